"""`references.bib`: BibTeX and BibLaTeX."""

import logging
import re
from collections.abc import Mapping
from typing import Any, Final

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import DuplicateBlockKeyBlock, Entry

from briefpress.diagnostics.codes.citation import BROKEN_BIBLIOGRAPHY, UNKNOWN_ENTRY_FIELD, UNKNOWN_ENTRY_TYPE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span, span_of_line
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.places import Path, Places
from briefpress.read.references.bibtex_words import FIELDS, GENRES, LANGUAGES, MONTHS, PASSED_OVER, TREATED, TYPES
from briefpress.read.references.keys import check_key, repeated_key
from briefpress.read.references.latex import text_of_latex, title_of_latex
from briefpress.read.yaml import YamlFile

# What the library would print is told as diagnostics.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False

_DATE: Final = re.compile(r"~?[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?(?:/[0-9]{4}(?:-[0-9]{2}){0,2}[~?%]?)?")
_OF_PROGRAMS: Final = re.compile(r"bdsk-|date-|mendeley|tex\.|zotero|user[a-f]$|verb[abc]$|list[a-f]$")
_ENTRY: Final = re.compile(r"@\w+\s*[{(]\s*([^\s,{}()]+)\s*,")
_NEXT_FIELD: Final = re.compile(r"""["}]\s*\n\s*([a-z]+)\s*=\s*["{0-9]""", re.IGNORECASE)
"""Where a field begins behind the end of another: in one value, that is a comma forgotten."""
_NAMES: Final = ("author", "editor", "translator")


def read_bibtex(source: Source) -> Outcome[YamlFile]:
    """Return the works of `source` by their keys, in the words of our records; broken entries are told and left out."""
    library = parse_string(source.text)
    diagnostics: list[Diagnostic] = []
    data: dict[str, Any] = {}
    values: dict[Path, Span] = {}
    keys: dict[Path, Span] = {}
    at = 0
    for block in library.blocks:
        span, at = _span(source, block.raw or "", at, block.start_line or 0)
        if isinstance(block, DuplicateBlockKeyBlock):
            key = str(block.key)
            diagnostics.append(repeated_key(key, span.find(key), keys.get((key,))))
        elif block in library.failed_blocks:
            if named := _ENTRY.match(span.text):
                # Who cites it is not told that it does not exist.
                keys.setdefault((named[1],), Span(source, span.start + named.start(1), span.start + named.end(1)))
            diagnostics.append(
                BROKEN_BIBLIOGRAPHY.at(
                    span_of_line(source, span.line), "this entry cannot be read", label="is left out",
                    help="close its braces and quotes, and put a comma behind each field",
                )
            )  # fmt: skip
        elif isinstance(block, Entry):
            fault = check_key(block.key, span.find(block.key) if block.key else span_of_line(source, span.line))
            if fault:
                diagnostics.append(fault)
                continue
            keys[(block.key,)], values[(block.key,)] = span.find(block.key), span
            run_on = next((found for f in block.fields if (found := _NEXT_FIELD.search(str(f.value)))), None)
            if run_on:
                at_name = _NEXT_FIELD.search(source.text, span.start + span.text.find(run_on[0]), span.end)
                place = Span(source, *at_name.span(1)) if at_name else span
                message, help_ = f"a comma is missing before `{run_on[1]}`", "put one behind the field above it"
                diagnostics.append(BROKEN_BIBLIOGRAPHY.at(place, message, label="a new field", help=help_))
                continue
            fields = {field.key.lower(): str(field.value) for field in block.fields}
            places = {field.key.lower(): span_of_line(source, field.start_line + 1) for field in block.fields}
            parent = library.entries_dict.get(fields.get("crossref", ""))
            work, written = _work(block.entry_type.lower(), _inherited(fields, parent))
            data[block.key] = work
            for name, origin in written.items():
                values[(block.key, name)] = _value_place(places.get(origin, span), fields.get(origin, ""))
            diagnostics.extend(_unknown(block, span, places))
    whole = Span(source, 0, len(source.text))
    return Outcome(YamlFile(data or None, Places(whole, values, keys)), tuple(diagnostics))


def _work(kind: str, fields: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields of our record, and the field of BibTeX from which each comes."""
    work: dict[str, Any] = {"type": _type(kind, fields)}
    written: dict[str, str] = {}

    def put(name: str, value: object, origin: str) -> None:
        if value and name not in work:
            work[name], written[name] = value, origin

    title = ": ".join(title_of_latex(fields[part]) for part in ("title", "subtitle") if fields.get(part))
    put("title", title, "title")
    for role in _NAMES:
        put(role, _names(fields.get(role, "")), role)
    date = fields.get("date") or _year_and_month(fields)
    name, value = _date(date)
    put(name, value, "date" if "date" in fields else "year")
    put("accessed", _date(fields.get("urldate", ""))[1], "urldate")
    if kind in {"phdthesis", "mastersthesis", "techreport"} and "type" not in fields:
        put("genre", GENRES.get({"mastersthesis": "mathesis"}.get(kind, kind)), "title")
    for origin, name in FIELDS.items():
        if origin in fields:
            # Addresses and identifiers are written as they are.
            raw = fields[origin]
            text = _bare(raw) if name in {"url", "doi"} else text_of_latex(raw)
            put(name, _form(name, text), origin)
    number = text_of_latex(fields.get("number", ""))
    put(_number(work), number, "number")
    put("page", text_of_latex(fields.get("eid", "")), "eid")
    put("status", text_of_latex(fields.get("pubstate", "")), "pubstate")
    how = fields.get("howpublished", "")
    address = re.search(r"https?://[^\s{}]+", how)
    put("url" if address else "publisher", address[0] if address else text_of_latex(how), "howpublished")
    language = (fields.get("langid") or fields.get("language") or "").strip().lower()
    put("language", LANGUAGES.get(language, language if re.fullmatch(r"[a-z]{2}", language) else None), "langid")
    return work, written


def _type(kind: str, fields: Mapping[str, str]) -> str:
    periodical = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
    return periodical.get(fields.get("entrysubtype", ""), TYPES.get(kind, "document"))


def _number(work: Mapping[str, Any]) -> str:
    """Return what the field `number` means for a work: of the issue, in the series, or of the report."""
    if str(work["type"]).startswith("article") or work["type"] == "periodical":
        return "issue"
    return "collection_number" if work.get("collection_title") else "number"


def _form(name: str, text: str) -> str:
    if name == "page":
        return re.sub(r"\s*[-–—]+\s*", "–", text)
    if name == "doi":
        return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text, flags=re.IGNORECASE)
    return GENRES.get(text, text) if name == "genre" else text


def _bare(value: str) -> str:
    value = re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", value)
    return re.sub(r"\\([_%&#~])", r"\1", value).strip().strip("{}").replace("{", "").replace("}", "")


def _names(value: str) -> list[dict[str, str]]:
    return [name for text in split_multiple_persons_names(value) if text != "others" and (name := _name(text))]


def _name(text: str) -> dict[str, str]:
    if re.fullmatch(r"\{[^{}]*\}|\{(?:[^{}]|\{[^{}]*\})*\}", text.strip()):
        return {"literal": text_of_latex(text)}
    parts = parse_single_name_into_parts(text, strict=False)
    named = {
        "family": " ".join(parts.last),
        "given": " ".join(parts.first),
        "non_dropping_particle": " ".join(parts.von),
        "suffix": " ".join(parts.jr),
    }
    return {part: text_of_latex(words) for part, words in named.items() if words}


def _year_and_month(fields: Mapping[str, str]) -> str:
    year, month = text_of_latex(fields.get("year", "")), text_of_latex(fields.get("month", "")).lower()
    if re.fullmatch(r"[0-9]{4}", year):
        number = int(month) if month.isdecimal() else MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else 0
        return f"{year}-{number:02}" if 1 <= number <= 12 else year
    return year


def _date(text: str) -> tuple[str, str]:
    """Return the field that a date belongs to, and the date."""
    text = text_of_latex(text)
    if _DATE.fullmatch(text):
        about = "~" if re.search(r"[~?%]", text) else ""
        return "issued", about + re.sub(r"[~?%]", "", text)
    return "issued_text", text


def _inherited(fields: Mapping[str, str], parent: Entry | None) -> Mapping[str, str]:
    """Return the fields of an entry with those it has from the one that its `crossref` names."""
    if parent is None:
        return fields
    given = {field.key.lower(): str(field.value) for field in parent.fields}
    title = given.pop("title", "")
    for own in ("author", "subtitle", "shorttitle", "crossref"):
        given.pop(own, None)
    return {"booktitle": title, **given, **fields} if title else {**given, **fields}


def _unknown(entry: Entry, span: Span, places: Mapping[str, Span]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    kind = entry.entry_type.lower()
    if kind not in TYPES:
        message = f"there is no type of entry `@{entry.entry_type}`"
        help_ = did_you_mean(kind, TYPES, "use `@misc` for what is of no special type")
        found.append(UNKNOWN_ENTRY_TYPE.at(span.find(entry.entry_type), message, label="no such type", help=help_))
    known = {*FIELDS, *TREATED}
    for name, place in places.items():
        if name not in known and name not in PASSED_OVER and not _OF_PROGRAMS.match(name):
            help_ = did_you_mean(name, known, "delete it, or use a field of BibTeX or BibLaTeX")
            at = place.find(name)
            message = f"nothing reads the field `{name}`"
            found.append(UNKNOWN_ENTRY_FIELD.at(at, message, label="unknown field", help=help_))
    return found


def _span(source: Source, raw: str, at: int, line: int) -> tuple[Span, int]:
    """Return the place of a block, and where to look for the next one."""
    start = source.text.find(raw, at) if raw else -1
    if start < 0:
        span = span_of_line(source, line + 1)
        return span, at
    return Span(source, start, start + len(raw)), start + len(raw)


def _value_place(line: Span, value: str) -> Span:
    first = value.split("\n", 1)[0].strip()
    return line.find(first) if first else line
