"""Why an output is as it is: the history of its brief, read backwards to the edit that made it so."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefpress.house.location import CONTENT, SITE
from briefpress.model.built_state import BuiltState
from briefpress.model.cause import Cause, Explanation
from briefpress.work.history import text_of
from briefpress.work.store.store import Store

FROM_THE_BRIEF: Final = (".json", ".csv")
"""How the names of outputs end that are made of the brief itself, not of its page."""
MANIFEST: Final = "manifest.json"


def explain(output: str, states: Sequence[BuiltState], store: Store) -> Explanation:
    """Return why `output`, a path of the site, is what it is in the last of `states`."""
    since = 0
    for before, after in zip(reversed(states[:-1]), reversed(states[1:]), strict=True):
        if before.outputs.get(output) != after.outputs.get(output):
            causes = tuple(_causes(before, after, store))
            return Explanation(output, tuple(_stages(output, before, after)), causes, since)
        since += 1
    return Explanation(output, since=since)


def _stages(output: str, before: BuiltState, after: BuiltState) -> Iterator[str]:
    """Yield the stages between the sources and `output` that made something else, the last one first."""
    made = dict(before.stages)
    through = [stage for stage, digest in after.stages if made.get(stage) != digest]
    if output.endswith(FROM_THE_BRIEF) and not output.endswith(MANIFEST):
        through = [stage for stage in through if stage == "brief"]
    yield from reversed(through)


def _causes(before: BuiltState, after: BuiltState, store: Store) -> Iterator[Cause]:
    """Yield what was changed between two states and has a part in the brief; all that was, where nothing seems to."""
    changed = tuple(_changes(before, after, store))
    yield from [cause for cause in changed if _has_a_part(cause.path, before, after)] or changed


def _has_a_part(path: str, before: BuiltState, after: BuiltState) -> bool:
    """Return whether a brief uses what was changed in `path`: of shared files, it uses some entries only."""
    if path.startswith(f"{SITE}/"):
        # The index is made of what briefs say of themselves in the site.
        return True
    used = path in before.attached or path in after.attached
    if path.startswith(f"{CONTENT}/"):
        return before.attached.get(path) != after.attached.get(path)
    return not used or before.attached.get(path) != after.attached.get(path)


def _changes(before: BuiltState, after: BuiltState, store: Store) -> Iterator[Cause]:
    removed = {path: digest for path, digest in before.inputs.items() if path not in after.inputs}
    added = {path: digest for path, digest in after.inputs.items() if path not in before.inputs}
    moved = _moved(removed, added)
    for path in sorted({*before.inputs, *after.inputs}):
        was, now = before.inputs.get(path), after.inputs.get(path)
        if path in moved:
            yield Cause(path, "renamed", before=moved[path])
        elif path in moved.values() or was == now:
            continue
        elif was is None:
            yield Cause(path, "added")
        elif now is None:
            yield Cause(path, "removed")
        else:
            yield _edit(path, text_of(was, store), text_of(now, store))
    yield from _upgrades(before.versions, after.versions)


def _moved(removed: Mapping[str, str], added: Mapping[str, str]) -> dict[str, str]:
    """Return the new path and the old one of each file that has another name and the same content."""
    by_digest = {digest: path for path, digest in removed.items()}
    return {path: by_digest[digest] for path, digest in added.items() if digest in by_digest}


def _edit(path: str, before: str | None, after: str | None) -> Cause:
    """Return an edit with the first line that differs."""
    if before is None or after is None:
        return Cause(path, "edited")
    old, new = before.splitlines(), after.splitlines()
    differing = [
        (old[start:end], new[at:to], at)
        for kind, start, end, at, to in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    if not differing:
        # Line ends, or a byte order mark.
        return Cause(path, "edited")
    was, now, at = differing[0]
    lines = sum(max(len(one), len(other)) for one, other, _ in differing)
    return Cause(path, "edited", at + 1, was[0] if was else "", now[0] if now else "", lines - 1)


def _upgrades(before: Sequence[str], after: Sequence[str]) -> Iterator[Cause]:
    was = dict(version.rsplit(" ", 1) for version in before)
    now = dict(version.rsplit(" ", 1) for version in after)
    for name in sorted({*was, *now}):
        if was.get(name) != now.get(name):
            yield Cause(name, "upgraded", before=was.get(name, "none"), after=now.get(name, "none"))
