"""YAML becomes plain data that knows its places. Nothing in a file can name a type, run code, or fill the memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import yaml

from briefpress.diagnostics.codes.yaml import BAD_ALIAS, BAD_ESCAPE, INDENT, LONG_FILE, LOOKALIKE, TAB, TAG
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.places import Path, Places
from briefpress.read.yaml.faults import explain_fault
from briefpress.read.yaml.nodes import Stop, compose
from briefpress.read.yaml.values import Data, Values

LONGEST: Final = 1_000_000
"""How many characters a YAML file may have."""
MOST_FAULTS: Final = 20
"""After how many faults of syntax a file is left alone."""
MOST_REREAD: Final = 300_000
"""How many characters are read again, all in all, to find further faults of syntax."""
MISLEADING: Final = frozenset({LOOKALIKE.id, BAD_ESCAPE.id, BAD_ALIAS.id, TAG.id})
"""Faults after which a file has no value although it is YAML."""
SYNTAX_ERRORS: Final = (yaml.YAMLError, ValueError, OverflowError)
"""What PyYAML raises; the last two for an escape that names no character."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML file says, as plain data, and where it says it. An empty file says nothing: `data` is none.

    `texts` holds the places of all single values with their quotes, or with the `|` or `>` before them.
    """

    data: Data
    places: Places = field(compare=False)
    texts: Mapping[Path, Span] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def empty(cls) -> "YamlFile":
        """Return a file that says nothing."""
        return cls(None, Places())


def parse_yaml(source: Source) -> Outcome[YamlFile]:
    """Return the data of `source`. A file with a fault of syntax has no value, but all its faults are found.

    Only `true` and `false` are booleans; dates, and numbers not written in the plainest way, stay text.
    """
    whole = Span(source, 0, len(source.text))
    if len(source.text) > LONGEST:
        message = f"`{source.path}` has more than {LONGEST} characters"
        return Outcome(None, (LONG_FILE.at(Span(source, 0, 0), message),))
    problems: list[Diagnostic] = []
    try:
        root = compose(source, problems)
        if root is None:
            return Outcome(YamlFile(None, Places(whole)), tuple(problems))
        values = Values(root, problems)
    except Stop as stop:
        return Outcome(None, (*problems, stop.diagnostic))
    except SYNTAX_ERRORS as error:
        return Outcome(None, _faults(source, error))
    # What is not what it seems would only be told again, in other words, by whoever looks at the values.
    if any(problem.code in MISLEADING for problem in problems):
        return Outcome(None, tuple(problems))
    return Outcome(YamlFile(values.data, Places(whole, values.values, values.keys), values.texts), tuple(problems))


def _faults(source: Source, error: Exception | None) -> tuple[Diagnostic, ...]:
    """Return all faults of syntax: each that has a plain cause is mended, in a copy, to see what else is wrong."""
    faults: list[Diagnostic] = []
    mended = source
    most = min(MOST_FAULTS, 1 + MOST_REREAD // (1 + len(source.text)))
    while error is not None and len(faults) < most:
        fault = explain_fault(source, mended.text, error)
        if fault.diagnostic.code == INDENT.id and any(earlier.code == TAB.id for earlier in faults):
            # How wide a tab was meant to be, nobody knows.
            break
        faults.append(fault.diagnostic)
        if fault.mended is None or fault.mended == mended.text:
            break
        mended = Source(source.path, fault.mended)
        error = _next_error(mended)
    return tuple(dict.fromkeys(faults))


def _next_error(source: Source) -> Exception | None:
    try:
        compose(source, [])
    except Stop:
        return None
    except SYNTAX_ERRORS as error:
        return error
    return None
