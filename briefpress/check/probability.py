"""Words of probability in a text, found by the lists of the scales."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from briefpress.model.scale import Scale, ScaleTerm

PLAIN: Final = "as-stated"
"""The scale whose words stand for no range: those of ordinary language."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a text that belong to a row or level: which one, of which scale."""

    words: str
    scale: str
    term: str


def scale_to_declare(scales: Mapping[str, Scale], in_force: str) -> Scale | None:
    """Return the scale in force where it asks findings to declare their words of probability; else none."""
    scale = scales.get(in_force)
    return scale if scale and scale.declared and scale.likelihood else None


def likelihood_words(text: str, language: str, scales: Mapping[str, Scale], in_force: str) -> tuple[Found, ...]:
    """Return the words of probability in `text`, in order, each with the scale in force where that knows them.

    Of words that are part of longer ones, such as `likely` in `very likely`, only the longer count.
    """
    order = sorted(scales, key=lambda name: (name != in_force, name == PLAIN, name))
    rows = [(name, term) for name in order for term in scales[name].likelihood]
    return tuple(_found(text, language, rows))


def confidence_words(text: str, language: str, scales: Mapping[str, Scale], in_force: str) -> tuple[Found, ...]:
    """Return the words of `text` that name a level of confidence of the scale in force."""
    scale = scales.get(in_force)
    return tuple(_found(text, language, [(in_force, term) for term in scale.confidence] if scale else []))


def _found(text: str, language: str, rows: list[tuple[str, ScaleTerm]]) -> Iterator[Found]:
    # A sentence begins with a capital letter, which says nothing of the word. `May` and `Will` inside it are names.
    lowered = text[:1].lower() + text[1:]
    candidates = [
        (match.start(), -match.end(), rank, Found(text[match.start() : match.end()], name, term.id))
        for rank, (name, term) in enumerate(rows)
        for pattern in _patterns(term, language)
        for match in pattern.finditer(lowered)
    ]
    reached = 0
    for start, negative_end, _, found in sorted(candidates, key=lambda candidate: candidate[:3]):
        if start >= reached:
            reached = -negative_end
            yield found


def _patterns(term: ScaleTerm, language: str) -> tuple[re.Pattern[str], ...]:
    base = language.partition("-")[0]
    words = next(
        (each[tag] for tag in (language, base) for each in (term.forms, term.terms) if tag in each),
        (),
    )
    return tuple(_pattern(form) for form in words)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    words = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in form.split())
    return re.compile(r"(?<![\w-])" + r"\s+".join(words) + r"(?![\w-])")
