"""The shape of a citation: `[@key]`, `[see @key, p. 4; @other]`; in running text `@key`, `@key [p. 4]`."""

import re

from markdown_it.rules_inline import StateInline

from briefpress.read.references.keys import KEY

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_KEY = re.compile(r"^\s*-?@|[\s;]-?@\w")
_IN_TEXT = re.compile(
    rf"@({KEY.pattern})"
    r"(?:[ \n]\[((?:[^\W\d_]{1,14}\.?\s?|[§¶]{1,2}\s?)?[0-9][^\[\]@]*)\](?![(\[{]))?"
)
_WITHIN = re.compile(r"[\w.+/@\\-]")


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


def citation_in_text(state: StateInline, silent: bool) -> bool:
    """Make a token of an `@key` that begins a word, and of a locator in brackets behind it.

    Whether it is a citation, or the name of somebody, is known once the references are. The words of a link hold none.
    """
    if state.linkLevel or (state.pos and _WITHIN.match(state.src[state.pos - 1])):
        return False
    match = _IN_TEXT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation_in_text", "", 0)
        token.content = match.group()
        token.meta["key"] = match.span(1)
        token.meta["locator"] = match.span(2) if match[2] else None
    state.pos = match.end()
    return True
