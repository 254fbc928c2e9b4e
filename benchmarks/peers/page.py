"""The page that briefpress published, made ready for others: the same document that its own PDF is made of."""

import io
import shutil
from pathlib import Path

from fontTools.ttLib import TTFont

from benchmarks.peers.peer import Subject


def copy_page(subject: Subject, folder: Path) -> Path:
    """Copy the published page into `folder` and return it.

    As in the typesetting of briefpress, the sheets of the paper and of the contents list are added, and the fonts are
    uncompressed.
    """
    shutil.copytree(subject.published / "assets", folder / "assets", dirs_exist_ok=True)
    shutil.copytree(subject.published / "data", folder / "data", dirs_exist_ok=True)
    sheets = (next((folder / "assets").glob(f"{name}.*.css")) for name in ("a4", "contents"))
    links = "".join(f'<link rel="stylesheet" href="assets/{sheet.name}">\n' for sheet in sheets)
    html = (subject.published / "index.html").read_text(encoding="utf-8").replace("</head>", f"{links}</head>", 1)
    page = folder / "index.html"
    page.write_text(html, encoding="utf-8")
    uncompress_fonts(folder / "assets", folder / "assets")
    declared = next((folder / "assets").glob("fonts.*.css"))
    text = declared.read_text(encoding="utf-8").replace(".woff2", ".otf")
    declared.write_text(text.replace('format("woff2")', 'format("opentype")'), encoding="utf-8")
    return page


def uncompress_fonts(assets: Path, folder: Path) -> None:
    """Write the fonts of a page in `assets` into `folder` as OpenType."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in sorted(assets.glob("*.woff2")):
        font = TTFont(io.BytesIO(place.read_bytes()), recalcTimestamp=False, recalcBBoxes=False)
        font.flavor = None
        font.save(folder / f"{place.stem}.otf")
