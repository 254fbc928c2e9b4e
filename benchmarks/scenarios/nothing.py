"""Builds that have nothing to do: what is asked most often, and should cost least."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks import own
from benchmarks.corpora.house import WITHOUT_PDF
from benchmarks.corpora.sizes import briefs, light_briefs
from benchmarks.measure import Cost, cost_of, typical
from benchmarks.results import Found, Met, Observed, Scenario, Target, ratios, wall
from benchmarks.workplace import Workplace

ROUNDS = 15
MANY, FEWER = 1000, 60
TWO = Target("2 briefs: time, of that of a bare start of the interpreter", 4)
THOUSAND = Target("1,000 briefs: time", 1, "s")
BARE = "python -c pass"


def run(place: Workplace) -> Iterator[Found]:
    count = FEWER if place.quick else MANY
    two = place.house("two-briefs", briefs(2))
    # Only their number counts: they are short and have no PDF, or their first build would take an hour.
    many = place.house("many-briefs", light_briefs(count), WITHOUT_PDF)
    place.say("  building 2 briefs")
    own.build(two)
    place.say(f"  building {count} short briefs without PDF")
    first = own.build(many)
    place.say(f"  that took {first.wall:.0f} s")
    names = "2 briefs, nothing to do", f"{count:,} briefs, nothing to do"
    work: dict[str, Callable[[], Cost]] = {
        BARE: partial(cost_of, (sys.executable, "-c", "pass"), Path.cwd()),
        names[0]: partial(own.build, two),
        names[1]: partial(own.build, many),
    }
    costs = place.interleaved("nothing to do", place.rounds(ROUNDS), work, needed=tuple(work))
    bare, some, all_of_them = (typical(costs[name]) for name in work)
    beside = f"{some.wall * 1000:.0f} ms against {bare.wall * 1000:.0f} ms"
    yield Met(TWO, ratios(costs[names[0]], costs[BARE], wall), beside)
    short = f"short ones, without PDF; CPU {all_of_them.cpu:.2f} s, the first build {first.wall:.0f} s"
    fewer = f"{count} instead of 1,000; " if count < MANY else ""
    yield Met(THOUSAND, tuple(map(wall, costs[names[1]])), fewer + short)
    yield from (Observed("nothing to do", name, tuple(costs[name])) for name in work)


SCENARIO = Scenario("nothing", "Nothing to do: no input has changed", (TWO, THOUSAND), run)
