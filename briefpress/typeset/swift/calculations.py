"""Sums of lengths: an error that stands for a font-relative length lets go of all that called for the sum.

WeasyPrint keeps that error in a variable of the function that it was raised in. The error knows that function, and the
function all that called it, up to the page: a circle, in which all boxes stay alive until the garbage collector comes.
"""

from typing import Any, Final

from weasyprint import css
from weasyprint.css.tokens import RelativeLengthInMath

from briefpress.typeset.swift.change import Change

_stock: Final[Any] = css._resolve_calc_sum  # noqa: SLF001 - that is the function.


def resolve_sum(computed: Any, tokens: Any, property_name: Any, refer_to: Any) -> Any:
    """Return what WeasyPrint makes of a sum, and raise what it raises."""
    try:
        return _stock(computed, tokens, property_name, refer_to)
    except RelativeLengthInMath as error:
        error.__traceback__ = None
    raise RelativeLengthInMath


CHANGE: Final = Change("calculations", ("weasyprint", "70.0"), functions=((_stock, resolve_sum),))
