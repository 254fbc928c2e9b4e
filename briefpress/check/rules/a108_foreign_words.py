"""Words in another script do not say which language they are.

**What.** Two words or more in another script than that of the brief, such as Cyrillic or Arabic, or one in a script
without spaces, such as Chinese, stand in the text without the role `lang`.

**Why.** A screen reader goes on in the language of the brief and spells the words out, or leaves them out. Words of the
same script are not looked for: names and terms stand in every language.

**How to mend it.** Say which language it is.

```markdown
The system is called {lang}`北斗 <zh-Hans>`.
```
"""

from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.scripts import Script, is_written_in, runs_of_scripts
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Block
from briefpress.model.bound import Held, HoldsCall
from briefpress.model.inline import (
    Emphasis,
    Footnote,
    Foreign,
    HtmlElement,
    Inline,
    Link,
    SideNote,
    SpanWithAttributes,
    Strong,
    Text,
)
from briefpress.model.walk import inner_blocks, own_inlines

CODE: Final = documented("A108", "foreign-words", Severity.WARNING, __doc__)

FEWEST_WORDS: Final = 2


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each run of such words."""
    manuscript = subject.manuscript
    for prose in (manuscript.front_matter_prose, manuscript.findings_prose):
        for line in prose.lines.values():
            yield from _in_line(line, subject.language)
        for text in prose.texts.values():
            yield from _in_blocks(text, subject.language)
    yield from _in_blocks(manuscript.body.blocks, subject.language)
    for note in manuscript.body.footnotes.values():
        yield from _in_line(note, subject.language)


def _in_blocks(blocks: tuple[Block, ...], language: str) -> Iterator[Diagnostic]:
    for block in blocks:
        spoken = block.language or language
        for run in own_inlines(block):
            yield from _in_line(run, spoken)
        for inner in inner_blocks(block):
            yield from _in_blocks(inner, spoken)


def _in_line(inlines: tuple[Inline, ...], language: str) -> Iterator[Diagnostic]:
    for inline in inlines:
        match inline:
            case Text():
                for script, words in runs_of_scripts(inline.text):
                    if _is_foreign(script, words, language):
                        yield CODE.at(
                            inline.span and inline.span.find(words),
                            f"the {script.name} words `{words}` do not say which language they are",
                            label="read in the language of the brief",
                            help=f"write {{lang}}`{words} <{script.language}>`, with the tag of their language",
                        )
            case Foreign() | HtmlElement():
                yield from _in_line(inline.children, inline.language or language)
            case Emphasis() | Strong() | Link() | SpanWithAttributes() | Footnote() | SideNote() | Held() | HoldsCall():
                yield from _in_line(inline.children, language)
            case _:
                pass


def _is_foreign(script: Script, words: str, language: str) -> bool:
    enough = script.without_spaces or len(words.split()) >= FEWEST_WORDS
    return enough and not is_written_in(language, script)


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 3.1.2", "Matterhorn 11-001"))
