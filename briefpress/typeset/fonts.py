"""Typefaces for the typesetter: those of the page and no others."""

import hashlib
from typing import Any

from weasyprint.text.ffi import fontconfig
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.no_system_fonts import no_system_fonts


class NoTypefaceError(Exception):
    """A page brought no typeface that could be loaded. Pango ends the whole process when it is to set such a page."""


class OwnFonts(FontConfiguration):  # type: ignore[misc]
    """The fonts of one page. `fonts_key` names them: the same rules and files in the same order have the same name."""

    def __init__(self) -> None:
        super().__init__()
        self.fonts_key = ""

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> None:
        """Add the font of a `@font-face` rule, where it can be loaded."""
        before = set(self._folder.iterdir()) if self._folder else set()
        super().add_font_face(rule_descriptors, url_fetcher)
        total = hashlib.sha256(f"{self.fonts_key}{rule_descriptors}".encode())
        for path in sorted(set(self._folder.iterdir()) - before):
            total.update(path.read_bytes())
        self.fonts_key = total.hexdigest()


def own_fonts_only() -> OwnFonts:
    """Return a font configuration without any font; the `@font-face` rules of a page add the page's own."""
    with no_system_fonts():
        return OwnFonts()


def require_typeface(configuration: FontConfiguration) -> None:
    """Raise `NoTypefaceError` where no `@font-face` rule has added a font to `configuration`."""
    fonts = fontconfig.FcConfigGetFonts(configuration._config, fontconfig.FcSetApplication)  # noqa: SLF001
    if not fonts or fonts.nfont == 0:
        raise NoTypefaceError
