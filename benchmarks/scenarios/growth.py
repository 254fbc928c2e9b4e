"""How the time for a page grows with the number of pages."""

from collections.abc import Iterator

from benchmarks import own
from benchmarks.corpora.document import Document
from benchmarks.corpora.sizes import long_report, standard_brief
from benchmarks.measure import typical
from benchmarks.results import Found, Met, Scenario, Target
from benchmarks.scenarios.cold import DOCUMENT as SHORT
from benchmarks.scenarios.report import LONG
from benchmarks.side_by_side import STOCK, house_with, own_work, pages
from benchmarks.workplace import Workplace

ROUNDS = 3
PER_PAGE = Target("CPU for a page at 200 pages, of that at 12", 1.3)


def run(place: Workplace) -> Iterator[Found]:
    short = _per_page(place, SHORT, standard_brief(), ROUNDS)
    long = _per_page(place, LONG, long_report(), 1)
    beside = f"{long[own.NAME] * 1000:.0f} ms against {short[own.NAME] * 1000:.0f} ms, start and checks included"
    if STOCK in short and STOCK in long:
        beside += f"; WeasyPrint {long[STOCK] / short[STOCK]:.2f} ×"
    yield Met(PER_PAGE, (long[own.NAME] / short[own.NAME],), beside)


def _per_page(place: Workplace, name: str, document: Document, rounds: int) -> dict[str, float]:
    """Return the seconds of CPU for a page of `document`, by program: as seen in this run, else measured now."""
    if (own.NAME, name) not in place.seen:
        house = house_with(place, document)
        place.interleaved(name, place.rounds(rounds), own_work(house), needed=(own.NAME,))
    count = pages(own.pdf(place.folder / document.slug, document))
    seen = {program: place.seen.get((program, name)) for program in (own.NAME, STOCK)}
    return {program: typical(costs).cpu / count for program, costs in seen.items() if costs}


SCENARIO = Scenario("growth", "Growth: the same work at 12 and at 200 pages", (PER_PAGE,), run)
