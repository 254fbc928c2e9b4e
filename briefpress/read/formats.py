"""The form of single values: ids, iDs of people and organisations, addresses, languages, dates of works."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from briefpress.diagnostics.codes.schema import (
    BAD_ADDRESS,
    BAD_DOI,
    BAD_ID,
    BAD_LANGUAGE,
    BAD_NUMBER,
    BAD_ORCID,
    BAD_PARTIAL_DATE,
    BAD_ROR,
    ORCID_CHECKSUM,
    UNKNOWN_CHECK,
)
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.house.slug import slug_of
from briefpress.model.accessibility import CheckEntry
from briefpress.model.conditions import KNOWN_CHECKS, MACHINE_CHECKS
from briefpress.model.data import DataEntry
from briefpress.model.finding import FindingEntry
from briefpress.model.front_matter import BasedOn, FrontMatter, WebLink
from briefpress.model.people import OrganisationEntry, PersonEntry, ProfileLink
from briefpress.model.places import Places
from briefpress.model.reference import ReferenceEntry
from briefpress.model.scale import ScaleTerm
from briefpress.model.settings import FindingLimits, Settings
from briefpress.read.annotations import Value
from briefpress.read.written import is_empty

ID: Final = re.compile(r"[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*")
ORCID: Final = re.compile(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")
ROR: Final = re.compile(r"https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")
ADDRESS: Final = re.compile(r"https?://[^\s/?#<>\"]++[^\s<>\"]*+|mailto:[^\s<>\"@]+@[^\s<>\"@]+")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*")
DOI: Final = re.compile(r"10\.[0-9]{4,9}/\S+")
CHECK: Final = re.compile(r"[0-9]{2}-[0-9]{3}|wcag-[0-9.]+")
PARTIAL_DATE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
DATE_OF_WORK: Final = re.compile(rf"~?{PARTIAL_DATE.pattern}(?:/{PARTIAL_DATE.pattern})?")

Check = Callable[[str, Span | None], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Format:
    """The form that some fields of a record have, and what looks after it."""

    record: type
    fields: tuple[str, ...]
    check: Check
    pattern: re.Pattern[str] | None = None


def check_formats(value: Value, places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the form of `value`."""
    if is_empty(value.data) or isinstance(value.data, (dict, list, bool)):
        return
    for form in FORMATS:
        if form.record is value.owner and value.field in form.fields:
            yield from form.check(str(value.data).strip(), places.value(*value.path))


def check_id(text: str, span: Span | None) -> Iterator[Diagnostic]:
    """Yield a diagnostic where an id holds more than letters, digits, and hyphens between them."""
    if not ID.fullmatch(text):
        better = slug_of(text)
        help_ = f"write `{better}`" if better else "use the letters a to z, digits, and hyphens between them"
        yield BAD_ID.at(span, f"the id `{text}` has characters that no id has", label="not an id", help=help_)


def check_digit(digits: str) -> str:
    """Return the last character of an ORCID iD from the fifteen digits before it (ISO 7064, MOD 11-2)."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


def _orcid(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if not ORCID.fullmatch(text):
        inside = ORCID.search(text.upper())
        digits = re.sub(r"[^0-9X]", "", text.upper())
        if inside:
            help_ = f"write the iD alone: `{inside[0]}`"
        elif re.fullmatch(r"[0-9]{15}[0-9X]", digits):
            help_ = f"write `{'-'.join(digits[i : i + 4] for i in range(0, 16, 4))}`"
        else:
            help_ = "write four groups of four digits: `0000-0002-1825-0097`"
        yield BAD_ORCID.at(span, f"`{text}` is not an ORCID iD", label="not an iD", help=help_)
        return
    digits = text.replace("-", "")
    right = check_digit(digits[:15])
    if digits[15] != right:
        yield ORCID_CHECKSUM.at(
            Span(span.source, span.end - 1, span.end) if span and span.text == text else span,
            f"the check digit of the ORCID iD `{text}` is wrong",
            label=f"the digits before it ask for `{right}`",
            help="compare all digits with the person's page on orcid.org; one is wrong, or two have changed places",
        )


def _ror(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if not ROR.fullmatch(text):
        inside = re.search(r"0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}(?![a-z0-9])", text.lower())
        help_ = f"write `https://ror.org/{inside[0]}`" if inside else "look the organisation up at `https://ror.org`"
        yield BAD_ROR.at(span, f"`{text}` is not a ROR iD", label="not an iD", help=help_)


def _address(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if ADDRESS.fullmatch(text):
        return
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", text)
    if re.search(r"\s", text):
        help_ = "write a space in an address as `%20`"
    elif scheme and scheme[1].lower() not in ("http", "https", "mailto") and "." not in scheme[1]:
        help_ = "only `https:`, `http:` and `mailto:` are allowed"
    elif re.fullmatch(r"[^\s@/]+@[^\s@/]+", text):
        help_ = f"write `mailto:{text}`"
    elif re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text):
        help_ = f"write `https://{text}`"
    else:
        help_ = "copy the whole address from the browser, `https://` included"
    yield BAD_ADDRESS.at(span, f"`{text}` is not a whole web address", label="not an address", help=help_)


def _language(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if not LANGUAGE.fullmatch(text):
        parts = text.replace("_", "-").split("-")
        sized = [part.title() if len(part) == 4 else part.upper() for part in parts[1:]]
        better = "-".join([parts[0].lower(), *sized])
        help_ = f"write `{better}`" if LANGUAGE.fullmatch(better) else "write a tag such as `en`, `en-GB` or `cs`"
        yield BAD_LANGUAGE.at(span, f"`{text}` is not a language tag", label="not a tag", help=help_)


def _doi(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if not DOI.fullmatch(text):
        inside = DOI.search(text)
        help_ = f"write `{inside[0]}`" if inside else "a DOI starts with `10.` and a number, such as `10.1000/182`"
        yield BAD_DOI.at(span, f"`{text}` is not a DOI", label="not a DOI", help=help_)


def _partial_date(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if not PARTIAL_DATE.fullmatch(text):
        message, help_ = f"`{text}` is not a year, a month or a day", "write `2023`, `2023-06` or `2023-06-12`"
        yield BAD_PARTIAL_DATE.at(span, message, label="not understood", help=help_)
        return
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10] if len(text) < 10 else text)
    except ValueError:
        yield BAD_PARTIAL_DATE.at(span, f"`{text}` is not in the calendar", label="no such day", help="correct it")


def _date_of_work(text: str, span: Span | None) -> Iterator[Diagnostic]:
    days = text.removeprefix("~").split("/")
    if len(days) > 2:
        days = [text]
    for day in days:
        yield from _partial_date(day, span)


def _at_least_one(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if re.fullmatch(r"0|-[0-9]+", text):
        yield BAD_NUMBER.at(span, f"`{text}` is too small", label="at least 1", help="write a number from 1 on")


def _check(text: str, span: Span | None) -> Iterator[Diagnostic]:
    if any(text == check.id for check in MACHINE_CHECKS):
        message = f"the check `{text}` is made by programs"
        yield UNKNOWN_CHECK.at(span, message, label="not for a person", help="delete the entry")
    elif text not in KNOWN_CHECKS:
        help_ = did_you_mean(text, KNOWN_CHECKS, "`briefpress check --report` lists the checks that a person makes")
        yield UNKNOWN_CHECK.at(
            span, f"there is no check `{text}` for a person to make", label="no such check", help=help_
        )


FORMATS: Final = (
    Format(CheckEntry, ("check",), _check, CHECK),
    Format(FindingEntry, ("id",), check_id, ID),
    Format(ScaleTerm, ("id",), check_id, ID),
    Format(DataEntry, ("id",), check_id, ID),
    Format(DataEntry, ("url",), _address),
    Format(PersonEntry, ("orcid",), _orcid, ORCID),
    Format(OrganisationEntry, ("ror",), _ror, ROR),
    Format(OrganisationEntry, ("url",), _address),
    Format(ProfileLink, ("url",), _address),
    Format(WebLink, ("url",), _address),
    Format(BasedOn, ("url",), _address),
    Format(ReferenceEntry, ("url",), _address),
    Format(ReferenceEntry, ("doi",), _doi, DOI),
    Format(ReferenceEntry, ("issued",), _date_of_work, DATE_OF_WORK),
    Format(ReferenceEntry, ("accessed",), _partial_date, PARTIAL_DATE),
    Format(ReferenceEntry, ("language",), _language, LANGUAGE),
    Format(FrontMatter, ("language",), _language, LANGUAGE),
    Format(Settings, ("language",), _language, LANGUAGE),
    Format(Settings, ("contents_from",), _at_least_one),
    Format(FindingLimits, ("most", "words"), _at_least_one),
)
"""All fields that have a form of their own."""
