"""Typefaces for the typesetter: those of the page and no others."""

import hashlib
import os
from pathlib import Path
from typing import Any

from weasyprint.text.ffi import ffi, fontconfig, pangoft2
from weasyprint.text.fonts import FontConfiguration

from briefpress.typeset.font_folder import new_font_folder
from briefpress.typeset.no_system_fonts import no_system_fonts


class NoTypefaceError(Exception):
    """A page brought no typeface that could be loaded. Pango ends the whole process when it is to set such a page."""


class OwnFonts(FontConfiguration):  # type: ignore[misc]
    """The fonts of one page. `fonts_key` names them: the same rules and files in the same order have the same name."""

    _folder: Path | None
    _lock: int | None = None
    """What tells other processes that the folder of the fonts is in use."""

    def __init__(self) -> None:
        super().__init__()
        self.fonts_key = ""

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> None:
        """Add the font of a `@font-face` rule, where it can be loaded."""
        if self._folder is None:
            self._folder, self._lock = new_font_folder()
        before = set(self._folder.iterdir())
        super().add_font_face(rule_descriptors, url_fetcher)
        total = hashlib.sha256(f"{self.fonts_key}{rule_descriptors}".encode())
        for path in sorted(set(self._folder.iterdir()) - before):
            total.update(path.read_bytes())
        self.fonts_key = total.hexdigest()

    def __del__(self) -> None:
        """Let go of Fontconfig, remove the folder of the fonts, and then its lock."""
        font_map = vars(self).get("font_map")
        if font_map is not None:
            # A map that is freed with a configuration never lets go of it: 200 kB for each page (Pango 1.50).
            pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", font_map), ffi.NULL)
        super().__del__()
        if self._lock is not None:
            os.close(self._lock)


def own_fonts_only() -> OwnFonts:
    """Return a font configuration without any font; the `@font-face` rules of a page add the page's own."""
    with no_system_fonts():
        return OwnFonts()


def require_typeface(configuration: FontConfiguration) -> None:
    """Raise `NoTypefaceError` where no `@font-face` rule has added a font to `configuration`."""
    fonts = fontconfig.FcConfigGetFonts(configuration._config, fontconfig.FcSetApplication)  # noqa: SLF001
    if not fonts or fonts.nfont == 0:
        raise NoTypefaceError
