"""The images of a brief: their kind, by name and by content."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from briefpress.diagnostics.codes.folder import DAMAGED_IMAGE, UNKNOWN_IMAGE_TYPE
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import span_of_file
from briefpress.house.decoding import decode
from briefpress.house.files import read_bytes
from briefpress.house.location import House
from briefpress.model.manuscript import Image
from briefpress.read.pictures import fault_in_picture
from briefpress.read.svg import check_svg

MOST_BYTES: Final = 20_000_000
"""How large an image file may be."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of image: its media type, how its bytes start, and whether they are all there."""

    name: str
    media_type: str
    starts: Callable[[bytes], bool]
    is_whole: Callable[[bytes], bool]


PNG: Final = Kind(
    "PNG",
    "image/png",
    lambda content: content.startswith(b"\x89PNG\r\n\x1a\n"),
    lambda content: b"IEND" in content[-64:],
)
JPEG: Final = Kind(
    "JPEG",
    "image/jpeg",
    lambda content: content.startswith(b"\xff\xd8\xff"),
    lambda content: b"\xff\xd9" in content[2:],
)
WEBP: Final = Kind(
    "WebP",
    "image/webp",
    lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP",
    lambda content: len(content) >= int.from_bytes(content[4:8], "little") + 8,
)
SVG_TYPE: Final = "image/svg+xml"
KINDS: Final[Mapping[str, Kind]] = {"png": PNG, "jpg": JPEG, "jpeg": JPEG, "webp": WEBP}
"""The kinds of pictures made of dots, by the end of the file's name."""


def read_image(house: House, path: str, name: str) -> Outcome[Image]:
    """Return the image at `path` as the brief's image `name`. Errors stand beside one that is damaged or unsafe."""
    ending = path.rpartition(".")[2].lower()
    if ending not in KINDS and ending != "svg":
        message = f"`{name}` is not an image that pages can carry"
        help_ = "save it as SVG, PNG, JPEG or WebP"
        return Outcome(None, (UNKNOWN_IMAGE_TYPE.at(span_of_file(path), message, help=help_),))
    content = read_bytes(house, path, MOST_BYTES)
    if content.value is None:
        return Outcome(None, content.diagnostics)
    if ending == "svg":
        return _read_svg(path, name, content.value)
    kind = KINDS[ending]
    image = Image(name, kind.media_type, content.value)
    problem = _problem(kind, content.value, name)
    if problem:
        message, help_ = problem
        return Outcome(image, (DAMAGED_IMAGE.at(span_of_file(path), message, help=help_),))
    return Outcome(image)


def _read_svg(path: str, name: str, content: bytes) -> Outcome[Image]:
    source = decode(path, content)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    return Outcome(Image(name, SVG_TYPE, content), tuple(check_svg(source.value)))


def _problem(kind: Kind, content: bytes, name: str) -> tuple[str, str] | None:
    """Return what is wrong with a picture, and what to do; none where nothing is."""
    if kind.starts(content) and not kind.is_whole(content):
        return f"`{name}` is cut short", "copy or export the file once more"
    if kind.starts(content):
        fault = fault_in_picture(content, kind.name)
        return (f"`{name}` {fault[0]}", fault[1]) if fault else None
    if not content:
        return f"`{name}` is empty", "copy or export the file once more"
    found = next((other for other in (PNG, JPEG, WEBP) if other.starts(content)), None)
    if found:
        return f"`{name}` is a {found.name} file", f"name it `.{found.name.lower()}`, or save it as {kind.name}"
    return f"`{name}` is no {kind.name} file", f"open it in an image program and save it as {kind.name}"
