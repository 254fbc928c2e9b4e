"""The look of charts: colours and typefaces from the tokens of the house, as a configuration of Vega-Lite."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any, Final

import tinycss2

from briefpress.diagnostics.source import Source
from briefpress.model.colour_tokens import TOKENS, ColourToken, colour_tokens, luminance_of
from briefpress.model.look import BUILT_IN
from briefpress.render.tokens import every_token

SIZE: Final = 11.5
"""The size of all words in a chart, in pixels of the drawing: 8.6 points in print."""
LINE: Final = 14.0
"""From one line of words to the next."""
STRONG: Final = 600
READABLE: Final = 4.5
"""The least contrast of words and their ground (WCAG 2.2, 1.4.3)."""
FAMILIES: Final = "--font-label"
"""The token with the families that charts are set in."""
DASHES: Final[tuple[list[float], ...]] = (
    [],
    [6, 3],
    [2, 2.5],
    [9, 3, 2, 3],
    [4, 2],
    [12, 3],
    [1.5, 4],
    [7, 2, 2, 2, 2, 2],
)
SHAPES: Final = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down", "circle", "diamond")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`, and the families in the order in which a character is looked for."""

    ink: str
    soft: str
    rule: str
    ground: str
    dark_ground: str
    back: str
    series: tuple[str, ...]
    families: tuple[str, ...]

    def words_in(self, colour: str) -> str:
        """Return `colour`, darkened as far as words in it need, on the ground of a light screen and of a dark one."""
        channels, ink = _channels(colour), _channels(self.ink)
        for tenths in range(11):
            red, green, blue = (c + (i - c) * tenths / 10 for c, i in zip(channels, ink, strict=True))
            mixed = (red, green, blue)
            darker, lighter = sorted((luminance_of(mixed), luminance_of(_channels(self.dark_ground))))
            if (lighter + 0.05) / (darker + 0.05) >= READABLE:
                break
        return _written(mixed)

    def configuration(self) -> dict[str, Any]:
        """Return the configuration of Vega-Lite: what a spec does not say."""
        words = {"labelFontSize": SIZE, "labelColor": self.soft, "titleFontSize": SIZE, "titleColor": self.soft}
        axis = {
            "domainColor": self.soft,
            "gridColor": self.rule,
            "gridWidth": 0.75,
            "tickColor": self.soft,
            "domainWidth": 0.75,
        }
        strong = {"labelFontWeight": STRONG, "titleFontWeight": STRONG, "titleColor": self.ink, "labelColor": self.ink}
        return {
            "font": self.families[0],
            "aria": False,
            "background": None,
            "view": {"stroke": None},
            "axis": {**words, **axis, "titleFontWeight": 400, "labelPadding": 4},
            "legend": {**words, "titleFontWeight": STRONG},
            "header": {**words, **strong},
            "title": {"fontSize": SIZE, "fontWeight": STRONG, "color": self.ink, "anchor": "start"},
            "text": {"fontSize": SIZE, "color": self.ink},
            "bar": {"color": self.series[0]},
            "rect": {"color": self.series[0]},
            "area": {"color": self.series[0]},
            "line": {"color": self.series[0], "strokeWidth": 2},
            "point": {"color": self.series[0], "filled": True, "size": 50, "opacity": 1},
            "rule": {"color": self.soft},
            "range": {"category": list(self.series), "symbol": list(SHAPES[:6])},
        }


def theme_of(styles: Mapping[str, Source]) -> Theme:
    """Return the theme that the tokens of a look make, as they are on paper.

    A token that the house's own `tokens.css` does not have is that of the built-in one.
    """
    built_in = {name: source for name, source in styles.items() if name.startswith(BUILT_IN)}
    originals = {name.removeprefix(BUILT_IN): source for name, source in built_in.items()}
    tokens = colour_tokens(originals, "light") | colour_tokens(styles, "light")
    own, house = styles.get(TOKENS), originals.get(TOKENS)
    families = next((found for source in (own, house) if source and (found := _families(source))), ())
    series = [name for name in tokens if name.removeprefix("--series-").isdigit()]
    return Theme(
        ink=_hex(tokens["--ink"]),
        soft=_hex(tokens["--ink-soft"]),
        rule=_hex(tokens["--rule"]),
        ground=_hex(tokens["--picture"]),
        dark_ground=_hex((colour_tokens(originals, "dark") | colour_tokens(styles, "dark"))["--picture"]),
        back=_hex(tokens["--series-back"]),
        series=tuple(_hex(tokens[name]) for name in sorted(series, key=lambda name: int(name.rpartition("-")[2]))),
        families=families,
    )


# The pages of a house have the same ones.
@lru_cache(maxsize=16)
def _families(source: Source) -> tuple[str, ...]:
    """Return the families of the token for labels; none where the sheet does not declare it."""
    tokens = list(every_token(tinycss2.parse_component_value_list(source.text, skip_comments=True)))
    at = next((at for at, token in enumerate(tokens) if token.type == "ident" and token.value == FAMILIES), None)
    value = takewhile(lambda part: part != ";", tokens[at + 1 :] if at is not None else ())
    return tuple(str(token.value) for token in value if token.type == "string")


def _hex(token: ColourToken) -> str:
    return _written(token.channels)


def _written(channels: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(max(0.0, min(1.0, channel)) * 255):02x}" for channel in channels)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
