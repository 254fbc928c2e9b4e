"""A preview to look at: a house that is watched, and a line that makes much of little in no time."""

import asyncio
import html
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from briefpress.diagnostics.diagnostic import Code, Severity
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.location import House
from briefpress.model.manifest import OutputFile
from briefpress.work.events import Done, Event, PageReady, PdfReady, Told
from briefpress.work.serve.board import Board
from briefpress.work.serve.server import address_of, open_port, serving
from briefpress.work.watch import changes
from briefpress.work.watch_loop import keep_building

BROKEN = Code("T101", "broken", "Summary.", "Explanation.")
DOUBTFUL = Code("T102", "doubtful", "Summary.", "Explanation.", Severity.WARNING)
SLUG = "ferries"


@dataclass(frozen=True)
class Preview:
    """A running preview: its address, the board behind it, the house, and its site."""

    address: str
    board: Board
    house: House
    site: House

    @property
    def body(self) -> Path:
        return self.house.root / "content" / SLUG / "body.md"


@contextmanager
def previewing(root: Path, port: int = 0) -> Iterator[Preview]:
    """Serve a board; nothing happens on it but what is told."""
    house, site = House(root.resolve()), House(root.resolve() / "site")
    site.root.mkdir(parents=True, exist_ok=True)
    board, opened = Board(), open_port(port)
    with serving(board, site, opened):
        yield Preview(address_of(opened), board, house, site)


@contextmanager
def watching(preview: Preview) -> Iterator[None]:
    """Rebuild what is in `body.md` whenever it is saved, as long as the context lasts."""

    async def watch() -> None:
        nonlocal stop
        watched = asyncio.create_task(keep_building(changes(preview.house), rebuild, preview.board.tell))
        loop = asyncio.get_running_loop()
        stop = lambda: loop.call_soon_threadsafe(watched.cancel)  # noqa: E731
        started.set()
        await asyncio.wait({watched})

    async def rebuild(_changed: frozenset[str], tell: Callable[[Event], None]) -> None:
        make(preview.body.read_text("utf-8"), tell)

    stop: Callable[[], object] = list
    started = threading.Event()
    thread = threading.Thread(target=asyncio.run, args=(watch(),))
    thread.start()
    started.wait()
    try:
        yield
    finally:
        stop()
        thread.join()


def make(text: str, tell: Callable[[Event], None]) -> None:
    """Make a page and a PDF of `text`: a paragraph of each line, a page for each `---`; what is `broken` stops it."""
    source = Source(f"content/{SLUG}/body.md", text)
    whole = Span(source, 0, len(text))
    found = [
        code.at(whole.find(word), f"`{word}` stands <b>here</b>", label="mend `it`", help="write better")
        for word, code in (("broken", BROKEN), ("doubtful", DOUBTFUL))
        if word in text
    ]
    tell(Told(tuple(found), SLUG))
    if "broken" in text:
        tell(Done((), (SLUG,)))
        return
    tell(PageReady(SLUG, page_of(text)))
    tell(PdfReady(SLUG, f"{SLUG}.pdf", pdf_of(text)))
    # It stays in memory, where the line would have written it.
    tell(Done((), (SLUG,)))


def page_of(text: str) -> tuple[OutputFile, ...]:
    lines = [line for line in text.splitlines() if line.strip()]
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    size = 40 if "large" in text else 18
    sheet = OutputFile(f"assets/sheet.{size}.css", f"p {{ font-size: {size}px }}".encode())
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(lines[0])}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{sheet.path}"></head><body><main>
<h1>Ferries</h1>
<details><summary>More</summary><p>Folded</p></details>
<p><a id="there" href="#">There</a></p>
{paragraphs}
</main></body></html>"""
    return OutputFile("index.html", page.encode()), sheet


def pdf_of(text: str) -> bytes:
    """Return a PDF with a blank page for each `---`, as wide as the text is long: so no two are the same."""
    pdf, written = pikepdf.new(), io.BytesIO()
    for _ in range(text.count("---")):
        pdf.add_blank_page(page_size=(300 + len(text) % 100, 400))
    pdf.save(written, static_id=True)
    return written.getvalue()
