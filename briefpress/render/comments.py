"""Style sheets without their comments, which are for who works on them: a reader does not have to load them."""

import re
from typing import Final

STRING_OR_COMMENT: Final = re.compile(
    r"""\"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|/\*(?:.*?\*/|.*)""",
    re.DOTALL,
)


def without_comments(sheet: str) -> str:
    """Return a sheet without the comments that have lines of their own; all else keeps its line and column."""
    return STRING_OR_COMMENT.sub(_blank, sheet)


def _blank(match: re.Match[str]) -> str:
    if not match[0].startswith("/*") or not match[0].endswith("*/"):
        return match[0]
    begin = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    beside = match.string[begin : match.start()] + match.string[match.end() : len(match.string) if end < 0 else end]
    return match[0] if beside.strip() else "\n" * match[0].count("\n")
