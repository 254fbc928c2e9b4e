"""Where an element of a page was written: in the content, or else in the template that made it."""

from typing import Final

from briefpress.check.html.document import Element
from briefpress.check.source_place import node_of, place_of
from briefpress.check.subject import PageSubject
from briefpress.diagnostics.span import Span
from briefpress.model.authored import Authored

TELLING: Final = ("id", "class", "href", "src", "role", "name", "lang")
"""The attributes by which a reader of a message knows an element again."""
LONGEST: Final = 70


def place_in(subject: PageSubject, element: Element, words: str = "") -> Span | None:
    """Return where `element` was written, at `words` where they stand there.

    An element that no author wrote is looked for in the templates, by its id and its class.
    """
    for each in element.around():
        written = place_of(each.get("data-source"), subject.brief, subject.manuscript)
        if written is not None:
            return written.find(words)
    for each in element.around():
        made = _place_in_template(subject, each)
        if made is not None:
            return made
    return None


def author_of(subject: PageSubject, element: Element) -> Authored | None:
    """Return the authored part that `element` came from: that of the nearest element around it with a key."""
    key = next((each.get("data-source") for each in element.around() if each.get("data-source")), None)
    return node_of(key, subject.brief)


def shown(element: Element) -> str:
    """Return the start tag of an element for a message, with what tells it from others."""
    attributes = "".join(f' {name}="{element.get(name)}"' for name in TELLING if element.get(name))
    tag = f"<{element.tag}{attributes}>"
    return tag if len(tag) <= LONGEST else f"{tag[: LONGEST - 1]}…"


def _place_in_template(subject: PageSubject, element: Element) -> Span | None:
    first_class = element.get("class").split()[:1]
    wanted = [f'id="{element.get("id")}"'] if element.get("id") else []
    wanted += [f'class="{name}' for name in first_class]
    wanted += [f"<{element.tag}"] if element.tag in {"html", "head", "body", "main", "title", "h1"} else []
    templates = {name: source for name, source in subject.look.templates.items() if name.endswith(".html")}
    for needle in wanted:
        for source in templates.values():
            at = source.text.find(needle)
            if at >= 0:
                return Span(source, at, at + len(needle))
    return None
