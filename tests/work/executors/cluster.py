"""A Dask cluster for tests: a scheduler and two workers with a process and a folder each, none of them the tests' own.

It prints the address of the scheduler, and ends with its input: so it never outlives the tests.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import briefpress

HERE = Path(__file__)
ROOTS = os.pathsep.join((str(Path(briefpress.__file__).parents[1]), str(HERE.parents[3])))


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Give the address of a scheduler with workers, and its process."""
    environment = os.environ | {"PYTHONPATH": ROOTS, "WEASYPRINT_OF_A_WORKER": "69.0"}
    command = (sys.executable, str(HERE), str(folder), str(workers))
    pipe, silence = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=silence, env=environment, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process


async def _run(folder: Path, workers: int) -> None:
    import dask.config
    from distributed import Nanny, Scheduler, SpecCluster

    # Two workers may die of a task.
    dask.config.set({"distributed.scheduler.allowed-failures": 1})
    options = {"nthreads": 1, "host": "127.0.0.1", "dashboard": False}
    async with SpecCluster(
        scheduler={"cls": Scheduler, "options": {"host": "127.0.0.1", "port": 0, "dashboard": False}},
        workers={
            number: {"cls": Nanny, "options": options | {"local_directory": str(folder / str(number))}}
            for number in range(workers)
        },
        asynchronous=True,
    ) as running:
        print(running.scheduler_address, flush=True)  # noqa: T201 - it is a command
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_run(Path(sys.argv[1]), int(sys.argv[2])))
