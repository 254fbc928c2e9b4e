"""Whatever HTML an author writes: what reaches the page is what an HTML cleaner would have left of it."""

from html.parser import HTMLParser

import nh3
from hypothesis import given
from hypothesis import strategies as st

from briefpress.diagnostics.source import Source
from briefpress.model.block import Paragraph
from briefpress.model.inline import Inline
from briefpress.read.markdown.html_elements import ELEMENTS, EXPLAINED
from briefpress.read.markdown.parser import parse_body
from briefpress.render.environment import make_environment
from tests.render.rendered import look_with

NAMES = ["abbr", "span", "kbd", "b", "script", "style", "iframe", "img", "a", "svg", "br", "p", "KBD", "x-y"]
ATTRIBUTES = [
    "",
    " title='a&quot;><script>'",
    " onclick=alert(1)",
    ' style="x:url(javascript:1)"',
    " href='javascript:1'",
    " lang=fr",
    " dir=rtl",
    " class=x id=y",
]
PIECES = [f"<{name}{attributes}>" for name in NAMES for attributes in ATTRIBUTES] + [f"</{name}>" for name in NAMES]
OTHERS = ["a", " ", "*", "**", "[", "](b)", "`", "<!--", "-->", "<", ">", "&lt;", "<?x ?>", "<![CDATA[", "]]>", "\n"]
ALLOWED = {name: {"lang", "dir"} | ({"title"} if name in EXPLAINED else set()) for name in ELEMENTS}


@given(st.lists(st.sampled_from(PIECES + OTHERS), max_size=12).map("".join))
def test_what_is_left_is_clean(text: str) -> None:
    html = html_of("x " + text)
    cleaned = nh3.clean(html, tags={*ALLOWED, "br", "em", "strong", "code", "a"}, attributes=ALLOWED | {"a": {"href"}})
    assert tags_in(html) == tags_in(cleaned)


def html_of(text: str) -> str:
    body = parse_body(Source("body.md", text), raw_html=True).value
    assert body is not None
    runs: list[tuple[Inline, ...]] = [block.children for block in body.blocks if isinstance(block, Paragraph)]
    environment = make_environment(look_with({}).templates, {})
    template = environment.from_string('{% from "partials/inline.html" import inlines %}{{ inlines(nodes) }}')
    return "".join(template.render(nodes=run) for run in runs)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value for name, value in attrs if name != "rel"}))


def tags_in(html: str) -> list[tuple[str, dict[str, str | None]]]:
    reader = _Tags()
    reader.feed(html)
    reader.close()
    return reader.tags
