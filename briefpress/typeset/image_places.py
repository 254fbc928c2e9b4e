"""Where in the images of a brief the typesetter stumbled: the page names them by digest, their authors by file."""

from collections.abc import Iterable
from dataclasses import replace

from briefpress.diagnostics.codes.typeset import GLYPH_NOT_DRAWN
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.span import Span, span_of_file
from briefpress.model.page import Asset
from briefpress.typeset.log import Entry


def place_in_images(diagnostic: Diagnostic, entry: Entry, assets: Iterable[Asset]) -> Diagnostic:
    """Return `diagnostic`, made of `entry`, at the image that it is about; as it is where it is about none."""
    images = [asset for asset in assets if asset.origin and asset.media_type.startswith("image/")]
    if diagnostic.span is not None:
        return diagnostic
    for image in images:
        if image.origin and image.name in diagnostic.message:
            message = diagnostic.message.replace(image.name, image.origin.path)
            return replace(diagnostic, message=message, span=span_of_file(image.origin.path))
    if diagnostic.code == GLYPH_NOT_DRAWN.id:
        character = str(entry.arguments[0])
        drawing = next((image.origin for image in images if image.origin and character in image.origin.text), None)
        if drawing:
            at = drawing.text.index(character)
            return replace(diagnostic, span=Span(drawing, at, at + 1), message=diagnostic.message.partition(": ")[0])
    return diagnostic
