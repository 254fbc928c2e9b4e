"""What is wrong with an alternative text, whether an author wrote it or a template."""

import re
from typing import Final

from briefpress.check.plain_words import plain_words

FILE_NAME: Final = re.compile(r"\S+\.(svg|png|jpe?g|gif|webp|tiff?|pdf)", re.IGNORECASE)
BARE_WORDS: Final = re.compile(
    r"image|picture|figure|photo|photograph|chart|graph|diagram|map|illustration"
    r"|bild|foto|abbildung|grafik|diagramm|karte|obrázek|fotografie|graf|mapa"
)


def fault_of_alternative(alternative: str, beside: tuple[str, ...], name: str = "the caption") -> str:
    """Return what is wrong with an alternative text as the rest of a sentence; empty where nothing is.

    `beside` are the texts that are read together with the image, and `name` is what they are called.
    """
    words = plain_words(alternative)
    if not words:
        return ""
    if any(words == plain_words(text) for text in beside):
        return f"repeats {name}"
    if FILE_NAME.fullmatch(alternative.strip()):
        return "is a file name"
    return "is a single word that fits any image" if BARE_WORDS.fullmatch(words) else ""
