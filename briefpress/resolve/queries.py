"""Queries as evidence: what data says, shown beside a finding in a few words."""

from briefpress.diagnostics.codes.finding import UNFIT_QUERY
from briefpress.diagnostics.span import Span
from briefpress.model.expression import Expression
from briefpress.model.finding import Evidence, EvidenceQuery
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.values.binding import result_of
from briefpress.resolve.values.formatting import show_value


def query_evidence(
    query: EvidenceQuery, expression: Expression | None, span: Span | None, names: Names, ledger: Ledger
) -> Evidence | None:
    """Return the result of `query` as evidence: `steps since 2017: 5`. One without a result is noted and left out."""
    if expression is None:  # it could not be read, which its reader has noted
        return None
    result = result_of(expression, names, ledger)
    if result is None:
        return None
    cells = (*result.cells, *result.left_out)
    if result.quantity == "truth" or not cells:
        is_truth = result.quantity == "truth"
        ledger.diagnostics.append(
            UNFIT_QUERY.at(
                span,
                f"`{query.query}` is {'true or false' if is_truth else 'no question to data'}, which is no evidence",
                label="nothing to show",
                help="write what comes to a number, such as `count(data, condition)`",
            )
        )
        return None
    shown = show_value(result, (), names.language).value
    return Evidence("query", cells[0].data, f"{query.says}: {shown}", query.query)
