"""The years between those of a chart: data and axes fill in the same ones."""

import pytest

from briefpress.model.chart import MOST_YEARS, whole_years


@pytest.mark.parametrize(
    ("years", "whole"),
    [
        ((), ()),
        ((2020,), (2020,)),
        ((2021, 2018), (2018, 2019, 2020, 2021)),
        ((1800, 1800 + MOST_YEARS), tuple(range(1800, 1801 + MOST_YEARS))),
        ((1800, 1801 + MOST_YEARS), ()),
    ],
)
def test_years_too_far_apart_are_not_filled_in(years: tuple[int, ...], whole: tuple[int, ...]) -> None:
    assert whole_years(years) == whole
