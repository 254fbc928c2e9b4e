"""The typesetter's only door: the assets of the page, and addresses that hold their own data."""

import pytest

from briefpress.model.page import Asset
from briefpress.typeset.fetcher import BASE, NotInThePageError, PageFetcher
from tests.typeset.pages import page_of

ASSET = Asset("assets/mark.svg", "image/svg+xml", b"<svg/>", b"<svg id='set'/>")
PAGE = page_of("", assets=(ASSET,))


@pytest.mark.parametrize(
    ("address", "content"),
    [
        (f"{BASE}assets/mark.svg", b"<svg id='set'/>"),
        (f"{BASE}assets/mark.svg?x#y", b"<svg id='set'/>"),
        ("data:text/plain;base64,YQ==", b"a"),
        ("DATA:text/plain,a%20b", b"a b"),
    ],
)
def test_what_is_in_the_page_is_served(address: str, content: bytes) -> None:
    fetcher = PageFetcher(PAGE)
    assert fetcher(address).read() == content
    assert fetcher.refused == ()


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "http://example.invalid/assets/mark.svg",
        "https://briefpress.invalid.example/assets/mark.svg",
        "//briefpress.invalid/assets/mark.svg",
        "ftp://example.invalid/a",
        "jar:file:///a!/b",
        f"{BASE}../../etc/passwd",
        f"{BASE}assets/%2e%2e/mark.svg",
        f"{BASE}assets/",
        f"file://localhost/{BASE}assets/mark.svg",
        "",
    ],
)
def test_nothing_else_is(address: str) -> None:
    fetcher = PageFetcher(PAGE)
    with pytest.raises(NotInThePageError):
        fetcher(address)
    assert len(fetcher.refused) == 1
