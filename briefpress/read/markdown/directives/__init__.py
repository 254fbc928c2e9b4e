"""The directives, a file each."""

from collections.abc import Callable
from typing import Final

from briefpress.model.block import Block
from briefpress.read.markdown.branch import Branch
from briefpress.read.markdown.directives.callout import CALLOUT
from briefpress.read.markdown.directives.chart import CHART
from briefpress.read.markdown.directives.checking import call_directive
from briefpress.read.markdown.directives.declaration import Directive
from briefpress.read.markdown.directives.figure import FIGURE
from briefpress.read.markdown.directives.gallery import GALLERY
from briefpress.read.markdown.directives.margin import MARGIN
from briefpress.read.markdown.directives.people import PEOPLE
from briefpress.read.markdown.directives.pull_quote import PULL_QUOTE
from briefpress.read.markdown.directives.table import TABLE
from briefpress.read.markdown.directives.work import WORK
from briefpress.read.markdown.reading import Reading

DIRECTIVES: Final[tuple[Directive, ...]] = (
    CALLOUT,
    MARGIN,
    PULL_QUOTE,
    FIGURE,
    CHART,
    TABLE,
    GALLERY,
    WORK,
    PEOPLE,
)
"""All directives."""


def read_directive(
    branch: Branch, reading: Reading, read_body: Callable[[str], tuple[Block, ...]]
) -> tuple[Block, ...]:
    """Return what a directive makes; of an unknown one, the blocks inside it."""
    return call_directive(DIRECTIVES, branch, reading, read_body)
