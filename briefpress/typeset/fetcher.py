"""The only door of the typesetter: what a page refers to is taken from the page, and nothing comes from elsewhere."""

from typing import Final
from urllib.parse import unquote, urlsplit
from urllib.request import DataHandler, Request

from weasyprint.urls import URLFetcherResponse

from briefpress.model.page import Asset, Page

BASE: Final = "https://briefpress.invalid/"
"""The address of the page. It is the same for every page and leads nowhere (RFC 2606), so no output depends on it."""


class NotInThePageError(Exception):
    """The page refers to something that is not in it."""


class PageFetcher:
    """A URL fetcher for WeasyPrint that serves the assets of one page, and addresses that hold their own data.

    `refused` are the addresses that were asked for in vain, in order, as the page writes them.
    """

    _fail_on_errors: Final = False
    """Read by WeasyPrint: what cannot be fetched is reported, and the rest of the page is set all the same."""

    def __init__(self, page: Page) -> None:
        self._assets = {asset.name: asset for asset in page.assets}
        self._refused: dict[str, None] = {}

    @property
    def refused(self) -> tuple[str, ...]:
        """The addresses that were refused, each once."""
        return tuple(self._refused)

    def __call__(self, url: str) -> URLFetcherResponse:
        """Return what stands at `url`. Raises `NotInThePageError`, which WeasyPrint logs."""
        if url.lower().startswith("data:"):
            return _data(url)
        asset = self._assets.get(name_of(url))
        if asset is None or not url.startswith(BASE):
            self._refused[as_written(url)] = None
            raise NotInThePageError(as_written(url))
        return _response(url, asset)


def name_of(url: str) -> str:
    """Return the name of the asset that `url` stands for."""
    return unquote(urlsplit(url).path).removeprefix("/")


def as_written(url: str) -> str:
    """Return `url` as the page has it: relative where it is the page's own."""
    return unquote(url.removeprefix(BASE)) if url.startswith(BASE) else url


def _response(url: str, asset: Asset) -> URLFetcherResponse:
    # Not `or`: an empty file is a file.
    content = asset.content if asset.typeset_content is None else asset.typeset_content
    media_type = f"{asset.media_type}; charset=utf-8" if asset.media_type.startswith("text/") else asset.media_type
    return URLFetcherResponse(url, content, {"Content-Type": media_type})


def _data(url: str) -> URLFetcherResponse:
    with DataHandler().data_open(Request(url)) as response:  # noqa: S310 - the handler opens `data:` only
        return URLFetcherResponse(url, response.read(), {"Content-Type": response.headers["Content-Type"]})
