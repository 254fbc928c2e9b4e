"""Block tokens become blocks."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from briefpress.diagnostics.codes.directive import CODE_FENCE_DIRECTIVE, STRAY_FENCE
from briefpress.diagnostics.codes.markdown import BAD_ATTRIBUTES, CODE_INFO, LIST_NUMBERS, TOO_DEEP, UNCLOSED_CODE
from briefpress.model.block import (
    Block,
    CodeBlock,
    Definition,
    DefinitionList,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quotation,
    ThematicBreak,
)
from briefpress.model.inline import Text
from briefpress.read.markdown.attach import attach, report_lost
from briefpress.read.markdown.attached import Attached, read_attributes
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.directives import read_directive
from briefpress.read.markdown.footnotes import read_footnote
from briefpress.read.markdown.headings import read_heading, with_id
from briefpress.read.markdown.html import read_html
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.paragraphs import read_paragraph
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.tables import read_table

Reader = Callable[[Branch, Reading, str], tuple[Block, ...]]
"""Makes blocks of a branch. The text says what the branch stands inside of, such as `a list`; empty at the top."""


def read_blocks(branches: Iterable[Branch], reading: Reading, inside: str = "") -> tuple[Block, ...]:
    """Return the blocks of `branches`, each with the attributes that stand before it."""
    blocks: list[Block] = []
    attached = Attached()
    for branch in branches:
        if branch.kind == "attribute_line":
            attached = _attribute_line(branch, reading, attached)
            continue
        made = READERS[branch.kind](branch, reading, inside)
        if made:
            first = attach(made[0], attached, reading)
            blocks += (with_id(first) if isinstance(first, Heading) else first, *made[1:])
        elif branch.kind != "html_block":
            report_lost(attached, reading)
        else:
            continue  # a comment between attributes and their block
        attached = Attached()
    report_lost(attached, reading)
    return tuple(blocks)


def _attribute_line(branch: Branch, reading: Reading, attached: Attached) -> Attached:
    passage = reading.whole.cut(reading.block_range(branch.token))
    braces = branch.token.meta["braces"]
    if braces is None:
        reading.report(
            BAD_ATTRIBUTES,
            passage.span(),
            "these attributes are not well-formed",
            label="not read",
            help='write `{#id .class key="two words"}`',
        )
        return attached
    return read_attributes(braces, passage, reading, attached)


def _list(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    ordered = branch.kind == "ordered_list"
    items = tuple(
        ListItem(read_blocks(item.children, reading, "a list"), span=reading.block_span(item.token))
        for item in branch.children
    )
    paragraphs = [child for item in branch.children for child in item.children if child.kind == "paragraph"]
    if ordered:
        _check_numbers(branch, reading)
    return (
        List(
            ordered,
            items,
            start=int(branch.token.attrs.get("start", 1)),
            tight=all(paragraph.token.hidden for paragraph in paragraphs),
            span=reading.block_span(branch.token),
        ),
    )


def _check_numbers(branch: Branch, reading: Reading) -> None:
    numbers = [int(item.token.info) for item in branch.children]
    if len(set(numbers)) == 1:
        return
    for expected, (number, item) in enumerate(zip(numbers, branch.children, strict=True), numbers[0]):
        if number != expected:
            span = reading.block_span(item.token)
            reading.report(
                LIST_NUMBERS,
                span and span.find(item.token.info),
                f"this item will be numbered {expected}",
                label=f"not {number}",
                help="number the items in order",
            )
            return


def _definition_list(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    items: list[Definition] = []
    term_start = 0
    for child in branch.children:
        if child.kind == "dt":
            term = read_inlines(reading.content(child.children[0].token), reading)
            term_start = reading.block_range(child.token)[0]
            items.append(Definition(term, (), span=reading.block_span(child.token)))
        else:
            blocks = read_blocks(child.children, reading, "a definition list")
            last = items.pop()
            span = reading.whole.span(term_start, reading.block_range(child.token)[1])
            items.append(Definition(last.term, (*last.definitions, blocks), span=span))
    return (DefinitionList(tuple(items), span=reading.block_span(branch.token)),)


def _quotation(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    blocks = read_blocks(branch.children, reading, "a quotation")
    return (Quotation(blocks, span=reading.block_span(branch.token)),) if blocks else ()


def _code_block(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    token = branch.token
    info = token.info.strip()
    span = reading.block_span(token)
    if token.type == "fence":
        _check_code_fence(branch, reading)
    return (CodeBlock(token.content.removesuffix("\n"), info.split()[0] if info else "", span=span),)


def _check_code_fence(branch: Branch, reading: Reading) -> None:
    token = branch.token
    start, end = reading.block_range(token)
    text = reading.whole.text
    first_line_end = text.find("\n", start) if "\n" in text[start:end] else end
    last_line = text[text.rfind("\n", 0, end) + 1 : end]
    fence = reading.whole.span(start, start + len(token.markup))
    if first_line_end == end or not re.fullmatch(rf"[\s>]*{token.markup[0]}{{{len(token.markup)},}}\s*", last_line):
        help_ = "close it with a line of as many of these marks"
        reading.report(UNCLOSED_CODE, fence, "this code block is never closed", label="opened here", help=help_)
    words = token.info.split()
    at = text.find(token.info, start, end) + len(token.info) - len(token.info.lstrip())
    line = reading.whole.span(at, at + len(token.info.strip()))
    if words and words[0].startswith("{") and words[0].endswith("}"):
        reading.report(
            CODE_FENCE_DIRECTIVE,
            line and line.find(words[0]),
            f"the directive `{words[0].strip('{}')}` is written with code marks",
            help=f"write it with colons: `:::{words[0]}`",
        )
    elif len(words) > 1:
        reading.report(CODE_INFO, line and line.find(words[1]), f"only `{words[0]}` is used", label="is left out")


def _thematic_break(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    return (ThematicBreak(span=reading.block_span(branch.token)),)


def _too_deep(branch: Branch, reading: Reading, inside: str) -> tuple[Block, ...]:
    start, end = reading.block_range(branch.token)
    passage = reading.whole.cut((start, end))
    reading.report(
        TOO_DEEP,
        reading.whole.span(start, min(start + 1, end)),
        f"blocks stand too deep within one another, here inside {inside or 'others'}",
        label="taken as plain text from here on",
        help="write it with fewer levels",
    )
    return (Paragraph((Text(" ".join(passage.text.split()), span=passage.span()),), span=passage.span()),)


def _stray_fence(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    reading.report(
        STRAY_FENCE,
        reading.block_span(branch.token),
        "this fence closes nothing",
        label="no directive is open",
        help="delete it; around another directive, open and close with more colons",
    )
    return ()


def _directive(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    return read_directive(branch, reading, lambda within: read_blocks(branch.children, reading, within))


def _footnote(branch: Branch, reading: Reading, _inside: str) -> tuple[Block, ...]:
    read_footnote(branch, reading, read_blocks)
    return ()


READERS: Final[dict[str, Reader]] = {
    "blockquote": _quotation,
    "bullet_list": _list,
    "code_block": _code_block,
    "directive": _directive,
    "dl": _definition_list,
    "fence": _code_block,
    "footnote_reference": _footnote,
    "heading": read_heading,
    "hr": _thematic_break,
    "html_block": read_html,
    "ordered_list": _list,
    "paragraph": read_paragraph,
    "stray_fence": _stray_fence,
    "table": read_table,
    "too_deep": _too_deep,
}
"""Which function reads which kind of branch. Every kind that the grammar's block rules make is here."""
