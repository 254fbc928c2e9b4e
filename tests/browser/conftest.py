"""A browser, and the pages to look at in it. Each test gets a window of its own that may load local files only."""

from contextlib import ExitStack
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.pages import write_page

NO_FAULT = "Autofocus processing was blocked because a document already has a focused element."
"""What the browser says where a test sets the focus before the page is done: a panel asks for it when it opens."""


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the pages; each is written when it is first opened."""
    return tmp_path_factory.mktemp("pages") / "a site with spaces"


# One for each file of tests, not for the whole run: while it is open no other test could run an event loop.
@pytest.fixture(scope="module")
def playwright():
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def browser(playwright):
    opened = launch(playwright)
    yield opened
    opened.close()


@pytest.fixture
def open_page(site, browser):
    """A function that opens a page in a window of a given width, with a given colour scheme and so on.

    At the end of the test it must turn out that the page asked for nothing but its own files, that all of them were
    there, and that the browser had nothing to complain about.
    """
    noticed: list[str] = []

    def notice(request) -> None:
        address = urlsplit(request.url)
        inside = address.scheme == "file" and Path(unquote(address.path)).is_relative_to(site)
        if not inside and address.scheme not in {"data", "blob"}:
            noticed.append(f"asked for {request.url}")

    def open_it(name, width=1280, height=800, scheme="light", browser=browser, **options):
        settings = {"viewport": {"width": width, "height": height}, "color_scheme": scheme, "reduced_motion": "reduce"}
        window = windows.enter_context(browser.new_context(**(settings | options)))
        page = window.new_page()
        page.route(lambda address: not address.startswith(("file:", "data:")), lambda route: route.abort())
        page.on("request", notice)
        page.on("requestfailed", lambda request: noticed.append(f"did not get {request.url}"))
        page.on("console", lambda message: message.text == NO_FAULT or noticed.append(f"was told: {message.text}"))
        page.on("pageerror", lambda error: noticed.append(f"failed: {error}"))
        page.goto(write_page(site, name).as_uri())
        return page

    with ExitStack() as windows:
        yield open_it
    assert noticed == []
