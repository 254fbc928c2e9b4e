"""Open inline nodes become closed ones: references get their words, citations their text, footnotes their number."""

from dataclasses import replace
from typing import assert_never

from briefpress.diagnostics.codes.reference import UNKNOWN_FOOTNOTE, UNKNOWN_TARGET, UNKNOWN_TERM
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.inline import (
    Citation,
    CitationCall,
    CitedWork,
    Code,
    CrossReference,
    Emphasis,
    Footnote,
    FootnoteCall,
    Foreign,
    HtmlElement,
    Inline,
    LineBreak,
    Link,
    Reference,
    SideNote,
    SpanWithAttributes,
    Strong,
    Term,
    TermCall,
    Text,
)
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.targets import finding_anchor


def close_inlines(inlines: tuple[Inline, ...], names: Names, ledger: Ledger) -> tuple[Inline, ...]:
    """Return `inlines` with every name looked up; a name that leads nowhere is noted and its words are kept."""
    return tuple(_close(inline, names, ledger) for inline in inlines)


def _close(inline: Inline, names: Names, ledger: Ledger) -> Inline:
    match inline:
        case CrossReference():
            return _reference(inline, names, ledger)
        case TermCall():
            return _term(inline, names, ledger)
        case CitationCall():
            return _citation(inline, names, ledger)
        case FootnoteCall():
            return _footnote(inline, names, ledger)
        case Link():
            if inline.url.startswith("#") and inline.url[1:] not in names.targets:
                note_unknown_target(inline.url[1:], inline.span, names, ledger)
            return replace(inline, children=close_inlines(inline.children, names, ledger))
        case Emphasis() | Strong() | SpanWithAttributes() | Foreign() | HtmlElement() | Footnote() | SideNote():
            return replace(inline, children=close_inlines(inline.children, names, ledger))
        case Text() | Code() | LineBreak() | Reference() | Term() | Citation():
            return inline
        case _:
            assert_never(inline)


def note_unknown_target(target: str, span: Span | None, names: Names, ledger: Ledger, *, findings: bool = True) -> None:
    """Note that `target` is no section, table or figure, nor, where `findings` may be meant, a finding."""
    known = [anchor for anchor, place in names.targets.items() if findings or place.kind != "finding"]
    ledger.diagnostics.append(
        UNKNOWN_TARGET.at(
            span and span.find(target),
            f"nothing in this brief has the id `{target}`",
            label="leads nowhere",
            help=did_you_mean(target, known, "give the heading, table or figure you mean this id"),
        )
    )


def _reference(call: CrossReference, names: Names, ledger: Ledger) -> Inline:
    # A finding may share its id with the section that argues it; the section is then the one that is meant.
    target = names.targets.get(call.target) or names.targets.get(finding_anchor(call.target))
    if target is None:
        note_unknown_target(call.target, call.span, names, ledger)
        return Text(call.words or call.target, span=call.span)
    return Reference(target.kind, target.id, call.words or target.label, span=call.span)


def _term(call: TermCall, names: Names, ledger: Ledger) -> Inline:
    register = names.shared.glossary
    entries = register.entries
    entry = entries.get(call.term)
    if entry is None and call.term in register.broken:
        return Text(call.words or call.term, span=call.span)
    if entry is None:
        help_text = did_you_mean(call.term, entries, "add it to content/_shared/glossary.yaml")
        span = call.span and call.span.find(call.term)
        message = f"the glossary has no term `{call.term}`"
        ledger.diagnostics.append(UNKNOWN_TERM.at(span, message, label="not in the glossary", help=help_text))
        return Text(call.words or call.term, span=call.span)
    ledger.terms[call.term] = None
    text = call.words or entry.term
    # An author's other words for the term are not what the expansion spells out.
    expansion = entry.expansion or "" if text == entry.term else ""
    return Term(call.term, text, expansion, span=call.span)


def _citation(call: CitationCall, names: Names, ledger: Ledger) -> Inline:  # noqa: ARG001 - one shape for all
    # Unknown keys were noted when the keys were gathered; here they keep their place in the text.
    known = names.shared.references.entries
    works = tuple(
        CitedWork(item.key, names.citations.short(item) if item.key in known else f"@{item.key}", span=item.span)
        for item in call.items
    )
    return Citation(works, span=call.span)


def _footnote(call: FootnoteCall, names: Names, ledger: Ledger) -> Inline:
    text = names.footnotes.get(call.label)
    if text is None:
        span = call.span and call.span.find(call.label)
        message = f"no footnote is called `{call.label}`"
        help_text = did_you_mean(call.label, names.footnotes, f"write it on a line of its own: [^{call.label}]: …")
        ledger.diagnostics.append(UNKNOWN_FOOTNOTE.at(span, message, label="called here", help=help_text))
        return Text("", span=call.span)
    first = call.label not in ledger.footnotes
    number = ledger.footnotes.setdefault(call.label, len(ledger.footnotes) + 1)
    # A note may call no further notes: the reader has set them aside with a diagnostic of its own.
    return Footnote(number, close_inlines(text, names, ledger) if first else (), first, span=call.span)
