"""What the briefs of a house share: people, organisations, references, glossary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from briefpress.model.block import Block
from briefpress.model.expression import Expression
from briefpress.model.inline import Inline
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.places import Path, Places
from briefpress.model.reference import GlossaryEntry, ReferenceEntry

Entry = TypeVar("Entry", covariant=True)


@dataclass(frozen=True, slots=True)
class Prose:
    """The parsed Markdown and the expressions of an authored file's text fields, by the way to each field."""

    lines: Mapping[Path, tuple[Inline, ...]] = field(default_factory=dict)
    texts: Mapping[Path, tuple[Block, ...]] = field(default_factory=dict)
    expressions: Mapping[Path, Expression] = field(default_factory=dict)

    def line(self, *path: str | int) -> tuple[Inline, ...]:
        """Return the inline content of the field at `path`; nothing where the field is empty."""
        return self.lines.get(path, ())

    def text(self, *path: str | int) -> tuple[Block, ...]:
        """Return the blocks of the field at `path`; nothing where the field is empty."""
        return self.texts.get(path, ())

    def expression(self, *path: str | int) -> Expression | None:
        """Return the expression in the field at `path`; none where there is none, or it could not be read."""
        return self.expressions.get(path)


@dataclass(frozen=True, slots=True)
class Register(Generic[Entry]):
    """A shared file of entries by id, with its parsed texts and its places."""

    entries: Mapping[str, Entry]
    prose: Prose
    places: Places = field(compare=False)

    @property
    def broken(self) -> frozenset[str]:
        """The ids of entries that could not be read: they are reported where they stand, not where they are used."""
        written = (str(path[0]) for path in self.places.keys if len(path) == 1)
        return frozenset(written).difference(self.entries)


@dataclass(frozen=True, slots=True)
class Shared:
    """The shared files. References may stand in several, and have one register all the same."""

    people: Register[PersonEntry]
    organisations: Register[OrganisationEntry]
    references: Register[ReferenceEntry]
    glossary: Register[GlossaryEntry]
    reference_files: tuple[Register[ReferenceEntry], ...] = ()
    """The references again, by the files that they stand in."""
