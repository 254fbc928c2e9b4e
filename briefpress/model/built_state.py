"""One state of a brief in the site: what it was made of, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuiltState:
    """The files that a brief, or the index, was made of, and its outputs, each by path with its SHA-256.

    `inputs` are relative to the house; what comes with briefpress stands under `house/`. `versions` are those of all
    that turns one into the other. `attached` are the digests of what of each authored file the brief uses.
    """

    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    versions: tuple[str, ...]
    stages: tuple[tuple[str, str], ...]
    attached: Mapping[str, str]
