"""Attributes of blocks: what stood on the line before one, or at the end of a heading, becomes part of it."""

import re
from dataclasses import replace

from briefpress.diagnostics.codes.markdown import LOST_ATTRIBUTES, TWO_IDS
from briefpress.model.block import Block, Figure, Heading, Table
from briefpress.read.markdown.attached import Attached, Extra, refuse
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.reading import Reading


def attach(block: Block, attached: Attached, reading: Reading) -> Block:
    """Return `block` with its attributes. Those that mean nothing on such a block are reported."""
    if not attached.spans:
        return block
    if block.id and attached.id and block.id != attached.id:
        reading.report(TWO_IDS, attached.spans[0], f"a second id, `{attached.id}`", label=f"besides `{block.id}`")
    block = replace(
        block,
        id=block.id or attached.id,
        classes=(*attached.classes, *block.classes),
        language=attached.language.tag if attached.language else block.language,
    )
    match block:
        case Heading():
            known = _take(attached.extras, "supports")
            names = tuple(name for extra in known for name in re.split(r"[\s,]+", extra.value.text) if name)
            block = replace(block, supports=(*block.supports, *names))
            refuse((e for e in attached.extras if e not in known), ("supports",), reading)
        case Table() | Figure():
            known = _take(attached.extras, "caption")
            for extra in known:
                block = replace(block, caption=read_inlines(extra.value, reading))
            refuse((e for e in attached.extras if e not in known), ("caption",), reading)
        case _:
            refuse(attached.extras, (), reading)
    return block


def report_lost(attached: Attached, reading: Reading) -> None:
    """Report attributes that no block follows."""
    for span in attached.spans:
        reading.report(
            LOST_ATTRIBUTES,
            span,
            "these attributes belong to nothing",
            label="no block follows",
            help="write them on a line right before a block",
        )


def _take(extras: tuple[Extra, ...], key: str) -> tuple[Extra, ...]:
    return tuple(extra for extra in extras if extra.key == key)
