"""The shape of a role: a name in braces, then code marks around what it is about."""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

_ROLE = re.compile(r"\{([A-Za-z][\w:+-]*)\}(`+)")
_MARKS = re.compile(r"`+")
LONGEST: Final = 2000
"""How many characters a role may hold, so that many roles left open do not make a long search each."""


def role(state: StateInline, silent: bool) -> bool:
    """Make a token of a role; of its opening only where it is never closed."""
    match = _ROLE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    end = _closing(state, match.end(), len(match[2]))
    if not silent:
        token = state.push("role" if end else "unclosed_role", "", 0)
        token.content = state.src[state.pos : end or match.end()]
        token.meta["name"] = match.span(1)
        token.meta["content"] = (match.end(), end - len(match[2]) if end else match.end())
    state.pos = end or match.end()
    return True


def _closing(state: StateInline, start: int, length: int) -> int:
    """Return where the code marks that close a run of `length` end, or 0."""
    for marks in _MARKS.finditer(state.src, start, min(state.posMax, start + LONGEST)):
        if len(marks.group()) == length:
            return marks.end()
    return 0
