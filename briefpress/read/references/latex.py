"""LaTeX in the fields of BibTeX: accents, quotes and dashes become characters, braces keep capitals."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexwalker import LatexGroupNode, LatexMacroNode, LatexWalker

MARKUP: Final = {"emph": "i", "textit": "i", "textsl": "i", "textsuperscript": "sup", "textsubscript": "sub"}
"""Commands that become markup of CSL in a title."""
LONGEST: Final = 20_000
"""How many characters of a field are read as LaTeX."""
DEEPEST: Final = 30
"""How many braces may stand within one another."""


def text_of_latex(latex: str) -> str:
    """Return `latex` in plain characters, on one line."""
    if not _is_readable(latex):
        return _one_line(re.sub(r"[{}]", "", latex))
    return _one_line(_converter().nodelist_to_text(_nodes(latex)))


def title_of_latex(latex: str) -> str:
    """Return `latex` in plain characters with the markup of CSL-JSON: what braces protect keeps its capitals."""
    if not _is_readable(latex):
        return text_of_latex(latex)
    return _one_line(_title(_nodes(latex), protected=False))


def _title(nodes: Sequence[Any], *, protected: bool) -> str:
    parts: list[str] = []
    plain: list[Any] = []

    def flush() -> None:
        parts.append(_converter().nodelist_to_text(plain) if plain else "")
        plain.clear()

    for node in nodes:
        tag = MARKUP.get(node.macroname) if isinstance(node, LatexMacroNode) else None
        if tag and isinstance(node, LatexMacroNode) and node.nodeargd and node.nodeargd.argnlist:
            flush()
            parts.append(f"<{tag}>{_title(node.nodeargd.argnlist, protected=True)}</{tag}>")
        elif isinstance(node, LatexGroupNode):
            flush()
            inside = _title(node.nodelist, protected=True)
            has_capitals = not protected and any(character.isupper() for character in inside)
            # A letter with an accent stands in braces that protect nothing: `{\\"O}` is one character.
            parts.append(f'<span class="nocase">{inside}</span>' if has_capitals and len(inside) > 1 else inside)
        else:
            plain.append(node)
    flush()
    return "".join(parts)


def _nodes(latex: str) -> Sequence[Any]:
    nodes: Sequence[Any] = LatexWalker(latex, tolerant_parsing=True).get_latex_nodes()[0]
    return nodes


def _is_readable(latex: str) -> bool:
    depth = deepest = 0
    for character in latex:
        depth += (character == "{") - (character == "}")
        deepest = max(deepest, depth)
    return len(latex) <= LONGEST and deepest <= DEEPEST


@cache
def _converter() -> Any:
    # `%` begins a comment in LaTeX; in a field of BibTeX it is mostly meant.
    return LatexNodes2Text(keep_comments=True, math_mode="text")


def _one_line(text: str) -> str:
    return " ".join(text.split())
