"""What is measured in the page itself: each file of `scripts/` is one function, in the browser's language."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "scripts"


@cache
def source_of(name):
    return (FOLDER / f"{name}.js").read_text(encoding="utf-8")


def measure(page, name, argument=None):
    """Return what the function of `scripts/<name>.js` returns in `page`."""
    return page.evaluate(source_of(name), argument)
