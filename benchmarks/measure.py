"""What work costs: time, time of all cores together, and memory, of a command or of a step in a running process."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

METER = Path(__file__).with_name("meter.py")
LONGEST = 1800.0
"""Seconds after which a command has failed."""


class FailedError(Exception):
    """A command that was to be measured did not do its work; the message is for people."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall, seconds of all cores together, and the most bytes of memory at one time."""

    wall: float
    cpu: float
    memory: int = 0


def cost_of(command: Sequence[str], folder: Path, more: Mapping[str, str] | None = None) -> Cost:
    """Return what `command` costs, run in `folder` with the environment and `more`. Raises `FailedError`."""
    with tempfile.TemporaryDirectory() as place:
        result, said = Path(place, "cost.json"), Path(place, "said.txt")
        with said.open("wb") as output:
            process = subprocess.Popen(
                (sys.executable, "-I", "-S", str(METER), str(result), *command),
                cwd=folder,
                env={**os.environ, **(more or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = process.wait(LONGEST)
            except BaseException as error:
                with suppress(OSError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                if isinstance(error, subprocess.TimeoutExpired):
                    raise FailedError(f"{command[0]} took more than {LONGEST:.0f} seconds") from None
                raise
        if code:
            tail = " ".join(said.read_text(encoding="utf-8", errors="replace").split())[-400:]
            raise FailedError(f"{Path(command[0]).name} ended with {code}: {tail}")
        return Cost(**json.loads(result.read_text(encoding="utf-8")))


def typical(costs: Sequence[Cost]) -> Cost:
    """Return the median of each number of `costs`."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        int(median(cost.memory for cost in costs)),
    )
