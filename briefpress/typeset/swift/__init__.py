"""WeasyPrint at its best: changes that make it faster and leave every byte of every PDF as it was.

Each change is a small module with one `CHANGE`, and is described for its authors in `docs/weasyprint/`. `changes.py`
lists them all. They are made for one version of a library, and for any other version they are not made at all.
"""
