"""How closely the key findings are set: by how much there is to say."""

from dataclasses import replace

import pytest

from briefpress.model.brief import Brief
from briefpress.model.settings import Paper
from briefpress.render.panel import panel_density
from tests.render.sample import FINDINGS, sample_brief


def brief_of(findings: int, *, points: bool = True) -> Brief:
    kept = FINDINGS[:findings]
    return replace(sample_brief(), findings=kept if points else tuple(replace(f, points=()) for f in kept))


@pytest.mark.parametrize(
    ("brief", "papers", "density"),
    [
        (brief_of(0), ("a4",), "open"),
        (brief_of(3), ("letter",), "open"),
        (brief_of(7, points=False), ("a4",), "open"),
        (brief_of(9, points=False), ("a4",), "close"),
        (brief_of(9), ("a4", "letter"), "tight"),
        (replace(brief_of(5), title="Word " * 30), ("letter",), "close"),
    ],
)
def test_the_more_there_is_to_say_the_closer_it_is_set(brief: Brief, papers: tuple[Paper, ...], density: str) -> None:
    assert panel_density(brief, papers) == density


def test_the_shortest_paper_decides() -> None:
    order = ["open", "close", "tight"]
    for findings in range(10):
        brief = brief_of(findings)
        both = order.index(panel_density(brief, ("a4", "letter")))
        assert both == max(order.index(panel_density(brief, (paper,))) for paper in ("a4", "letter"))  # type: ignore[arg-type]
