"""The data: every CSV file that a brief declares, and `datapackage.json`, which describes them to programs."""

from typing import Final

from briefpress.model.manifest import OutputFile
from briefpress.publish.exports.export import Export, Publication

DATA: Final = frozenset({"text/csv", "application/json"})
"""The media types of assets that are data."""


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return the data files and their descriptor; nothing for a brief without data."""
    return tuple(OutputFile(asset.name, asset.content) for asset in publication.page.assets if asset.media_type in DATA)


EXPORT: Final = Export("data", "application/json", "`datapackage.json` and the data files it describes", files)
