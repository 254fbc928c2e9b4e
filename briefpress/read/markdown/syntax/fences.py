"""Which colon fence closes which: found for a whole container in one pass."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

FENCE = re.compile(r":{3,}")
_CODE_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_HEADING = re.compile(r"#{1,6}(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Fence:
    """Where the inside of a directive ends (a line, not itself inside), and whether a closing fence stands there."""

    end: int
    is_closed: bool


@dataclass(frozen=True, slots=True)
class _Open:
    line: int
    colons: int
    indent: int


def fence_at(state: StateBlock, line: int, end_line: int) -> Fence:
    """Return how far the directive that opens at `line` reaches.

    A line of colons closes the innermost open directive of as many colons, or else the innermost of fewer. A directive
    that is never closed ends before the next heading, so that one forgotten fence does not swallow the rest.
    """
    known: dict[int, Fence] = state.env.setdefault("fences", {})
    if line not in known:
        known.update(_match_fences(state, line, end_line))
    fence = known[line]
    return fence if fence.end < end_line else Fence(end_line, is_closed=False)


def _match_fences(state: StateBlock, first: int, end_line: int) -> dict[int, Fence]:
    matched: dict[int, Fence] = {}
    stack: list[_Open] = []
    headings: list[int] = []
    code = ""
    line = first
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        text = (
            "" if state.is_code_block(line) else state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        )
        if code:
            code = "" if text.startswith(code) and not text.strip(code[0] + " \t") else code
        elif opening := _CODE_FENCE.match(text):
            code = opening.group()
        elif _HEADING.match(text):
            headings.append(line)
        elif fence := FENCE.match(text):
            here = _Open(line, len(fence.group()), state.sCount[line])
            if text[fence.end() :].strip():
                stack.append(here)
            else:
                _close(stack, here, matched)
        line += 1
    for left in stack:
        after = bisect_right(headings, left.line)
        matched[left.line] = Fence(headings[after] if after < len(headings) else line, is_closed=False)
    return matched


def _close(stack: list[_Open], closing: _Open, matched: dict[int, Fence]) -> None:
    """Close the directive that `closing` is for, and leave those inside it unclosed."""
    at = -1
    for candidate in range(len(stack) - 1, -1, -1):
        opened = stack[candidate]
        if closing.indent > opened.indent or opened.colons > closing.colons:
            continue
        if opened.colons == closing.colons:
            at = candidate
            break
        at = candidate if at < 0 else at
    if at < 0:
        return
    for left in stack[at + 1 :]:
        matched[left.line] = Fence(closing.line, is_closed=False)
    matched[stack[at].line] = Fence(closing.line, is_closed=True)
    del stack[at:]
