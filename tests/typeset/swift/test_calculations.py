"""A sum that cannot be worked out leaves nothing behind."""

import pytest
import tinycss2
from weasyprint import css
from weasyprint.css.tokens import RelativeLengthInMath

from briefpress.typeset.swift import calculations
from briefpress.typeset.swift.change import made


def test_an_error_has_no_way_back_to_where_the_sum_was_made() -> None:
    tokens = [token for token in tinycss2.parse_component_value_list("1em + 2px") if token.type != "whitespace"]
    with made((calculations.CHANGE,)), pytest.raises(RelativeLengthInMath) as caught:
        css._resolve_calc_sum(None, tokens, "width", None)
    names = [entry.name for entry in caught.traceback]
    assert names[-1] == "resolve_sum"
    assert caught.value.__context__ is None
