"""The versions of packages that draw and subset."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def versions_of(*packages: str) -> tuple[str, ...]:
    """Return the name and version of each of `packages`; one that is not there is named as missing."""
    return tuple(f"{package} {_version(package)}" for package in packages)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
