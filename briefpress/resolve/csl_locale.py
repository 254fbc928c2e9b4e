"""The languages that CSL has words for."""

from functools import cache
from importlib.resources import files


def csl_locale(language: str) -> str:
    """Return the CSL locale nearest to a BCP 47 tag; American English, the standard's default, where there is none."""
    names = _names()
    base = language.split("-")[0]
    candidates = [language, f"{base}-{base.upper()}", *(n for n in names if n.split("-")[0] == base)]
    preferred = ["en-US"] if base == "en" and language not in names else []
    return next((name for name in (*preferred, *candidates) if name in names), "en-US")


@cache
def _names() -> tuple[str, ...]:
    folder = files("citeproc") / "data" / "locales"
    return tuple(sorted(p.name.removeprefix("locales-").removesuffix(".xml") for p in folder.iterdir()))
