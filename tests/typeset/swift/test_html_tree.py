"""Lexbor's tree of a page is that of tinyhtml5, and what they might read differently is left to tinyhtml5."""

from io import StringIO
from typing import Any
from unittest.mock import patch

import pytest

from briefpress.typeset.swift import html_tree
from tests.typeset.swift.samples import BODIES, samples

PIECES = {
    "no html": "just words",
    "nothing": "",
    "a whole page": (
        "<!DOCTYPE html>\n<html lang=en>\n<head><title>A &amp; B</title>\n</head>\n<body>\n<p>x\n</body>\n</html>\n"
    ),
    "comments": (
        "<!-- first --><!DOCTYPE html><p>a<!-- in -->b<b><!----></b>c<!--> d <!-- e > f <!-- g --!></p><!-- last -->"
    ),
    "new lines": "<pre>\n\nx\n</pre><pre>a\n</pre>\n <p> a \n b </p>\t",
    "characters": (
        "<p title='&lt;&quot;&#39;&nbsp;&hellip;'>&amp;amp; &copy &notit; &#x1F600; &#128; &unknown; & &; ü</p>"
    ),
    "attributes": (
        "<p ID=a Class='b c' hidden data-X=1 id=b title= lang=\"\" aria-label='x'>y<img src=a.svg alt='' /></p>"
    ),
    "a drawing": (
        '<p><svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        "<title>T <b>b</b></title><defs><linearGradient id=a><stop offset=0 /></linearGradient></defs><desc>d</desc>"
        '<use xlink:href="#a" xml:lang=en preserveAspectRatio=none /><clipPath/><text>x <tspan>y</tspan></text></svg>z'
    ),
    "tags that are not closed": "<ul><li>a<li>b<p>c<p>d<ul><li>e</ul></ul><dl><dt>a<dd>b<dt>c</dl><p>x<div>y</div>",
    "tags that are closed elsewhere": "<p><b>a<i>b</b>c</i>d</p><a href=1>x<a href=2>y</a></p></div></b></br>",
    "tables": "<table><tr><td>a<td>b<tr><th>c</table><table>words<tr>more<td>x</td></tr><caption>C</caption></table>",
    "columns": (
        "<table><colgroup><col span=2><col></colgroup><thead><tr><th>a</thead><tfoot></tfoot><tbody></tbody></table>"
    ),
    "head": "<style>p > a { x: '</p>' }</style><script>1 < 2 && '<p>'</script><meta charset=utf-8><base href=/><link>",
    "a button": "<p><button type=button popovertarget=a>x <b>y</b></button><div id=a popover>z</div>",
    "figures": (
        "<main><figure><img src=a><figcaption>c</figcaption></figure><details><summary>s</summary>t</details></main>"
    ),
    "body twice": "<body class=a><body id=b><html lang=de><p>x",
    "text behind": "<p>x</body>y<!--z--></html>w",
}
NESTED = {
    "a whole page": (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A &amp; B</title>\n'
        "<style>p > a { x: '</p>' }</style></head>\n<body>\n<!-- <p> -->\n<main><p>x</p></main>\n</body>\n</html>\n"
    ),
    "a table": (
        "<table>\n<caption>C <b>d</b></caption><colgroup><col><col></colgroup>\n<thead> <tr><th>a</th> <th>b</th></tr>"
        "</thead>\n<tbody><tr><td><p>c</p>\n</td><td><table><tbody><tr><td>d</td></tr></tbody></table></td></tr></tbody></table>"
    ),
    "lists": "<ul>\n<li>a<ol><li><p>b</p></li></ol></li></ul><dl><dt>c</dt><dd>d</dd><div><dt>e</dt></div></dl>",
    "a drawing": (
        '<p>x<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<title>T</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><g>'
        '<use xlink:href="#a"/><clipPath id="c"/><text xml:lang="en">x <tspan>y</tspan></text></g></svg>z</p><p>w</p>'
    ),
    "characters in attributes": "<p title=\"a > b '<i>'\" data-x='\"c\"'>d &amp;lt; &hellip;</p><img alt='<b>'><br/>",
    "blocks in a link": '<a href="x"><div><p>y <em>z <code>w</code></em></p></div></a><button><span>v</span></button>',
}
ODD = {
    "a tag that is not closed": "<p>a<p>b",
    "a tag that is closed elsewhere": "<em><p title=x>more</em></p>",
    "a block in a paragraph": "<p>a<div>b</div></p>",
    "HTML that ends a drawing": "<svg><p>x</p></svg>",
    "a tag that ends a drawing": "<svg>x</p></svg>",
    "words in a table": "<table>words<tbody><tr><td>x</td></tr></tbody></table>",
    "a row without a body": "<table><tr><td>x</td></tr></table>",
    "a cell without a table": "<pre><td>\n</td></pre>",
    "a term within a term": "<dl><dt>a<main><i><dd>b</dd></i></main></dt></dl>",
    "a link in a link": "<a href=1><b><a href=2>x</a></b></a>",
    "a heading in a heading": "<h1><h2>x</h2></h1>",
    "a second body": "<html><body><p>x</p><body class=a></body></body></html>",
    "a template": "<template><p>x</p></template>",
    "a formula": "<math><mi>x</mi></math>",
    "ruby": "<ruby>a<rt>b</ruby>",
    "a choice": "<select><option>x</select>",
    "an instruction": "<?xml version='1.0'?><p>x",
    "a carriage return": "<p>a\r\nb</p>",
    "no character": "<p>a\0b</p>",
    "HTML in a drawing": "<svg><foreignObject><p>x</p></foreignObject></svg>",
}


def written(element: Any) -> list[Any]:
    """Return everything about a tree."""
    name = element.tag if isinstance(element.tag, str) else element.tag.__name__
    inside = [written(child) for child in element]
    return [name, list(element.attrib.items()), element.text, element.tail, inside]


def check(html: str, *, by_lexbor: bool | None = None) -> None:
    stock = html_tree._stock(StringIO(html), namespace_html_elements=False)
    with patch.object(html_tree, "_stock", wraps=html_tree._stock) as asked:
        assert written(html_tree.parse(StringIO(html), namespace_html_elements=False)) == written(stock)
    assert by_lexbor in (None, not asked.called)


@pytest.mark.parametrize("html", PIECES.values(), ids=list(PIECES))
def test_the_tree_is_the_same(html: str) -> None:
    check(html)


@pytest.mark.parametrize("html", NESTED.values(), ids=list(NESTED))
def test_what_is_nested_as_it_should_be_is_read_by_lexbor(html: str) -> None:
    check(html, by_lexbor=True)


@pytest.mark.parametrize("name", BODIES)
def test_the_tree_of_a_sample_is_the_same(name: str) -> None:
    check(samples()[name].html)


@pytest.mark.parametrize("html", ODD.values(), ids=list(ODD))
def test_what_is_odd_is_left_to_tinyhtml5(html: str) -> None:
    check(html, by_lexbor=False)
