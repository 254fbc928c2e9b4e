"""The shape of words with attributes, `[words]{.class}`, and of attributes that follow no brackets."""

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

from briefpress.read.markdown.attributes import LOOKS_LIKE_ATTRIBUTES, scan_attributes


def words_with_attributes(state: StateInline, silent: bool) -> bool:
    """Make tokens of words in brackets that attributes follow."""
    if state.src[state.pos] != "[" or state.src.find("]{", state.pos, state.posMax) < 0:
        return False
    start, maximum = state.pos, state.posMax
    end = parseLinkLabel(state, start)
    if end < 0:
        return False
    braces = scan_attributes(state.src, end + 1)
    if braces is None or braces.end > maximum:
        return False
    if not silent:
        state.pos, state.posMax = start + 1, end
        state.push("words_open", "", 1).meta["braces"] = braces
        state.md.inline.tokenize(state)
        state.push("words_close", "", -1)
    state.pos, state.posMax = braces.end, maximum
    return True


def stray_attributes(state: StateInline, silent: bool) -> bool:
    """Make a token of attributes that belong to nothing, or are not well-formed."""
    match = LOOKS_LIKE_ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("stray_attributes", "", 0)
        token.content = match.group()
    state.pos = match.end()
    return True
