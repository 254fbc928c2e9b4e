"""What is declared for an element: by rules, which many elements have in common, and by its own attributes."""

from dataclasses import dataclass
from typing import Any, Final

from briefpress.typeset.swift.selectors import Selector

Declared = dict[str, tuple[Any, Any]]
"""Values and their weights, by property."""


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """Rules that match elements together, with what they declare for these and for their pseudo-elements."""

    matched: list[Selector]
    declared: dict[str | None, Declared]


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """What the attributes of an element declare. `text` is what they say, with its weight, but for an identifier."""

    declared: Declared
    text: tuple[Any, ...]

    @property
    def is_named(self) -> bool:
        """Whether the element has an identifier."""
        return "anchor" in self.declared

    def unnamed(self) -> "Own":
        """Return what is declared beside the identifier."""
        return Own({name: self.declared[name] for name in self.declared if name != "anchor"}, self.text)


NO_OWN: Final = Own({}, ())


def weigh(declared: Declared, name: str, values: Any, weight: tuple[Any, ...]) -> None:
    """Add a declaration to what is declared before it, where it does not weigh less."""
    before = declared.get(name)
    if before is None or before[1] <= weight:
        declared[name] = values, weight


def declared_for(rules: Rules, own: Own) -> Declared:
    """Return all that is declared for an element."""
    by_rules = rules.declared.get(None, {})
    if not own.declared:
        return by_rules
    declared = dict(own.declared)
    for name, (values, weight) in by_rules.items():
        weigh(declared, name, values, weight)
    return declared
