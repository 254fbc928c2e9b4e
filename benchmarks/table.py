"""What was found, as the tables of `docs/performance.md` and as JSON."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median

from benchmarks.measure import typical
from benchmarks.results import Met, Observed, Scenario, Target

REGION = re.compile(r"(<!-- measured -->\n).*?(<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run found: by the name of each scenario, or why a scenario came to no end."""

    date: str
    machine: str
    versions: tuple[str, ...]
    peers: Mapping[str, str]
    absent: Mapping[str, str]
    load: str
    met: Mapping[str, tuple[Met, ...]]
    observed: tuple[Observed, ...]
    failed: Mapping[str, str]


def tables(run: Run, scenarios: Sequence[Scenario]) -> str:
    """Return the tables as Markdown."""
    peers = (f"{_short(name)} {version}" for name, version in run.peers.items())
    named = ", ".join(dict.fromkeys((*run.versions, *peers)))
    missing = (f"Not to be had: {name}, {why}." for name, why in run.absent.items())
    head = " ".join((f"Measured on {run.date}: {run.machine}. {named}.", *filter(None, (run.load,)), *missing))
    return "\n".join((head, "", *_targets(run, scenarios), "", *_observed(run.observed)))


def filled(page: str, measured: str) -> str:
    """Return the page of documentation with `measured` between its markers; raises `ValueError` without them."""
    made, count = REGION.subn(lambda match: f"{match[1]}\n{measured}\n\n{match[2]}", page)
    if not count:
        raise ValueError("docs/performance.md has no place for what was measured")
    return made


def as_json(run: Run) -> str:
    """Return everything that was found, every round of it."""
    return json.dumps(asdict(run), ensure_ascii=False, indent=1) + "\n"


def _targets(run: Run, scenarios: Iterable[Scenario]) -> Iterator[str]:
    yield "| work | measured is | target | measured | beside it |"
    yield "|---|---|---|---|---|"
    for scenario in scenarios:
        found = {met.target.of: met for met in run.met.get(scenario.name, ())}
        for number, target in enumerate(scenario.targets):
            work = scenario.work if number == 0 else ""
            met = found.get(target.of)
            if met:
                yield f"| {work} | {target.of} | {_limit(target)} | {_measured(met)} | {met.beside} |"
            else:
                why = run.failed.get(scenario.name, "not in this run")
                yield f"| {work} | {target.of} | {_limit(target)} | – | {_one_cell(why)} |"


def _short(name: str) -> str:
    """Return the name of a peer without what it works with."""
    return name.partition(",")[0].partition(" +")[0]


def _limit(target: Target) -> str:
    if target.limit == 0:
        return "0"
    return f"{'≥' if target.at_least else '≤'} {target.limit:g} {target.unit}"


def _measured(met: Met) -> str:
    unit = met.target.unit
    sign = "✓" if met.is_met else "✗"
    if unit not in {"×", "s"}:
        return f"{met.middle:.0f} {sign}"
    spread = f" ({min(met.values):.2f}–{max(met.values):.2f})" if len(met.values) > 1 else ""
    return f"**{met.middle:.2f} {unit}**{spread} {sign}"


def _observed(observed: Iterable[Observed]) -> Iterator[str]:
    yield "| document | program | pages | time | CPU | memory | |"
    yield "|---|---|--:|--:|--:|--:|---|"
    last = ""
    for one in observed:
        cost = typical(one.costs)
        document, last = ("" if one.document == last else one.document), one.document
        memory = f"{cost.memory / 1e6:.0f} MB" if cost.memory else ""
        rounds = f"{len(one.costs)} rounds" if len(one.costs) > 1 else ""
        remark = "; ".join(filter(None, (one.remark, rounds)))
        walls = sorted(cost.wall for cost in one.costs)
        yield (
            f"| {document} | {one.program} | {one.pages or ''} | {_seconds(median(walls))} | {_seconds(cost.cpu)} "
            f"| {memory} | {_one_cell(remark)} |"
        )


def _seconds(value: float) -> str:
    return f"{value:.0f} s" if value >= 10 else f"{value:.2f} s"


def _one_cell(text: str) -> str:
    return " ".join(text.replace("|", "/").split())
