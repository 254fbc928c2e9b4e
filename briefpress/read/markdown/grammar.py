"""The Markdown of briefs: which rules are tried, in which order."""

from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it import rules_block as block
from markdown_it import rules_inline as inline
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from briefpress.read.markdown.placing import (
    BlockRule,
    InlineRule,
    PlacedInlineParser,
    placed_block,
    placed_emphasis,
    placed_inline,
)
from briefpress.read.markdown.syntax.attribute_line import attribute_line
from briefpress.read.markdown.syntax.citation import citation, citation_in_text
from briefpress.read.markdown.syntax.directive import directive
from briefpress.read.markdown.syntax.footnote import footnote_call, inline_footnote
from briefpress.read.markdown.syntax.nesting import DEEPEST, too_deep
from briefpress.read.markdown.syntax.role import role
from briefpress.read.markdown.syntax.words import stray_attributes, words_with_attributes

BLOCK_RULES: Final[tuple[tuple[str, BlockRule, tuple[str, ...]], ...]] = (
    ("too_deep", too_deep, ()),
    ("table", block.table, ("paragraph", "reference")),
    ("code", block.code, ()),
    ("directive", directive, ("paragraph", "reference", "blockquote", "list")),
    ("attribute_line", attribute_line, ()),
    ("fence", block.fence, ("paragraph", "reference", "blockquote", "list")),
    ("blockquote", block.blockquote, ("paragraph", "reference", "blockquote", "list")),
    ("hr", block.hr, ("paragraph", "reference", "blockquote", "list")),
    ("list", block.list_block, ("paragraph", "reference", "blockquote")),
    ("footnote", footnote_def, ("paragraph", "reference")),
    ("reference", block.reference, ()),
    ("html_block", block.html_block, ("paragraph", "reference", "blockquote")),
    ("heading", block.heading, ("paragraph", "reference", "blockquote")),
    ("lheading", block.lheading, ()),
    # Here the plugin puts `deflist`.
    ("paragraph", block.paragraph, ()),
)
"""Name, rule, and which blocks the rule may interrupt."""

INLINE_RULES: Final[tuple[tuple[str, InlineRule], ...]] = (
    ("text", inline.text),
    ("newline", inline.newline),
    ("escape", inline.escape),
    ("role", role),
    ("backticks", inline.backtick),
    ("emphasis", inline.emphasis.tokenize),
    ("inline_footnote", inline_footnote),
    ("footnote_call", footnote_call),
    ("link", inline.link),
    ("image", inline.image),
    ("citation", citation),
    ("citation_in_text", citation_in_text),
    ("words", words_with_attributes),
    ("stray_attributes", stray_attributes),
    ("autolink", inline.autolink),
    ("html_inline", inline.html_inline),
    ("entity", inline.entity),
)

MOST_BRACKETS: Final = 32
"""How many brackets may stand within one another in running text."""


class Grammar(MarkdownIt):
    """markdown-it with the rules above. Addresses are left as written: what is allowed is decided, and said, later."""

    def __init__(self) -> None:
        # markdown-it's own limit comes after ours, because it drops what is deeper.
        limit = max(DEEPEST, MOST_BRACKETS) + 10
        super().__init__("commonmark", {"html": True, "maxNesting": limit, "store_labels": True})
        self.block = ParserBlock()
        self.block.ruler = Ruler()
        for name, block_rule, interrupts in BLOCK_RULES:
            self.block.ruler.push(name, block_rule, {"alt": list(interrupts)})
        deflist_plugin(self)
        for entry in self.block.ruler.__rules__:
            entry.fn = placed_block(entry.fn)
        self.inline = PlacedInlineParser()
        self.inline.ruler = Ruler()
        for name, rule in INLINE_RULES:
            self.inline.ruler.push(name, placed_emphasis(rule) if name == "emphasis" else placed_inline(rule))
        self.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the names are markdown-it's
        """Accept every address."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Return the address as written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return the address as written."""
        return link


@cache
def grammar() -> Grammar:
    """Return the one grammar; it holds no state of a text."""
    return Grammar()
