"""The one adapter around page-validation: a PDF is judged by profile, and all that comes back are plain values."""

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

import page

Profile = Literal["ua1", "3a"]

NAMES: Final[Mapping[Profile, str]] = {"ua1": "PDF/UA-1", "3a": "PDF/A-3a"}
"""The profiles that the validator judges here, as people call them."""

LONGEST_CHAIN: Final = 4096
"""How many objects may refer to one another in a row. Each bookmark refers to the next one of its level, and a long
report has more than the 256 that the validator follows by itself. It follows them by recursion: far more end it."""
STACK: Final = 8 << 20
"""Room for that recursion, in bytes, several times over: by default, some systems give a thread much less."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule of a profile that a PDF breaks: the rule's id, what the validator says, the object where it names one."""

    profile: Profile
    rule: str
    message: str
    object_number: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the validator says of a PDF under one profile.

    `rules` is the number of rules that were tried, `checks` how often they failed. `trouble` says why the file could
    not be judged; it is empty where it was.
    """

    profile: Profile
    failures: tuple[Failure, ...] = ()
    rules: int = 0
    checks: int = 0
    trouble: str = ""

    @property
    def name(self) -> str:
        """The profile as people call it."""
        return NAMES[self.profile]


@contextmanager
def thread_of_validator() -> Iterator[Executor]:
    """Give a thread in which the validator can work beside others, for it needs no lock of Python."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        before = threading.stack_size(STACK)
        try:
            thread.submit(lambda: None)
        finally:
            threading.stack_size(before)
        yield thread


def judge_beside(thread: Executor, content: bytes, profiles: tuple[Profile, ...]) -> Callable[[], tuple[Verdict, ...]]:
    """Let `thread` judge a PDF by one profile after the other; the function returned waits for its verdicts."""
    return thread.submit(lambda: tuple(validate(content, profile) for profile in profiles)).result


def validate(content: bytes, profile: Profile) -> Verdict:
    """Return the verdict on a PDF. A file that the validator cannot read, or is too large for it, is not judged."""
    limits = page.SafetyLimits(max_reference_depth=LONGEST_CHAIN)
    try:
        report = page.validate_pdf_bytes(content, profile=profile, limits=limits)
    except page.PageError as error:
        return Verdict(profile, trouble=str(error).rstrip("."))
    failures = tuple(
        Failure(
            profile,
            failure.rule_id,
            failure.message,
            failure.object_id.object_number if failure.object_id is not None else None,
        )
        for failure in report.failures
    )
    return Verdict(profile, failures, report.rules.total, report.checks.failed)
