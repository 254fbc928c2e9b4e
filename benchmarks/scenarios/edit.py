"""A paragraph of a brief of twelve pages is saved: when can its page be seen, and when its PDF?"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pypdfium2

from benchmarks import own
from benchmarks.corpora.document import Document
from benchmarks.corpora.house import edit
from benchmarks.corpora.sizes import standard_brief
from benchmarks.kept import kept
from benchmarks.measure import Cost, FailedError, typical
from benchmarks.peers import typst, weasyprint_command, weasyprint_render
from benchmarks.preview import Preview, preview
from benchmarks.results import Found, Met, Observed, Scenario, Target, cpu, ratios, wall
from benchmarks.side_by_side import folder_of, house_with, key
from benchmarks.workplace import INSTALLED, Workplace

ROUNDS = 8
DOCUMENT = "12 pages, one paragraph edited"
PAGE = Target("save → page seen", 0.15, "s")
PDF = Target("save → PDF seen: time, of that of a warm WeasyPrint", 0.4)
SEES_PDF, SEES_PAGE, STOCK, TYPST = "briefpress, PDF seen", "briefpress, page seen", "WeasyPrint, warm", "Typst, warm"


def run(place: Workplace) -> Iterator[Found]:
    document = standard_brief()
    house = house_with(place, document)
    pages_seen: list[Cost] = []
    words: list[str] = []
    with ExitStack() as stack:
        running = stack.enter_context(preview(house, f"/{document.slug}/"))
        work: dict[str, Callable[[], Cost]] = {
            SEES_PDF: partial(_save, running, house, document, words, pages_seen),
            **{name: stack.enter_context(kept(*command)).again for name, command in _peers(place, document, house)},
        }
        # The first time of each is not warm.
        for name in work:
            place.say(f"  warming up: {name}")
            work[name]()
        pages_seen.clear()
        costs = place.interleaved(DOCUMENT, place.rounds(ROUNDS), work, needed=tuple(work))
        _require(running.get(f"/{document.slug}/{document.slug}.pdf"), words[-1])
    yield Met(PAGE, tuple(map(wall, pages_seen)), f"CPU {typical(pages_seen).cpu:.2f} s")
    ours, theirs = typical(costs[SEES_PDF]), typical(costs[STOCK])
    of_cpu = ratios(costs[SEES_PDF], costs[STOCK], cpu)
    beside = (
        f"{ours.wall:.2f} s against {theirs.wall:.2f} s; CPU {ours.cpu:.2f} s against {theirs.cpu:.2f} s, "
        f"{min(of_cpu):.2f}–{max(of_cpu):.2f} ×"
    )
    if TYPST in costs:
        beside += f"; Typst {typical(costs[TYPST]).wall:.2f} s"
    yield Met(PDF, ratios(costs[SEES_PDF], costs[STOCK], wall), beside)
    yield Observed(DOCUMENT, SEES_PAGE, tuple(pages_seen))
    yield from (Observed(DOCUMENT, name, tuple(them)) for name, them in costs.items())


def _save(running: Preview, house: Path, document: Document, words: list[str], pages_seen: list[Cost]) -> Cost:
    """Save an edit; return what it cost until its PDF could be seen, and add what it cost until its page could be.

    What is saved has a word that none of `words` is, and that joins them.
    """
    word, path = f"Saved{len(words) + 1:03d}", f"/{document.slug}/{document.slug}.pdf"
    words.append(word)
    former = running.get(path)
    used, start = running.cpu(), time.perf_counter()
    edit(house, document, word)
    running.wait_for_page(f"/{document.slug}/", f"{word}.")
    pages_seen.append(Cost(time.perf_counter() - start, running.cpu() - used))
    running.wait_for_other(path, former)
    cost = Cost(time.perf_counter() - start, running.cpu() - used)
    running.come_to_rest()
    return cost


def _peers(place: Workplace, document: Document, house: Path) -> Iterator[tuple[str, tuple[tuple[str, ...], Path]]]:
    """Yield each warm peer with its command and the folder that it works in."""
    subject = own.published(house, document)
    folder = place.empty(folder_of(weasyprint_command.PEER, document))
    weasyprint_command.PEER.prepare(subject, folder, INSTALLED)
    yield STOCK, ((sys.executable, weasyprint_render.__file__, "index.html", "out.pdf"), folder)
    if typst.PEER.name in place.versions:
        folder = place.empty(folder_of(typst.PEER, document))
        command = typst.PEER.prepare(subject, folder, INSTALLED / key(typst.PEER))
        yield TYPST, ((*command, "keep"), folder)


def _require(pdf: bytes, word: str) -> None:
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    if word not in text:
        raise FailedError(f"the last PDF of the preview is not that of the last edit: `{word}` is not in it")


SCENARIO = Scenario("edit", "One paragraph of a brief of 12 pages is saved, with `briefpress watch`", (PAGE, PDF), run)
