"""The versions of all that turns a page into a PDF, read without loading WeasyPrint."""

import ctypes
import platform
import zlib
from typing import Final

from briefpress.model.package_versions import MISSING, versions_of

PACKAGES: Final = (
    "weasyprint",
    "pydyf",
    "tinycss2",
    "tinyhtml5",
    "selectolax",
    "cssselect2",
    "pyphen",
    "fonttools",
    "brotli",
    "pillow",
)
"""The Python packages that have a part in it, as they are called where they come from."""
PANGO: Final = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
HARFBUZZ: Final = ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")
HARFBUZZ_SUBSET: Final = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll")
FONTCONFIG: Final = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")
FREETYPE: Final = ("libfreetype.so.6", "libfreetype.6.dylib", "libfreetype-6.dll")
GLIB: Final = ("libglib-2.0.so.0", "libglib-2.0.0.dylib", "libglib-2.0-0.dll")
FRIBIDI: Final = ("libfribidi.so.0", "libfribidi.0.dylib", "libfribidi-0.dll")
"""The names that libraries of the system have on Linux, macOS and Windows."""


def typesetter_versions() -> tuple[str, ...]:
    """Return the names and versions of Python, the packages and the libraries of the system that set a page.

    It is always the same tuple for the same installation; what is not installed is named, too, as missing.
    """
    return (
        f"{platform.python_implementation()} {platform.python_version()}",
        *versions_of(*PACKAGES),
        f"Pango {_text(PANGO, 'pango_version_string')}",
        f"HarfBuzz {_text(HARFBUZZ, 'hb_version_string')}",
        # It does not tell its version, which is that of HarfBuzz. Without it, fonts are subset in another way.
        f"HarfBuzz-subset {'present' if _library(HARFBUZZ_SUBSET) else MISSING}",
        f"Fontconfig {_fontconfig()}",
        f"FreeType {_freetype()}",
        # Pango asks these for the classes and the directions of characters.
        f"GLib {_glib()}",
        f"FriBidi {_fribidi()}",
        f"zlib {zlib.ZLIB_RUNTIME_VERSION}",
    )


def _library(names: tuple[str, ...]) -> ctypes.CDLL | None:
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def _text(names: tuple[str, ...], function: str) -> str:
    """Return what a function of a library says of its version."""
    library = _library(names)
    if library is None:
        return MISSING
    told = library[function]
    told.restype = ctypes.c_char_p
    said: bytes = told()
    return said.decode()


def _fontconfig() -> str:
    library = _library(FONTCONFIG)
    if library is None:
        return MISSING
    number: int = library.FcGetVersion()
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


def _freetype() -> str:
    library = _library(FREETYPE)
    instance = ctypes.c_void_p()
    if library is None or library.FT_Init_FreeType(ctypes.byref(instance)):
        return MISSING
    parts = [ctypes.c_int() for _ in range(3)]
    library.FT_Library_Version(instance, *(ctypes.byref(part) for part in parts))
    library.FT_Done_FreeType(instance)
    return ".".join(str(part.value) for part in parts)


def _glib() -> str:
    library = _library(GLIB)
    if library is None:
        return MISSING
    parts = ("major", "minor", "micro")
    return ".".join(str(ctypes.c_uint.in_dll(library, f"glib_{part}_version").value) for part in parts)


def _fribidi() -> str:
    library = _library(FRIBIDI)
    if library is None:
        return MISSING
    # The first line is like `(GNU FriBidi) 1.0.8`.
    said = ctypes.c_char_p.in_dll(library, "fribidi_version_info").value or b""
    return said.decode().partition("\n")[0].rpartition(" ")[2]
