"""Block content. Open nodes (`Heading` and the calls) stand in manuscripts only; `resolve` closes them."""

from dataclasses import dataclass, field
from typing import Literal

from briefpress.diagnostics.span import Span
from briefpress.model.chart import (
    ChartColumn,
    ChartKind,
    ChartOrder,
    ChartRow,
    ChartSpec,
    ChartWidth,
    Measure,
    Named,
)
from briefpress.model.expression import Expression
from briefpress.model.inline import Inline, Node
from briefpress.model.people import OrganisationEntry, PersonEntry
from briefpress.model.table_call import ColumnFormat, ColumnGroup, ColumnName, ColumnTotal, ColumnUnit, SortKey

Alignment = Literal["start", "center", "end"]
CalloutKind = Literal["note", "important", "method", "case"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockNode(Node):
    """Anything that stands on lines of its own, with the attributes `{#id .class}` may give it."""

    id: str | None = None
    classes: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporting(BlockNode):
    """What may say which findings it supports: `supports` are their ids, `supports_span` is where they are named."""

    supports: tuple[str, ...] = ()
    supports_span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Paragraph(BlockNode):
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListItem(Node):
    """An item of a list. In a tight list its paragraphs stand without space between them."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class List(BlockNode):
    """A list of items; `start` is the first number of an ordered one."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Definition(Node):
    """A term and its definitions."""

    term: tuple[Inline, ...]
    definitions: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class DefinitionList(BlockNode):
    """Terms with definitions."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Quotation(BlockNode):
    """Words of another, set off."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class CodeBlock(BlockNode):
    """Code, line for line; `info` names its language."""

    text: str
    info: str = ""


@dataclass(frozen=True, slots=True)
class ThematicBreak(BlockNode):
    """A break between two trains of thought."""


@dataclass(frozen=True, slots=True)
class Callout(Supporting):
    """The directive `callout`: a boxed aside with a title."""

    kind: CalloutKind
    title: tuple[Inline, ...]
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class MarginNote(BlockNode):
    """The directive `margin`: a longer note beside the paragraph that follows."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class PullQuote(BlockNode):
    """The directive `pull-quote`: a sentence lifted out of the text, and whose it is."""

    children: tuple[Inline, ...]
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Figure(Supporting):
    """The directive `figure`. `image` is relative to the brief; `label` (`Figure 1`) is empty until resolved."""

    image: str
    alt: str
    caption: tuple[Inline, ...]
    title: tuple[Inline, ...] = ()
    source: tuple[Inline, ...] = ()
    credit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Picture(Node):
    """One picture of a gallery."""

    image: str
    alt: str
    caption: tuple[Inline, ...]
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Gallery(Supporting):
    """The directive `gallery`: pictures side by side under one caption."""

    pictures: tuple[Picture, ...]
    caption: tuple[Inline, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Work(BlockNode):
    """The directive `work`: a paper, its title and its abstract."""

    title: tuple[Inline, ...]
    blocks: "tuple[Block, ...]"
    authors: str = ""
    note: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCell(Node):
    """A cell: a heading of its row or column where `header` is set.

    `places` are the decimal places of the number that it shows; none where it shows no number.
    """

    children: tuple[Inline, ...]
    header: bool = False
    places: int | None = None


@dataclass(frozen=True, slots=True)
class HeadGroup(Node):
    """A head over several columns, or one column that no such head stands over: then it has no words."""

    children: tuple[Inline, ...] = ()
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table(Supporting):
    """A table: a head cell and an alignment a column; rows of the body and of the foot, all of that length.

    From a Markdown table, or from data, whose id `data` is. Without a caption it has no label and no number. `groups`,
    where there are any, cover all columns from first to last. `rows_shown` says how many rows of the data there are,
    where those are not all.
    """

    head: tuple[TableCell, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    alignments: tuple[Alignment, ...]
    caption: tuple[Inline, ...] = ()
    label: str = ""
    source: tuple[Inline, ...] = ()
    notes: tuple[tuple[Inline, ...], ...] = ()
    data: str | None = None
    rows_shown: str = ""
    groups: tuple[HeadGroup, ...] = ()
    foot: tuple[tuple[TableCell, ...], ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """The most decimal places that a number in each column has."""
        rows = (*self.rows, *self.foot)
        return tuple(max((row[at].places or 0 for row in rows), default=0) for at in range(len(self.head)))


@dataclass(frozen=True, slots=True)
class Chart(Supporting):
    """The directive `chart`, resolved: what is drawn, in the order in which it is drawn.

    `kind` is a short form, or none where `spec` says it all. `note` tells how to read it. `table` is the id of the
    table that shows the same data, `table_label` its number (`Table 1`); without it, the back matter has one.
    """

    kind: ChartKind | None
    title: tuple[Inline, ...]
    source: tuple[Inline, ...]
    alt: str
    note: tuple[Inline, ...]
    data: str
    columns: tuple[ChartColumn, ...]
    rows: tuple[ChartRow, ...]
    spec: ChartSpec | None = None
    highlight: tuple[str, ...] = ()
    width: ChartWidth = "column"
    table: str | None = None
    table_label: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Affiliated:
    """An organisation of a person, resolved."""

    organisation: OrganisationEntry
    department: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person, resolved; biographical texts are ready to render."""

    id: str
    entry: PersonEntry
    affiliations: tuple[Affiliated, ...]
    interests: tuple[Inline, ...]
    roles: tuple[Inline, ...]
    biography: "tuple[Block, ...]"

    @property
    def name(self) -> str:
        """The full name in reading order."""
        return self.entry.name

    @property
    def family(self) -> str:
        """The family name."""
        return self.entry.family or self.entry.name.split()[-1]

    @property
    def given(self) -> str:
        """The name without the family name."""
        return self.entry.name.removesuffix(self.family).strip()


@dataclass(frozen=True, slots=True)
class People(BlockNode):
    """The directive `people`, resolved: cards of people."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Section(Supporting):
    """A heading and all that stands under it. `level` is 2 for a top section (the title is level 1).

    `number` is empty where sections are not numbered; `supports` are the findings it argues, named on either side.
    """

    level: int
    title: tuple[Inline, ...]
    blocks: "tuple[Block, ...]"
    number: str = ""


# Open: in a manuscript only.


@dataclass(frozen=True, slots=True)
class Heading(Supporting):
    """A heading as authored, `#` is level 1."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class TableCall(Supporting):
    """The directive `table`: which data, which columns and rows in which order, how shown, what is added up.

    `sums` are the columns in which the row `total_row` is held against the others: all of numbers where it is none.
    """

    data: str
    columns: tuple[ColumnName, ...]
    caption: tuple[Inline, ...]
    formats: tuple[ColumnFormat, ...] = ()
    units: tuple[ColumnUnit, ...] = ()
    row_header: ColumnName | None = None
    where: Expression | None = None
    sort: tuple[SortKey, ...] = ()
    limit: int | None = None
    groups: tuple[ColumnGroup, ...] = ()
    totals: tuple[ColumnTotal, ...] = ()
    total_row: Expression | None = None
    sums: tuple[ColumnName, ...] | None = None
    source: tuple[Inline, ...] = ()
    notes: tuple[tuple[Inline, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ChartCall(Supporting):
    """The directive `chart`: which data, drawn how; every name in it keeps its place."""

    data: Named
    title: tuple[Inline, ...]
    source: tuple[Inline, ...]
    alt: str
    note: tuple[Inline, ...]
    kind: ChartKind | None = None
    spec: Named | None = None
    x: Named | None = None
    y: tuple[Measure, ...] = ()
    series: Named | None = None
    labels: Named | None = None
    month: Named | None = None
    order: ChartOrder | None = None
    where: Expression | None = None
    highlight: tuple[Named, ...] = ()
    width: ChartWidth | None = None
    table: Named | None = None


@dataclass(frozen=True, slots=True)
class PeopleCall(BlockNode):
    """The directive `people`: ids of people, all authors where none is named."""

    people: tuple[str, ...]


Block = (
    Paragraph
    | List
    | DefinitionList
    | Quotation
    | CodeBlock
    | ThematicBreak
    | Callout
    | MarginNote
    | PullQuote
    | Figure
    | Gallery
    | Work
    | Table
    | Chart
    | People
    | Section
    | Heading
    | TableCall
    | ChartCall
    | PeopleCall
)
