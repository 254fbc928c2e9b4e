"""Ids for exhibits that support a finding and were given none, so that the finding can lead to them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from briefpress.model.block import (
    Block,
    Callout,
    DefinitionList,
    Heading,
    List,
    MarginNote,
    Quotation,
    Section,
    Supporting,
    Work,
)


def with_anchors(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` in which all that support a finding have an id; one of ours begins with `_`."""
    numbers = count(1)
    return tuple(_anchored(block, numbers) for block in blocks)


def _anchored(block: Block, numbers: Iterator[int]) -> Block:
    if isinstance(block, Supporting) and not isinstance(block, Heading) and block.supports and not block.id:
        block = replace(block, id=f"_exhibit-{next(numbers)}")
    match block:
        case Quotation() | Callout() | MarginNote() | Work() | Section():
            return replace(block, blocks=_all(block.blocks, numbers))
        case List():
            return replace(block, items=tuple(replace(item, blocks=_all(item.blocks, numbers)) for item in block.items))
        case DefinitionList():
            items = (
                replace(item, definitions=tuple(_all(each, numbers) for each in item.definitions))
                for item in block.items
            )
            return replace(block, items=tuple(items))
        case _:
            return block


def _all(blocks: tuple[Block, ...], numbers: Iterator[int]) -> tuple[Block, ...]:
    return tuple(_anchored(block, numbers) for block in blocks)
