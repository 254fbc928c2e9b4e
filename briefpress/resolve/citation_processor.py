"""The works of a brief in one citation style, set by citeproc: citations as they come, and the list."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, Final

from citeproc import Citation as CslCitation
from citeproc import CitationItem as CslItem
from citeproc import CitationStylesBibliography, Locator, formatter
from citeproc.source.json import CiteProcJSON
from citeproc.string import String

from briefpress.model.inline import CitationItem, Inline, Text, plain_text
from briefpress.model.reference import ReferenceEntry
from briefpress.resolve.citation_layouts import add_suffixes, first_names, no_names, only_names
from briefpress.resolve.citation_styles import CitationStyle
from briefpress.resolve.citation_trees import StyleTree
from briefpress.resolve.csl_items import SHIELD, csl_item
from briefpress.resolve.csl_locale import csl_locale
from briefpress.resolve.csl_markup import LABEL_END, WORK_END, Piece, inlines_of_markup, mark, pieces_of
from briefpress.resolve.locators import located

SIGNS: Final = frozenset(".,;:!?")
"""Signs that do not stand twice where two parts of a citation meet."""


@dataclass(frozen=True, slots=True)
class SetCitation:
    """A citation as it is set: its pieces in order, and what the style puts before and behind them."""

    pieces: tuple[Piece, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SetEntry:
    """An entry of the list as it is set; `label` is empty where the style numbers nothing."""

    key: str
    label: str
    text: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class _Cite:
    """A work of a citation, as authored and as citeproc knows it, with the words behind its locator."""

    index: int
    item: CitationItem
    csl: Any
    rest: str


class CitationProcessor:
    """A style and the works it knows. It numbers works as they are cited, and remembers what was cited before.

    What citeproc cannot do with a style, it raises: whoever calls tells the author.
    """

    def __init__(
        self, style: CitationStyle, references: Mapping[str, ReferenceEntry], keys: Sequence[str], language: str
    ) -> None:
        self.style = style
        self._locale = csl_locale(language)
        self._ids = {key: f"work-{number}" for number, key in enumerate(keys)}
        self._keys = {id_: key for key, id_ in self._ids.items()}
        self._languages = {key: references[key].language or language for key in keys}
        self._source = CiteProcJSON([csl_item(id_, references[key], language) for key, id_ in self._ids.items()])
        self._cited: list[Any] = []
        self._alone: dict[tuple[object, ...], SetCitation] = {}
        self._whole = self._bibliography()
        self._nameless: CitationStylesBibliography | None = None
        self._names: CitationStylesBibliography | None = None
        root = self._whole.style.root
        self._is_sorted = root.bibliography.sort is not None
        self.names_authors = first_names(root.citation.layout, root) is not None
        self._tell_apart()
        if not self._is_sorted:
            # The order of the list, and so the numbers, come from the order in which works are cited.
            self._whole.keys, self._whole.items = [], []

    def cite(self, items: Sequence[CitationItem], note: int = 0) -> SetCitation:
        """Return a citation that stands behind all those set before; `note` is the number of its footnote."""
        self.register(item.key for item in items)
        done = self._set(items, self._cited)
        for item in items:
            entry = self._source[self._ids[item.key]]
            if note and "first_reference_note_number" not in entry:
                entry["first_reference_note_number"] = String(str(note))
        return done

    def cite_alone(self, item: CitationItem) -> SetCitation:
        """Return how one work is cited where nothing was cited before."""
        self.register((item.key,))
        if item != CitationItem(item.key):
            return self._set((item,), [])
        # That depends on what the style may show of it: its number, its suffix and its first note. It is asked again
        # and again: to tell works apart, and for their names.
        entry = self._source[self._ids[item.key]]
        shown = (entry.get(name) for name in ("year_suffix", "first_reference_note_number"))
        asked = (item.key, self._whole.keys.index(self._ids[item.key]), *shown)
        if asked not in self._alone:
            self._alone[asked] = self._set((item,), [])
        return self._alone[asked]

    def names(self, key: str) -> str:
        """Return the names by which a work is called in a sentence: `Moon and Bell`."""
        if self._names is None:
            self._names = self._bibliography(only_names)
        layout = self._names.style.root.citation.layout
        layout.repressed = {}
        csl = CslItem(self._ids[key])
        CslCitation([csl])["bibliography"] = self._names
        markup = layout.render_children(csl) or self._source[self._ids[key]].get("title", "")
        return plain_text(inlines_of_markup(str(markup), self._languages[key]))

    def register(self, keys: Iterable[str]) -> None:
        """Give each of the works `keys` its place in the list, if it has none yet."""
        for key in keys:
            if self._ids[key] not in self._whole.keys:
                csl = CslItem(self._ids[key])
                CslCitation([csl])["bibliography"] = self._whole
                self._whole.keys.append(csl.key)
                self._whole.items.append(csl)

    def entries(self) -> tuple[SetEntry, ...]:
        """Return the entries of the list, in order: of all works, or in an unsorted list of those that were cited."""
        return tuple(self.entry(self._keys[csl.key]) for csl in self._whole.items)

    def entry(self, key: str) -> SetEntry:
        """Return the entry of a work that has its place in the list."""
        csl = next(item for item in self._whole.items if item.key == self._ids[key])
        bibliography = self._whole.style.root.bibliography
        layout = bibliography.layout
        if bibliography.get("second-field-align") and len(layout) > 1:
            label = layout[0]
            label.set("suffix", label.get("suffix", "").removesuffix(LABEL_END) + LABEL_END)
        layout.repressed = {}
        first, end, rest = str(layout.format(layout.wrap(layout.render_children(csl))) or "").partition(LABEL_END)
        label_text = plain_text(inlines_of_markup(first, "")).strip() if end else ""
        text = inlines_of_markup(rest if end else first, self._languages[key])
        return SetEntry(key, label_text, _from_its_first_word(text))

    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of works that read the same where they are cited: names and year, that is, not notes."""
        return () if self.style.notes or not self.names_authors else self._groups()

    def _tell_apart(self) -> None:
        """Give works that read the same their year suffixes, in the order of the list."""
        self.register(self._ids)
        if self._is_sorted:
            self._whole.sort()
        if len(self._ids) < 2 or self._whole.style.root.citation.get("disambiguate-add-year-suffix") != "true":
            return
        for group in self.alike():
            for index, key in enumerate(group):
                self._source[self._ids[key]]["year_suffix"] = String(_letters(index))

    def _groups(self) -> tuple[tuple[str, ...], ...]:
        groups: dict[str, list[str]] = {}
        for id_ in list(self._whole.keys):
            pieces = self.cite_alone(CitationItem(self._keys[id_])).pieces
            groups.setdefault("".join(plain_text(piece.content) for piece in pieces), []).append(self._keys[id_])
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    def _set(self, items: Sequence[CitationItem], cited: list[Any]) -> SetCitation:
        """Return a citation behind those that `cited` holds, and add it to them."""
        cites = [self._cite(item, index) for index, item in enumerate(items)]
        CslCitation([cite.csl for cite in cites])["bibliography"] = self._whole
        outputs: list[Any] = []
        for cite in self._in_order(cites):
            bibliography = self._without_names() if cite.item.suppress_author else self._whole
            citation = bibliography.style.root.citation
            citation.cites = cited
            layout = citation.layout
            layout.repressed = {}
            output = layout.render_children(cite.csl) or self.names(cite.item.key).translate(SHIELD)
            cited.append(cite.csl)
            prefix = f"{cite.item.prefix} ".translate(SHIELD) if cite.item.prefix else ""
            outputs.append(String(f"{prefix}{mark(cite.index)}{output}{WORK_END}{cite.rest.translate(SHIELD)}"))
        layout = self._whole.style.root.citation.layout
        markup = str(layout.format(layout.join(outputs)))
        languages = tuple(self._languages[item.key] for item in items)
        pieces = pieces_of(markup, languages)
        after = layout.get("suffix", "")
        if after and after[0] in SIGNS and pieces and plain_text(pieces[-1].content).endswith(after[0]):
            after = after[1:]
        return SetCitation(pieces, layout.get("prefix", ""), after)

    def _cite(self, item: CitationItem, index: int) -> _Cite:
        parts = located(item.locator, self._locale) if item.locator else None
        if parts is None:
            return _Cite(index, item, CslItem(self._ids[item.key]), "")
        rest = parts.rest if parts.value or not parts.rest else f", {parts.rest}"
        if not parts.value:
            return _Cite(index, item, CslItem(self._ids[item.key]), rest)
        locator = Locator(parts.type, re.sub(r"\s?[–—]\s?", "-", parts.value).translate(SHIELD))
        return _Cite(index, item, CslItem(self._ids[item.key], locator=locator), rest)

    def _in_order(self, cites: list[_Cite]) -> list[_Cite]:
        """Return the works of a citation in the order of the style.

        Words before another than the first, such as `see also`, tie them to the order in which they are written.
        """
        if any(cite.item.prefix for cite in cites[1:]):
            return cites
        citation = self._whole.style.root.citation
        by_list = sorted(cites, key=lambda cite: self._whole.keys.index(cite.csl.key))
        if citation.sort is None:
            return by_list
        citation.cites = self._cited
        ordered = citation.sort.sort([cite.csl for cite in by_list], citation.layout)
        return [next(cite for cite in cites if cite.csl is csl) for csl in ordered]

    def _without_names(self) -> CitationStylesBibliography:
        if self._nameless is None:
            self._nameless = self._bibliography(no_names)
        return self._nameless

    def _bibliography(self, change: Callable[[Any], None] | None = None) -> CitationStylesBibliography:
        style = StyleTree(self.style.source.text, self._locale)
        add_suffixes(style.root)
        if change is not None:
            change(style.root)
        return CitationStylesBibliography(style, self._source, formatter.html)


def _letters(index: int) -> str:
    """Return the year suffix at `index`, from 0: a … z, aa …"""
    rest, last = divmod(index, 26)
    return (_letters(rest - 1) if rest else "") + ascii_lowercase[last]


def _from_its_first_word(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first = content[0] if content else None
    return (Text(first.text.lstrip()), *content[1:]) if isinstance(first, Text) else content
