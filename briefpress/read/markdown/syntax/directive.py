"""The shape of a directive: a fence of colons with a name in braces, options, blocks, a closing fence."""

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

from briefpress.read.markdown.passage import Range
from briefpress.read.markdown.syntax.fences import FENCE, fence_at

_NAME = re.compile(r"[ \t]*\{[ \t]*([^\s{}]*)[ \t]*\}")
_BARE_NAME = re.compile(r"[ \t]*([^\s{}]*)")
_OPTION = re.compile(r":([A-Za-z][\w-]*):(?!:)[ \t]*")
_BROKEN_OPTION = re.compile(r":[A-Za-z]")


@dataclass(frozen=True, slots=True)
class OptionLines:
    """An option as written: the range of its name, and those of its value, a line each. No name: no closing colon."""

    name: Range | None
    value: tuple[Range, ...]
    whole: Range


@dataclass(frozen=True, slots=True)
class DirectiveHead:
    """The opening of a directive as ranges of the parsed text."""

    fence: Range
    name: Range
    argument: Range
    options: tuple[OptionLines, ...]
    is_in_braces: bool
    is_closed: bool


def directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Make tokens of a directive and what is inside it, or of a fence that closes nothing."""
    if state.is_code_block(start_line):
        return False
    start, end = _bounds(state, start_line)
    fence = FENCE.match(state.src, start, end)
    if fence is None:
        return False
    if silent:
        return True
    if not state.src[fence.end() : end].strip():
        state.push("stray_fence", "", 0).map = [start_line, start_line + 1]
        state.line = start_line + 1
        return True
    reach = fence_at(state, start_line, end_line)
    options, body_line = _options(state, start_line + 1, reach.end)
    in_braces = _NAME.match(state.src, fence.end(), end)
    name = in_braces or _BARE_NAME.match(state.src, fence.end(), end)
    token = state.push("directive_open", "", 1)
    token.map = [start_line, reach.end + reach.is_closed]
    token.meta["head"] = DirectiveHead(
        fence=fence.span(),
        name=name.span(1) if name else fence.span(),
        argument=(name.end() if name else end, end),
        options=options,
        is_in_braces=in_braces is not None,
        is_closed=reach.is_closed,
    )
    _tokenize_inside(state, body_line, reach.end)
    state.push("directive_close", "", -1)
    state.line = reach.end + reach.is_closed
    return True


def _tokenize_inside(state: StateBlock, first: int, end: int) -> None:
    # Paragraphs look for their end up to `lineMax`, whatever they are told, and would run past the closing fence.
    saved = state.lineMax, state.parentType, state.tight
    state.lineMax, state.parentType = end, "directive"
    state.md.block.tokenize(state, first, end)
    state.lineMax, state.parentType, state.tight = saved


def _options(state: StateBlock, first: int, end: int) -> tuple[tuple[OptionLines, ...], int]:
    """Return the options at the top of a directive, and the line on which its body begins."""
    options: list[OptionLines] = []
    line = body = first
    while line < end:
        start, stop = _bounds(state, line)
        if start >= stop:
            line += 1
            continue
        named = _OPTION.match(state.src, start, stop)
        if named is None and not _BROKEN_OPTION.match(state.src, start, stop):
            break
        indent = state.sCount[line]
        values = [(named.end(), stop)] if named else []
        line += 1
        while line < end and not state.isEmpty(line) and state.sCount[line] > indent:
            values.append(_bounds(state, line))
            line += 1
        whole = (start, values[-1][1] if values else stop)
        options.append(OptionLines(named.span(1) if named else None, tuple(values), whole))
        body = line
    return tuple(options), body


def _bounds(state: StateBlock, line: int) -> Range:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
