"""Open blocks become closed ones: headings become sections, data becomes tables, ids become people."""

from dataclasses import replace
from typing import assert_never

from briefpress.diagnostics.codes.reference import MISSING_IMAGE
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.block import (
    Block,
    Callout,
    Chart,
    ChartCall,
    CodeBlock,
    DefinitionList,
    Figure,
    Gallery,
    Heading,
    List,
    MarginNote,
    Paragraph,
    People,
    PeopleCall,
    Person,
    PullQuote,
    Quotation,
    Section,
    Supporting,
    Table,
    TableCall,
    TableCell,
    ThematicBreak,
    Work,
)
from briefpress.model.inline import Inline
from briefpress.resolve.charts.chart import chart_from_data
from briefpress.resolve.evidence import findings_named
from briefpress.resolve.inlines import close_inlines
from briefpress.resolve.ledger import Ledger, Names
from briefpress.resolve.people import people_called
from briefpress.resolve.tables.table import table_from_data
from briefpress.resolve.targets import is_numbered_figure, numbered_label


class BlockCloser:
    """Closes blocks in document order. Tables and figures of the body are numbered as they come; others are not."""

    def __init__(self, names: Names, ledger: Ledger, *, numbered: bool = False) -> None:
        self._names = names
        self._ledger = ledger
        self._numbered = numbered
        self._tables = 0
        self._figures = 0
        self._named = findings_named(names.manuscript.findings)

    def close(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return `blocks` closed; headings among them stay and are nested by `resolve.sections`."""
        return tuple(self._block(block) for block in blocks)

    def close_people(self, people: tuple[Person, ...]) -> tuple[Person, ...]:
        """Return `people` with their biographies closed."""
        return tuple(replace(person, biography=self.close(person.biography)) for person in people)

    def _line(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return close_inlines(inlines, self._names, self._ledger)

    def _short(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Return a title, a caption or a cell closed: it may be read first, and is no place to explain words."""
        return close_inlines(inlines, self._names, self._ledger, short=True)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return replace(block, children=self._line(block.children))
            case Heading() | PullQuote():
                return replace(block, children=self._short(block.children))
            case List():
                items = tuple(replace(item, blocks=self.close(item.blocks)) for item in block.items)
                return replace(block, items=items)
            case DefinitionList():
                return replace(
                    block,
                    items=tuple(
                        replace(
                            item,
                            term=self._short(item.term),
                            definitions=tuple(self.close(definition) for definition in item.definitions),
                        )
                        for item in block.items
                    ),
                )
            case MarginNote():
                self._ledger.in_note = True
                beside = replace(block, blocks=self.close(block.blocks))
                self._ledger.in_note = False
                return beside
            case Quotation() | Section():
                return replace(block, blocks=self.close(block.blocks))
            case Callout():
                title = self._short(block.title)
                return replace(block, title=title, blocks=self.close(block.blocks), supports=self._supports(block))
            case Work():
                title, note = self._short(block.title), self._short(block.note)
                return replace(block, title=title, blocks=self.close(block.blocks), note=note)
            case Figure():
                return self._figure(block)
            case Gallery():
                return self._gallery(block)
            case Table():
                return self._table(block)
            case TableCall():
                closed = table_from_data(block, self._names, self._ledger)
                return self._table(closed)
            case ChartCall():
                return self._chart(chart_from_data(block, self._names, self._ledger))
            case PeopleCall():
                people = self.close_people(people_called(block, self._names, self._ledger))
                return People(people, id=block.id, classes=block.classes, span=block.span)
            case CodeBlock() | ThematicBreak() | People() | Chart():
                return block
            case _:
                assert_never(block)

    def _figure(self, block: Figure) -> Figure:
        self._image(block.image, block.span)
        label = self._figure_label(block)
        title, caption = self._short(block.title), self._short(block.caption)
        source, supports = self._short(block.source), self._supports(block)
        return replace(block, title=title, caption=caption, source=source, label=label, supports=supports)

    def _gallery(self, block: Gallery) -> Gallery:
        label = self._figure_label(block)
        for picture in block.pictures:
            self._image(picture.image, picture.span)
        caption = self._short(block.caption)
        pictures = tuple(replace(p, caption=self._short(p.caption)) for p in block.pictures)
        return replace(block, pictures=pictures, caption=caption, label=label, supports=self._supports(block))

    def _chart(self, block: Chart) -> Chart:
        title, source = self._line(block.title), self._line(block.source)
        note, supports = self._line(block.note), self._supports(block)
        label = self._figure_label(block)
        return replace(block, title=title, source=source, note=note, label=label, supports=supports)

    def _figure_label(self, block: Figure | Gallery | Chart) -> str:
        if not (self._numbered and is_numbered_figure(block)):
            return ""
        self._figures += 1
        return numbered_label(self._names.words.figure, self._figures)

    def _table(self, block: Table) -> Table:
        label = ""
        if self._numbered and block.caption:
            self._tables += 1
            label = numbered_label(self._names.words.table, self._tables)
        return replace(
            block,
            label=label,
            # In the order of the page: works and notes are numbered on the way.
            caption=self._short(block.caption),
            groups=tuple(replace(group, children=self._short(group.children)) for group in block.groups),
            head=self._row(block.head),
            rows=tuple(self._row(row) for row in block.rows),
            foot=tuple(self._row(row) for row in block.foot),
            notes=tuple(self._short(note) for note in block.notes),
            source=self._short(block.source),
            supports=self._supports(block),
        )

    def _row(self, row: tuple[TableCell, ...]) -> tuple[TableCell, ...]:
        return tuple(replace(cell, children=self._short(cell.children)) for cell in row)

    def _supports(self, block: Supporting) -> tuple[str, ...]:
        """Return the findings that `block` supports, each once, whichever side names the other."""
        return tuple(dict.fromkeys((*block.supports, *self._named.get(block.id or "", ()))))

    def _image(self, image: str, span: Span | None) -> None:
        images = self._names.manuscript.images
        if image and image not in images:
            self._ledger.diagnostics.append(
                MISSING_IMAGE.at(
                    span and span.find(image),
                    f"there is no image `{image}` in content/{self._names.manuscript.slug}",
                    label="not found",
                    help=did_you_mean(image, images, "put the file into the brief's images/ folder"),
                )
            )
