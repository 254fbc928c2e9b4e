"""Words that call on data become words that data has decided."""

from collections.abc import Iterator
from typing import Final

from briefpress.diagnostics.codes.expression import NO_RESULT, UNKNOWN_CATEGORY
from briefpress.diagnostics.codes.value import NO_TRUTH_VALUE
from briefpress.model.bound import Held, HoldsCall, Value, ValueCall
from briefpress.model.data import DataFile
from briefpress.model.evaluated import Evaluated
from briefpress.model.expression import (
    Call,
    ColumnOf,
    Constant,
    Emptiness,
    Expression,
    Membership,
    Name,
    Negative,
    Not,
    Operation,
)
from briefpress.model.finding import Finding
from briefpress.model.inline import Inline, Text, plain_text
from briefpress.resolve.data import data_of
from briefpress.resolve.expressions.evaluation import evaluate
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.values.falsehood import false_assertion
from briefpress.resolve.values.formatting import show_value
from briefpress.resolve.values.sides import measured

FROM_CELLS: Final = (NO_RESULT.id, UNKNOWN_CATEGORY.id)
"""What may be wrong with an expression because a cell is."""


def close_value(call: ValueCall, names: Names, ledger: Ledger) -> Inline:
    """Return what an expression comes to, as it is shown; what it is called where it comes to nothing."""
    result = result_of(call.expression, names, ledger)
    if result is None:
        return Text(call.written, span=call.span)
    shown = show_value(result, call.formats, names.language, call.span)
    ledger.diagnostics.extend(shown.diagnostics)
    value = Value(shown.value or "", call.written, result.value, len(ledger.bound) + 1, result.cells, span=call.span)
    ledger.bound.append(value)
    return value


def close_held(call: HoldsCall, children: tuple[Inline, ...], names: Names, ledger: Ledger) -> Inline:
    """Return `children`, the words of `call`, bound to what data says; words that it does not bear out are noted."""
    held = Held(children, call.written, 0, span=call.span)
    result = _truth(call.expression, names, ledger)
    if result is None:
        return held
    data = data_of(names)
    if not result.value:
        words = " ".join(plain_text(children).split())
        ledger.diagnostics.append(false_assertion(words, call.span, call.expression, data))
    sides = measured(call.expression, data, names.language)
    held = Held(children, call.written, len(ledger.bound) + 1, sides, result.cells, span=call.span)
    ledger.bound.append(held)
    return held


def hold_findings(findings: tuple[Finding, ...], names: Names, ledger: Ledger) -> None:
    """Note what `findings` of a manuscript say under `holds:` and data does not bear out."""
    prose = names.manuscript.findings_prose
    for index, entry in enumerate(names.manuscript.findings):
        statement = " ".join(plain_text(findings[index].statement).split())
        for path, _ in entry.assertions:
            expression = prose.expression("findings", index, *path)
            result = _truth(expression, names, ledger) if expression else None
            if expression and result and not result.value:
                place = names.manuscript.findings_places.value("findings", index, *path)
                ledger.diagnostics.append(false_assertion(statement, place, expression, data_of(names)))


def _truth(expression: Expression, names: Names, ledger: Ledger) -> Evaluated | None:
    result = result_of(expression, names, ledger)
    if result is None or isinstance(result.value, bool):
        return result
    ledger.diagnostics.append(
        NO_TRUTH_VALUE.at(
            expression.span,
            "what is asserted is neither true nor false",
            label=f"is {show_value(result, (), names.language).value}",
            help="compare it with something: `… = 11`, `… > 60`",
        )
    )
    return None


def result_of(expression: Expression, names: Names, ledger: Ledger) -> Evaluated | None:
    """Return what `expression` comes to over the data of a brief; none, which is noted, where that is nothing."""
    data = data_of(names)
    declared = {entry.id for entry in names.manuscript.front_matter.data}
    used = {*_names(expression)}
    if any(name in declared and name not in data for name in used):
        return None  # a file that could not be read was reported by its reader
    result = evaluate(expression, data)
    if any(_is_uncertain(data[name], used) for name in used if name in data):
        # So was a cell. What follows from it would blame words that are right.
        ledger.diagnostics.extend(said for said in result.diagnostics if said.code not in FROM_CELLS)
        return None
    ledger.diagnostics.extend(result.diagnostics)
    return result.value


def _is_uncertain(file: DataFile, used: set[str]) -> bool:
    """Return whether an expression that names `used` asks for cells of `file` that could not be read."""
    return bool(file.uncertain & used) or file.uncertain == {*file.header}


def _names(expression: Expression) -> Iterator[str]:
    match expression:
        case Name():
            yield expression.name
        case ColumnOf():
            yield expression.column
            yield from _names(expression.data)
        case Call():
            for argument in expression.arguments:
                yield from _names(argument)
        case Not() | Negative() | Emptiness():
            yield from _names(expression.operand)
        case Operation():
            yield from _names(expression.left)
            yield from _names(expression.right)
        case Membership():
            for part in (expression.operand, *expression.items):
                yield from _names(part)
        case Constant():
            pass
