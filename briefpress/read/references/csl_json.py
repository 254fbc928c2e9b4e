"""`references.json`: CSL-JSON, as bibliography programs export it."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from briefpress.diagnostics.codes.citation import BROKEN_BIBLIOGRAPHY, UNKNOWN_ENTRY_FIELD
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.places import Path, Places
from briefpress.read.references.csl_fields import FIELDS, csl_work, without_extra
from briefpress.read.references.keys import check_key, repeated_key
from briefpress.read.yaml import YamlFile

_ID: Final = re.compile(r'"id"\s*:\s*"([^"\\]+)"')
_SPACE: Final = re.compile(r"[ \t\n\r]*")


def read_csl_json(source: Source) -> Outcome[YamlFile]:
    """Return the works of `source` by their ids; what follows a fault of syntax is not read."""
    diagnostics: list[Diagnostic] = []
    data: dict[str, Any] = {}
    values: dict[Path, Span] = {}
    keys: dict[Path, Span] = {}
    for work, span in _works(source, diagnostics):
        if not isinstance(work, dict):
            diagnostics.append(BROKEN_BIBLIOGRAPHY.at(span, "a work that is no object", help="write `{…}`"))
            continue
        id_ = "" if work.get("id") is None else str(work["id"])
        place = _value_of("id", span) or Span(source, span.start, span.start + 1)
        fault = check_key(id_, place)
        if fault is None and id_ in data:
            fault = repeated_key(id_, place, keys[(id_,)])
        if fault:
            diagnostics.append(fault)
            continue
        read = csl_work(work)
        data[id_] = dict(read.fields) | ({"note": without_extra(work["note"])} if "note" in work else {})
        keys[(id_,)], values[(id_,)] = place, span
        for name, written in read.written.items():
            values[(id_, name)] = _value_of(written, span) or place
            keys[(id_, name)] = _key_of(written, span) or place
        for name in read.unknown:
            at = _key_of(name, span) or place
            help_ = did_you_mean(name, FIELDS, "delete it, or use a variable of CSL")
            diagnostics.append(UNKNOWN_ENTRY_FIELD.at(at, f"nothing reads `{name}`", help=help_))
    if any(fault.code == BROKEN_BIBLIOGRAPHY.id for fault in diagnostics):
        # Who cites what stands behind a fault is not told that it does not exist.
        for named in _ID.finditer(source.text):
            keys.setdefault((named[1],), Span(source, *named.span(1)))
    whole = Span(source, 0, len(source.text))
    return Outcome(YamlFile(data or None, Places(whole, values, keys)), tuple(diagnostics))


def _works(source: Source, diagnostics: list[Diagnostic]) -> Iterator[tuple[Any, Span]]:
    """Yield each work of the list with its place."""
    text, decoder = source.text, json.JSONDecoder()
    at = _past_space(text, 0)
    if at == len(text):
        return
    if text[at] != "[":
        span = Span(source, at, at + 1)
        diagnostics.append(BROKEN_BIBLIOGRAPHY.at(span, "the file is not a list of works", help="begin it with `[`"))
        return
    at = _past_space(text, at + 1)
    while at < len(text) and text[at] != "]":
        try:
            work, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            span = Span(source, min(error.pos, len(text) - 1), min(error.pos + 1, len(text)))
            said = error.msg[:1].lower() + error.msg[1:]
            message = "the JSON cannot be read from here on"
            diagnostics.append(BROKEN_BIBLIOGRAPHY.at(span, message, label=said, help="correct it, or export it anew"))
            return
        except RecursionError:
            message = "values stand too deep within one another"
            diagnostics.append(BROKEN_BIBLIOGRAPHY.at(Span(source, at, at + 1), message, help="export it anew"))
            return
        yield work, Span(source, at, end)
        at = _past_space(text, end)
        if at < len(text) and text[at] == ",":
            at = _past_space(text, at + 1)
        elif at >= len(text) or text[at] != "]":
            span = Span(source, min(at, len(text) - 1), min(at + 1, len(text)))
            help_ = "write a comma between two works, and `]` behind the last"
            diagnostics.append(BROKEN_BIBLIOGRAPHY.at(span, "the list is not closed here", help=help_))
            return


def _past_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _key_of(name: str, work: Span) -> Span | None:
    found = re.compile(rf'"{re.escape(name)}"\s*:').search(work.source.text, work.start, work.end)
    return Span(work.source, found.start() + 1, found.start() + 1 + len(name)) if found else None


def _value_of(name: str, work: Span) -> Span | None:
    """Return the place of a text or a number behind the key `name`; the key where something else stands there."""
    pattern = rf'"{re.escape(name)}"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|([0-9.-]+))'
    found = re.compile(pattern).search(work.source.text, work.start, work.end)
    if found is None:
        return _key_of(name, work)
    return Span(work.source, *found.span(1 if found[1] is not None else 2))
