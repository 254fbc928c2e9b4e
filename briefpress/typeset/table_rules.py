"""The rules between rows and columns of a table whose borders collapse, each drawn as one line.

WeasyPrint draws them cell by cell, and marks each piece as an artifact: a long report has thousands of these, which
every reader and validator has to go through.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

import weasyprint.draw

NEAR: Final = 1e-6
"""Places that are nearer than this to one another, in CSS pixels, are one: sums of widths are not exact."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line from left to right or from top to bottom, which stands at `across` and goes from `start` to `end`."""

    is_vertical: bool
    across: float
    start: float
    end: float

    @property
    def ends(self) -> tuple[float, float, float, float]:
        """Both ends, as coordinates: x, y, x, y."""
        if self.is_vertical:
            return self.across, self.start, self.across, self.end
        return self.start, self.across, self.end, self.across


class _Pad:
    """Stands in for a stream: keeps the lines with their looks, and needs no marks around them."""

    def __init__(self) -> None:
        self.lines: list[tuple[tuple[float, str, Any], Line]] = []

    def artifact(self) -> AbstractContextManager[None]:
        return nullcontext()

    stacked = artifact

    def draw_line(self, x1: float, y1: float, x2: float, y2: float, width: float, style: str, colour: Any) -> None:
        line = Line(True, x1, y1, y2) if x1 == x2 else Line(False, y1, x1, x2)
        self.lines.append(((width, style, colour), line))


@contextmanager
def whole_rules() -> Iterator[None]:
    """Let WeasyPrint draw the rules of a table as whole lines, in one artifact.

    The change is to the whole process, and undone behind it.
    """
    draw = weasyprint.draw
    stock, stock_line = draw.draw_collapsed_borders, draw.draw_line

    def draw_rules(stream: Any, table: Any) -> None:
        pad = _Pad()
        stock(pad, table)
        if not pad.lines:
            return
        with stream.artifact():
            for (width, style, colour), pieces in groupby(pad.lines, lambda piece: piece[0]):
                lines = [line for _, line in pieces]
                # Lines of one opaque colour look the same in any order, and in one piece.
                if style == "solid" and colour.alpha == 1:
                    _draw_together(stream, joined(lines), width, colour)
                else:
                    for line in lines:
                        stock_line(stream, *line.ends, width, style, colour)

    # WeasyPrint's module draws no other lines than these.
    draw.draw_collapsed_borders, draw.draw_line = draw_rules, _Pad.draw_line
    try:
        yield
    finally:
        draw.draw_collapsed_borders, draw.draw_line = stock, stock_line


def joined(lines: Iterable[Line]) -> list[Line]:
    """Return `lines` in order of place, with those made one that lie on each other or go on where another ends."""
    whole: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.is_vertical, line.across, line.start)):
        before = whole[-1] if whole else None
        if (
            before is not None
            and (before.is_vertical, before.across) == (line.is_vertical, line.across)
            and line.start <= before.end + NEAR
        ):
            whole[-1] = replace(before, end=max(before.end, line.end))
        else:
            whole.append(line)
    return whole


def _draw_together(stream: Any, lines: Iterable[Line], width: float, colour: Any) -> None:
    """Draw solid lines that look alike as one path."""
    with stream.stacked():
        stream.set_color(colour, stroke=True)
        stream.set_line_width(width)
        for line in lines:
            x1, y1, x2, y2 = line.ends
            stream.move_to(x1, y1)
            stream.line_to(x2, y2)
        stream.stroke()
