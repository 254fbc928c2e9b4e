"""Selectors: elements that look alike, with ancestors that look alike, are matched once.

What a test of cssselect2 asks for can be read from its code. Most ask for names, classes and attributes of an element
and its ancestors; only the others, such as those about siblings, are made for each element.
"""

from collections.abc import Iterator
from types import CodeType
from typing import Any, Final

from cssselect2 import ascii_lower

LOOKS: Final = frozenset(
    {
        "any",
        "ancestors",
        "ascii_lower",
        "attrib",
        "classes",
        "endswith",
        "etree_element",
        "get",
        "id",
        "in_html_document",
        "lang",
        "local_name",
        "lower",
        "namespace_url",
        "next",
        "parent",
        "scheme",
        "split_whitespace",
        "startswith",
        "tag",
        "urlparse",
    }
)
"""Names in the code of tests that ask for nothing but how an element and its ancestors look."""
LANGUAGES: Final = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")

Selector = tuple[int, Any, int, str | None, Any]
"""The place of its sheet, its specificity, its place there, the pseudo-element, and its rule."""


class Look:
    """How an element looks, and all above it. `fixed` match for sure, `asked` where their test says so."""

    __slots__ = ("asked", "below", "fixed", "found")

    def __init__(self) -> None:
        self.fixed: list[Selector] = []
        self.asked: list[tuple[Any, Selector]] = []
        self.below: dict[Any, Look] = {}
        self.found: dict[tuple[bool, ...], Any] = {}


class Looks:
    """The looks of elements, for the matchers of some style sheets. `many` is how many there are."""

    def __init__(self, matchers: list[Any]) -> None:
        self.many = 0
        self._matchers = matchers
        self._asked: set[Any] = set()
        self._words: set[str] = {"class", *LANGUAGES}
        self._top = Look()
        for entry in (entry for matcher in matchers for entry in _entries(matcher)):
            codes = tuple(_codes(entry[0].__code__))
            if all(LOOKS.issuperset(code.co_names) for code in codes):
                self._words.update(word for code in codes for word in code.co_consts if isinstance(word, str))
            else:
                self._asked.add(entry[0])

    def of(self, wrapper: Any, parent: Look | None) -> Look:
        """Return the look of the element in `wrapper`, whose parent has the look `parent`."""
        element = wrapper.etree_element
        words = self._words
        # A test that asks for a name has that name in it; one that asks for an identifier has its value.
        key = (
            element.tag,
            *(item for item in element.attrib.items() if item[0] in words or (item[0] == "id" and item[1] in words)),
        )
        around = parent or self._top
        look = around.below.get(key)
        if look is None:
            look = around.below[key] = Look()
            self.many += 1
            for place, matcher in enumerate(self._matchers):
                for test, *selector in _relevant(matcher, wrapper):
                    told = (place, *selector)
                    if test in self._asked:
                        look.asked.append((test, told))
                    elif test(wrapper):
                        look.fixed.append(told)
        return look


def has_selectors(matcher: Any) -> bool:
    """Return whether a style sheet says anything about elements; one with fonts does not."""
    return any(True for _ in _entries(matcher))


def matched(look: Look, answers: tuple[bool, ...]) -> list[Selector]:
    """Return what matches an element of this look, in the order in which it counts."""
    told = (selector for (_, selector), answer in zip(look.asked, answers, strict=True) if answer)
    return sorted((*look.fixed, *told), key=lambda selector: selector[:3])


def _entries(matcher: Any) -> Iterator[Any]:
    for group in (
        matcher.id_selectors,
        matcher.class_selectors,
        matcher.lower_local_name_selectors,
        matcher.namespace_selectors,
    ):
        for entries in group.values():
            yield from entries
    yield from matcher.lang_attr_selectors
    yield from matcher.other_selectors


def _relevant(matcher: Any, wrapper: Any) -> Iterator[Any]:
    """Yield what may match an element, as the matcher itself finds it."""
    if wrapper.id is not None:
        yield from matcher.id_selectors.get(wrapper.id, ())
    for name in wrapper.classes:
        yield from matcher.class_selectors.get(name, ())
    yield from matcher.lower_local_name_selectors.get(ascii_lower(wrapper.local_name), ())
    yield from matcher.namespace_selectors.get(wrapper.namespace_url, ())
    if "lang" in wrapper.etree_element.attrib:
        yield from matcher.lang_attr_selectors
    yield from matcher.other_selectors


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
