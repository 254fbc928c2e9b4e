"""Programs that stay in their process and do their work again at each word: what a warm peer costs."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import Cost, FailedError


class Kept:
    """A running program that reads lines and answers each with the seconds that its work took."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def again(self) -> Cost:
        """Have the work done once more. Raises `FailedError` where the program has ended."""
        if self._process.stdin is None or self._process.stdout is None:
            raise FailedError("the program cannot be spoken to")
        try:
            self._process.stdin.write("\n")
            self._process.stdin.flush()
            wall, cpu = map(float, self._process.stdout.readline().split())
        except (OSError, ValueError):
            raise FailedError(f"the program ended with {self._process.wait()}") from None
        return Cost(wall, cpu)


@contextmanager
def kept(command: Sequence[str], folder: Path) -> Iterator[Kept]:
    """Run `command` in `folder` for as long as the context lasts."""
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield Kept(process)
    finally:
        process.kill()
        process.communicate()
