"""The part of a shared file that one brief uses.

A brief takes along what it was made of, and no more: neither people who have nothing to do with it, nor a new PDF
because of an entry that it does not use.
"""

import re
from collections.abc import Collection
from typing import Any, Final

from briefpress.diagnostics.source import Source
from briefpress.model.shared import Register

HEAD: Final = "# Entries of a shared file that one brief uses.\n"
ANCHOR: Final = re.compile(r"(?:^|[\s\[{,:-])&[^\s\[\]{},]", re.MULTILINE)
"""Where an entry may be named, so that another one can repeat it."""
STRINGS: Final = re.compile(r"^@string\s*[{(][^@]*?[)}](?=[ \t]*$)", re.MULTILINE | re.IGNORECASE)
"""An abbreviation of BibTeX that any entry may use."""
CROSSREF: Final = re.compile(r"crossref\s*=\s*[{\"]\s*([^{}\",\s]+)", re.IGNORECASE)
"""The entry of BibTeX that another one takes fields from."""
BEFORE_ITEM: Final = re.compile(r"[ ]*- +")
LIST: Final = re.compile(r"^references:[ \t]*$", re.MULTILINE)
"""What stands before a list of works in CSL-YAML."""


def written_entries(register: Register[Any], wanted: Collection[str]) -> tuple[Source, str] | None:
    """Return the file of `register` and its text with the `wanted` entries only, as they are written.

    The text is the whole file where its entries cannot be taken apart, and none where no entry is wanted. Entries
    taken from a text that was made so are the same text again.
    """
    source = register.places.whole.source if register.places.whole else None
    if source is None or not any(id_ in register.entries for id_ in wanted):
        return None
    if source.path.endswith(".json"):
        return source, _in_brackets(_cut(register, wanted))
    if source.path.endswith(".bib"):
        parents = {parent for text in _cut(register, wanted) for parent in CROSSREF.findall(text)}
        return source, "\n\n".join((*STRINGS.findall(source.text), *_cut(register, {*wanted, *parents}))) + "\n"
    entries = _entries(source, register)
    if entries is None:
        return source, source.text
    kept = (text for id_, text in entries if id_ in wanted)
    return source, "\n".join((HEAD, *LIST.findall(source.text)[:1], *kept))


def _cut(register: Register[Any], wanted: Collection[str]) -> tuple[str, ...]:
    """Return the text of each of the `wanted` entries, in the order of the file."""
    spans = register.places.values
    cut = sorted((spans[id_,].start, spans[id_,].text) for id_ in register.entries if id_ in wanted)
    return tuple(text.strip() for _, text in cut)


def _in_brackets(entries: tuple[str, ...]) -> str:
    return "[\n" + ",\n".join(entries) + "\n]\n"


def _entries(source: Source, register: Register[Any]) -> list[tuple[str, str]] | None:
    """Return each entry with its lines, without blank lines and comments behind it; none where it shares lines."""
    found = _starts(source, register, of_items=False) or _starts(source, register, of_items=True)
    if ANCHOR.search(source.text) or found is None:
        return None
    starts, ids = [line for line, _ in found], [id_ for _, id_ in found]
    ends = (*starts[1:], len(source.text))
    return [(id_, _trimmed(source.text[start:end])) for id_, start, end in zip(ids, starts, ends, strict=True)]


def _starts(source: Source, register: Register[Any], *, of_items: bool) -> list[tuple[int, str]] | None:
    """Return where the lines of each entry start, with its id; `of_items` of a list. None where lines are shared."""
    places = register.places
    spans = {path: places.values[path] if of_items else span for path, span in places.keys.items() if len(path) == 1}
    found = sorted((span.start, str(path[0])) for path, span in spans.items())
    lines = [(source.text.rfind("\n", 0, start) + 1, id_) for start, id_ in found]
    before = (source.text[line:start] for (line, _), (start, _) in zip(lines, found, strict=True))
    return lines if all(BEFORE_ITEM.fullmatch(t) if of_items else t in {"", "'", '"'} for t in before) else None


def _trimmed(text: str) -> str:
    lines = text.split("\n")
    while lines and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return "\n".join(lines) + "\n"
