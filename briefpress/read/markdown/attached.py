"""Attributes once read: the id, the classes and the language of a block or of words, and what else was given."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefpress.diagnostics.codes.markdown import TWO_IDS, UNKNOWN_ATTRIBUTE, UNKNOWN_LANGUAGE
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.language_tag import LanguageFault, LanguageTag, read_language_tag
from briefpress.read.markdown.attributes import Attribute, Braces
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading


@dataclass(frozen=True, slots=True)
class Extra:
    """An attribute that only some blocks take: its value, and where its key stands."""

    key: str
    value: Passage
    span: Span | None


@dataclass(frozen=True, slots=True)
class Attached:
    """What stood in the braces before or behind something. `spans` are those of the braces."""

    id: str | None = None
    classes: tuple[str, ...] = ()
    language: LanguageTag | None = None
    extras: tuple[Extra, ...] = ()
    spans: tuple[Span | None, ...] = ()


def read_attributes(braces: Braces, passage: Passage, reading: Reading, to: Attached) -> Attached:
    """Return `to` with the attributes of `braces`, which stand in `passage`, added."""
    attached = replace(to, spans=(*to.spans, passage.span(braces.start, braces.end)))
    for attribute in braces.attributes:
        attached = _add(attached, attribute, passage, reading)
    return attached


def _add(attached: Attached, attribute: Attribute, passage: Passage, reading: Reading) -> Attached:
    value = attribute.value_in(passage)
    match attribute.key:
        case "id":
            if attached.id is not None:
                reading.report(TWO_IDS, value.span(), f"a second id, `{value.text}`", label=f"besides `{attached.id}`")
            return replace(attached, id=attached.id or value.text)
        case "class":
            return replace(attached, classes=(*attached.classes, *value.text.split()))
        case "lang":
            return replace(attached, language=read_language(value, reading))
        case key:
            start, end = attribute.whole
            extra = Extra(key, value, passage.span(start, min(start + len(key), end)))
            return replace(attached, extras=(*attached.extras, extra))


def read_language(value: Passage, reading: Reading) -> LanguageTag | None:
    """Return the language that `value` names; none where it names none, which is reported."""
    tag = read_language_tag(value.text)
    if isinstance(tag, LanguageFault):
        reading.report(UNKNOWN_LANGUAGE, value.span(), tag.message, help=tag.help)
        return None
    return tag


def refuse(extras: Iterable[Extra], known: tuple[str, ...], reading: Reading) -> None:
    """Report attributes that mean nothing where they stand; `known` are those that would."""
    for extra in extras:
        names = ("id", "class", "lang", *known)
        reading.report(
            UNKNOWN_ATTRIBUTE,
            extra.span,
            f"unknown attribute `{extra.key}`",
            label="means nothing here",
            help=did_you_mean(extra.key, names, f"possible here: {one_of(names)}"),
        )
