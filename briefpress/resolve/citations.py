"""Citations and the reference list, set in a CSL style by citeproc."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.resources import files

from citeproc import Citation as CslCitation
from citeproc import CitationItem as CslItem
from citeproc import CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON

from briefpress.diagnostics.codes.reference import UNKNOWN_REFERENCE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.brief import CitedReference
from briefpress.model.inline import CitationItem, Emphasis, Inline, Link, Strong, Text, plain_text
from briefpress.model.reference import ReferenceEntry, ReferenceName

STYLE = "author-date.csl"
"""The CSL style, our own: author and date, so that a reader knows the work without turning to the list."""

LOCATORS: Mapping[str, str] = {
    "p.": "page",
    "pp.": "page",
    "ch.": "chapter",
    "chap.": "chapter",
    "sec.": "section",
    "§": "section",
    "vol.": "volume",
    "fig.": "figure",
    "para.": "paragraph",
    "n.": "note",
}
"""What an author writes before a locator, and the CSL 1.0.2 locator type it means."""

# citeproc writes markup and text into one string, the text not always escaped. These characters, reserved for private
# use by Unicode, stand in for those of the text that would read as markup.
_SHIELD = str.maketrans({"<": "\ue000", ">": "\ue001", "&": "\ue002"})
_UNSHIELD = str.maketrans({"\ue000": "<", "\ue001": ">", "\ue002": "&"})


@dataclass(frozen=True)
class CitationTexts:
    """The texts of a brief's citations and of its reference list, all works known to one style."""

    bibliography: CitationStylesBibliography
    entries: tuple[CitedReference, ...]

    def short(self, item: CitationItem) -> str:
        """Return how one work is named in the text, without brackets: `Moon 2019, p. 4`."""
        cited = CslCitation([_csl_item(item)])
        self.bibliography.register(cited)
        text = plain_text(_inlines(str(self.bibliography.cite(cited, lambda _: None))))
        text = text.removeprefix("(").removesuffix(")")
        return f"{item.prefix} {text}".strip()


def citation_texts(references: Mapping[str, ReferenceEntry], keys: Iterable[str], language: str) -> CitationTexts:
    """Return the texts for the works `keys`, in the order of the style, in the words of `language`."""
    known = [key for key in dict.fromkeys(keys) if key in references]
    bibliography = _bibliography([_csl(key, references[key]) for key in known], language)
    for key in known:
        bibliography.register(CslCitation([CslItem(key)]))
    bibliography.sort()
    texts = [_inlines(str(entry)) for entry in bibliography.bibliography()] if known else []
    entries = tuple(CitedReference(key, text) for key, text in zip(bibliography.keys, texts, strict=True))
    return CitationTexts(bibliography, entries)


def cite_itself(entry: ReferenceEntry, language: str) -> tuple[Inline, ...]:
    """Return the reference-list entry of a single work: the suggested citation of a brief."""
    return citation_texts({"itself": entry}, ("itself",), language).entries[0].text


def unknown_reference(key: str, span: Span | None, known: Iterable[str]) -> Diagnostic:
    """Return the diagnostic for a key that is not in the references."""
    return UNKNOWN_REFERENCE.at(
        span,
        f"no reference is called `{key}`",
        label="not in the references",
        help=did_you_mean(key, known, "add it to content/_shared/references.yaml"),
    )


def _bibliography(items: list[dict[str, object]], language: str) -> CitationStylesBibliography:
    path = files("briefpress.resolve") / STYLE
    style = CitationStylesStyle(str(path), locale=_locale(language), validate=False)
    return CitationStylesBibliography(style, CiteProcJSON(items), formatter.html)


def _locale(language: str) -> str:
    """Return the CSL locale nearest to a BCP 47 tag; American English, the standard's default, where there is none."""
    folder = files("citeproc") / "data" / "locales"
    names = sorted(p.name.removeprefix("locales-").removesuffix(".xml") for p in folder.iterdir())
    base = language.split("-")[0]
    candidates = [language, f"{base}-{base.upper()}", *(n for n in names if n.split("-")[0] == base)]
    preferred = ["en-US"] if base == "en" and language not in names else []
    return next((name for name in (*preferred, *candidates) if name in names), "en-US")


def _csl(key: str, entry: ReferenceEntry) -> dict[str, object]:
    """Return an entry as CSL-JSON, its text shielded from being read as markup."""
    item: dict[str, object] = {"id": key, "type": entry.type}
    texts = {
        "title": entry.title,
        "publisher": entry.publisher,
        "publisher-place": entry.publisher_place,
        "container-title": entry.container_title,
        "event": entry.event_title,
        "event-place": entry.event_place,
        "volume": entry.volume,
        "issue": entry.issue,
        "page": entry.page,
        "genre": entry.genre,
        "number": entry.number,
        "DOI": entry.doi,
        "URL": entry.url,
        "note": entry.note,
    }
    item.update({name: text.translate(_SHIELD) for name, text in texts.items() if text})
    item.update({role: [_csl_name(n) for n in names] for role, names in _roles(entry) if names})
    for name, date in (("issued", entry.issued), ("accessed", entry.accessed)):
        # A date of another form was reported by the reader, and its brief is not going to be published.
        if date and date.replace("-", "").isdecimal():
            item[name] = {"date-parts": [[int(part) for part in date.split("-")]]}
    return item


def _roles(entry: ReferenceEntry) -> Iterator[tuple[str, tuple[ReferenceName, ...]]]:
    yield "author", entry.author
    yield "editor", entry.editor


def _csl_name(name: ReferenceName) -> dict[str, str]:
    parts = {"family": name.family or name.literal, "given": name.given}
    return {part: text.translate(_SHIELD) for part, text in parts.items() if text}


def _csl_item(item: CitationItem) -> CslItem:
    if not item.locator:
        return CslItem(item.key)
    label, _, rest = item.locator.partition(" ")
    if label in LOCATORS and rest:
        return CslItem(item.key, locator=Locator(LOCATORS[label], rest.strip().replace("–", "-")))
    return CslItem(item.key, locator=Locator("page", item.locator.replace("–", "-")))


class _MarkupReader(HTMLParser):
    """Turns the `<i>` and `<b>` of a citation style into inline content, addresses into links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[Inline] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        content = tuple(_with_links(data.translate(_UNSHIELD)))
        if "b" in self._open:
            content = (Strong(content),)
        if "i" in self._open:
            content = (Emphasis(content),)
        self.done.extend(content)


def _inlines(markup: str) -> tuple[Inline, ...]:
    reader = _MarkupReader()
    reader.feed(markup)
    reader.close()
    return tuple(reader.done)


_ADDRESS = re.compile(r"https?://\S+?(?=[.,;)]*(?:\s|$))")


def _with_links(text: str) -> Iterator[Inline]:
    at = 0
    for match in _ADDRESS.finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        yield Link(match.group(), (Text(match.group()),))
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
