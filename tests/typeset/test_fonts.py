"""The fonts of a page are let go of with it."""

import gc
import sys
from pathlib import Path

import pytest

from briefpress.typeset.fonts import own_fonts_only

MANY = 60
MOST = 4000
"""In kilobytes: what is kept of each configuration would be three times as much for so many."""


def memory() -> int:
    gc.collect()
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can read how much memory it has")
def test_configurations_that_nobody_needs_any_more_leave_nothing_behind() -> None:
    for _ in range(MANY):
        own_fonts_only()
    before = memory()
    for _ in range(MANY):
        own_fonts_only()
    assert memory() - before < MOST
