"""`python -m benchmarks`: measure everything, show the tables, and write them into `docs/performance.md`."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.machine import load, machine, versions
from benchmarks.measure import FailedError
from benchmarks.peers import PEERS
from benchmarks.peers.peer import AbsentError
from benchmarks.results import Met, Observed
from benchmarks.scenarios import SCENARIOS
from benchmarks.side_by_side import key
from benchmarks.table import Run, as_json, filled, tables
from benchmarks.workplace import HERE, INSTALLED, Workplace
from briefpress.clock import today

PAGE = HERE.parent / "docs" / "performance.md"
RESULTS = HERE / "results"
STARTED = time.perf_counter()


def main(arguments: Sequence[str]) -> int:
    """Run what `arguments` ask for; return 1 where a scenario came to no end, else 0."""
    asked = _asked(arguments)
    present, absent = _set_up_peers()
    place = Workplace(asked.quick, _say, present)
    busy = load()
    met: dict[str, tuple[Met, ...]] = {}
    observed: list[Observed] = []
    failed: dict[str, str] = {}
    wanted = [scenario for scenario in SCENARIOS if not asked.only or scenario.name in asked.only]
    for scenario in wanted:
        _say(f"{scenario.name}: {scenario.work}")
        found: list[Met | Observed] = []
        try:
            found.extend(scenario.run(place))
        except FailedError as error:
            failed[scenario.name] = str(error)
        except Exception as error:
            # A fault of one scenario takes nothing from the others, which took their time.
            failed[scenario.name] = f"{type(error).__name__}: {error}"
        if scenario.name in failed:
            _say(f"{scenario.name} came to no end: {failed[scenario.name]}")
        met[scenario.name] = tuple(one for one in found if isinstance(one, Met))
        observed += [one for one in found if isinstance(one, Observed)]
    run = Run(str(today()), machine(), tuple(versions()), present, absent, busy, met, tuple(observed), failed)
    measured = tables(run, wanted)
    print(measured)
    if asked.write:
        _write(run, measured)
    return 1 if failed else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    names = [scenario.name for scenario in SCENARIOS]
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=names, help="measure this alone; may be repeated")
    parser.add_argument("--quick", action="store_true", help="one round, and smaller houses: to see whether it works")
    parser.add_argument(
        "--write", action=argparse.BooleanOptionalAction, help="write docs and results; default: if all"
    )
    asked = parser.parse_args(arguments)
    if asked.write is None:
        asked.write = not asked.only and not asked.quick
    return asked


def _set_up_peers() -> tuple[dict[str, str], dict[str, str]]:
    """Install what is not there yet; return the versions of the peers, and why others are absent, by name."""
    present, absent = {}, {}
    for peer in PEERS:
        try:
            present[peer.name] = peer.set_up(INSTALLED / key(peer))
            _say(f"{peer.name} {present[peer.name]}")
        except AbsentError as error:
            absent[peer.name] = str(error)
            _say(f"{peer.name} is left out: {error}")
    return present, absent


def _write(run: Run, measured: str) -> None:
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), measured), encoding="utf-8")
    RESULTS.mkdir(exist_ok=True)
    place = RESULTS / f"{run.date}.json"
    place.write_text(as_json(run), encoding="utf-8")
    _say(f"written: {_short(PAGE)} and {_short(place)}")


def _short(path: Path) -> str:
    return str(path.relative_to(HERE.parent))


def _say(text: str) -> None:
    print(f"[{time.perf_counter() - STARTED:5.0f} s] {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
