"""Whether a page has words that are bold and slanted at once: the typefaces for that weigh as much as the text."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any, Final

import tinycss2

VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
"""Elements that have no end tag."""
BOLD_TAGS: Final = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
"""The elements that are bold where no style sheet says otherwise."""
NORMAL: Final = frozenset({"400", "normal", "inherit", "var(--weight-text)"})
"""Values of `font-weight` that make nothing bold."""


def has_bold_italics(html: str, css: str, slanted: frozenset[str]) -> bool:
    """Return whether an element of `slanted` may be bold: by itself, by what it stands in, or by what stands in it.

    It errs on the side of bold: what a rule with `font-weight` names anywhere in its selector counts. An element of a
    class that a rule sets upright is not slanted.
    """
    bold, upright = _named_in(css)
    reader = _Reader(slanted, BOLD_TAGS | bold, frozenset(name for name in upright if name.startswith(".")))
    reader.feed(html)
    reader.close()
    return reader.found


def learn_names(css: str) -> None:
    """Look through style sheets beforehand."""
    _named_in(css)


class _Reader(HTMLParser):
    """Goes through a page with the names, tag and classes, of all open elements."""

    def __init__(self, slanted: frozenset[str], bold: frozenset[str], upright: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found = False
        self._slanted, self._bold, self._upright = slanted, bold, upright
        self._open: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        names = frozenset({tag, *(f".{name}" for name in classes.split())})
        names -= self._slanted if names & self._upright else frozenset()
        around = [*(names for _, names in self._open), names]
        bold = any(names & self._bold for names in around)
        self.found = self.found or (bold and any(names & self._slanted for names in around))
        if tag not in VOID:
            self._open.append((tag, names))

    def handle_endtag(self, tag: str) -> None:
        tags = [tag for tag, _ in self._open]
        if tag in tags:
            del self._open[len(tags) - 1 - tags[::-1].index(tag) :]


@lru_cache(maxsize=16)
def _named_in(css: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the tags and classes that style sheets name where they set a weight, and where they set upright."""
    return frozenset(_named(css, _is_weight)), frozenset(_named(css, _is_upright))


def _named(css: str, wanted: Callable[[Any], bool]) -> Iterator[str]:
    """Yield the tags and classes in the selectors of rules with a declaration that is `wanted`."""
    for rule in _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)):
        inside = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        if any(one.type == "declaration" and wanted(one) for one in inside):
            dotted = False
            for token in rule.prelude:
                if token.type == "ident":
                    yield f".{token.value}" if dotted else token.lower_value
                dotted = token.type == "literal" and token.value == "."


def _rules(rules: Iterable[Any]) -> Iterator[Any]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule
        elif rule.type == "at-rule" and rule.content is not None:
            yield from _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _is_weight(declaration: Any) -> bool:
    if declaration.lower_name not in {"font-weight", "font"}:
        return False
    return tinycss2.serialize(declaration.value).strip().lower() not in NORMAL


def _is_upright(declaration: Any) -> bool:
    return bool(declaration.lower_name == "font-style") and tinycss2.serialize(declaration.value).strip() == "normal"
