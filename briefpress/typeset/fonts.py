"""Typefaces for the typesetter: those of the page and no others."""

from weasyprint.text.ffi import fontconfig
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.no_system_fonts import no_system_fonts


class NoTypefaceError(Exception):
    """A page brought no typeface that could be loaded. Pango ends the whole process when it is to set such a page."""


def own_fonts_only() -> FontConfiguration:
    """Return a font configuration without any font; the `@font-face` rules of a page add the page's own."""
    with no_system_fonts():
        return FontConfiguration()


def require_typeface(configuration: FontConfiguration) -> None:
    """Raise `NoTypefaceError` where no `@font-face` rule has added a font to `configuration`."""
    fonts = fontconfig.FcConfigGetFonts(configuration._config, fontconfig.FcSetApplication)  # noqa: SLF001
    if not fonts or fonts.nfont == 0:
        raise NoTypefaceError
