"""WeasyPrint in one warm process: `python weasyprint_render.py PAGE OUT`.

For each line of standard input it makes the PDF again, and prints the seconds on the wall and of all cores.
"""

import sys
import time

from weasyprint import HTML


def main(page: str, output: str) -> None:
    """Make the PDF of `page` at each line that comes."""
    for _ in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        HTML(page).write_pdf(output, pdf_variant="pdf/ua-1")
        print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
