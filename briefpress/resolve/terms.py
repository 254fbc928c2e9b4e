"""Terms of the glossary in the text. An abbreviation is written out where a reader first meets it."""

import re
from typing import Final

from briefpress.diagnostics.codes.reference import UNKNOWN_TERM
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.inline import Inline, Term, TermCall, Text, plain_text
from briefpress.model.reference import GlossaryEntry
from briefpress.resolve.ledger import Ledger, Names

SENTENCE_BEGINS: Final = re.compile(r"(?:\A|[.!?…][\"'”’»)\]]*\s)\s*[\"'“‘„«(\[]*\Z")

NEAR: Final = 20
"""How many characters, such as spaces and brackets, may stand between the words and their abbreviation, at most."""


def close_term(
    call: TermCall, before: str, after: tuple[Inline, ...], names: Names, ledger: Ledger, *, short: bool
) -> Inline:
    """Return the term that `call` means, which stands behind the words `before`, followed by `after`.

    Where it has to be `short`, as in headings, it is never written out, and its first use is still to come.
    """
    register = names.shared.glossary
    entry = register.entries.get(call.term)
    if entry is None:
        if call.term not in register.broken:
            _note_unknown(call, names, ledger)
        return Text(call.words or call.term, span=call.span)
    ledger.terms[call.term] = None
    text = call.words or entry.term
    # An author's other words for the term are not what the expansion spells out.
    expansion = entry.expansion or "" if text == entry.term else ""
    spelled_out = "" if short else _spelled_out(call, entry, before, after, names, ledger)
    return Term(call.term, text, expansion, spelled_out, is_listed(entry, names), span=call.span)


def is_listed(entry: GlossaryEntry, names: Names) -> bool:
    """Return whether `entry` stands in a list at the end of the brief."""
    lists = names.manuscript.front_matter.glossary or names.settings.glossary
    return lists == "both" or lists == ("abbreviations" if entry.expansion else "terms")


def _spelled_out(
    call: TermCall, entry: GlossaryEntry, before: str, after: tuple[Inline, ...], names: Names, ledger: Ledger
) -> str:
    """Return what is written before the abbreviation; nothing where readers know it, or the author wrote it himself."""
    if not entry.expansion or names.settings.abbreviations == "as-written" or call.term in ledger.written_out:
        return ""
    if _is_written_out(call.words or entry.term, entry, before, after):
        ledger.written_out.add(call.term)
        return ""
    if call.words:
        return ""
    ledger.written_out.add(call.term)
    expansion = entry.expansion
    return expansion[0].upper() + expansion[1:] if SENTENCE_BEGINS.search(before) else expansion


def _is_written_out(words: str, entry: GlossaryEntry, before: str, after: tuple[Inline, ...]) -> bool:
    """Return whether the author explains the abbreviation: with the words before it, or behind it in brackets."""
    expansion = _comparable(entry.expansion or "")
    # Of a long text, what stands right before is enough.
    before = before[-len(entry.expansion or "") - NEAR :]
    if expansion in _comparable(words) and entry.term in words:
        return True
    # Some write the words in brackets, some the abbreviation.
    return _comparable(before.rstrip().removesuffix("(")).endswith(expansion) or _comparable(
        plain_text(after).lstrip().removeprefix("(")
    ).startswith(expansion)


def _comparable(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _note_unknown(call: TermCall, names: Names, ledger: Ledger) -> None:
    help_text = did_you_mean(call.term, names.shared.glossary.entries, "add it to content/_shared/glossary.yaml")
    span = call.span and call.span.find(call.term)
    message = f"the glossary has no term `{call.term}`"
    ledger.diagnostics.append(UNKNOWN_TERM.at(span, message, label="not in the glossary", help=help_text))
