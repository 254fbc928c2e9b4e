"""The shape of footnotes in running text: `[^label]`, and `^[written in place]`.

The plugin's own rules leave a call without a definition as plain text; here it stays a call, so that it is reported.
"""

import re

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

_CALL = re.compile(r"\[\^([^\[\]\n]*)\]")


def footnote_call(state: StateInline, silent: bool) -> bool:
    """Make a token of a call. Its label may turn out to be none."""
    match = _CALL.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("footnote_call", "", 0)
        token.content = match[1]
    state.pos = match.end()
    return True


def inline_footnote(state: StateInline, silent: bool) -> bool:
    """Make a token of a footnote written in place; what it says is read later."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    if not silent:
        token = state.push("inline_footnote", "", 0)
        token.content = state.src[state.pos + 2 : end]
        token.meta["content"] = (state.pos + 2, end)
    state.pos = end + 1
    return True
