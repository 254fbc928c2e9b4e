"""Open inline nodes become closed ones: references get their words, citations their text, footnotes their number."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from briefpress.diagnostics.codes.reference import UNKNOWN_FOOTNOTE, UNKNOWN_TARGET
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.bound import Held, HoldsCall, Value, ValueCall
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
    plain_text,
)
from briefpress.resolve.citation_calls import close_citation, place_notes
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.targets import finding_anchor
from briefpress.resolve.terms import close_term
from briefpress.resolve.values.binding import close_held, close_value

WithChildren = Emphasis | Strong | Link | SpanWithAttributes | Foreign | HtmlElement | Footnote | SideNote | Held


def close_inlines(
    inlines: tuple[Inline, ...], names: Names, ledger: Ledger, *, short: bool = False, before: str = ""
) -> tuple[Inline, ...]:
    """Return `inlines` with every name looked up; a name that leads nowhere is noted and its words are kept.

    With `short` no abbreviation is written out, as in headings. `before` are the words of the same paragraph before.
    """
    closed: list[tuple[Inline, tuple[Inline, ...]]] = []
    for at, inline in enumerate(inlines):
        if isinstance(inline, TermCall):
            nodes: tuple[Inline, ...] = (
                close_term(inline, before, inlines[at + 1 : at + 2], names, ledger, short=short),
            )
        elif isinstance(inline, CitationCall):
            nodes = close_citation(inline, names, ledger, last=at == len(inlines) - 1)
        else:
            nodes = (_close(inline, names, ledger, short=short, before=before),)
        closed.append((inline, nodes))
        before += plain_text(nodes)
    if names.citations.makes_notes:
        return place_notes(closed, names.language)
    return tuple(node for _, nodes in closed for node in nodes)


def _close(inline: Inline, names: Names, ledger: Ledger, *, short: bool, before: str) -> Inline:
    match inline:
        case CrossReference():
            return _reference(inline, names, ledger)
        case FootnoteCall():
            return _footnote(inline, names, ledger)
        case Link():
            if inline.url.startswith("#") and inline.url[1:] not in names.targets:
                note_unknown_target(inline.url[1:], inline.span, names, ledger)
            return _with_children(inline, names, ledger, short=short, before=before)
        case ValueCall():
            return close_value(inline, names, ledger)
        case HoldsCall():
            children = close_inlines(inline.children, names, ledger, short=short, before=before)
            return close_held(inline, children, names, ledger)
        case Emphasis() | Strong() | SpanWithAttributes() | Foreign() | HtmlElement() | Held():
            return _with_children(inline, names, ledger, short=short, before=before)
        case Footnote() | SideNote():
            was_in_note, ledger.in_note = ledger.in_note, True
            note = _with_children(inline, names, ledger, short=short, before="")
            ledger.in_note = was_in_note
            return note
        case TermCall() | CitationCall() | CitedWork():  # closed with what stands around them, or closed already
            return inline
        case Text() | Code() | LineBreak() | Reference() | Term() | Citation() | Value():
            return inline
        case _:
            assert_never(inline)


def _with_children(inline: WithChildren, names: Names, ledger: Ledger, *, short: bool, before: str) -> Inline:
    return replace(inline, children=close_inlines(inline.children, names, ledger, short=short, before=before))


def note_unknown_target(
    target: str,
    span: Span | None,
    names: Names,
    ledger: Ledger,
    *,
    findings: bool = True,
    further: Sequence[str] = (),
) -> None:
    """Note that `target` is no section, table or figure, nor, where `findings` may be meant, a finding.

    `further` are other names that would have been right.
    """
    places = (place.id for place in names.targets.values() if findings or place.kind != "finding")
    known = [*(id_ for id_ in places if not id_.startswith("_")), *further]
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


def _footnote(call: FootnoteCall, names: Names, ledger: Ledger) -> Inline:
    text = names.footnotes.get(call.label)
    if text is None:
        span = call.span and call.span.find(call.label)
        message = f"no footnote is called `{call.label}`"
        help_text = did_you_mean(call.label, names.footnotes, f"write it on a line of its own: [^{call.label}]: …")
        ledger.diagnostics.append(UNKNOWN_FOOTNOTE.at(span, message, label="called here", help=help_text))
        return Text("", span=call.span)
    first = call.label not in ledger.footnotes
    if not first:
        return Footnote(ledger.footnotes[call.label], (), first, span=call.span)
    ledger.notes += 1
    number = ledger.footnotes[call.label] = ledger.notes
    # A note may call no further notes: the reader has set them aside with a diagnostic of its own.
    ledger.note, ledger.in_note = number, True
    children = close_inlines(text, names, ledger)
    ledger.note, ledger.in_note = 0, False
    return Footnote(number, children, first, span=call.span)
