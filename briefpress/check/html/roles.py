"""What an element is to assistive technology: its role, whether the keyboard reaches it."""

from collections.abc import Mapping
from typing import Final

from briefpress.check.html.document import Element

ROLES: Final[Mapping[str, str]] = {
    "main": "main",
    "nav": "navigation",
    "aside": "complementary",
    "search": "search",
    "button": "button",
    "summary": "button",
    "select": "listbox",
    "textarea": "textbox",
    "ul": "list",
    "ol": "list",
    "table": "table",
    "img": "img",
    "figure": "figure",
    "article": "article",
}
"""The roles that elements have by themselves (HTML-AAM 1.0), as far as rules ask for them."""
INPUT_ROLES: Final[Mapping[str, str]] = {
    "button": "button",
    "submit": "button",
    "reset": "button",
    "image": "button",
    "checkbox": "checkbox",
    "radio": "radio",
    "range": "slider",
}
HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
SECTIONING: Final = ("article", "aside", "main", "nav", "section")
LANDMARKS: Final = frozenset(
    {"banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"}
)
CONTROLS: Final = frozenset(
    {"button", "link", "checkbox", "radio", "slider", "textbox", "listbox", "tab", "menuitem", "switch", "combobox"}
)
"""Roles of what is operated."""
PRESENTATIONAL: Final = frozenset({"none", "presentation"})
"""Roles that say: this table or image is there for the eye only."""
FOCUSABLE: Final = frozenset({"button", "select", "textarea", "input", "summary", "iframe"})


def role_of(element: Element) -> str:
    """Return the role of an element: the one it names, or that of its tag; empty where it has none that matters."""
    named = element.get("role").split() if element.has("role") else ()
    if named:
        return named[0]
    match element.tag:
        case "a" | "area":
            return "link" if element.has("href") else ""
        case "input":
            return INPUT_ROLES.get(element.get("type").lower(), "textbox")
        case "section" | "form":
            named_by_author = bool(element.get("aria-label") or element.get("aria-labelledby"))
            return {"section": "region", "form": "form"}[element.tag] if named_by_author else ""
        case "header" | "footer":
            outer = element.parent
            inner = outer is not None and outer.is_in(*SECTIONING)
            return "" if inner else {"header": "banner", "footer": "contentinfo"}[element.tag]
        case tag:
            return ROLES.get(tag, "")


def is_presentational(element: Element) -> bool:
    """Return whether an element says that it means nothing: a table for the layout, an image for decoration."""
    return role_of(element) in PRESENTATIONAL


def is_landmark(element: Element) -> bool:
    """Return whether screen readers list an element among the landmarks of its page."""
    return role_of(element) in LANDMARKS


def is_control(element: Element) -> bool:
    """Return whether an element is there to be operated."""
    return role_of(element) in CONTROLS and not (element.tag == "input" and element.get("type").lower() == "hidden")


def is_focusable(element: Element) -> bool:
    """Return whether the keyboard can reach an element, by itself or because it has a `tabindex`."""
    own = element.tag in FOCUSABLE or (element.tag in {"a", "area"} and element.has("href"))
    if not (own or element.has("tabindex")) or element.has("disabled"):
        return False
    return element.tag != "input" or element.get("type").lower() != "hidden"


def is_in_tab_order(element: Element) -> bool:
    """Return whether the tabulator stops at an element."""
    return is_focusable(element) and not element.get("tabindex").startswith("-")
