"""The versions of Python packages that have a part in what is made."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final

MISSING: Final = "missing"
"""Stands for the version of what is not installed."""


@cache
def versions_of(*packages: str) -> tuple[str, ...]:
    """Return the name and version of each of `packages`; one that is not there is named as missing."""
    return tuple(f"{package} {_version(package)}" for package in packages)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return MISSING
