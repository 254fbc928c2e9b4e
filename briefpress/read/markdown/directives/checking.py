"""A directive in the text is held against its head: name, argument, options, body, fences."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Final

from briefpress.diagnostics.codes.directive import (
    BAD_ARGUMENT,
    BAD_BODY,
    BAD_FENCE,
    BAD_OPTION,
    DUPLICATE_OPTION,
    LATE_OPTION,
    MISSING_BODY,
    MISSING_OPTION,
    UNCLOSED_DIRECTIVE,
    UNKNOWN_DIRECTIVE,
    UNKNOWN_OPTION,
)
from briefpress.diagnostics.codes.markdown import NOT_IN_A_FIELD
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.model.block import Block, Paragraph
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.directives.declaration import Content, Directive, DirectiveCall, Presence
from briefpress.read.markdown.inlines import read_inlines
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading
from briefpress.read.markdown.syntax.directive import DirectiveHead, OptionLines

LATE: Final = re.compile(r"^[ \t]*:([A-Za-z][\w-]*):(?=\s|$)", re.MULTILINE)
"""What would be an option at the top of a directive, at the start of a line of its text."""


def call_directive(
    directives: Sequence[Directive], branch: Branch, reading: Reading, read_body: Callable[[str], tuple[Block, ...]]
) -> tuple[Block, ...]:
    """Return what the directive of `branch` makes, or the blocks inside it where it cannot be called."""
    head: DirectiveHead = branch.token.meta["head"]
    name = reading.whole.cut(head.name)
    _check_fence(head, name, reading)
    directive = _find(directives, name, reading)
    if directive is None:
        return (*_as_paragraphs(head, reading), *read_body("a directive"))
    argument = reading.whole.cut(head.argument).strip()
    has_argument = _check_argument(directive, argument, name, reading)
    options = _options(directive, head, name, reading)
    blocks: tuple[Block, ...] = ()
    if directive.content is not Content.PICTURES:
        blocks = read_body(f"the directive `{directive.name}`")
    _check_body(directive, branch, blocks, name, reading)
    _check_late_options(directive, branch, reading)
    if not has_argument:
        return (*_as_paragraphs(head, reading), *blocks)
    call = DirectiveCall(argument, options, blocks, tuple(branch.children), reading.block_span(branch.token), reading)
    made = directive.make(call)
    return blocks if made is None else (made,)


def _as_paragraphs(head: DirectiveHead, reading: Reading) -> tuple[Paragraph, ...]:
    """Return what was given to a directive that cannot be called, so that none of it is lost."""
    values = [reading.whole.cut(*option.value) for option in head.options if option.value]
    given = (value.strip() for value in (reading.whole.cut(head.argument), *values))
    return tuple(Paragraph(read_inlines(value, reading), span=value.span()) for value in given if value.text)


def _check_fence(head: DirectiveHead, name: Passage, reading: Reading) -> None:
    fence = reading.whole.cut(head.fence)
    shown = name.text or "name"
    if reading.is_field:
        reading.report(NOT_IN_A_FIELD, fence.span(), "a directive in a field", label="cannot stand here")
    if not head.is_in_braces or not name.text:
        span = name.span() if name.text else fence.span()
        help_ = f"write `{fence.text}{{{shown.strip('{}')}}}`"
        reading.report(BAD_FENCE, span, "the name of a directive stands in braces", help=help_)
    if not head.is_closed:
        reading.report(
            UNCLOSED_DIRECTIVE,
            fence.span(),
            f"the directive `{shown}` is never closed",
            label="opened here",
            help=f"close it with a line `{fence.text}`, indented no further than this one",
        )


def _find(directives: Sequence[Directive], name: Passage, reading: Reading) -> Directive | None:
    found = next((directive for directive in directives if directive.name == name.text), None)
    if found is None and name.text:
        names = [directive.name for directive in directives]
        help_ = did_you_mean(name.text.replace("_", "-"), names, f"the directives are {one_of(names)}")
        reading.report(
            UNKNOWN_DIRECTIVE, name.span(), f"unknown directive `{name.text}`", label="no such directive", help=help_
        )
    return found


def _check_argument(directive: Directive, argument: Passage, name: Passage, reading: Reading) -> bool:
    """Report an argument that is missing or too much; return whether the directive can do with what there is."""
    rule = directive.argument
    if argument.text and rule.presence is Presence.NONE:
        help_ = "write it below the options, or as an option"
        message = f"`{directive.name}` takes nothing behind its name"
        reading.report(BAD_ARGUMENT, argument.span(), message, label="cannot stand here", help=help_)
    if not argument.text and rule.presence is Presence.REQUIRED:
        message = f"`{directive.name}` needs {rule.summary} behind its name"
        help_ = f"write `:::{{{directive.name}}} {rule.example}`"
        reading.report(BAD_ARGUMENT, name.span(), message, label="nothing stands behind it", help=help_)
        return False
    return True


def _options(directive: Directive, head: DirectiveHead, name: Passage, reading: Reading) -> dict[str, object]:
    known = {option.name: option for option in directive.options}
    given: dict[str, object] = {}
    for lines in head.options:
        written = _option_name(lines, reading)
        if written is None:
            continue
        option = known.get(written.text)
        value = reading.whole.cut(*((start, end + 1) for start, end in lines.value[:-1]), lines.value[-1]).strip()
        if option is None:
            message = f"`{directive.name}` has no option `{written.text}`"
            help_ = did_you_mean(written.text, known, _possible(known))
            reading.report(UNKNOWN_OPTION, written.span(), message, label="no such option", help=help_)
        elif written.text in given:
            message = f"the option `{written.text}` is given twice"
            reading.report(DUPLICATE_OPTION, written.span(), message, label="again", help="delete one of the two")
        elif not value.text:
            message = f"the option `{written.text}` is empty"
            reading.report(BAD_OPTION, written.span(), message, label="no value", help="write a value, or delete it")
            given[written.text] = None
        else:
            given[written.text] = option.read(value, reading)
    for option in directive.options:
        if option.required and option.name not in given:
            message = f"`{directive.name}` needs the option `{option.name}`"
            help_ = f"write `:{option.name}:` on a line under it: {option.summary}"
            reading.report(MISSING_OPTION, name.span(), message, label=f"has no `:{option.name}:`", help=help_)
    return given


def _option_name(lines: OptionLines, reading: Reading) -> Passage | None:
    if lines.name is not None:
        return reading.whole.cut(lines.name)
    whole = reading.whole.cut(lines.whole)
    word = whole.text[1:].split()[0].strip(":")
    message = f"the option `{word}` lacks its second colon"
    reading.report(BAD_OPTION, whole.span(0, len(word) + 1), message, help=f"write `:{word}: …`")
    return None


def _possible(names: Collection[str]) -> str:
    return f"its options are {one_of(names)}" if names else "it has no options"


def _check_body(
    directive: Directive, branch: Branch, blocks: tuple[Block, ...], name: Passage, reading: Reading
) -> None:
    if not branch.children:
        if directive.body is Presence.REQUIRED:
            message = f"`{directive.name}` is empty"
            help_ = f"write {directive.content.value} between the fences"
            reading.report(MISSING_BODY, name.span(), message, label="shows nothing", help=help_)
        return
    first = reading.block_span(branch.children[0].token)
    if directive.body is Presence.NONE:
        message = f"nothing may stand in `{directive.name}`"
        reading.report(BAD_BODY, first, message, label="cannot stand here", help="close the directive before it")
    elif directive.content in (Content.PARAGRAPH, Content.PARAGRAPHS):
        limit = 1 if directive.content is Content.PARAGRAPH else len(blocks)
        wrong = [block for at, block in enumerate(blocks) if at >= limit or not isinstance(block, Paragraph)]
        if wrong:
            message = f"`{directive.name}` holds {directive.content.value}"
            is_first = wrong[0] is blocks[0]
            help_ = f"write {directive.content.value}" if is_first else "close the directive before it"
            reading.report(BAD_BODY, wrong[0].span, message, label="cannot stand here", help=help_)


def _check_late_options(directive: Directive, branch: Branch, reading: Reading) -> None:
    names = {option.name for option in directive.options}
    for token in (child.token for child in branch.children if child.kind == "paragraph"):
        paragraph = reading.whole.cut(reading.block_range(token))
        for late in LATE.finditer(paragraph.text):
            if late[1] in names:
                message = f"the option `{late[1]}` stands below the text of `{directive.name}`"
                help_ = f"move the line to the top, right under `:::{{{directive.name}}}`"
                reading.report(LATE_OPTION, paragraph.span(*late.span(1)), message, label="too late", help=help_)
