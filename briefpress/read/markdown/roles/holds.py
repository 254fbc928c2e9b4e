"""The role `holds`."""

from typing import Final

from briefpress.diagnostics.codes.running_text import BAD_ROLE
from briefpress.model.bound import HoldsCall
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.roles.bar import before_bar, behind_bar
from briefpress.read.markdown.roles.role import Role, RoleCall


def _make(call: RoleCall) -> HoldsCall | None:
    words, written = before_bar(call.content), behind_bar(call.content)
    if written is None or not words.text or not written.text:
        call.reading.report(
            BAD_ROLE,
            call.span,
            "`holds` cannot be read: it needs words, a bar, and what must be true of the data",
            help="write ``{holds}`more than ten crossings | count(waits) > 10` ``",
        )
        return None
    children = call.read_words(words, False)
    expression = read_expression(written)
    call.reading.diagnostics.extend(expression.diagnostics)
    if expression.value is None:
        return None
    return HoldsCall(children, expression.value, " ".join(written.text.split()), span=call.span)


HOLDS: Final = Role(
    name="holds",
    summary="Marks words that data has to bear out. Behind a bar stands what must be true, or the build stops.",
    forms=("{holds}`more than an hour | max(waits.minutes) > 60`",),
    make=_make,
)
