"""How closely the panel of key findings is set: as openly as page 1 of the house's shortest paper allows.

Style sheets cannot ask whether something fits, so this estimates it from the number of characters. The measures are
those of `print.css` and `tokens.css`, in points; they err on the side of the closer setting.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Final, Literal

from briefpress.model.block import Paragraph
from briefpress.model.brief import Brief
from briefpress.model.finding import Finding
from briefpress.model.inline import Inline, plain_text
from briefpress.model.settings import Paper

Density = Literal["open", "close", "tight"]
"""The modifiers of the class `findings`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The measures of one density: line height, the space around a finding, characters in a line and in a point's."""

    density: Density
    line: float
    around: float
    characters: int
    characters_of_point: int


SETTINGS: Final = (
    Setting("open", 13.6, 10.8, 73, 56),
    Setting("close", 12.6, 7.9, 75, 58),
    Setting("tight", 11.5, 5.3, 79, 61),
)
"""The densities, the most open first."""
ROOM: Final[Mapping[Paper, float]] = {"a4": 728, "letter": 708}
"""The height between the margins of page 1."""
MASTHEAD: Final = 34.0
LONG_TITLE, VERY_LONG_TITLE = 60, 110
"""The characters from which on `title.html` sets a title smaller, and smaller still."""
TITLE_SPACE: Final = 23.0
SUBTITLE_LINE, CHARACTERS_OF_SUBTITLE, SUBTITLE_SPACE = 17.5, 72, 4.0
AUTHORS_LINE, CHARACTERS_OF_AUTHORS, AUTHORS_SPACE = 15.0, 92, 7.0
ABSTRACT_LINE, CHARACTERS_OF_ABSTRACT, ABSTRACT_SPACE = 15.0, 63, 27.0
PANEL_HEAD: Final = 40.0
CHARACTERS_OF_EVIDENCE: Final = 34
GAP_OF_EVIDENCE: Final = 3
PAGE_OF_EVIDENCE: Final = " → p. 10"
CHARACTERS_OF_RATING: Final = 32
GROUP_HEAD: Final = 19.0
KEY_LINE, CHARACTERS_OF_KEY, KEY_SPACE = 11.5, 124, 6.0


def panel_density(brief: Brief, papers: Iterable[Paper]) -> Density:
    """Return the most open density at which the key findings of `brief` end on page 1 of all `papers`."""
    room = min((ROOM[paper] for paper in papers), default=ROOM["letter"]) - _front(brief) - PANEL_HEAD
    fitting = [setting.density for setting in SETTINGS if _panel(brief, setting) <= room]
    return fitting[0] if fitting else SETTINGS[-1].density


def _front(brief: Brief) -> float:
    names = sum(len(author.name) + 2 for author in brief.authors)
    abstract = [len(plain_text(block.children)) for block in brief.abstract if isinstance(block, Paragraph)]
    return (
        MASTHEAD
        + TITLE_SPACE
        + _title(brief.title)
        + (
            SUBTITLE_SPACE + SUBTITLE_LINE * _lines(len(brief.subtitle), CHARACTERS_OF_SUBTITLE)
            if brief.subtitle
            else 0
        )
        + AUTHORS_SPACE
        + AUTHORS_LINE * _lines(names, CHARACTERS_OF_AUTHORS)
        + ABSTRACT_SPACE
        + ABSTRACT_LINE * sum(_lines(length, CHARACTERS_OF_ABSTRACT) + 0.5 for length in abstract)
    )


def _title(title: str) -> float:
    if len(title) > VERY_LONG_TITLE:
        return 21.0 * _lines(len(title), 49)
    if len(title) > LONG_TITLE:
        return 25.0 * _lines(len(title), 40)
    return 30.0 * _lines(len(title), 34)


def _panel(brief: Brief, setting: Setting) -> float:
    height = _key(brief) + GROUP_HEAD * sum(kind != "finding" for kind, _ in brief.panel)
    for finding in brief.findings:
        words = _lines(_length(finding.statement), setting.characters)
        points = sum(_lines(_length(point.text), setting.characters_of_point) for point in finding.points)
        # Beside the words: the ratings on lines of their own, then the evidence.
        support = sum(_lines(length, CHARACTERS_OF_RATING) for length in _ratings(finding, brief)) + _evidence(finding)
        height += setting.around + setting.line * max(words + points + 0.3 * bool(points), 0.95 * support)
    return height


def _ratings(finding: Finding, brief: Brief) -> Iterator[int]:
    """Yield how many characters each rating of a finding has, with the word before it and the marks."""
    if finding.confidence and not brief.states_no_confidence:
        yield len(finding.confidence.text) + (16 if finding.confidence.rank else 0)
    for rating in (finding.likelihood, finding.strength):
        if rating:
            yield len(rating.text) + len(rating.range) + 14


def _evidence(finding: Finding) -> int:
    """Return how many lines the evidence of a finding fills: an item is never broken."""
    lines, filled = 0, CHARACTERS_OF_EVIDENCE + 1
    for item in finding.evidence:
        length = len(item.label + PAGE_OF_EVIDENCE)
        if filled + GAP_OF_EVIDENCE + length > CHARACTERS_OF_EVIDENCE:
            lines, filled = lines + 1, length
        else:
            filled += GAP_OF_EVIDENCE + length
    return lines


def _key(brief: Brief) -> float:
    """Return the height of the key to the ratings."""
    if brief.scale is None:
        return 0
    rows = (len(row.words[0]) + len(row.meaning) + len(row.range) + 8 for row in brief.scale.used)
    characters = 50 + len(brief.scale.note) + sum(rows) + 50 * brief.states_no_confidence
    return KEY_SPACE + KEY_LINE * _lines(characters, CHARACTERS_OF_KEY)


def _length(inlines: tuple[Inline, ...]) -> int:
    return len(plain_text(inlines))


def _lines(characters: int, in_a_line: int) -> int:
    return ceil(characters / in_a_line)
