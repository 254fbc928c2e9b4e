"""The way back: from the key that an element of a page or of a PDF carries to the line that somebody wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from briefpress.diagnostics.span import Span
from briefpress.model.authored import Authored, keyed_nodes, span_of
from briefpress.model.brief import Brief
from briefpress.model.manuscript import Manuscript
from briefpress.model.places import Path


@dataclass(frozen=True)
class SourcePlaces:
    """Where the parts of a brief were written, by their keys."""

    brief: Brief
    manuscript: Manuscript

    def place_of(self, key: str | None) -> Span | None:
        """Return where the part with this key was written; none where there is no key, or nobody wrote that part."""
        if not key:
            return None
        path: Path = tuple(int(part) if part.isdecimal() else part for part in key.split("."))
        if isinstance(path[0], int):
            node = self.node_of(key)
            return span_of(node, self.brief) if node else None
        written = self.manuscript
        places = written.findings_places if path[0] == "findings" else written.front_matter_places
        return places.value(*path) if path[:1] in places.values else None

    def node_of(self, key: str | None) -> Authored | None:
        """Return the part with this key; none where it is a plain field, such as the title, or nothing."""
        return self._nodes.get(key) if key else None

    @cached_property
    def _nodes(self) -> Mapping[str, Authored]:
        # A brief is gone through once, however many faults there are. Of parts that share a key the first has it.
        nodes: dict[str, Authored] = {}
        for key, node in keyed_nodes(self.brief):
            nodes.setdefault(key, node)
        return nodes
