#!/usr/bin/env python3
"""Build the briefs of this house: `python build.py [COMMAND] [OPTIONS]`, the same as the command `briefpress`.

    build [BRIEF]...    make web pages and PDFs in site/; the default, for all briefs
    check [BRIEF]...    say what is wrong, write nothing
    watch               build whenever something is saved, and show it in a browser; also --watch
    new NAME            start a brief in content/
    init DIR            make a house of one's own
    unpack FILE.pdf     make a house of what a PDF was made of
    explain CODE        say more about a problem

Every brief goes down this line; `check` looks on after each stage:

| stage   | from → to              | what it does                                                                |
|---------|------------------------|-----------------------------------------------------------------------------|
| read    | folder → Manuscript    | YAML, Markdown and CSV become values that know their place; names stay open |
| resolve | Manuscript → Brief     | ids, numbers, citations, evidence: nothing is left to look up               |
| render  | Brief + look → Page    | Jinja makes HTML; the page is closed, with every asset in it                |
| typeset | Page → Pdf             | WeasyPrint sets the page on paper and reads nothing else                    |
| publish | all → site/ + Manifest | what was made is written, whole or not at all                               |
"""

import sys

try:
    from briefpress.cli import main

    code = main()
except ImportError as error:
    sys.exit(f"briefpress is not set up: {error}\nRun `make` once, then `make` again or .venv/bin/python build.py")

sys.exit(code)
