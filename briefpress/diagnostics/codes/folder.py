"""What stands in a brief's folder: its name, its images, files that nothing knows."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

BAD_SLUG: Final = Code(
    "H401",
    "bad-slug",
    "The name of a brief's folder cannot be part of an address.",
    """
The folder's name becomes the brief's address on the web and the name of its PDF. It is made of lower-case letters a to
z, digits, and single hyphens between them: `china-russia-space`. Rename the folder. One that starts with `_` is left
alone.
""",
)
UNKNOWN_FILE: Final = Code(
    "H402",
    "unknown-file",
    "A file in a brief's folder is used by nothing.",
    """
A brief is made of `brief.yaml`, `findings.yaml`, `body.md`, the data files that `brief.yaml` declares, and images under
`images/`. Another file is most often one of these under a wrong name. Files and folders whose names start with `_` are
left alone: notes and drafts may stand there.
""",
    Severity.WARNING,
)
UNKNOWN_IMAGE_TYPE: Final = Code(
    "H403",
    "unknown-image-type",
    "An image is of a kind that pages cannot carry.",
    """
Pages carry SVG for drawings and charts, PNG for screenshots, JPEG and WebP for photographs. The name of the file must
end in `.svg`, `.png`, `.jpg`, `.jpeg` or `.webp`. Save the image as one of these; until then it counts as missing.
""",
    Severity.WARNING,
)
DAMAGED_IMAGE: Final = Code(
    "H404",
    "damaged-image",
    "An image is cut short, damaged or too large, moves, has colours for presses, or is not what its name says.",
    """
The first bytes of an image say what it is; they must fit the end of its name, and the file must be whole. Renaming a
file does not turn it into another kind: open it and save it anew. A file cut short is most often a broken download. An
image with more than 40 million dots, or with more than 20 000 on a side, is more than a page can show: make it smaller.
Of a moving picture paper can show one only, and readers cannot stop it: save that one. CMYK looks different on every
screen, and no archive takes it, nor colours with more than 8 bits each: save the image in RGB with 8 bits.
""",
)
BROKEN_SVG: Final = Code(
    "H405",
    "broken-svg",
    "An SVG image is not well-formed XML with `svg` as its outermost element.",
    """
Browsers show nothing, or a message, in place of such an image. The place shown is where the XML breaks. The outermost
element is `<svg xmlns="http://www.w3.org/2000/svg" …>`.
""",
)
SVG_REACHES_OUT: Final = Code(
    "H406",
    "svg-reaches-out",
    "An SVG image refers to something outside itself.",
    """
A page is closed: it shows the same anywhere, without a network and years from now, and tells nobody that it is read.
Linked pictures, style sheets and fonts would not be there. Embed pictures in the file, turn text in unusual fonts into
paths, put styles into an element `style`, and delete links.
""",
)
SVG_ACTIVE: Final = Code(
    "H407",
    "svg-active",
    "An SVG image holds scripts, foreign content or entities.",
    """
An image shows and does nothing else. Scripts, handlers such as `onclick`, HTML inside `foreignObject`, and entities
declared by the file are refused, because they run code, are lost in the PDF, or can fill the memory. Export the image
as plain SVG.
""",
)
SVG_TOO_MUCH: Final = Code(
    "H408",
    "svg-too-much",
    "An SVG image asks for more drawing than a page can take.",
    """
A few lines of SVG can ask for millions of shapes: parts used over and over, gradients that repeat, markers at every
corner. Such an image keeps typesetter and browsers busy without end. `docs/safety.md` has the limits. Export the image
with less detail, or save it as PNG.
""",
)

CODES: Final = (
    BAD_SLUG,
    UNKNOWN_FILE,
    UNKNOWN_IMAGE_TYPE,
    DAMAGED_IMAGE,
    BROKEN_SVG,
    SVG_REACHES_OUT,
    SVG_ACTIVE,
    SVG_TOO_MUCH,
)
"""The family H, from 401 on, in order."""
