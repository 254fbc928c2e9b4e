"""Where each part of an authored file stands, kept beside the values and out of their equality."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.diagnostics.span import Span

Path = tuple[str | int, ...]
"""The way to a value in a YAML file: keys and indexes from the top, e.g. `("authors", 0, "name")`."""


@dataclass(frozen=True)
class Places:
    """The spans of the values and keys of one YAML file. All places are equal: a moved line changes no value."""

    whole: Span | None = field(default=None, compare=False, repr=False)
    values: Mapping[Path, Span] = field(default_factory=dict, compare=False, repr=False)
    keys: Mapping[Path, Span] = field(default_factory=dict, compare=False, repr=False)

    def value(self, *path: str | int) -> Span | None:
        """Return the span of the value at `path`, or of the nearest value around it."""
        while path:
            if path in self.values:
                return self.values[path]
            path = path[:-1]
        return self.values.get((), self.whole)

    def key(self, *path: str | int) -> Span | None:
        """Return the span of the key that leads to `path`, or of the nearest value around it."""
        return self.keys.get(path) or self.value(*path)
