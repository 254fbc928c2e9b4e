"""A line of attributes before a block: `{#id .class lang=fr}`."""

from markdown_it.rules_block import StateBlock

from briefpress.read.markdown.attributes import LOOKS_LIKE_ATTRIBUTES, scan_attributes


def attribute_line(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:
    """Make a token of a line that holds nothing but attributes, well-formed or not."""
    if state.is_code_block(start_line):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    text = state.src[start : state.eMarks[start_line]].rstrip()
    if not (text.startswith("{") and text.endswith("}")):
        return False
    braces = scan_attributes(text, 0)
    whole = braces is not None and braces.end == len(text)
    if not whole and not LOOKS_LIKE_ATTRIBUTES.fullmatch(text):
        return False
    if not silent:
        token = state.push("attribute_line", "", 0)
        token.map = [start_line, start_line + 1]
        token.meta["braces"] = braces if whole else None
        state.line = start_line + 1
    return True
