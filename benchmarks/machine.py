"""The machine and the versions that numbers are of."""

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import briefpress

BUSY = 0.5
"""From how many busy processes on, on average, the numbers are rough."""


def machine() -> str:
    """Return the machine in one line."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {cores} cores, {memory:.0f} GiB of memory, {platform.system()}"


def load() -> str:
    """Return how busy the machine is, empty where it is not."""
    busy = os.getloadavg()[0]
    return (
        f"The machine was busy with other work (load {busy:.1f}), so that these numbers are rough."
        if busy > BUSY
        else ""
    )


def versions() -> Iterator[str]:
    """Yield the versions of what all numbers rest on."""
    yield f"briefpress {briefpress.__version__}"
    yield f"Python {platform.python_version()}"
    yield f"WeasyPrint {version('weasyprint')}"
    said = subprocess.run(
        (str(Path(sys.executable).with_name("weasyprint")), "--info"), capture_output=True, text=True, check=False
    )
    for line in said.stdout.splitlines():
        if line.startswith("Pango version:"):
            yield f"Pango {_dotted(line.split()[-1])}"


def _dotted(number: str) -> str:
    """Return Pango's number for a version as people write it: 15012 is 1.50.12."""
    if not number.isdigit():
        return number
    value = int(number)
    return f"{value // 10000}.{value // 100 % 100}.{value % 100}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = [line.partition(":")[2] for line in lines if line.startswith("model name")]
    return " ".join(named[0].split()) if named else platform.machine()
