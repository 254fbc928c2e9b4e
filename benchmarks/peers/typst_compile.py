"""Compile a file with Typst, once for each line of standard input or once: `python typst_compile.py PACKAGES IN OUT`.

With a fourth argument the compiler is kept: each line read from standard input has the file compiled again, and the
seconds on the wall and of all cores are printed.
"""

import sys
import time

packages, source, output, *keeping = sys.argv[1:]
sys.path.insert(0, packages)
import typst  # noqa: E402


def compiled(compiler: "typst.Compiler") -> None:
    """Write the PDF, tagged, as PDF/UA-1."""
    compiler.compile(output=output, format="pdf", pdf_standards=["ua-1"])


compiler = typst.Compiler(source, root=".", font_paths=["fonts"], ignore_system_fonts=True)
if keeping:
    for _ in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        compiled(compiler)
        print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
else:
    compiled(compiler)
