"""The role `value`."""

from typing import Final, get_args

from briefpress.diagnostics.codes.value import UNKNOWN_VALUE_FORMAT
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.bound import FormatName, ValueCall, ValueFormat
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.roles.bar import before_bar, behind_bar
from briefpress.read.markdown.roles.role import Role, RoleCall

FORMATS: Final[tuple[FormatName, ...]] = get_args(FormatName)
WITH_NUMBER: Final = {"decimal": True, "round": True, "percent": False}
"""The formats that take a number behind a colon, and whether they need one."""


def _make(call: RoleCall) -> ValueCall | None:
    written, formats = before_bar(call.content), behind_bar(call.content)
    expression = read_expression(written)
    call.reading.diagnostics.extend(expression.diagnostics)
    shown = tuple(_format(part, call) for part in formats.split(", \n") if part.text) if formats else ()
    if expression.value is None:
        return None
    known = tuple(entry for entry in shown if entry is not None)
    return ValueCall(expression.value, " ".join(written.text.split()), known, span=call.span)


def _format(part: Passage, call: RoleCall) -> ValueFormat | None:
    name, colon, number = part.text.partition(":")
    known = next((format_ for format_ in FORMATS if format_ == name), None)
    if known is None:
        problem = f"no value is shown as `{part.text}`"
        # Of two that are alike but for a capital letter, the one that is written like it is meant.
        likely = [each for each in FORMATS if each != ("words" if name[:1].isupper() else "Words")]
        help_ = did_you_mean(name, likely, f"the formats are {', '.join(f'`{each}`' for each in FORMATS)}")
    elif known not in WITH_NUMBER and colon:
        problem = f"`{known}` takes no number"
        help_ = f"write `{known}` alone"
    elif (WITH_NUMBER.get(known) and not colon) or (colon and not _is_number(number)):
        problem = f"`{part.text}` cannot be read: a number is needed behind the colon"
        help_ = "write `round:100`" if known == "round" else f"write `{known}:1`, with at most 9 places"
    else:
        return ValueFormat(known, int(number) if colon else None, span=part.span())
    call.reading.report(UNKNOWN_VALUE_FORMAT, part.span(), problem, help=help_)
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= len("1000000000")


VALUE: Final = Role(
    name="value",
    summary="Shows what an expression over the data comes to. Behind a bar stands how, where it is not shown as usual.",
    forms=("{value}`count(waits)`", "{value}`share(waits, minutes > 60) | percent:1`"),
    make=_make,
)
