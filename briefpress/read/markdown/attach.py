"""Attributes of blocks: what stood on the line before one, or at the end of a heading, becomes part of it."""

import re
from dataclasses import replace

from briefpress.diagnostics.codes.markdown import LOST_ATTRIBUTES, TWO_IDS
from briefpress.model.block import Block, Figure, Supporting, Table
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
    known: dict[str, tuple[Extra, ...]] = {}
    if isinstance(block, Supporting):
        known["supports"] = _take(attached.extras, "supports")
        for extra in known["supports"]:
            names = tuple(name for name in re.split(r"[\s,]+", extra.value.text) if name)
            span = block.supports_span or extra.value.span()
            block = replace(block, supports=(*block.supports, *names), supports_span=span)
    if isinstance(block, Table | Figure):
        known["caption"] = _take(attached.extras, "caption")
        for extra in known["caption"]:
            block = replace(block, caption=read_inlines(extra.value, reading))
    taken = tuple(extra for extras in known.values() for extra in extras)
    refuse((extra for extra in attached.extras if extra not in taken), tuple(known), reading)
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
