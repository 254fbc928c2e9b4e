"""Selectors, as far as rules need them: what they may style, and which of two wins."""

import re
from typing import Final

from briefpress.check.html.document import Element

NAME: Final = r"[\w\-\u0080-\uffff]+"
TAG: Final = re.compile(rf"^{NAME}")
CLASS: Final = re.compile(rf"\.({NAME})")
ID: Final = re.compile(rf"#({NAME})")
PSEUDO_ELEMENT: Final = re.compile(r"::[\w-]+(\([^)]*\))?")
PSEUDO_CLASS: Final = re.compile(r":[\w-]+(\([^)]*\))?")
ATTRIBUTE: Final = re.compile(r"\[[^\]]*\]")
COMBINATOR: Final = re.compile(r"\s*[\s>+~]\s*")


def without_states(compound: str) -> str:
    """Return a compound selector without its pseudo-classes: `a.button:focus` becomes `a.button`."""
    return PSEUDO_CLASS.sub("", compound)


def names_something(compound: str) -> bool:
    """Return whether a compound selector names a tag, a class or an id."""
    plain = without_states(ATTRIBUTE.sub("", compound))
    return bool(TAG.match(plain) or CLASS.search(plain) or ID.search(plain))


def may_match(compound: str, element: Element) -> bool:
    """Return whether a compound selector may style `element`: tag, classes and id are compared, and nothing else."""
    if PSEUDO_ELEMENT.search(compound):
        return False
    plain = without_states(ATTRIBUTE.sub("", compound))
    tag = TAG.match(plain)
    if tag and tag[0].lower() != element.tag:
        return False
    if not set(CLASS.findall(plain)) <= set(element.get("class").split()):
        return False
    return all(id_ == element.get("id") for id_ in ID.findall(plain))


def specificity(selector: str) -> tuple[int, int, int]:
    """Return how many ids, classes and tags a selector names (Selectors 4, 17): of two rules the greater one wins."""
    pseudo_elements = len(PSEUDO_ELEMENT.findall(selector))
    rest = PSEUDO_ELEMENT.sub("", selector)
    attributes = len(ATTRIBUTE.findall(rest))
    rest = ATTRIBUTE.sub("", rest)
    pseudo_classes = len(PSEUDO_CLASS.findall(rest))
    rest = PSEUDO_CLASS.sub("", rest)
    tags = sum(bool(TAG.match(part)) for part in COMBINATOR.split(rest))
    return len(ID.findall(rest)), len(CLASS.findall(rest)) + attributes + pseudo_classes, tags + pseudo_elements
