"""Drawings of charts: words that can be read, nothing that a page does not want, the same bytes everywhere."""

import io
import os
import re
import subprocess
import sys
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import vl_convert
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from briefpress.model.colour_tokens import colour_tokens, contrast
from briefpress.render.charts import drawing, vega
from briefpress.render.charts.canvas import Canvas
from briefpress.render.charts.lanes import Flag, lanes_of
from briefpress.render.charts.placing import round_steps, spread
from briefpress.render.charts.svg import plain_drawing, written
from briefpress.render.charts.theme import theme_of
from briefpress.render.charts.vega import closed_spec, draw_spec
from tests.charts.drawn import charts, drawings, house, measure, parsed, words_of

NAMES = [f"{name} {width}" for name in charts() for width in ("wide", "narrow")]
SHORT = [name for name in NAMES if not name.startswith("fig-spec")]


@pytest.mark.parametrize("name", SHORT)
def test_no_words_touch_one_another_or_the_edge(name: str) -> None:
    _, _, width, height = map(float, (parsed(drawings()[name]).get("viewBox") or "").split())
    words = list(words_of(drawings()[name]))
    assert words
    cut = [
        w.text for w in words if w.left < -0.5 or w.right > width + 0.5 or w.base - 9 < 0 or w.base + 3 > height + 0.5
    ]
    assert cut == []
    touching = [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if one.left < other.right and other.left < one.right and abs(one.base - other.base) < 10
    ]
    assert touching == []


@pytest.mark.parametrize("name", NAMES)
def test_words_are_large_enough_in_print(name: str) -> None:
    points = [words.size * 118 / 446 / 25.4 * 72 for words in words_of(drawings()[name])]
    assert min(points) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_one_image_and_nothing_else(name: str) -> None:
    root, *inside = parsed(drawings()[name]).iter()
    assert (root.get("role"), root.get("aria-label")) == ("img", charts()[name.split()[0]].alt)
    names = {attribute for element in inside for attribute in element.attrib}
    assert names & {"role", "class", "style", "href", "font-family", "pointer-events"} == set()
    assert [attribute for attribute in names if attribute.startswith(("aria", "on", "xlink", "{"))] == []
    ids = [element.get("id") for element in inside if element.get("id")]
    assert all(id_ and id_.startswith(f"_{name.replace(' ', '-')}") for id_ in ids)
    assert len(drawings()[name]) < 12_000


@pytest.mark.parametrize("name", charts())
def test_what_is_taken_out_of_a_drawing_is_not_seen(name: str) -> None:
    theme = theme_of(house()[1].styles)
    canvas = Canvas(drawing.COLUMN, theme, measure(), Locale("en"))
    chart = charts()[name]
    spec = drawing.full_spec.draw(chart, canvas) if chart.kind is None else drawing.FORMS[chart.kind](chart, canvas)
    drawn = draw_spec(closed_spec(spec, theme), "en")
    assert drawn.svg is not None
    ours = plain_drawing(drawn.svg, "_")
    ours.set("xmlns", "http://www.w3.org/2000/svg")
    ours.set("font-family", theme.families[0])
    one, other = (Image.open(io.BytesIO(vl_convert.svg_to_png(svg))).convert("L") for svg in (drawn.svg, written(ours)))
    assert one.size == other.size
    differences = ImageChops.difference(one, other).histogram()
    # Numbers are shortened to hundredths of a pixel, which changes how edges are smoothed, and nothing else.
    assert sum(differences[128:]) == 0


DIGEST = """\
import hashlib
from tests.charts.drawn import drawings
print(hashlib.sha256(repr(drawings()).encode()).hexdigest())
"""


def test_the_same_charts_give_the_same_bytes_in_any_process() -> None:
    digests = set()
    for seed, zone, language in (("1", "UTC", "C.UTF-8"), ("2", "Asia/Vladivostok", "de_DE.UTF-8")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language}
        run = subprocess.run(
            [sys.executable, "-c", DIGEST], env=environment, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_nothing_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    theme = theme_of(house()[1].styles)
    secret = tmp_path / "secret.csv"
    secret.write_text("a\nsecret\n", encoding="utf-8")
    spec = {"mark": "text", "encoding": {"text": {"field": "a"}}}
    for address in ("https://example.org/a.csv", secret.as_uri(), str(secret), "data:text/csv,a%0Asecret"):
        # Readers refuse such a spec; should one slip by, the engine has nothing to load it with.
        drawn = draw_spec(closed_spec({"data": {"url": address, "format": {"type": "csv"}}, **spec}, theme), "en")
        assert "secret" not in (drawn.svg or "")


def test_what_vega_says_is_a_diagnostic_with_the_word_it_is_about() -> None:
    theme = theme_of(house()[1].styles)
    data = {"values": [{"a": 1}]}
    wrong = draw_spec(closed_spec({"data": data, "mark": "bar", "encoding": {"xx": {"field": "a"}}}, theme), "en")
    assert wrong.svg is not None
    assert [(fault.word, fault.is_error) for fault in wrong.faults] == [("xx", False)]
    broken = draw_spec(
        closed_spec({"data": data, "mark": "bar", "encoding": {"x": {"field": "a", "type": "quant"}}}, theme), "en"
    )
    assert broken.svg is None
    assert "https://" not in broken.faults[0].message
    assert broken.faults[0].message.startswith("vega-lite: invalid field type")


def test_numbers_and_months_are_those_of_the_language() -> None:
    german = vega._numbers(Locale("de")), vega._dates(Locale("de"))
    assert (german[0]["decimal"], german[0]["thousands"]) == (",", ".")
    assert (german[1]["months"][0], german[1]["days"][0]) == ("Januar", "Sonntag")


def test_series_are_told_apart_by_how_dark_they_are() -> None:
    tokens = colour_tokens(house()[1].styles, "light")
    series = [token for name, token in tokens.items() if re.fullmatch(r"--series-(\d|back)", name)]
    numbered = [token for token in series if token.name != "--series-back"]
    assert len(numbered) == 6
    dark = colour_tokens(house()[1].styles, "dark")["--picture"]
    weak = [token.name for token in series if min(contrast(token, tokens["--picture"]), contrast(token, dark)) < 3]
    assert weak == []
    alike = [(a.name, b.name) for a, b in combinations(numbered, 2) if contrast(a, b) < 1.25]
    assert alike == []


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_out_from_their_ground(name: str) -> None:
    theme = theme_of(house()[1].styles)
    colours = {element.get("fill", "") for element in parsed(drawings()[name]).iter("text")}
    assert colours
    assert [colour for colour in colours if theme.words_in(colour) != colour] == []


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 12)), max_size=8))
def test_labels_are_spread_without_overlap_and_in_order(labels: list[tuple[float, float]]) -> None:
    wanted, sizes = [at for at, _ in labels], [size for _, size in labels]
    placed = spread(wanted, sizes, 0, 100)
    edges = sorted((middle - size / 2, middle + size / 2) for middle, size in zip(placed, sizes, strict=True))
    assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(edges))
    assert all(low >= -1e-6 and high <= 100 + 1e-6 for low, high in edges)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    assert order == sorted(order, key=lambda at: placed[at])


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(40, 160)), min_size=1, max_size=12))
def test_flags_never_cover_one_another_or_what_leads_to_another(events: list[tuple[int, int]]) -> None:
    places = sorted(at * 10.0 for at, _ in events)
    flags = [Flag(place, place + 5, float(width), 30) for place, (_, width) in zip(places, events, strict=True)]
    lanes = lanes_of(flags)
    for (one, its), (other, lane) in combinations(zip(flags, lanes or (), strict=False), 2):
        if its.above == lane.above and its.number == lane.number:
            assert one.left + one.width < other.left or other.left + other.width < one.left
        elif its.above == lane.above:
            near, far = (one, other) if its.number < lane.number else (other, one)
            assert not near.left < far.place < near.left + near.width


@given(st.decimals(-9999, 9999, places=2), st.decimals(0, 9999, places=2), st.integers(2, 9))
def test_steps_are_few_and_reach_from_end_to_end(low: Decimal, length: Decimal, most: int) -> None:
    steps = round_steps(low, low + length, most)
    assert steps[0] <= low
    assert steps[-1] >= low + length
    assert 2 <= len(steps) <= max(most, 3)
