"""A hundred briefs on one worker, on two, and in a loop of WeasyPrint's command."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import own
from benchmarks.corpora.document import Document
from benchmarks.corpora.sizes import briefs
from benchmarks.measure import Cost, cost_of
from benchmarks.peers import weasyprint_command
from benchmarks.results import Found, Met, Observed, Scenario, Target
from benchmarks.workplace import INSTALLED, Workplace

COUNT, FEWER = 100, 12
SAMPLE = 12
"""How many of the pages WeasyPrint's command is run on: as many of each length. The loop over all is worked out."""
WORKERS = Target("2 workers: so many times as fast as one", 1.85, at_least=True)
LOOP = Target("2 workers: time, of that of a loop of WeasyPrint’s command", 0.3)


def run(place: Workplace) -> Iterator[Found]:
    count = FEWER if place.quick else COUNT
    documents = briefs(count)
    house = place.house("briefs", documents)
    place.say(f"  {count} briefs on two workers")
    two = own.build_cold(house, "--workers", "2")
    sample = documents[: 6 if place.quick else SAMPLE]
    # Half of the sample now and half later, so that noise meets it as it meets the others.
    halves = sample[::2], sample[1::2]
    loop = [_stock(place, house, document) for document in halves[0]]
    place.say(f"  two workers: {two.wall:.0f} s; now one")
    one = own.build_cold(house, "--workers", "1")
    loop += [_stock(place, house, document) for document in halves[1]]
    place.say(f"  one worker: {one.wall:.0f} s; now two again")
    again = own.build_cold(house, "--workers", "2")
    whole = Cost(_mean_wall(loop) * count, sum(cost.cpu for cost in loop) / len(loop) * count)
    both = (two, again)
    yield Met(
        WORKERS,
        tuple(one.wall / cost.wall for cost in both),
        f"{two.wall:.0f} and {again.wall:.0f} s against {one.wall:.0f} s",
    )
    beside = f"{whole.wall:.0f} s, worked out from {len(loop)} of {count}"
    yield Met(LOOP, tuple(cost.wall / whole.wall for cost in both), beside)
    name = f"{count} briefs"
    yield Observed(name, "briefpress, 2 workers", both)
    yield Observed(name, "briefpress, 1 worker", (one,))
    yield Observed(name, "WeasyPrint’s command in a loop", (whole,), remark=f"worked out from {len(loop)}")


def _stock(place: Workplace, house: Path, document: Document) -> Cost:
    """Return what WeasyPrint's command costs on the page of `document`."""
    folder = place.empty("briefs-weasyprint")
    command = weasyprint_command.PEER.prepare(own.published(house, document), folder, INSTALLED)
    cost = cost_of(command, folder)
    place.say(f"  WeasyPrint on {document.slug}: {cost.wall:.2f} s")
    return cost


def _mean_wall(costs: list[Cost]) -> float:
    return sum(cost.wall for cost in costs) / len(costs)


SCENARIO = Scenario("many", "100 briefs of 6 to 12 pages, from nothing", (WORKERS, LOOP), run)
