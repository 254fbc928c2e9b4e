"""Compile a file with Typst: `python typst_compile.py PACKAGES IN OUT`.

With a fourth argument the compiler is kept: for each line of standard input a paragraph of the file is changed and the
file compiled again; the seconds on the wall and of all cores are printed.
"""

import importlib
import sys
import time
from pathlib import Path
from typing import Any

packages, source, output, *keeping = sys.argv[1:]
sys.path.insert(0, packages)
typst: Any = importlib.import_module("typst")


def compiled(compiler: Any) -> None:
    """Write the PDF, tagged, as PDF/UA-1."""
    compiler.compile(output=output, format="pdf", pdf_standards=["ua-1"])


compiler = typst.Compiler(source, root=".", font_paths=["fonts"], ignore_system_fonts=True)
if keeping:
    place = Path(source)
    before, end, after = place.read_text(encoding="utf-8").partition("\n\n= M")
    for number, _ in enumerate(sys.stdin):
        place.write_text(f"{before} Saved{number}.{end}{after}", encoding="utf-8")
        wall, cpu = time.perf_counter(), time.process_time()
        compiled(compiler)
        print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
else:
    compiled(compiler)
