"""HTML that needs no repair: each tag is closed in its turn, and stands where it may. All parsers read it alike."""

import re
from typing import Final


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


TAG: Final = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>|<(/?)([a-z][^\s/>]*)((?:[^'\">]|\"[^\"]*\"|'[^']*')*)>",
    re.IGNORECASE | re.DOTALL,
)
"""What holds no tags, with its name; or a tag, with its slash, its name and the rest of it."""
VOID: Final = _names("area base br col embed hr img link meta param source track wbr")
"""Elements that have no end."""
HEADINGS: Final = _names("h1 h2 h3 h4 h5 h6")
IN_PARAGRAPHS: Final = _names(
    "a abbr b bdi bdo br button cite code data del dfn em i img ins kbd label mark meter output picture progress q s"
    " samp script small source span strong sub sup svg time u var wbr"
)
"""HTML in a paragraph that does not end it."""
OF_DRAWINGS: Final = _names(
    "a circle clippath defs desc ellipse g image line lineargradient marker mask path pattern polygon polyline"
    " radialgradient rect stop style svg symbol text textpath title tspan use"
)
"""What may be in a drawing. HTML there would end it."""
PARENTS: Final = {
    **dict.fromkeys(("caption", "colgroup", "thead", "tbody", "tfoot"), _names("table")),
    **dict.fromkeys(("td", "th"), _names("tr")),
    **dict.fromkeys(("dt", "dd"), _names("dl div")),
    **dict.fromkeys(("head", "body"), _names("html")),
    "tr": _names("thead tbody tfoot"),
    "col": _names("colgroup"),
    "li": _names("ul ol"),
    "html": frozenset[str](),
}
"""What elements stand in that stand nowhere else."""
CHILDREN: Final = {
    "table": _names("caption colgroup thead tbody tfoot"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), _names("tr")),
    "tr": _names("td th"),
    "colgroup": _names("col"),
    "head": _names("title meta link base style script"),
    "html": _names("head body"),
    "title": frozenset[str](),
}
"""What elements hold that hold nothing else; words, only `title` does."""


def needs_no_repair(html: str) -> bool:
    """Return whether `html` is nested as it should be. It may be right where this says no."""
    opened: list[str] = []
    drawing = behind = 0
    for match in TAG.finditer(html):
        raw, slash, name, rest = match.groups()
        around = opened[-1] if opened else ""
        if around in CHILDREN and around != "title" and html[behind : match.start()].strip():
            return False
        behind = match.end()
        if raw is None and name is None:
            continue
        name = (name or raw).lower()
        if slash:
            if not opened or opened.pop() != name:
                return False
            drawing = 0 if len(opened) < drawing else drawing
        elif not (name in OF_DRAWINGS if drawing else _may_stand(name, opened, around)):
            return False
        elif raw is None and not (rest.endswith("/") if drawing else name in VOID):
            opened.append(name)
            drawing = drawing or (len(opened) if name == "svg" else 0)
    return not opened


def _may_stand(name: str, opened: list[str], around: str) -> bool:
    if name in PARENTS:
        if around not in PARENTS[name] and (name != "html" or opened):
            return False
        if around == "div" and opened[-2:-1] != ["dl"]:
            return False
    if around in CHILDREN and name not in CHILDREN[around]:
        return False
    if name in ("a", "button") and name in opened:
        return False
    if "p" in opened and name not in IN_PARAGRAPHS:
        return False
    return not (name in HEADINGS and around in HEADINGS)
