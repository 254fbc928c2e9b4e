"""How sure the authors are: what findings declare on a scale becomes words of the brief's language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from briefpress.diagnostics.codes.finding import UNKNOWN_LEVEL, UNKNOWN_SCALE
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.finding import Finding, FindingEntry
from briefpress.model.locale import locale_of
from briefpress.model.numerals import percent
from briefpress.model.scale import NOT_STATED, Rating, Scale, ScaleKey, ScaleRow, ScaleTerm
from briefpress.resolve.ledger import Ledger, Names

Dimension = Literal["confidence", "likelihood", "strength"]


@dataclass(frozen=True, slots=True)
class Ratings:
    """What a finding declares, each none where it declares nothing or nothing that the scale knows."""

    confidence: Rating | None
    likelihood: Rating | None
    strength: Rating | None


def scale_called(name: str | None, scales: Mapping[str, Scale], names: Names, ledger: Ledger) -> Scale | None:
    """Return the scale in force: the one that `brief.yaml` calls `name`, else that of the settings.

    One that does not exist is noted where the brief names it; the check of the settings looks after theirs.
    """
    if name and name not in scales and scales:
        ledger.diagnostics.append(
            UNKNOWN_SCALE.at(
                names.manuscript.front_matter_places.value("scale"),
                f"no scale is called `{name}`",
                label="unknown scale",
                help=did_you_mean(name, scales, f"the scales are {one_of(scales)}"),
            )
        )
    return scales.get(name or names.settings.scale)


def ratings_of(entry: FindingEntry, index: int, scale: Scale | None, names: Names, ledger: Ledger) -> Ratings:
    """Return the ratings of the finding `entry`, the one at `index` in its file; unknown ones are noted."""
    if scale is None:
        return Ratings(None, None, None)
    confidence = (
        Rating(NOT_STATED, names.words.confidence_not_stated)
        if entry.confidence == NOT_STATED
        else _rating("confidence", entry.confidence, scale.confidence, index, names, ledger)
    )
    likelihood = _rating("likelihood", entry.likelihood, scale.likelihood, index, names, ledger)
    return Ratings(
        confidence,
        # A probability is told by its range: no marks beside it could be read as well.
        likelihood and replace(likelihood, ranks=0),
        _rating("strength", entry.strength, scale.strength, index, names, ledger),
    )


def key_of_scale(id_: str, scale: Scale, findings: tuple[Finding, ...], language: str) -> ScaleKey | None:
    """Return the scale in the words of `language`, as far as they exist; none where no finding is rated on it."""
    if not any(f.confidence or f.likelihood or f.strength for f in findings):
        return None
    name, name_language = _text_in(scale.name, language)
    note, note_language = _text_in(scale.note, language)
    return ScaleKey(
        id_,
        name,
        scale.document,
        scale.url,
        note,
        _text_in(scale.confidence_name, language)[0],
        _rows(scale.confidence, {f.confidence.id for f in findings if f.confidence}, language),
        tuple(
            replace(row, ranks=0)
            for row in _rows(scale.likelihood, {f.likelihood.id for f in findings if f.likelihood}, language)
        ),
        _rows(scale.strength, {f.strength.id for f in findings if f.strength}, language),
        name_language,
        note_language,
    )


def _choice(terms: tuple[ScaleTerm, ...], known: list[str]) -> str:
    if terms:
        return f"use one of {one_of(known)}"
    return f"write {one_of(known)}, or choose another `scale:`" if known else "delete it, or choose another `scale:`"


def _rating(
    dimension: Dimension, id_: str | None, terms: tuple[ScaleTerm, ...], index: int, names: Names, ledger: Ledger
) -> Rating | None:
    if id_ is None:
        return None
    for rank, term in enumerate(terms, start=1):
        if term.id == id_:
            words, language = _words_in(term, names.language)
            return Rating(id_, words[0], rank, len(terms), _range(term, names.language), language)
    known = [term.id for term in terms] + [NOT_STATED] * (dimension == "confidence")
    places = names.manuscript.findings_places
    span = places.values.get(("findings", index, dimension)) or places.value(dimension)
    scale = names.manuscript.front_matter.scale or names.settings.scale
    fault = UNKNOWN_LEVEL.at(
        span,
        f"the scale `{scale}` has no {dimension} `{id_}`" if terms else f"the scale `{scale}` rates no {dimension}",
        label="unknown level" if terms else "nothing to choose from",
        help=did_you_mean(id_, known, _choice(terms, known)),
    )
    # The confidence of all findings may be given once, and is then wrong once.
    if fault not in ledger.diagnostics:
        ledger.diagnostics.append(fault)
    return None


def _rows(terms: tuple[ScaleTerm, ...], used: set[str], language: str) -> tuple[ScaleRow, ...]:
    rows = []
    for rank, term in enumerate(terms, start=1):
        words, other = _words_in(term, language)
        meaning, meaning_language = _text_in(term.meaning, language)
        shown = _range(term, language)
        rows.append(
            ScaleRow(term.id, words, meaning, rank, len(terms), shown, other, meaning_language, term.id in used)
        )
    return tuple(rows)


def _range(term: ScaleTerm, language: str) -> str:
    """Return the range of a row as the language writes it: `55–80%`; nothing where the row has none."""
    if term.least is None or term.most is None:
        return ""
    return f"{term.least}–{percent(Decimal(term.most) / 100, locale_of(language))}"


def _text_in(texts: Mapping[str, str], language: str) -> tuple[str, str | None]:
    """Return the text for `language` or the nearest there is, and its own language where it is not the same."""
    tag = _nearest(texts, language)
    return (texts[tag], _foreign(tag, language)) if tag else ("", None)


def _words_in(term: ScaleTerm, language: str) -> tuple[tuple[str, ...], str | None]:
    """Return the words of a term for `language` or the nearest there is, and their own where it is not the same."""
    tag = _nearest(term.terms, language)
    return (term.terms[tag], _foreign(tag, language)) if tag and term.terms[tag] else ((term.id,), None)


def _nearest(texts: Mapping[str, object], language: str) -> str | None:
    tags = (language, language.partition("-")[0], "en", *texts)
    return next((tag for tag in tags if tag in texts), None)


def _foreign(tag: str, language: str) -> str | None:
    return None if tag.partition("-")[0] == language.partition("-")[0] else tag
