"""Side notes that stand in the text: each is moved behind the paragraph in which it is called."""

from typing import Any

from briefpress.typeset.side_note import stands


def move_into_text(root: Any, style_for: Any) -> None:
    """Move the notes of an element tree that stand in the text behind the words in which they are called."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for note in [e for e in root.iter("span") if _is_inside(e, parents, style_for)]:
        holder = parents[note]
        while "inline" in style_for(holder)["display"]:
            holder = parents[holder]
        if holder.tag == "p":
            around = parents[holder]
            at = list(around).index(holder) + 1
            while at < len(around) and _is_note(around[at]):
                at += 1
            _take_out(note, parents[note])
            note.tail, around[at - 1].tail = around[at - 1].tail, None
        else:
            around = holder
            # A note that is taken out of the same element leaves its place to what follows.
            at = _end_of_words(holder, note, parents, style_for) - (parents[note] is holder)
            _take_out(note, parents[note])
        around.insert(at, note)
        parents[note] = around


def _is_note(element: Any) -> bool:
    return bool(element.tag == "span" and element.get("role") == "note")


def _end_of_words(holder: Any, note: Any, parents: Any, style_for: Any) -> int:
    """Return where, in what holds words and blocks, the next block begins behind a note; the end where none does."""
    top = note
    while parents[top] is not holder:
        top = parents[top]
    children = list(holder)
    behind = range(children.index(top) + 1, len(children))
    blocks = (at for at in behind if not _is_note(children[at]) and "inline" not in style_for(children[at])["display"])
    return next(blocks, len(children))


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
