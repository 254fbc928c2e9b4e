"""The versions of Python packages."""

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from typing import Final

NAME: Final = re.compile(r"[A-Za-z0-9._-]+")


@cache
def versions_with_needs(package: str) -> tuple[str, ...]:
    """Return the name and version of a package and of all that it needs, directly or not, sorted.

    What is needed only for extras of a package is left out; what is not installed is left out, too.
    """
    found: dict[str, str] = {}
    wanted = [package]
    while wanted:
        name = re.sub(r"[-_.]+", "-", wanted.pop()).lower()
        if name in found:
            continue
        try:
            metadata = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = metadata.version
        wanted += [
            match[0] for line in metadata.requires or () if "extra ==" not in line and (match := NAME.match(line))
        ]
    return tuple(f"{name} {version}" for name, version in sorted(found.items()))
