"""Queries as evidence: what data says, shown beside a finding in a few words."""

import datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from briefpress.diagnostics.codes.finding import UNFIT_QUERY
from briefpress.diagnostics.span import Span
from briefpress.model.evaluated import Evaluated
from briefpress.model.expression import Expression
from briefpress.model.finding import Evidence, EvidenceQuery
from briefpress.model.locale import locale_of
from briefpress.resolve.expressions.evaluation import evaluate
from briefpress.resolve.ledger import Ledger, Names


def query_evidence(
    query: EvidenceQuery, expression: Expression | None, span: Span | None, names: Names, ledger: Ledger
) -> Evidence | None:
    """Return the result of `query` as evidence: `steps since 2017: 5`. One without a result is noted and left out."""
    if expression is None:  # it could not be read, which its reader has noted
        return None
    outcome = evaluate(expression, {file.entry.id: file for file in names.manuscript.data})
    ledger.diagnostics.extend(outcome.diagnostics)
    if outcome.value is None:
        return None
    cells = (*outcome.value.cells, *outcome.value.left_out)
    if outcome.value.quantity == "truth" or not cells:
        is_truth = outcome.value.quantity == "truth"
        ledger.diagnostics.append(
            UNFIT_QUERY.at(
                span,
                f"`{query.query}` is {'true or false' if is_truth else 'no question to data'}, which is no evidence",
                label="nothing to show",
                help="write what comes to a number, such as `count(data, condition)`",
            )
        )
        return None
    return Evidence("query", cells[0].data, f"{query.says}: {_shown(outcome.value, names.language)}", query.query)


def _shown(result: Evaluated, language: str) -> str:
    locale, value = locale_of(language), result.value
    match value:
        case Decimal() if result.quantity == "share":
            return format_percent(value, locale=locale)
        case Decimal() if result.quantity == "year":
            return str(value)
        case Decimal():
            number = format_decimal(value, locale=locale)
            return f"{number}\N{NO-BREAK SPACE}{result.unit}" if result.unit else number
        case datetime.date():
            return format_date(value, "long", locale=locale)
        case _:
            return str(value)
