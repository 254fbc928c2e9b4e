"""Words of probability in a text, found by the lists of the scales."""

import re
from collections.abc import Callable, Iterator, Mapping
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


Finder = Callable[[str], tuple[Found, ...]]


def scale_to_declare(scales: Mapping[str, Scale], in_force: str) -> Scale | None:
    """Return the scale in force where it asks findings to declare their words of probability; else none."""
    scale = scales.get(in_force)
    return scale if scale and scale.declared and scale.likelihood else None


def likelihood_finder(language: str, scales: Mapping[str, Scale], in_force: str) -> Finder:
    """Return what finds the words of probability in a text, in order: of the scale in force where that knows them.

    Of words that are part of longer ones, such as `likely` in `very likely`, only the longer count.
    """
    order = sorted(scales, key=lambda name: (name != in_force, name == PLAIN, name))
    return _finder(language, [(name, term) for name in order for term in scales[name].likelihood])


def confidence_finder(language: str, scales: Mapping[str, Scale], in_force: str) -> Finder:
    """Return what finds the words in a text that name a level of confidence of the scale in force."""
    scale = scales.get(in_force)
    return _finder(language, [(in_force, term) for term in scale.confidence] if scale else [])


def _finder(language: str, rows: list[tuple[str, ScaleTerm]]) -> Finder:
    patterns = [
        (_pattern(form), rank, name, term.id)
        for rank, (name, term) in enumerate(rows)
        for form in _forms(term, language)
    ]
    return lambda text: tuple(_found(text, patterns))


def _found(text: str, patterns: list[tuple[re.Pattern[str], int, str, str]]) -> Iterator[Found]:
    # A sentence begins with a capital letter, which says nothing of the word. `May` and `Will` inside it are names.
    lowered = text[:1].lower() + text[1:]
    candidates = [
        (match.start(), -match.end(), rank, Found(text[match.start() : match.end()], name, term))
        for pattern, rank, name, term in patterns
        for match in pattern.finditer(lowered)
    ]
    reached = 0
    for start, negative_end, _, found in sorted(candidates, key=lambda candidate: candidate[:3]):
        if start >= reached:
            reached = -negative_end
            yield found


def _forms(term: ScaleTerm, language: str) -> tuple[str, ...]:
    base = language.partition("-")[0]
    return next((each[tag] for tag in (language, base) for each in (term.forms, term.terms) if tag in each), ())


@cache
def _pattern(form: str) -> re.Pattern[str]:
    words = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in form.split())
    return re.compile(r"(?<![\w-])" + r"\s+".join(words) + r"(?![\w-])")
