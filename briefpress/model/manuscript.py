"""A brief as read: form only. Names are still open, references not yet looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.diagnostics.source import Source
from briefpress.model.accessibility import CheckEntry
from briefpress.model.block import Block
from briefpress.model.chart import ChartSpec
from briefpress.model.data import DataFile
from briefpress.model.finding import FindingEntry
from briefpress.model.front_matter import FrontMatter
from briefpress.model.inline import Inline
from briefpress.model.places import Places
from briefpress.model.shared import Prose


@dataclass(frozen=True, slots=True)
class Image:
    """An image file of a brief. `path` is relative to the brief's folder."""

    path: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Body:
    """`body.md`: blocks in order with headings among them, and the footnotes by label."""

    blocks: tuple[Block, ...]
    footnotes: Mapping[str, tuple[Inline, ...]]
    source: Source = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything in a brief's folder. `prose` and `places` follow the paths of `brief.yaml` and `findings.yaml`."""

    slug: str
    front_matter: FrontMatter
    front_matter_prose: Prose
    findings: tuple[FindingEntry, ...]
    findings_prose: Prose
    body: Body
    data: tuple[DataFile, ...]
    images: Mapping[str, Image]
    front_matter_places: Places = field(compare=False, repr=False)
    findings_places: Places = field(compare=False, repr=False)
    accessibility: tuple[CheckEntry, ...] = ()
    """What people have checked by hand: `accessibility.yaml`."""
    charts: Mapping[str, ChartSpec] = field(default_factory=dict)
    """The specs of charts in the brief's folder, by path."""
    accessibility_places: Places = field(default_factory=Places, compare=False, repr=False)
