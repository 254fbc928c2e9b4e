"""Images, and the text that stands for them."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from briefpress.diagnostics.codes.running_text import REMOTE_IMAGE
from briefpress.diagnostics.span import Span
from briefpress.read.markdown.reading import Reading

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


def alternative_text(image: Token) -> str:
    """Return the words between the brackets of an image, without markup."""
    return re.sub(r"\s+", " ", _words(image.children or [])).strip()


def _words(tokens: Sequence[Token]) -> str:
    return "".join(
        "\n" if t.type.endswith("break") else _words(t.children) if t.children else t.content for t in tokens
    )


def image_path(image: Token, span: Span | None, reading: Reading) -> str:
    """Return the path of an image's file. An address elsewhere is reported."""
    written = str(image.attrs.get("src", ""))
    if "label" in image.meta:
        reading.used_labels.add(image.meta["label"])
    path = unquote(written)
    check_image(path, span and span.find(written), reading)
    return path


def check_image(path: str, span: Span | None, reading: Reading) -> None:
    """Report an image that is no file of the brief, or has no name."""
    if not path:
        reading.report(REMOTE_IMAGE, span, "an image without a file", help="name it: `![words](images/map.svg)`")
    elif _SCHEME.match(path):
        reading.report(
            REMOTE_IMAGE,
            span,
            f"`{path}` is no file of the brief",
            label="stands elsewhere",
            help="put the image into `images/` and name it from there, such as `images/map.svg`",
        )
