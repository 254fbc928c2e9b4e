"""The typefaces: font files from pinned packages, never from the system."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal

import uharfbuzz

from briefpress.diagnostics.codes.house import NO_TYPEFACE_FILE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.house.files import reason
from briefpress.model.look import Typeface

Axes = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class TypefaceFile:
    """Where a typeface comes from: a file of a package, and the point of its design space."""

    family: str
    style: Literal["normal", "italic"]
    weight: int
    package: str
    file: str
    axes: Axes = ()


SERIF: Final = "files/SourceSerif4[opsz,wght].ttf"
SERIF_ITALIC: Final = "files/SourceSerif4-Italic[opsz,wght].ttf"
SANS: Final = "files/SourceSans3[wght].ttf"
SANS_ITALIC: Final = "files/SourceSans3-Italic[wght].ttf"
CODE: Final = "files/SourceCodePro[wght].ttf"


def _for_text(weight: float) -> Axes:
    # The optical size is that of running text in points: headings are set in the sans serif.
    return (("opsz", 11.0), ("wght", weight))


TYPEFACES: Final = (
    TypefaceFile("Source Serif 4", "normal", 400, "fontpkg_source_serif_4", SERIF, _for_text(400)),
    TypefaceFile("Source Serif 4", "italic", 400, "fontpkg_source_serif_4", SERIF_ITALIC, _for_text(400)),
    TypefaceFile("Source Serif 4", "normal", 600, "fontpkg_source_serif_4", SERIF, _for_text(600)),
    TypefaceFile("Source Serif 4", "italic", 600, "fontpkg_source_serif_4", SERIF_ITALIC, _for_text(600)),
    TypefaceFile("Source Sans 3", "normal", 400, "fontpkg_source_sans_3", SANS, (("wght", 400.0),)),
    TypefaceFile("Source Sans 3", "italic", 400, "fontpkg_source_sans_3", SANS_ITALIC, (("wght", 400.0),)),
    TypefaceFile("Source Sans 3", "normal", 600, "fontpkg_source_sans_3", SANS, (("wght", 600.0),)),
    TypefaceFile("Source Sans 3", "normal", 700, "fontpkg_source_sans_3", SANS, (("wght", 700.0),)),
    TypefaceFile("Source Code Pro", "normal", 400, "fontpkg_source_code_pro", CODE, (("wght", 400.0),)),
    TypefaceFile("Noto Serif SC", "normal", 400, "pylopdf_fonts_zh_cn", "NotoSerifSC-Regular.otf"),
    TypefaceFile("Amiri", "normal", 400, "fontpkg_amiri", "files/Amiri-Regular.ttf"),
    TypefaceFile("Amiri", "normal", 700, "fontpkg_amiri", "files/Amiri-Bold.ttf"),
)
"""Every typeface a page may use."""


def typeface_files() -> tuple[str, ...]:
    """Return the path of every file that a typeface comes from, each once."""
    places = (files(face.package).joinpath(face.file) for face in TYPEFACES)
    return tuple(dict.fromkeys(str(place) for place in places))


def typeface_folders() -> tuple[str, ...]:
    """Return the folders that hold the files of the typefaces, for what measures words by itself."""
    return tuple(dict.fromkeys(str(Path(file).parent) for file in typeface_files()))


def read_typefaces() -> Outcome[tuple[Typeface, ...]]:
    """Return the typefaces in the order of `TYPEFACES`; faces of one variable font share its content.

    There are none where one of them cannot be read: a page must not be set in others.
    """
    read: list[Typeface] = []
    told: dict[str, Diagnostic] = {}
    for face in TYPEFACES:
        try:
            content, coverage = _file(face)
        except OSError as error:
            told[face.file] = _unreadable(face, error)
            continue
        read.append(
            Typeface(face.family, face.style, face.weight, face.axes, content, coverage, face.package, face.file)
        )
    return Outcome(None, tuple(told.values())) if told else Outcome(tuple(read))


def _unreadable(face: TypefaceFile, error: OSError) -> Diagnostic:
    message = f"the font file `{face.file}` of the package `{face.package}` cannot be read: {reason(error)}"
    package = face.package.replace("_", "-")
    again = f"install it again: `python -m pip install --force-reinstall {package}`"
    return NO_TYPEFACE_FILE.at(None, message, help=again)


def typeface_content(package: str, file: str) -> bytes:
    """Return the font file at `file` in `package`."""
    return files(package).joinpath(file).read_bytes()


def _file(face: TypefaceFile) -> tuple[bytes, frozenset[int]]:
    """Return the content of a font file, and the code points that it has glyphs for."""
    status = Path(str(files(face.package).joinpath(face.file))).stat()
    return _read(face.package, face.file, (status.st_size, status.st_mtime_ns, status.st_ctime_ns))


@lru_cache(maxsize=2 * len(TYPEFACES))
def _read(package: str, file: str, _status: tuple[int, int, int]) -> tuple[bytes, frozenset[int]]:
    content = typeface_content(package, file)
    return content, frozenset(uharfbuzz.Face(content).unicodes)
