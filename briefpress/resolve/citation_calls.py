"""A citation in the text becomes what its style makes of it: words in brackets, part of a sentence, or a footnote."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefpress.model.inline import Citation, CitationCall, CitedWork, Footnote, Inline, Text
from briefpress.resolve.ledger import Ledger, Names

NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
"""Keeps the numbers of two notes at one place apart."""
BEHIND_THE_STOP: Final = frozenset({"en", "es", "fr"})
"""Languages whose notes are called behind the punctuation that follows."""
PUNCTUATION: Final = re.compile(r"[.,;:!?…]+[”’\")»]*")


def close_citation(call: CitationCall, names: Names, ledger: Ledger, *, last: bool) -> tuple[Inline, ...]:
    """Return what becomes of a citation; `last` says that nothing follows it.

    Keys that no reference has were noted when keys were gathered; here they keep their place in the text.
    """
    known = names.shared.references.entries
    if any(item.key not in known for item in call.items):
        written = tuple(CitedWork(item.key, (Text(f"@{item.key}"),), span=item.span) for item in call.items)
        return (Text(call.words, span=call.span),) if call.words else (Citation(written, span=call.span),)
    texts = names.citations
    if not texts.makes_notes:
        return (texts.cite_in_text(call) if call.words else texts.cite(call, call.items),)
    called = (Text(texts.names(call.items[0].key), span=call.span),) if call.words else ()
    if ledger.in_note:
        # A note calls no note: the citation stands among its words.
        items = tuple(replace(item, suppress_author=True) for item in call.items) if called else call.items
        comma = (Text(", "),) if called else ()
        return (*called, *comma, texts.cite(call, items, note=ledger.note, last=last and not called))
    ledger.notes += 1
    return (*called, Footnote(ledger.notes, (texts.cite(call, call.items, note=ledger.notes),), span=call.span))


def place_notes(closed: Sequence[tuple[Inline, tuple[Inline, ...]]], language: str) -> tuple[Inline, ...]:
    """Return inline content in a style of notes, with each note right behind its words, or behind a stop that follows.

    `closed` holds what was written, and what became of it: where calls of their own notes stand, authors decide.
    """
    placed: list[Inline] = []
    notes = 0  # how many nodes at the end of `placed` are notes made of citations, and what keeps them apart
    for written, nodes in closed:
        for node in nodes:
            if isinstance(node, Footnote):
                if isinstance(written, CitationCall) and not written.words and placed:
                    placed[-1:] = _without_space(placed[-1])
                if placed and isinstance(placed[-1], Footnote):
                    placed.append(Text(NARROW))
                    notes += 1
                placed.append(node)
                notes = notes + 1 if isinstance(written, CitationCall) else 0
            elif notes and isinstance(node, Text) and (stop := _stop(node.text, language)):
                placed.insert(len(placed) - notes, Text(stop, span=node.span))
                if rest := node.text[len(stop) :]:
                    placed.append(replace(node, text=rest))
                    notes = 0
            else:
                placed.append(node)
                notes = notes + 1 if notes and isinstance(node, Text) and node.text.isspace() else 0
    return tuple(placed)


def _stop(text: str, language: str) -> str:
    match = PUNCTUATION.match(text) if language.partition("-")[0] in BEHIND_THE_STOP else None
    return match.group() if match else ""


def _without_space(node: Inline) -> tuple[Inline, ...]:
    if not isinstance(node, Text):
        return (node,)
    kept = node.text.rstrip()
    return (replace(node, text=kept),) if kept else ()
