"""Side notes that stand in the text: each is moved behind the paragraph in which it is called."""

from typing import Any

from briefpress.typeset.side_note import stands


def move_into_text(root: Any, style_for: Any) -> None:
    """Move the notes of an element tree that stand in the text behind the paragraphs in which they are called."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in [e for e in root.iter() if isinstance(e.tag, str) and _is_inside(e, parents, style_for)]:
        top = element
        while "inline" in style_for(parents[top])["display"]:
            top = parents[top]
        holder = parents[top]
        if top is element and holder.tag != "p":
            continue
        _take_out(element, parents[element])
        if holder.tag == "p":
            around = parents[holder]
            at = _behind_notes(around, list(around).index(holder) + 1)
            element.tail, around[at - 1].tail = around[at - 1].tail, None
            around.insert(at, element)
            parents[element] = around
        else:
            holder.append(element)
            parents[element] = holder


def _is_inside(element: Any, parents: Any, style_for: Any) -> bool:
    style = style_for(element)
    if style is None or not stands(style, "paragraph"):
        return False
    # What stands in a note inherits from it.
    around = style_for(parents[element]) if element in parents else None
    return around is None or not stands(around, "paragraph")


def _take_out(element: Any, parent: Any) -> None:
    """Take an element out of its parent; the words behind it stay."""
    at = list(parent).index(element)
    tail = element.tail or ""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _behind_notes(parent: Any, at: int) -> int:
    children = list(parent)
    while at < len(children) and children[at].get("role") == "note" and children[at].tag == "span":
        at += 1
    return at
