"""Headings among blocks become sections that hold what stands under them."""

from briefpress.model.block import Block, Heading, Section
from briefpress.resolve.targets import SectionNumbers


def nest_sections(
    blocks: tuple[Block, ...], numbered: bool, supported: dict[str, tuple[str, ...]]
) -> tuple[Block, ...]:
    """Return `blocks` with each heading turned into a section around all up to the next heading of its rank.

    `supported` adds, by the id of a section, the findings that name it as their evidence.
    """
    numbers = SectionNumbers(numbered)
    index = 0

    def take(rank: int) -> tuple[Block, ...]:
        nonlocal index
        taken: list[Block] = []
        while index < len(blocks):
            block = blocks[index]
            if not isinstance(block, Heading):
                taken.append(block)
                index += 1
                continue
            if block.level <= rank:
                break
            number = numbers.next(block)
            index += 1
            findings = dict.fromkeys((*block.supports, *supported.get(block.id or "", ())))
            taken.append(
                Section(
                    block.level,
                    block.children,
                    take(block.level),
                    number,
                    supports=tuple(findings),
                    id=block.id,
                    classes=tuple(name for name in block.classes if name != "unnumbered"),
                    language=block.language,
                    span=block.span,
                )
            )
        return tuple(taken)

    return take(0)
