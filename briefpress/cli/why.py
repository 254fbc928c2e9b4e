"""`briefpress why`: from an output back to the edit that made it what it is."""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from briefpress.cli.exits import DONE, PROBLEMS, WRONG_USAGE
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.output import path_from_here, plural, say, show
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.house.location import ASSETS, SITE, House
from briefpress.model.built_state import BuiltState
from briefpress.model.cause import Cause, Explanation
from briefpress.work.digests import Digests
from briefpress.work.history import INDEX_STATES, states_of
from briefpress.work.last_run import FOLDER
from briefpress.work.means import open_store
from briefpress.work.why import explain

LONGEST = 100
"""How many characters of a line are shown."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@global_options
def why(choices: Choices, file: Path) -> int:
    """Say why FILE, in site/, is what it is: which edit made it so, and through which stages."""
    absolute = Path(os.path.realpath(file))
    found = chosen_house(choices.house or _house_of(absolute))
    if found.value is None:
        show(found.diagnostics, choices)
        return WRONG_USAGE
    house = found.value
    output = os.path.relpath(absolute, house.root).replace(os.sep, "/")
    name = _states_with(output)
    store = open_store(house.root / FOLDER)
    states = states_of(house.root, name, store) if name else ()
    if not states or output not in states[-1].outputs:
        _fail(output, states, house)
    explanation = explain(output, states, store)
    for line in _told(explanation, states[-1], house):
        say(line, choices)
    if Digests().of(str(absolute)) == states[-1].outputs[output]:
        return DONE
    say("It is not as it was built: somebody has changed it since. Build again.", choices)
    return PROBLEMS


def _states_with(output: str) -> str:
    """Return the name of what `output` belongs to: a brief, or the index; empty where it is not in the site."""
    site, *folders = output.split("/")
    if site != SITE or not folders:
        return ""
    return INDEX_STATES if len(folders) == 1 or folders[0] == ASSETS else folders[0]


def _house_of(file: Path) -> Path | None:
    """Return the folder that holds the `site/` in which `file` stands; none where it stands in no such folder."""
    return next((folder.parent for folder in file.parents if folder.name == SITE), None)


def _fail(output: str, states: tuple[BuiltState, ...], house: House) -> None:
    if not states:
        message = f"`{output}` is not known to have been built here; build first, then ask for a file in {SITE}/"
    else:
        known = sorted(states[-1].outputs)
        message = f"`{output}` was not built; {did_you_mean(output, known, f'{house.root.name} has {known[0]}')}"
    click.get_current_context().fail(message)


def _told(explanation: Explanation, state: BuiltState, house: House) -> Iterator[str]:
    yield path_from_here(house, explanation.output)
    if explanation.since:
        times = "the last build" if explanation.since == 1 else f"the last {explanation.since} builds"
        yield f"  unchanged by {times} of this brief; before:"
    if not explanation.causes:
        yield f"  made of {plural(len(state.inputs), 'file')} when it was built first; no earlier state is known"
        return
    for stage in explanation.stages:
        yield f"  ← {stage}"
    for cause in explanation.causes:
        yield from _cause(cause, house)


def _cause(cause: Cause, house: House) -> Iterator[str]:
    path = path_from_here(house, cause.path) if os.path.lexists(house.root / cause.path) else cause.path
    if cause.change == "upgraded":
        yield f"  ← {cause.path}: {cause.before[:12]} became {cause.after[:12]}"
    elif cause.change == "renamed":
        yield f"  ← {path}: renamed, it was {cause.before}"
    elif not cause.line:
        yield f"  ← {path}: {cause.change}"
    else:
        more = f", and {plural(cause.more, 'more line')}" if cause.more else ""
        yield f"  ← {path}:{cause.line}: {cause.change}{more}"
        if cause.before:
            yield f"      - {_short(cause.before)}"
        if cause.after:
            yield f"      + {_short(cause.after)}"


def _short(line: str) -> str:
    line = line.strip()
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
