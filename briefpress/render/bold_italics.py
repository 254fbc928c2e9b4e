"""What may be bold and slanted at once in a page: the typefaces for that weigh as much as those of the text."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

import tinycss2

from briefpress.render.page_words import Names

BOLD_TAGS: Final = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
"""The elements that are bold where no style sheet says otherwise."""
NORMAL: Final = frozenset({"400", "normal", "inherit", "var(--weight-text)"})
"""Values of `font-weight` that make nothing bold."""


def names_in(css: str, slanted: frozenset[str]) -> Names:
    """Return the names of what is bold in a page with the style sheets `css`, and slanted where `slanted` are.

    It errs on the side of bold: what a rule with `font-weight` names anywhere in its selector counts. An element of a
    class that a rule sets upright is not slanted.
    """
    bold, upright = _named_in(css)
    return Names(BOLD_TAGS | bold, slanted, frozenset(name for name in upright if name.startswith(".")))


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
