"""Blocks within blocks, only so deep: what stands deeper is kept as it is written, and reported."""

from typing import Final

from markdown_it.rules_block import StateBlock

DEEPEST: Final = 20
"""The deepest level of blocks, of which a quotation takes one and a list two. Printed, nothing deeper is readable.

Below its own limit markdown-it drops text without a word, so that limit must never be reached.
"""


def too_deep(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take everything that is left of the surrounding block where that is too deep to go on."""
    if silent or state.level < DEEPEST:
        return False
    line = start_line
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    token = state.push("too_deep", "", 0)
    token.map = [start_line, line]
    state.line = line
    return True
