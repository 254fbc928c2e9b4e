"""One brief of twelve pages, from nothing: what a first build costs, beside all peers."""

from collections.abc import Iterator

from benchmarks import own
from benchmarks.corpora.sizes import standard_brief
from benchmarks.measure import typical
from benchmarks.results import Found, Met, Scenario, Target, cpu, ratios, wall
from benchmarks.side_by_side import STOCK, house_with, observed, own_work, work_of_peers
from benchmarks.workplace import Workplace

ROUNDS = 5
DOCUMENT = "12 pages"
WALL = Target("time, of that of WeasyPrint’s command", 0.6)


def run(place: Workplace) -> Iterator[Found]:
    document = standard_brief()
    house = house_with(place, document)
    work = own_work(house) | work_of_peers(place, document, house)
    costs = place.interleaved(DOCUMENT, place.rounds(ROUNDS), work, needed=(own.NAME, STOCK))
    ours, theirs = typical(costs[own.NAME]), typical(costs[STOCK])
    of_cpu = ratios(costs[own.NAME], costs[STOCK], cpu)
    beside = (
        f"{ours.wall:.2f} s against {theirs.wall:.2f} s; CPU {ours.cpu:.2f} s against {theirs.cpu:.2f} s, "
        f"{min(of_cpu):.2f}–{max(of_cpu):.2f} ×"
    )
    yield Met(WALL, ratios(costs[own.NAME], costs[STOCK], wall), beside)
    yield from observed(place, DOCUMENT, document, house, costs)


SCENARIO = Scenario(
    "cold", "One brief of 12 pages, from nothing: read → page, PDF/A-3a + PDF/UA-1 → checks", (WALL,), run
)
