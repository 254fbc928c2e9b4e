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
ODD = {
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


def check(html: str, *, odd: bool = False) -> None:
    stock = html_tree._stock(StringIO(html), namespace_html_elements=False)
    with patch.object(html_tree, "_stock", wraps=html_tree._stock) as asked:
        assert written(html_tree.parse(StringIO(html), namespace_html_elements=False)) == written(stock)
    assert asked.called == odd


@pytest.mark.parametrize("html", PIECES.values(), ids=list(PIECES))
def test_the_tree_is_the_same(html: str) -> None:
    check(html)


@pytest.mark.parametrize("name", BODIES)
def test_the_tree_of_a_sample_is_the_same(name: str) -> None:
    check(samples()[name].html)


@pytest.mark.parametrize("html", ODD.values(), ids=list(ODD))
def test_what_is_odd_is_left_to_tinyhtml5(html: str) -> None:
    check(html, odd=True)
