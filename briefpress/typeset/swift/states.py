"""States of a stream and marks in it are opened and closed, and colours set, in few steps."""

from typing import Any, Final

from weasyprint.pdf.stream import Stream

from briefpress.typeset.swift.change import Change
from briefpress.typeset.swift.objects import to_bytes

_stock: Final[Any] = Stream.set_color


class _State:
    """A state of a stream that is saved, and restored behind it."""

    __slots__ = ("_stream",)

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __enter__(self) -> None:
        self._stream.push_state()

    def __exit__(self, *_: object) -> None:
        self._stream.pop_state()


class _Artifact:
    """Content that is not read, as far as a stream is tagged."""

    __slots__ = ("_stream",)

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __enter__(self) -> None:
        if self._stream._tags is not None:  # noqa: SLF001
            self._stream.begin_marked_content("Artifact")

    def __exit__(self, *_: object) -> None:
        if self._stream._tags is not None:  # noqa: SLF001
            self._stream.end_marked_content()


def stacked(stream: Any) -> _State:
    """Save the state of a stream, and restore it behind what is drawn meanwhile."""
    return _State(stream)


def artifact(stream: Any) -> _Artifact:
    """Mark what is drawn meanwhile as not to be read."""
    return _Artifact(stream)


def set_color(stream: Any, color: Any, stroke: bool = False) -> None:
    """Set the colour of lines or areas, as far as another one is set; one of sRGB has been made into bytes before."""
    known = vars(color).get("_written")
    if known is None:
        if color.space != "srgb":
            _stock(stream, color, stroke)
            return
        red, green, blue = (to_bytes(part or 0.0) for part in color.coordinates)
        fill, line = b"%b %b %b rg" % (red, green, blue), b"%b %b %b RG" % (red, green, blue)
        known = color._written = ("srgb", *color.coordinates), fill, line  # noqa: SLF001
    channels, fill, line = known
    stream.set_alpha(color.alpha, stroke)
    if stroke:
        if channels != stream._current_color_stroke:  # noqa: SLF001
            stream._current_color_stroke = channels  # noqa: SLF001
            stream.stream.append(line)
    elif channels != stream._current_color:  # noqa: SLF001
        stream._current_color = channels  # noqa: SLF001
        stream.stream.append(fill)


CHANGE: Final = Change(
    "states",
    ("weasyprint", "70.0"),
    members=((Stream, "stacked", stacked), (Stream, "artifact", artifact), (Stream, "set_color", set_color)),
)
