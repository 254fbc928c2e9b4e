"""The way back: from the key that an element of a page or of a PDF carries to the line that somebody wrote."""

from briefpress.diagnostics.span import Span
from briefpress.model.authored import Authored, keyed_nodes, span_of
from briefpress.model.brief import Brief
from briefpress.model.manuscript import Manuscript
from briefpress.model.places import Path


def place_of(key: str | None, brief: Brief, manuscript: Manuscript) -> Span | None:
    """Return where the part with this key was written; none where there is no key, or nobody wrote what it names."""
    if not key:
        return None
    path: Path = tuple(int(part) if part.isdecimal() else part for part in key.split("."))
    if isinstance(path[0], int):
        node = node_of(key, brief)
        return span_of(node, brief) if node else None
    places = manuscript.findings_places if path[0] == "findings" else manuscript.front_matter_places
    return places.value(*path) if path[:1] in places.values else None


def node_of(key: str | None, brief: Brief) -> Authored | None:
    """Return the part of `brief` with this key; none where it is a plain field, such as the title, or nothing."""
    return next((node for known, node in keyed_nodes(brief) if known == key), None)
