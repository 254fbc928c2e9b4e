"""The shape of a citation: `[@key]`, `[see @key, p. 4; @other]`."""

import re

from markdown_it.rules_inline import StateInline

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_KEY = re.compile(r"^\s*-?@|[\s;]-?@\w")


def citation(state: StateInline, silent: bool) -> bool:
    """Make a token of brackets that hold a key. An `@` within a word, as in an e-mail address, makes none."""
    match = _BRACKETS.match(state.src, state.pos, state.posMax)
    if match is None or not _KEY.search(match[1]):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group()
        token.meta["content"] = match.span(1)
    state.pos = match.end()
    return True
