"""What a control, a region or an image is called by assistive technology (Accessible Name and Description, 1.2)."""

from collections.abc import Iterator
from typing import Final

from briefpress.check.html.document import HIDDEN, Document, Element
from briefpress.check.html.roles import HEADINGS

TITLED: Final = {"table": "caption", "figure": "figcaption", "fieldset": "legend", "svg": "title"}
"""The child that names an element."""
NAMED_BY_CONTENT: Final = frozenset({"a", "button", "summary", *HEADINGS, "th", "td", "label", "option", "caption"})
CONTENT_ROLES: Final = frozenset({"button", "link", "tab", "menuitem", "heading", "switch"})


def name_of(element: Element, document: Document) -> str:
    """Return the accessible name of an element; empty where it has none. White space is made single."""
    labels = [document.ids[id_] for id_ in element.get("aria-labelledby").split() if id_ in document.ids]
    by_reference = " ".join(filter(None, (_own_name(label, document) for label in labels)))
    return by_reference or _own_name(element, document)


def _own_name(element: Element, document: Document) -> str:
    if element.get("aria-label"):
        return " ".join(element.get("aria-label").split())
    if element.tag in {"img", "area"} or (element.tag == "input" and element.get("type").lower() == "image"):
        return element.get("alt") or element.get("title")
    if element.tag in {"input", "select", "textarea"}:
        return _label(element, document) or element.get("title")
    if element.tag in TITLED:
        child = next(element.inside(TITLED[element.tag]), None)
        return child.text if child else element.get("title")
    by_content = element.tag in NAMED_BY_CONTENT or element.get("role") in CONTENT_ROLES
    # A label may be any element: its words count then.
    words = " ".join("".join(_words(element)).split()) if by_content or not element.has("tabindex") else ""
    return words or element.get("title")


def _label(element: Element, document: Document) -> str:
    if element.tag == "input" and element.get("type").lower() in {"submit", "reset", "button"}:
        return element.get("value") or element.get("type")
    around = next((e for e in element.around() if e.tag == "label"), None)
    pointing = (e for e in document.all("label") if element.get("id") and e.get("for") == element.get("id"))
    label = around or next(pointing, None)
    return label.text if label else ""


def _words(element: Element) -> Iterator[str]:
    waiting = list(reversed(element.children))
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif part.tag in HIDDEN or part.get("aria-hidden") == "true" or part.has("hidden"):
            continue
        elif part.get("aria-label"):
            yield f" {part.get('aria-label')} "
        elif part.tag == "img":
            yield f" {part.get('alt')} "
        elif part.tag == "svg":
            yield " ".join(title.text for title in part.inside("title"))
        elif part.tag == "br":
            yield " "
        else:
            waiting.extend(reversed(part.children))
