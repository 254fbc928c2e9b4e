"""Whatever the data: every kind is drawn, with words in their place, and without a warning."""

import asyncio
import datetime
from decimal import Decimal
from itertools import combinations

import pytest

from briefpress.model.block import Chart
from briefpress.model.chart import ChartColumn, ChartKind, ChartRow, ChartValue
from briefpress.model.data import ColumnType
from briefpress.model.expression import Scalar
from briefpress.model.inline import Text
from briefpress.model.task import done_here
from briefpress.render.charts.drawing import Drawer
from tests.charts.drawn import house, parsed, words_of

LONG = "Lighthouse and the outer skerries by way of the fishing village, in summer only"
PLACES: dict[str, tuple[ColumnType, tuple[Scalar, ...]]] = {
    "one name": ("text", ("Quay",)),
    "long names": ("text", (LONG, "B", LONG.upper())),
    "many names": ("text", tuple(f"Harbour {number}" for number in range(40))),
    "one year": ("year", (Decimal(2020),)),
    "two years far apart": ("year", (Decimal(1900), Decimal(2020))),
    "many years": ("year", tuple(Decimal(year) for year in range(1985, 2025))),
    "days of one month": ("date", tuple(datetime.date(2024, 3, day) for day in (1, 2, 17))),
    "days of years": ("date", tuple(datetime.date(year, 7, 1) for year in range(2001, 2024, 3))),
    "numbers": ("integer", (Decimal(-5), Decimal(0), Decimal(12))),
}
VALUES: dict[str, tuple[Decimal | None, ...]] = {
    "zero": (Decimal(0),),
    "large": (Decimal(12_345_678), Decimal(9)),
    "small": (Decimal("0.0004"), Decimal("0.0011")),
    "below zero": (Decimal(-5), Decimal(7)),
    "only below zero": (Decimal("-12.5"), Decimal(-3)),
    "missing": (Decimal(3), None, None, Decimal(4)),
    "far from zero": (Decimal(991), Decimal("993.5")),
}
SERIES = {"no series": ("",), "one": ("A",), "four": ("North", "South with a long name", "East", "West")}
KINDS: tuple[ChartKind, ...] = ("bar", "line", "dot", "stacked", "small-multiples", "timeline")
DRAWER = Drawer(house()[1], "en", done_here)


def chart_of(kind: ChartKind, places: str, values: str, series: str) -> Chart | None:
    """Return a chart of odd data; none where no brief can ask for it."""
    type_, found = PLACES[places]
    numbers, names = VALUES[values], SERIES[series]
    running = type_ != "text"
    if (kind == "line" and not running) or (kind == "timeline" and type_ not in ("year", "date")):
        return None
    if (kind == "bar" and names != ("",)) or (kind in ("stacked", "small-multiples") and names == ("",)):
        return None
    if kind == "stacked" and min(number for number in numbers if number is not None) < 0:
        return None
    if kind == "timeline" and len(found) > 24:
        return None
    x = ChartColumn("x", "x", "Place", type_)
    split = () if names == ("",) else (ChartColumn("series", "s", "Series", "text"),)
    last = (
        ChartColumn("label", "l", "Event", "text") if kind == "timeline" else ChartColumn("y", "y", LONG, "number", "t")
    )
    rows: list[ChartRow] = []
    for name in names:
        for at, place in enumerate(found):
            number = numbers[at % len(numbers)]
            shown = LONG if kind == "timeline" else "–" if number is None else f"{number:,}"
            end = ChartValue(LONG if kind == "timeline" else number, shown)
            parts = () if not split else (ChartValue(name, name),)
            rows.append((ChartValue(place, str(place)), *parts, end))
    if kind == "timeline":
        rows = rows[:24]
    words = (Text("Words"),)
    return Chart(kind, words, words, "Marks.", words, "data", (x, *split, last), tuple(rows))


CASES = [
    (kind, places, values, series)
    for kind in KINDS
    for places in PLACES
    for values in (VALUES if kind != "timeline" else ("zero",))
    for series in SERIES
    if chart_of(kind, places, values, series)
]


@pytest.mark.parametrize(("places", "kind"), sorted({(places, kind) for kind, places, _, _ in CASES}))
def test_odd_data_is_drawn_with_its_words_in_place(places: str, kind: ChartKind) -> None:
    for case in CASES:
        if case[:2] != (kind, places):
            continue
        chart = chart_of(*case)
        assert chart is not None
        outcome = asyncio.run(DRAWER.draw(chart, "_odd"))
        assert outcome.diagnostics == (), case
        assert outcome.value is not None
        for drawing in (outcome.value.wide, outcome.value.narrow):
            assert "NaN" not in drawing, case
            assert _faults(drawing) == [], case


def _faults(drawing: str) -> list[object]:
    _, _, width, height = map(float, (parsed(drawing).get("viewBox") or "").split())
    words = list(words_of(drawing))
    cut = [w for w in words if w.left < -1 or w.right > width + 1 or w.base < 8 or w.base > height + 1]
    touching = [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if one.left < other.right - 0.5 and other.left < one.right - 0.5 and abs(one.base - other.base) < 9
    ]
    return [*cut, *touching]
