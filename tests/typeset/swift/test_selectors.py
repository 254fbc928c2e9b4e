"""Elements that look alike are matched once, and by the same selectors as each alone."""

import cssselect2
import pytest
import tinycss2
import tinyhtml5

from briefpress.typeset.swift.selectors import Look, Looks, matched

HTML = (
    '<html lang=en><body><h1 id=top class="a b">One</h1><p>Two<p class=a id=x lang=de-AT>Three <i>four</i><p></p>'
    "<ul class=a><li>1<li title=T>2<li><p>3</ul><table><tr><td>1<td>2<tr><td>3<td>4<tr><td lang=ar>5</table>"
    '<a href="#top">up</a><a href="https://example.org/x">out <b>b</b></a><input disabled type=CheckBox><ol><li>6</ol>'
    "<p id=id class=id>"
    "<svg><rect width=1 /></svg><div dir=RTL data-n=7><p class=b>Four<p class='b a'>Five</div>"
)
SELECTORS = (
    "*", "p", "P", "#x", "#id", ".a", ".a.b", "ul.a > li", "div p", "body > * p", "p + p", "h1 ~ p", "li:first-child",
    "li:last-child", "tr:nth-child(2n+1) td", "td:nth-last-child(1)", "p:nth-of-type(2)", "p:empty", ":root", ":link",
    "a[href^='#']", "a[href$='x']", "[title]", "[title=T]", "[type=checkbox i]", "[dir=rtl i] p", "[lang|=de]",
    ":lang(de)", "p:lang(de) i", ":not(.a)", "p:not(:first-child)", "a:has(b)", "p:has(+ p)", ":is(h1, .b)",
    ":where(h1, #x)", "li:only-child", "[id]", "[id=x]", "[id^=t]", "p::before", "li::marker", "*::footnote-call",
    ":disabled", "[lang]", "tr + tr td:first-child", "div[data-n='7'] .b", ":nth-child(2 of .a)", "rect", "[class~=b]",
    "td[lang=ar]",
)  # fmt: skip


def check(*selectors: str) -> None:
    sheets = [cssselect2.Matcher() for _ in range(2)]
    for number, selector in enumerate(selectors):
        for compiled in cssselect2.compile_selector_list(tinycss2.parse_component_value_list(selector)):
            sheets[number % 2].add_selector(compiled, (selector, number))
    root = tinyhtml5.parse(HTML, namespace_html_elements=False)
    looks = Looks(sheets)
    of: dict[object, Look] = {}
    found = 0
    for wrapper in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
        parent = of.get(wrapper.parent.etree_element) if wrapper.parent else None
        look = of[wrapper.etree_element] = looks.of(wrapper, parent)
        told = matched(look, tuple(bool(test(wrapper)) for test, _ in look.asked))
        alone = [(place, *each) for place, sheet in enumerate(sheets) for each in sheet.match(wrapper)]
        assert told == alone
        found += len(told)
    assert found


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_matches_the_same_elements(selector: str) -> None:
    check(selector)


def test_all_selectors_match_the_same_elements_in_the_same_order() -> None:
    check(*SELECTORS)


def test_elements_that_look_alike_are_matched_once() -> None:
    matcher = cssselect2.Matcher()
    looks = Looks([matcher])
    root = tinyhtml5.parse(f"<ul>{'<li id=n{} data-n={}>'.replace('{}', 'x') * 3}</ul>", namespace_html_elements=False)
    wrappers = list(cssselect2.ElementWrapper.from_html_root(root).iter_subtree())
    items = [looks.of(wrapper, None) for wrapper in wrappers if wrapper.local_name == "li"]
    assert len(items) == 3
    assert len({id(look) for look in items}) == 1
