"""What a directive is: a declarative head, and what it is called with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar, cast

from briefpress.diagnostics.span import Span
from briefpress.model.block import Block, Paragraph
from briefpress.model.inline import Inline
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

T = TypeVar("T", covariant=True)


class Presence(Enum):
    """Whether something must be there."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Content(Enum):
    """What stands between the fences of a directive."""

    BLOCKS = "blocks"
    PARAGRAPH = "one paragraph"
    PARAGRAPHS = "paragraphs"
    PICTURES = "a list of images, a paragraph before it"


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """An option: its name, a sentence about it, and what makes a value of its text (nothing where it cannot)."""

    name: str
    summary: str
    read: Callable[[Passage, Reading], T | None]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """What stands behind the name of a directive."""

    presence: Presence
    summary: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class DirectiveCall:
    """A directive in the text, checked against its head."""

    argument: Passage
    options: Mapping[str, object]
    blocks: tuple[Block, ...]
    branches: tuple[Branch, ...]
    span: Span | None
    reading: Reading

    def value(self, option: Option[T]) -> T | None:
        """Return what was given for `option`; nothing where it was left out."""
        return cast("T | None", self.options.get(option.name))

    @property
    def paragraphs(self) -> tuple[tuple[Inline, ...], ...]:
        """The running text of the paragraphs inside."""
        return tuple(block.children for block in self.blocks if isinstance(block, Paragraph))


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: its name, what it is for in a sentence, what it takes, and what it makes."""

    name: str
    summary: str
    argument: Argument
    options: tuple[Option[object], ...]
    body: Presence
    content: Content
    make: Callable[[DirectiveCall], Block | None]
