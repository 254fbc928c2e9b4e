"""The preview: what is saved is seen, and a reader stays where they are."""

from contextlib import ExitStack

import pytest

from briefpress.model.manifest import OutputFile
from briefpress.work.events import PageReady, PdfReady, Told
from tests.browser.axe import faults_of
from tests.browser.pages import SLUGS, _files
from tests.browser.preview import BROKEN, DOUBTFUL, SLUG, pdf_of, previewing, watching
from tests.browser.script import measure

LINES = [f"Line {number} of many, and each of them is a paragraph of its own." for number in range(60)]
TEXT = "\n".join(LINES)
TOP_OF = "(text) => [...document.querySelectorAll('p')].find((p) => p.textContent === text).getBoundingClientRect().top"
TO_TOP = """(text) => { const p = [...document.querySelectorAll('p')].find((p) => p.textContent === text);
  scrollBy({ top: p.getBoundingClientRect().top - 20, behavior: 'instant' }) }"""


@pytest.fixture
def preview(tmp_path):
    with previewing(tmp_path / "our briefs") as preview:
        preview.body.parent.mkdir(parents=True)
        preview.body.write_text(TEXT, "utf-8")
        yield preview


@pytest.fixture
def watched(preview):
    with watching(preview):
        yield preview


@pytest.fixture
def look(preview, browser):
    """A function that opens an address of the preview. In the end, the browser must have had nothing to complain of."""
    noticed: list[str] = []

    def open_it(path, width=1280, scheme="light"):
        window = windows.enter_context(
            browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
        )
        page = window.new_page()
        page.on("request", lambda request: request.url.startswith(preview.address) or noticed.append(request.url))
        page.on("pageerror", lambda error: noticed.append(f"failed: {error}"))
        # The answer to a page that is not there yet is also its answer in the end.
        page.on("console", lambda message: "404" in message.text or noticed.append(message.text))
        page.goto(preview.address + path)
        return page

    with ExitStack() as windows:
        yield open_it
    assert noticed == []


def text_of(page, text):
    """Wait until a paragraph of the page is `text`."""
    page.get_by_text(text, exact=True).wait_for(state="attached")


def save_in_place(file, text):
    file.write_text(text, "utf-8")


def save_by_rename(file, text):
    aside = file.with_name(".body.md.swp")
    aside.write_text(text, "utf-8")
    aside.replace(file)


def save_with_backup(file, text):
    file.rename(file.with_name("body.md~"))
    file.write_text(text, "utf-8")
    file.with_name("body.md~").unlink()


@pytest.mark.parametrize("save", [save_in_place, save_by_rename, save_with_backup])
def test_what_is_saved_is_seen(save, watched, look):
    page = look(f"{SLUG}/")
    text_of(page, LINES[5])
    page.evaluate("window.same = true")
    save(watched.body, TEXT.replace(LINES[5], "Another one."))
    text_of(page, "Another one.")
    assert page.get_by_text(LINES[5], exact=True).count() == 0
    # The page was not loaded again: nothing flickers, and nothing is lost that a reader has set.
    assert page.evaluate("window.same") is True


def test_a_page_that_is_not_there_yet_comes_by_itself(preview, look):
    page = look(f"{SLUG}/")
    page.get_by_role("heading", name="This page is not here yet").wait_for()
    with watching(preview):
        text_of(page, LINES[5])
    assert page.title() == LINES[0]


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param("\n".join(["One more."] * 7 + LINES), id="more above"),
        pytest.param("\n".join(LINES[10:]), id="less above"),
        pytest.param(TEXT.replace(LINES[3], "Long. " * 200), id="a long one above"),
        pytest.param(TEXT.replace(LINES[3], "Short.").replace(LINES[4], "Long. " * 99), id="two that differ above"),
        pytest.param(TEXT.replace(LINES[50], "Below."), id="below"),
    ],
)
def test_what_stands_at_the_top_stays_there(edited, watched, look):
    page = look(f"{SLUG}/")
    text_of(page, LINES[5])
    page.evaluate(TO_TOP, LINES[30])
    before = page.evaluate(TOP_OF, LINES[30])
    watched.body.write_text(f"{edited}\nThe end.", "utf-8")
    text_of(page, "The end.")
    assert page.evaluate(TOP_OF, LINES[30]) == pytest.approx(before, abs=1)


def test_the_edited_paragraph_at_the_top_stays_in_view(watched, look):
    page = look(f"{SLUG}/")
    text_of(page, LINES[5])
    page.evaluate(TO_TOP, LINES[30])
    watched.body.write_text(TEXT.replace(LINES[30], "Written anew."), "utf-8")
    text_of(page, "Written anew.")
    assert page.evaluate(TOP_OF, "Written anew.") == pytest.approx(20, abs=1)


def test_what_is_open_stays_open_and_the_focus_where_it_is(watched, look):
    page = look(f"{SLUG}/")
    page.get_by_text("More").click()
    page.get_by_role("link", name="There").focus()
    watched.body.write_text(f"Above.\n{TEXT}", "utf-8")
    text_of(page, "Above.")
    assert page.get_by_text("Folded").is_visible()
    assert page.evaluate("document.activeElement.id") == "there"


def test_another_style_sheet_is_put_on(watched, look):
    page = look(f"{SLUG}/")
    size = "getComputedStyle(document.querySelector('p')).fontSize"
    assert page.evaluate(size) == "18px"
    watched.body.write_text(f"{TEXT}\nIn large type.", "utf-8")
    text_of(page, "In large type.")
    assert page.evaluate(size) == "40px"
    assert page.locator("head link[rel=stylesheet]").count() == 1


def test_a_page_with_scripts_of_its_own_is_loaded_again(preview, look):
    page_with = b"<!DOCTYPE html><html><body><p>%s</p><script src='x.js'></script></body></html>"
    script = OutputFile("x.js", b"document.body.dataset.ran = document.querySelector('p').textContent")
    preview.board.tell(PageReady(SLUG, (OutputFile("index.html", page_with % b"One"), script)))
    page = look(f"{SLUG}/")
    page.locator("body[data-ran=One]").wait_for()
    preview.board.tell(PageReady(SLUG, (OutputFile("index.html", page_with % b"Two"), script)))
    page.locator("body[data-ran=Two]").wait_for()


def test_what_is_broken_is_told_over_the_last_good_page(watched, look):
    page = look(f"{SLUG}/")
    text_of(page, LINES[5])
    page.get_by_role("link", name="There").focus()
    watched.body.write_text(f"First\nThis is broken <img src=x onerror=alert(1)>\n{TEXT}", "utf-8")
    panel = page.get_by_role("region", name="1 error")
    panel.wait_for()
    assert panel.get_by_text(f"content/{SLUG}/body.md:2:9", exact=True).is_visible()
    assert panel.locator("p", has_text="error T101 broken stands <b>here</b>").is_visible()
    assert panel.locator(".excerpt").inner_text().split("\n") == ["2 ", "This is broken <img src=x onerror=alert(1)>"]
    assert panel.locator("mark").inner_text() == "broken"
    assert panel.get_by_text("write better").is_visible()
    assert page.get_by_role("status").inner_text() == "1 error. `broken` stands <b>here</b>"
    # The page behind is the last good one, and the focus was not taken.
    text_of(page, LINES[5])
    assert page.evaluate("document.activeElement.id") == "there"
    watched.body.write_text(f"Mended\n{TEXT}", "utf-8")
    text_of(page, "Mended")
    panel.wait_for(state="detached")
    assert page.get_by_role("button").count() == 0


def test_the_problems_fold_away_and_come_again(watched, look):
    page = look(f"{SLUG}/")
    watched.body.write_text("It is broken", "utf-8")
    page.get_by_role("region", name="1 error").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("region", name="1 error").wait_for(state="detached")
    page.get_by_role("button", name="1 error").press("Enter")
    page.get_by_role("region", name="1 error").wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("region", name="1 error").wait_for(state="detached")
    # Who has folded them away is left alone until all are mended.
    watched.body.write_text("It is broken again and doubtful", "utf-8")
    page.get_by_role("button", name="1 error, 1 warning").wait_for()
    assert page.get_by_role("region").count() == 0


def test_a_warning_is_a_mark_that_opens_the_list(watched, look):
    page = look(f"{SLUG}/")
    watched.body.write_text("It is doubtful", "utf-8")
    text_of(page, "It is doubtful")
    mark = page.get_by_role("button", name="1 warning")
    mark.wait_for()
    assert page.get_by_role("region").count() == 0
    mark.click()
    assert page.get_by_role("region", name="1 warning").get_by_text("mend it").is_visible()


def test_problems_of_another_brief_are_not_shown(preview, look):
    preview.board.tell(PageReady(SLUG, (OutputFile("index.html", b"<p>Ferries</p>"),)))
    preview.board.tell(PageReady("", (OutputFile("index.html", b"<p>All</p>"),)))
    preview.board.tell(Told((BROKEN.at(None, "it is broken"),), "buses"))
    preview.board.tell(Told((DOUBTFUL.at(None, "it is doubtful"),)))
    page = look(f"{SLUG}/")
    page.get_by_role("button", name="1 warning", exact=True).wait_for()
    look("").get_by_role("region", name="1 error, 1 warning").wait_for()


def test_a_server_that_comes_back_is_found_again(tmp_path, browser):
    with previewing(tmp_path) as preview:
        preview.board.tell(PageReady(SLUG, (OutputFile("index.html", b"<p>Before</p>"),)))
        page = browser.new_page()
        page.goto(f"{preview.address}{SLUG}/")
        text_of(page, "Before")
    with previewing(tmp_path, int(preview.address.rstrip("/").rpartition(":")[2])) as again:
        again.board.tell(PageReady(SLUG, (OutputFile("index.html", b"<p>After</p>"),)))
        text_of(page, "After")
        page.close()


def test_a_pdf_keeps_its_page(watched, look):
    watched.body.write_text("---\n" * 9, "utf-8")
    page = look(f"_preview/pdf/{SLUG}", width=700)
    pane = page.locator(".pane--pdf[data-version]")
    pane.wait_for()
    assert page.locator("figure").count() == 9
    page.locator("figure").nth(5).evaluate("page => page.scrollIntoView({ behavior: 'instant' })")
    page.wait_for_function("location.hash === '#page=6'")
    top = page.locator("figure").nth(5).bounding_box()["y"]
    version = pane.get_attribute("data-version")
    # A page more, and each of another size.
    watched.body.write_text("---\n" * 10, "utf-8")
    page.locator(f".pane--pdf:not([data-version='{version}'])").wait_for()
    assert page.locator("figure").count() == 10
    assert page.locator("figure").nth(5).bounding_box()["y"] == pytest.approx(top, abs=1)
    page.reload()
    pane.wait_for()
    page.wait_for_function("location.hash === '#page=6'")
    assert page.locator("figure").nth(5).bounding_box()["y"] == pytest.approx(top, abs=1)


def test_a_pdf_stands_beside_its_page(preview, look):
    for event in (
        PageReady(SLUG, (OutputFile("index.html", b"<p>The page</p>"),)),
        PdfReady(SLUG, f"{SLUG}.pdf", pdf_of("---")),
        PdfReady(SLUG, f"{SLUG}-letter.pdf", pdf_of("---" * 2)),
    ):
        preview.board.tell(event)
    page = look(f"{SLUG}/")
    page.get_by_role("link", name="PDF").click()
    page.locator(".pane--pdf[data-version]").wait_for()
    text_of(page.frame_locator("iframe"), "The page")
    # What is wrong is told once, not in the frame as well.
    assert page.frame_locator("iframe").get_by_role("link", name="PDF").count() == 0
    page.get_by_role("link", name=f"{SLUG}-letter.pdf").click()
    page.locator("figure").nth(1).wait_for()
    assert page.get_by_role("img").first.get_attribute("alt") == "Page 1"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_page_of_this_house_with_problems_is_accessible(width, scheme, preview, look):
    files = tuple(OutputFile(path, content) for path, content in _files(SLUGS[-1]).items())
    preview.board.tell(PageReady(SLUG, files))
    problems = (BROKEN.at(None, "`it` is broken", help="mend it"), DOUBTFUL.at(None, "it is doubtful"))
    preview.board.tell(Told(problems, SLUG))
    page = look(f"{SLUG}/", width, scheme=scheme)
    page.get_by_role("region", name="1 error, 1 warning").wait_for()
    assert faults_of(page) == []
    assert measure(page, "overflow")["beyond"] == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_the_view_of_a_pdf_is_accessible(width, preview, look):
    preview.board.tell(PdfReady(SLUG, f"{SLUG}.pdf", pdf_of("---")))
    page = look(f"_preview/pdf/{SLUG}", width)
    page.locator(".pane--pdf[data-version]").wait_for()
    assert faults_of(page, ["frame-tested"]) == []
    assert measure(page, "overflow")["beyond"] == 0


def test_an_edited_page_of_this_house_becomes_the_page_that_was_rendered(preview, look):
    files = _files(SLUGS[0])
    edited = files["index.html"].replace(b"</h2>", b" indeed</h2>", 3).replace(b"<p>", b"<p>New: ", 5)
    preview.board.tell(PageReady(SLUG, tuple(OutputFile(path, content) for path, content in files.items())))
    page = look(f"{SLUG}/")
    page.locator("h1").wait_for()
    page.evaluate("window.same = true")
    preview.board.tell(PageReady(SLUG, tuple(OutputFile(*one) for one in (files | {"index.html": edited}).items())))
    page.get_by_text(" indeed").first.wait_for()
    same = """async () => {
      const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
      document.querySelector("[data-preview]").remove();
      return window.same && page.body.isEqualNode(document.body) && page.title === document.title;
    }"""
    assert page.evaluate(same) is True
