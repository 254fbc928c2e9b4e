"""The fourth stage: a page becomes a PDF. It reads nothing but the page.

Importing this package loads nothing. `load_weasyprint` of `loading.py` comes before any module that knows WeasyPrint;
the door, `door.py`, sees to that.
"""
