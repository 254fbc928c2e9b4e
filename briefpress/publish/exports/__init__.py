"""One file per format. A new one is a new file and a line in `EXPORTS`."""

from typing import Final

from briefpress.publish.exports import data_package, findings, html, json, pdf
from briefpress.publish.exports.export import Export

EXPORTS: Final[tuple[Export, ...]] = (html.EXPORT, pdf.EXPORT, json.EXPORT, findings.EXPORT, data_package.EXPORT)
"""Every format, in the order in which it is written."""
