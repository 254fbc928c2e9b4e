"""Where an element of a page was written: in the content, or else in the template that made it."""

from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.html.template_place import place_in_templates, templates_of_page
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.span import Span
from briefpress.model.authored import Authored

TELLING: Final = ("id", "class", "href", "src", "role", "name", "lang")
"""The attributes by which a reader of a message knows an element again."""
LONGEST: Final = 70


def place_in(subject: PageSubject, element: Element, words: str = "") -> Span | None:
    """Return where `element` was written, at `words` where they stand there.

    An element that no author wrote is looked for in the templates that the page may be made by.
    """
    for each in element.around():
        written = subject.places.place_of(each.get("data-source"))
        if written is not None:
            return written.find(words)
    templates = templates_of_page(subject.look.templates, f"{subject.brief.kind}.html")
    for each in element.around():
        made = place_in_templates(each, templates)
        if made is not None:
            return made
    return None


def author_of(subject: PageSubject, element: Element) -> Authored | None:
    """Return the authored part that `element` came from: that of the nearest element around it with a key."""
    key = next((each.get("data-source") for each in element.around() if each.get("data-source")), None)
    return subject.places.node_of(key)


def shown(element: Element) -> str:
    """Return the start tag of an element for a message, with what tells it from others."""
    attributes = "".join(f' {name}="{element.get(name)}"' for name in TELLING if element.get(name))
    tag = f"<{element.tag}{attributes}>"
    return tag if len(tag) <= LONGEST else f"{tag[: LONGEST - 1]}…"
