"""The style rules that a page has on a screen, and the values of its custom properties there."""

import re
from collections.abc import Mapping
from typing import Final

from briefpress.check.html.document import Document
from briefpress.check.style_rules import StyleRule, style_rules
from briefpress.model.page import Page

VARIABLE: Final = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
DEEPEST: Final = 8
"""How many custom properties may stand in one another's values before they are taken for a circle."""


def screen_rules(page: Page, document: Document) -> tuple[StyleRule, ...]:
    """Return the rules of the sheets that `page` links for screens, in the order in which they apply."""
    rules: list[StyleRule] = []
    for link in document.all("link"):
        asset = page.asset(link.get("href"))
        if asset is not None and asset.origin is not None and "print" not in link.get("media"):
            rules += (rule for rule in style_rules(asset.origin) if rule.is_for_screens())
    return tuple(rules)


def custom_properties(rules: tuple[StyleRule, ...]) -> Mapping[str, str]:
    """Return the custom properties that `rules` declare, each as the last of them does."""
    return {d.name: d.value for rule in rules for d in rule.declarations if d.name.startswith("--")}


def value_with_variables(value: str, declared: Mapping[str, str]) -> str:
    """Return a value with the custom properties in it replaced by what was `declared`."""
    for _ in range(DEEPEST):
        replaced = VARIABLE.sub(lambda match: declared.get(match[1], match[0]), value)
        if replaced == value:
            break
        value = replaced
    return value
