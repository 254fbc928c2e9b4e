"""Block tokens as a tree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Branch:
    """A block token and the blocks inside it."""

    token: Token
    children: list["Branch"] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The token's type without `_open`."""
        return self.token.type.removesuffix("_open")


def branches(tokens: Sequence[Token]) -> list[Branch]:
    """Return the tree of `tokens`, outermost blocks first."""
    top: list[Branch] = []
    levels = [top]
    for token in tokens:
        if token.nesting < 0:
            levels.pop()
            continue
        branch = Branch(token)
        levels[-1].append(branch)
        if token.nesting > 0:
            levels.append(branch.children)
    return top
