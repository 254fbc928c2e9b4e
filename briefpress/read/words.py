"""The fixed words of a page in one language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final

from briefpress.diagnostics.codes.schema import BAD_PLACEHOLDER, NO_WORDS
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.look import BUILT_IN, Look
from briefpress.model.places import Path, Places
from briefpress.model.words import Words
from briefpress.read.schema import validate
from briefpress.read.schema_faults import documentation
from briefpress.read.yaml import YamlFile, parse_yaml

FILE: Final = re.compile(r"words/(?P<language>[^/]+)\.yaml")
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}|([{}])")


def read_words(look: Look, language: str, at: Span | None) -> Outcome[Words]:
    """Return the words of `language`; `at` is the place that names it.

    A house's own file needs only the words that differ from the built-in ones; `de-AT` needs only those that differ
    from `de`.
    """
    sources = _sources(look, language)
    if not sources:
        known = {match["language"] for name in look.templates if (match := FILE.fullmatch(name))}
        help_ = did_you_mean(language, known) or f"there are words for {one_of(known)}" if known else ""
        return Outcome(None, (NO_WORDS.at(at, f"there are no words for the language `{language}`", help=help_),))
    return _words(sources)


# Every brief asks for the words of its language, and there are few languages.
@lru_cache(maxsize=32)
def _words(sources: tuple[Source, ...]) -> Outcome[Words]:
    diagnostics: list[Diagnostic] = []
    files: list[YamlFile] = []
    for source in sources:
        parsed = parse_yaml(source)
        diagnostics.extend(parsed.diagnostics)
        if parsed.value is None:
            return Outcome(None, tuple(diagnostics))
        files.append(parsed.value)
    merged = _merged(files)
    words = validate(Words, merged)
    placeholders = sorted(_bad_placeholders(merged), key=lambda problem: problem.span.start if problem.span else 0)
    # A text with a placeholder that nobody fills cannot be used.
    return Outcome(None if placeholders else words.value, (*diagnostics, *words.diagnostics, *placeholders))


def _sources(look: Look, language: str) -> tuple[Source, ...]:
    """Return the files that hold words of `language`, each more special than the one before."""
    parts = language.split("-")
    tags = ["-".join(parts[:length]) for length in range(1, len(parts) + 1)]
    names = [f"{prefix}words/{tag}.yaml" for tag in tags for prefix in (BUILT_IN, "")]
    found = [look.templates[name] for name in names if name in look.templates]
    return tuple(dict.fromkeys(found))


def _merged(files: list[YamlFile]) -> YamlFile:
    """Return the last file, with what it leaves out from those before it. One that holds no mapping stands alone."""
    data: dict[str, Any] = {}
    values: dict[Path, Span] = {}
    keys: dict[Path, Span] = {}
    for file in files:
        if file.data is not None and not isinstance(file.data, dict):
            return file
        data |= file.data or {}
        values |= file.places.values
        keys |= file.places.keys
    return YamlFile(data, Places(files[-1].places.whole, values, keys))


def _bad_placeholders(file: YamlFile) -> Iterator[Diagnostic]:
    words: Mapping[str, object] = file.data if isinstance(file.data, dict) else {}
    for field in fields(Words):
        text = words.get(field.name)
        if not isinstance(text, str) or not PLACEHOLDER.search(text):
            continue
        allowed = set(re.findall(r"\{(\w+)\}", documentation(Words, field.name)))
        for match in PLACEHOLDER.finditer(text):
            if match[1] in allowed:
                continue
            known = f"`{field.name}` knows {one_of(f'{{{name}}}' for name in allowed)}" if allowed else "take it out"
            help_ = did_you_mean(match[1], allowed, known) if match[1] else known
            span = file.places.value(field.name)
            message = f"nothing is put in for `{match[0]}` in `{field.name}`"
            yield BAD_PLACEHOLDER.at(
                span.find(match[0]) if span else None, message, label="unknown placeholder", help=help_
            )
