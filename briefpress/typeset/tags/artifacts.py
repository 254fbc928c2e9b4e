"""Which fragments are not read: margins of pages, leaders, what repeats, and what only decorates (ISO 14289-1, 7.1)."""

from typing import Any, Final

from briefpress.typeset.tags.fragment import ArtifactKind, Fragment

WITHOUT_WORDS: Final = frozenset({"ul", "ol", "menu", "dl", "table", "thead", "tbody", "tfoot", "tr"})
"""Elements that hold items, not words: the space between their items says nothing."""


def mark_artifacts(pages: list[Fragment]) -> None:
    """Set `artifact` on each fragment of `pages` that no one is to hear."""
    seen: set[Any] = set()
    for page in pages:
        shown: set[Any] = set()
        _mark(page, None, seen, shown)
        seen |= shown


def _mark(fragment: Fragment, around: ArtifactKind | None, seen: set[Any], shown: set[Any]) -> None:
    fragment.artifact = around or _artifact(fragment, seen)
    if fragment.repeats:
        shown.add(fragment.element)
    if fragment.kind == "line" and not fragment.artifact:
        # Spaces between boxes stand for nothing.
        blank = not any(part.kind == "image" or part.text.strip() for part in fragment.walk())
        fragment.artifact = "Layout" if blank else None
    for child in fragment.children:
        _mark(child, fragment.artifact, seen, shown)


def _artifact(fragment: Fragment, seen: set[Any]) -> ArtifactKind | None:
    if fragment.kind == "margin":
        if "top" in fragment.margin:
            return "Header"
        return "Footer" if "bottom" in fragment.margin else "Pagination"
    if fragment.repeats and fragment.element in seen:
        return "Pagination"
    if fragment.kind == "text" and fragment.tag in WITHOUT_WORDS and not fragment.text.strip():
        return "Layout"
    hidden = fragment.hidden and fragment.kind in ("text", "image")
    if hidden or fragment.leader or (fragment.element is not None and _decorates(fragment)):
        return "Layout"
    return None


def _decorates(fragment: Fragment) -> bool:
    attributes = fragment.element.attrib
    if attributes.get("aria-hidden") == "true":
        return True
    if fragment.tag not in ("img", "svg"):
        # On other elements the role takes away what they are, not what they say.
        return False
    nameless = fragment.tag == "img" and not attributes.get("alt", "-").strip()
    return nameless or attributes.get("role") in ("presentation", "none")
