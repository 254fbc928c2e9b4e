"""The web page: `index.html` and every asset it refers to."""

from typing import Final

from briefpress.model.manifest import OutputFile
from briefpress.publish.exports.export import Export, Publication


def files(publication: Publication) -> tuple[OutputFile, ...]:
    """Return the page and its assets."""
    page = publication.page
    assets = (OutputFile(asset.name, publication.fonts.get(asset.name, asset.content)) for asset in page.assets)
    return (OutputFile("index.html", page.html.encode()), *assets)


EXPORT: Final = Export("html", "text/html", "`index.html` and its assets", files)
