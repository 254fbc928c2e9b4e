"""What a role is, and what it is called with."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefpress.diagnostics.codes.running_text import BAD_ROLE
from briefpress.diagnostics.span import Span
from briefpress.model.inline import Inline
from briefpress.read.markdown.passage import Passage
from briefpress.read.markdown.reading import Reading

_WORDS_AND_TARGET = re.compile(r"(.*?)\s*<([^<>]*)>", re.DOTALL)


ReadWords = Callable[[Passage, bool], tuple[Inline, ...]]
"""Reads running text, as that of a note or as any other.

It is handed on, because the reader of running text knows the roles and not the other way.
"""


@dataclass(frozen=True, slots=True)
class RoleCall:
    """A role in the text: what stands between its marks, and where the whole of it stands.

    `read_words` reads running text within it.
    """

    content: Passage
    span: Span | None
    reading: Reading
    read_words: ReadWords


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its name, what it is for in a sentence, how it is written, and what it makes, or nothing."""

    name: str
    summary: str
    forms: tuple[str, ...]
    make: Callable[[RoleCall], Inline | None]


def words_and_target(content: Passage) -> tuple[str, Passage | None]:
    """Return the words of `own words <target>` on one line, and the target where there is one."""
    match = _WORDS_AND_TARGET.fullmatch(content.text)
    words = " ".join((match[1] if match else content.text).split())
    return words, content.cut(match.span(2)).strip() if match else None


def id_and_words(call: RoleCall, name: str) -> tuple[str, str] | None:
    """Return the id and the words, empty where left out, of a role that names an id; nothing where it names none."""
    words, target = words_and_target(call.content)
    id_ = words if target is None else target.text
    if target is not None and not words:
        problem = "no words stand before the id"
    elif not id_:
        problem = "the role is empty" if target is None else "the id is missing"
    elif re.search(r"\s", id_):
        problem = "an id has no spaces"
    else:
        return id_, words if target is not None else ""
    call.reading.report(
        BAD_ROLE,
        call.span if target is None or target.text == "" else target.span(),
        f"`{name}` cannot be read: {problem}",
        help=f"write ``{{{name}}}`id` `` or ``{{{name}}}`own words <id>` ``",
    )
    return None
