"""Which declarations come to the same for all elements that they are made for, whenever they are asked."""

from collections.abc import Iterator
from typing import Any, Final

from tinycss2.ast import Node
from weasyprint.css.properties import Dimension
from weasyprint.css.tokens import Pending
from weasyprint.css.units import VIEWPORT_UNITS

from briefpress.typeset.swift.declared import Declared

SET_LATER: Final = frozenset({"anchor", "display", "overflow"})
"""Properties that WeasyPrint sets in the style of one element, where children may inherit them."""
CONTENT: Final = frozenset({"bookmark_label", "content", "string_set"})
SIMPLE: Final = frozenset({str, int, float, type(None)})


class Shareable:
    """Tells which declarations of a document may be shared, element by element, in the order of the tree."""

    def __init__(self) -> None:
        self._variables: set[str] = set()
        """Names of variables that rest on the size of pages; used in the element that declares them, and inside."""
        self._told: dict[int, tuple[Declared, int, bool]] = {}
        """By the address of declarations, which are kept with it: how many variables were known, and what was told."""

    def may_share(self, declared: Declared) -> bool:
        """Return whether all elements with these declarations have the same values, in parents that have the same."""
        _, variables, told = self._told.get(id(declared), (declared, -1, False))
        if variables != len(self._variables):
            told = self._may_share(declared)
            self._told[id(declared)] = declared, len(self._variables), told
        return told

    def _may_share(self, declared: Declared) -> bool:
        variables = {name: value for name, (value, _) in declared.items() if name[:2] == "__"}
        found = True
        while found:
            # A variable may rest on another that is declared behind it.
            found = False
            for name, value in variables.items():
                if name not in self._variables and self._rests_on_pages(value):
                    self._variables.add(name)
                    found = True
        return all(self._is_alike(name, value) for name, (value, _) in declared.items() if name not in variables)

    def _is_alike(self, name: str, value: Any) -> bool:
        if name in SET_LATER and (value == "inherit" or isinstance(value, Pending)):
            return False
        if name in CONTENT and _may_break_off(value):
            return False
        return not self._rests_on_pages(value)

    def _rests_on_pages(self, value: Any) -> bool:
        """Return whether a length may rest on the size of a page: it is another one before there are pages."""
        kind = value.__class__
        if kind in SIMPLE:
            return False
        if kind is Dimension:
            return value.unit is not None and value.unit.lower() in VIEWPORT_UNITS
        if isinstance(value, tuple | list | set):
            return any(map(self._rests_on_pages, value))
        if isinstance(value, Pending):
            return any(map(self._rests_on_pages, value.tokens))
        if not isinstance(value, Node):
            # Gradients, and whatever else is not known.
            return True
        if value.type == "dimension":
            return value.lower_unit in VIEWPORT_UNITS
        if value.type == "ident":
            return value.value.replace("-", "_") in self._variables
        return any(
            map(self._rests_on_pages, getattr(value, "arguments", None) or getattr(value, "content", None) or ())
        )


def _may_break_off(content: Any) -> bool:
    """Return whether a leader stands behind a reference: where that leads nowhere, WeasyPrint does not come to it.

    It sets the white space of all that stands beside a leader.
    """
    kinds = [*_kinds(content)]
    leader = kinds.index("leader()") if "leader()" in kinds else 0
    return isinstance(content, Pending) or any(kind.startswith("target-") for kind in kinds[:leader])


def _kinds(content: Any) -> Iterator[str]:
    if isinstance(content, tuple | list):
        for part in content:
            yield from _kinds(part)
    elif isinstance(content, str):
        yield content
