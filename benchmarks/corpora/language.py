"""Sentences of a small vocabulary about harbours: long words among short ones, so that lines are hyphenated as usual.

Nothing here is by chance: what is chosen follows from the digest of a name and a count.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TypeVar

Option = TypeVar("Option")
Numbers = Iterator[int]

SUBJECTS = (
    "the harbour administration",
    "a neighbouring municipality",
    "the inspection of navigable channels",
    "every registered association of pilots",
    "the maintenance department",
    "an independent committee of engineers",
    "the operator of the northern terminal",
    "this department of transportation",
    "the cooperative of fishermen",
    "our correspondent at the southern quay",
)
VERBS = (
    "documented",
    "reconsidered",
    "underestimated",
    "published",
    "acknowledged",
    "postponed",
    "investigated",
    "coordinated",
    "questioned",
    "summarised",
)
OBJECTS = (
    "the recommendations of the earlier survey",
    "responsibility for the deepening of the channel",
    "a considerable number of cancelled crossings",
    "the environmental consequences of dredging",
    "the distribution of waiting times between seasons",
    "an unusually comprehensive register of accidents",
    "measurements from the meteorological station",
    "the financial arrangements for replacement vessels",
    "the requirements of passengers with disabilities",
    "a provisional timetable for the transitional period",
)
WHENS = (
    "before the autumn storms",
    "during the second consultation",
    "in accordance with the regulations",
    "after extraordinary negotiations",
    "without additional expenditure",
    "under comparable circumstances",
    "throughout the winter months",
    "at the request of representatives",
)
LINKS = ("and", "but", "so that", "while", "because", "although", "which is why")
SHORT = (
    "Nobody objected.",
    "The figures agree with the log.",
    "That was new.",
    "Few had expected as much.",
    "The tide decides.",
    "Two questions remain open.",
)
THINGS = (
    "Administration",
    "Navigation",
    "Maintenance",
    "Transportation",
    "Measurements",
    "Responsibilities",
    "Expenditure",
    "Consultation",
    "Regulations",
    "Accessibility",
)
PARTS = (
    "of the northern terminal",
    "in the transitional period",
    "under winter conditions",
    "of neighbouring ports",
    "between two surveys",
    "along the outer channel",
    "for smaller vessels",
    "beyond the breakwater",
)
PLACES = ("North quay", "Old town", "Lighthouse", "Island", "Shipyard", "West pier", "Fish market", "Customs house")


def numbers(seed: str) -> Numbers:
    """Yield whole numbers without an end, the same for the same seed."""
    count = 0
    while True:
        yield int.from_bytes(hashlib.sha256(f"{seed} {count}".encode()).digest()[:8], "big")
        count += 1


def one(options: Sequence[Option], drawn: Numbers) -> Option:
    """Return one of `options`."""
    return options[next(drawn) % len(options)]


def clause(drawn: Numbers) -> str:
    """Return words such as “the maintenance department published a timetable during the consultation”."""
    return f"{one(SUBJECTS, drawn)} {one(VERBS, drawn)} {one(OBJECTS, drawn)} {one(WHENS, drawn)}"


def sentence(drawn: Numbers) -> str:
    """Return a sentence: one in six is short, one in three long."""
    kind = next(drawn) % 6
    if kind == 0:
        return one(SHORT, drawn)
    words = clause(drawn)
    if kind < 3:
        words += f", {one(LINKS, drawn)} {one(SUBJECTS, drawn)} {one(VERBS, drawn)} {one(OBJECTS, drawn)}"
    return f"{words[0].upper()}{words[1:]}."


def title(count: int) -> str:
    """Return the heading of the section `count` of a document: 80 differ, and so do all with their numbers."""
    words = f"{THINGS[count % len(THINGS)]} {PARTS[(count + count // len(THINGS)) % len(PARTS)]}"
    return words if count < len(THINGS) * len(PARTS) // 2 else f"{words}, part {count}"
