"""Reading HTML: by Lexbor, which is written in C, into the same tree as tinyhtml5 makes of it.

Both keep the rules of browsers, each those of its day, and with slips of its own where something is to be repaired.
So tinyhtml5 is left with HTML that needs repair, with elements whose rules have changed, and with what hardly any page
has.
"""

import re
from io import StringIO
from typing import Any, Final
from xml.etree.ElementTree import Comment, Element

import tinyhtml5
from selectolax.lexbor import LexborHTMLParser
from tinyhtml5.constants import adjust_foreign_attributes

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.html_nesting import needs_no_repair

ODD: Final = re.compile(
    r"[\0\r\f\ud800-\udfff]|<\?|<!\[|</?(?:applet|dialog|form|frame|frameset|foreignobject|hgroup|iframe|"
    r"image|input|isindex|keygen|listing|marquee|math|menu|menuitem|nobr|noembed|noframes|noscript|object|plaintext|rb|rp|"
    r"rt|rtc|ruby|search|select|selectedcontent|template|textarea|xmp)\b",
    re.IGNORECASE,
)
SVG: Final = "{http://www.w3.org/2000/svg}"
HTML_WITHIN: Final = frozenset({f"{SVG}desc", f"{SVG}title"})
"""Parts of drawings that hold HTML again."""
_stock: Final[Any] = tinyhtml5.parse


def parse(document: Any, namespace_html_elements: bool = True, **encodings: Any) -> Any:
    """Return the root of the tree of an HTML document, as `tinyhtml5.parse` does."""
    if namespace_html_elements or encodings or not isinstance(document, StringIO):
        return _stock(document, namespace_html_elements, **encodings)
    text = document.read()
    if ODD.search(text) or not needs_no_repair(text):
        return _stock(StringIO(text), namespace_html_elements)
    root: Any = LexborHTMLParser(text).root
    return _tree(root)


def _tree(root: Any) -> Any:
    top = _element(root, None)
    waiting = [(root, top)]
    while waiting:
        node, element = waiting.pop()
        child, last = node.first_child, None
        while child is not None:
            if child.is_text_node:
                text = child.text_content or ""
                if last is None:
                    element.text = (element.text or "") + text
                else:
                    last.tail = (last.tail or "") + text
            elif child.is_element_node:
                last = _element(child, element)
                element.append(last)
                waiting.append((child, last))
            elif child.is_comment_node:
                # What Lexbor gives as its content has lost the spaces around it.
                last = Comment(child.html[4:-3])
                element.append(last)
            child = child.next
    return top


def _element(node: Any, parent: Any) -> Any:
    tag = node.tag
    attributes = {name: value or "" for name, value in node.attributes.items()}
    if tag == "svg" or (parent is not None and parent.tag[0] == "{" and parent.tag not in HTML_WITHIN):
        named = {}
        for name, value in attributes.items():
            _, local, space = adjust_foreign_attributes.get(name, (None, name, None))
            named[f"{{{space}}}{local}" if space else local] = value
        return Element(SVG + tag, named)
    return Element(tag, attributes)


CHANGE: Final = Change("html-tree", ("tinyhtml5", "2.1.0"), members=((tinyhtml5, "parse", parse),))
