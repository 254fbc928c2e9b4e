"""A list is typed and not marked up.

**What.** A paragraph begins with a bullet such as `•`, or paragraphs that follow one another begin with `(1)` and
`(2)`, or `a)` and `b)`.

**Why.** It looks like a list and is none: nobody who listens is told that there is one, how long it is, or where it
ends.

**How to mend it.** Begin each item with `-`, or with `1.`, and leave no empty line between short ones.

```markdown
- survey the ports
- publish the waits
```
"""

import re
from collections.abc import Iterator
from typing import Final

from briefpress.check.rule import Rule, documented
from briefpress.check.subject import ManuscriptSubject
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.block import Block, Paragraph
from briefpress.model.inline import plain_text
from briefpress.model.walk import inner_blocks

CODE: Final = documented("A110", "typed-list", Severity.WARNING, __doc__)

BULLET: Final = re.compile(r"[•‣▪◦●○∙·]\s*")
COUNT: Final = re.compile(r"\(?(\d{1,2}|[a-z])\)\s")


def check(subject: ManuscriptSubject) -> Iterator[Diagnostic]:
    """Yield a diagnostic for the first paragraph of each such list."""
    for text in subject.manuscript.front_matter_prose.texts.values():
        yield from _lists(text)
    yield from _lists(subject.manuscript.body.blocks)


def _lists(blocks: tuple[Block, ...]) -> Iterator[Diagnostic]:
    for index, block in enumerate(blocks):
        mark = _mark(block)
        if mark and not (index and _mark(blocks[index - 1])) and (BULLET.match(mark) or _follows(blocks[index:])):
            yield CODE.at(
                block.span and block.span.find(mark),
                f"a list that is typed with `{mark}`",
                label="no list for those who listen",
                help="begin its items with `-`, or with `1.`",
            )
        for inner in inner_blocks(block):
            yield from _lists(inner)


def _follows(blocks: tuple[Block, ...]) -> bool:
    return len(blocks) > 1 and bool(_mark(blocks[1]))


def _mark(block: Block) -> str:
    text = plain_text(block.children) if isinstance(block, Paragraph) else ""
    match = BULLET.match(text) or COUNT.match(text)
    return match[0].strip() if match else ""


RULE: Final = Rule(CODE, ManuscriptSubject, check, standards=("WCAG 2.2 1.3.1",))
