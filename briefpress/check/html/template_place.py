"""Where a template writes an element: the start tag that shares most with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from briefpress.check.html.document import Element
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.look import BUILT_IN

REFERENCE: Final = re.compile(r'\{%-?\s*(?:extends|include|from|import)\s+"([^"]+)"')
JINJA: Final = r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"
START_TAG: Final = re.compile(rf"<([a-zA-Z][\w-]*)((?:{JINJA}|[^<>])*)>", re.DOTALL)
MARKUP: Final = re.compile(rf"{JINJA}|<[^<>]*>", re.DOTALL)
NAMES: Final = ("id", "class")
"""The attributes that say more than any other what an element is: a tag that gives it another is not its own."""
SAYS_MUCH: Final = 2
LOOKED_AT: Final = 200
"""So many characters behind a tag are looked at for the words that it begins."""
FIRST_WORDS: Final = range(3, 13)
"""How many characters of these words are compared; fewer tell nothing."""


def templates_of_page(templates: Mapping[str, Source], first: str) -> tuple[Source, ...]:
    """Return the templates that a page made by `first` may come from, the house's own before the built-in ones."""
    waiting, found = [first], dict[str, Source]()
    while waiting:
        name = waiting.pop()
        if name in templates and name not in found:
            found[name] = templates[name]
            waiting.extend(REFERENCE.findall(templates[name].text))
    return tuple(sorted(dict.fromkeys(found.values() or templates.values()), key=_is_built_in))


def place_in_templates(element: Element, templates: Iterable[Source]) -> Span | None:
    """Return the start tag that most likely made `element`; none where nothing tells it from others.

    What speaks for a tag are attributes that are written out in it and the words behind it, or that the house's own
    templates, or all of them, hold no other tag of this kind.
    """
    best, most = None, 0
    own, every = list[Span](), list[Span]()
    for source in templates:
        for at, attributes, words in _start_tags(source, element.tag):
            likeness = _likeness(element, attributes, words)
            if likeness > most:
                best, most = at, likeness
            every.append(at)
            if not _is_built_in(source):
                own.append(at)
    return best or next((tags[0] for tags in (own, every) if len(tags) == 1), None)


def _start_tags(source: Source, tag: str) -> Iterator[tuple[Span, str, str]]:
    """Yield the first line of each start tag of this kind, its attributes, and the words behind it."""
    for found in START_TAG.finditer(source.text):
        if found[1].lower() == tag:
            behind = source.text[found.end() : found.end() + LOOKED_AT]
            at = Span(source, found.start(), found.start() + len(found[0].partition("\n")[0]))
            yield at, found[2], " ".join(MARKUP.sub(" ", behind).split())


def _likeness(element: Element, attributes: str, words: str) -> int:
    """Return how much a start tag shares with an element."""
    likeness = 0
    for name in NAMES:
        value = element.get(name)
        written = re.search(rf'\b{name}="([^"{{]*)', attributes)
        if written is None or not value:
            # What Jinja puts into a tag may name it, too.
            if (written is None) != (not value) and "{" not in attributes:
                return 0
        elif not value.startswith(written[1].rstrip()):
            return 0
        elif written[1]:
            likeness += SAYS_MUCH
    likeness += sum(
        f'{name}="{value}"' in attributes for name, value in element.attributes.items() if name not in NAMES
    )
    text = element.text[: FIRST_WORDS[-1]]
    return likeness + (SAYS_MUCH if len(text) in FIRST_WORDS and words.startswith(text) else 0)


def _is_built_in(source: Source) -> bool:
    return source.path.startswith(BUILT_IN)
