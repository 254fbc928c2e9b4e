"""Where tokens stand. markdown-it counts lines of blocks only; here its rules are wrapped so that they note offsets.

Block tokens get `meta["start"]` and `meta["end"]`, inline containers `meta["lines"]` (the ranges of their lines in the
parsed text), and inline tokens `meta["place"]` (their range in the content of their container).
"""

from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

BlockRule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]


def placed_block(rule: BlockRule) -> BlockRule:
    """Return `rule` as one that notes where the tokens it makes stand."""

    def placed(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        first = len(state.tokens)
        if not rule(state, start_line, end_line, silent):
            return False
        for token in state.tokens[first:] if not silent else ():
            if token.map and "start" not in token.meta:
                token.meta.update(_block_place(state, token.map[0], max(token.map[1], token.map[0] + 1)))
        return True

    return placed


def _block_place(state: StateBlock, first: int, end: int) -> dict[str, Any]:
    """Return where the lines `first` to `end` stand.

    While the rule that made a token has just returned, the state still leaves out what stands before the token's
    lines: the indents of lists and the `>` of quotations around it.
    """
    last = min(end, state.lineMax) - 1
    while last > first and state.isEmpty(last):
        last -= 1
    lines = [(state.bMarks[line] + state.tShift[line], state.eMarks[line]) for line in range(first, last + 1)]
    return {"start": lines[0][0], "end": lines[-1][1], "lines": lines}


def placed_inline(rule: InlineRule) -> InlineRule:
    """Return `rule` as one that notes where the tokens it makes stand."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[first:] if not silent else ():
            token.meta.setdefault("place", (start, state.pos))
        return True

    return placed


def placed_emphasis(rule: InlineRule) -> InlineRule:
    """Return the rule for emphasis, which makes a token of each marker of a run, as one that notes where each stands.

    The tokens also get `meta["marker"]`: those that are still text in the end opened and closed nothing.
    """

    def placed(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        at = start
        for token in state.tokens[first:]:
            if "place" not in token.meta:
                token.meta.update(place=(at, at + 1), marker=state.src[start])
                at += 1
        return True

    return placed


class PlacedState(StateInline):
    """The state of inline parsing that notes where plain text began."""

    pending_start = 0

    def append_pending(self, text: str) -> None:
        """Add plain text that stands at the current position."""
        if not self.pending:
            self.pending_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the name is markdown-it's
        """Make a token of the plain text so far."""
        token = super().pushPending()
        token.meta["place"] = (self.pending_start, self.pending_start + len(token.content))
        return token


class PlacedInlineParser(ParserInline):
    """The inline parser, on a state that notes places."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Add the tokens of `src` to `tokens` and return them."""
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for finish in self.ruler2.getRules(""):
            finish(state)
        return state.tokens
