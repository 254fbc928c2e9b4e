"""The drawing that Vega makes, reduced to what is seen: no roles, no empty groups, one family, short numbers."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as Xml
from xml.etree.ElementTree import Element

NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
NUMBER: Final = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")
KEPT: Final = frozenset(
    {"clip-path", "cx", "cy", "d", "dominant-baseline", "dx", "dy", "fill", "fill-opacity", "fill-rule", "font-size"}
    | {"font-style", "font-weight", "gradientTransform", "gradientUnits", "height", "id", "offset", "opacity", "points"}
    | {
        "r",
        "rx",
        "ry",
        "stop-color",
        "stop-opacity",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
    }
    | {"stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor", "transform", "width", "x", "x1", "x2", "y"}
    | {"y1", "y2"}
)
"""The attributes that decide what is seen; the family of all words stands at the root."""
NUMBERS: Final = frozenset(
    {"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width"}
) | {
    "height",
    "font-size",
    "points",
}
USUAL: Final = {
    "opacity": "1",
    "fill-opacity": "1",
    "stroke-opacity": "1",
    "font-weight": "normal",
    "stroke-width": "1",
}
SHAPES: Final = frozenset({"path", "line", "rect", "circle", "ellipse", "polygon", "polyline", "text"})
ALLOWED: Final = SHAPES | {"g", "defs", "clipPath", "linearGradient", "radialGradient", "stop", "tspan"}


def plain_drawing(svg: str, prefix: str) -> Element:
    """Return the drawing as one element without a namespace: `svg` with its view box, shapes and words.

    Ids begin with `prefix`, so that those of two drawings on a page differ.
    """
    root = Xml.fromstring(svg)  # noqa: S314 - written by Vega
    made = Element("svg", {"viewBox": _numbers(root.get("viewBox", "")), "fill": "none"})
    for child in root:
        made.extend(_plain(child, prefix))
    return made


def _plain(element: Element, prefix: str) -> Iterator[Element]:
    """Yield what is seen of an element; a group that changes nothing gives way to what stands in it."""
    tag = element.tag.removeprefix(NAMESPACE)
    if tag not in ALLOWED or element.get("display") == "none" or element.get("opacity") == "0":
        return
    attributes = {name: _value(name, value, prefix) for name, value in element.attrib.items() if name in KEPT}
    attributes = {name: value for name, value in attributes.items() if USUAL.get(name) != value}
    if attributes.get("transform") == "translate(0,0)":
        del attributes["transform"]
    if tag in SHAPES and not _is_seen(tag, element, attributes):
        return
    made = Element(tag, attributes)
    made.text = element.text
    for child in element:
        made.extend(_plain(child, prefix))
        if len(made) and tag == "text":
            made[-1].tail = child.tail
    if tag != "g":
        yield made
    elif not attributes or attributes == {"fill": "none"}:
        yield from made
    elif len(made) == 1 and made[0].tag == "g" and set(attributes) == set(made[0].attrib) == {"transform"}:
        made[0].set("transform", _joined(attributes["transform"], made[0].get("transform", "")))
        yield made[0]
    elif len(made):
        yield made


def _is_seen(tag: str, element: Element, attributes: dict[str, str]) -> bool:
    if tag == "text":
        return bool("".join(element.itertext()).strip())
    painted = {attributes.get("fill", "none"), attributes.get("stroke", "none")} - {"none", "transparent"}
    in_definition = (
        "fill" not in element.attrib and "stroke" not in element.attrib and tag in {"path", "rect", "circle"}
    )
    if tag == "path" and not element.get("d"):
        return False
    return bool(painted) or (in_definition and element.get("class") is None)


def _joined(outer: str, inner: str) -> str:
    """Return two moves as one, where both are."""
    moves = [re.fullmatch(r"translate\(([-\d.]+),([-\d.]+)\)", move) for move in (outer, inner)]
    if all(moves):
        x, y = (sum(float(move[at]) for move in moves if move) for at in (1, 2))
        return f"translate({_short(str(x))},{_short(str(y))})"
    return f"{outer} {inner}"


def _value(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return prefix + value
    if name == "font-size":
        return _numbers(value.removesuffix("px"))
    if "url(#" in value:
        return value.replace("url(#", f"url(#{prefix}")
    return _numbers(value) if name in NUMBERS else value


def _numbers(text: str) -> str:
    return NUMBER.sub(lambda match: _short(match[0]), text)


def _short(number: str) -> str:
    short = f"{float(number):.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def written(drawing: Element) -> str:
    """Return a drawing as text, in HTML and in SVG alike."""
    return Xml.tostring(drawing, encoding="unicode")
