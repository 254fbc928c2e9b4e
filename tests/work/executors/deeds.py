"""What tasks of the tests do. Workers import this module by its name."""

import gc
import os
import signal
import sys
from pathlib import Path
from threading import Lock
from typing import Any

from briefpress.model.task import Task


class ShyError(Exception):
    """An error that cannot be read back from bytes."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} and {second}")


def task(make: Any, *inputs: object, kind: str = "pdf") -> Task[Any]:
    return Task(kind, "brief", make, inputs, ("1",))


def double(number: int) -> int:
    return 2 * number


def who_reads(_words: str) -> int:
    """Return the number of the process that does this."""
    return os.getpid()


def fail(words: str) -> None:
    raise ValueError(words)


def fail_shyly() -> None:
    raise ShyError("one", "two")


def make_no_bytes() -> object:
    return Lock()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(latch: str) -> str:
    """End the worker that gets here first."""
    try:
        Path(latch).touch(exist_ok=False)
    except FileExistsError:
        return "made by the next one"
    die()
    return "never"


def leave(code: int) -> None:
    os._exit(code)


def write(log: str, word: str) -> str:
    """Add `word` to the file `log`."""
    with Path(log).open("a") as file:
        file.write(f"{word}\n")
    return word


def hold(begun: str, go: str) -> str:
    """Tell the pipe `begun` that this worker is here, keep it open as long as it lives, and wait for word from `go`."""
    with Path(begun).open("w") as pipe:
        print(os.getpid(), file=pipe, flush=True)
        return Path(go).read_text()


def begin() -> None:
    """Be what a worker calls before its first task."""
    os.environ["BEGUN_EARLY"] = "yes"


def has_begun() -> bool:
    return "BEGUN_EARLY" in os.environ


def parent() -> int:
    return os.getppid()


def warmth(module: str) -> tuple[bool, bool]:
    """Return whether `module` was there before the task came, and whether the collector leaves it alone."""
    return module in sys.modules, gc.get_freeze_count() > 0


def versions() -> tuple[str, ...]:
    return ("briefpress 1", "WeasyPrint 70.0")


def versions_of_the_process() -> tuple[str, ...]:
    """Return other versions on workers of a cluster than here."""
    return ("briefpress 1", f"WeasyPrint {os.environ.get('WEASYPRINT_OF_A_WORKER', '70.0')}")


def versions_of_nobody() -> tuple[str, ...]:
    """Return no versions on workers of a cluster: they lack what would say so."""
    if "WEASYPRINT_OF_A_WORKER" in os.environ:
        raise ModuleNotFoundError("No module named 'weasyprint'")
    return versions()


def knows(key: str, dask_scheduler: Any) -> bool:
    """Return, on a scheduler, whether it knows of the task `key`."""
    return any(name.endswith(key) for name in dask_scheduler.tasks)
