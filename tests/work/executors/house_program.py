"""A program that uses a pool, as tests start it: what it says is held against what a test expects."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from briefpress.work.executors.pool import ProcessPool
from tests.work.executors.deeds import double, parent, task, warmth, write
from tests.work.executors.held import Held

MODULE = "wsgiref.headers"
"""What nobody else imports."""
INTERRUPTED = "tests.work.executors.interrupted"
print("begins as", __name__)  # noqa: T201 - it is a program


async def warm(pool: ProcessPool, folder: Path) -> None:
    print(*await pool.do(task(warmth, MODULE)))  # noqa: T201


async def wait(pool: ProcessPool, folder: Path) -> None:
    """Stand still while the fork server imports."""
    print("waits")  # noqa: T201
    signal.pause()


async def wait_for_a_task(pool: ProcessPool, folder: Path) -> None:
    """Have one worker at a task, and one at rest."""
    held = Held(folder)
    doing = asyncio.ensure_future(pool.do(held.task))
    with await held.begun():
        await pool.do(task(double, 2))
        print("waits")  # noqa: T201
        await doing


async def be_interrupted(pool: ProcessPool, folder: Path) -> None:
    """Get what Ctrl-C sends to all processes of a terminal, from the first moment on, and go on."""
    signal.signal(signal.SIGINT, lambda *_: print("interrupted"))  # noqa: T201
    os.killpg(0, signal.SIGINT)
    held = Held(folder)
    doing = asyncio.ensure_future(pool.do(held.task))
    with await held.begun():
        os.killpg(0, signal.SIGINT)
        held.let_go("went on")
    print(await doing)  # noqa: T201


async def lose_the_fork_server(pool: ProcessPool, folder: Path) -> None:
    os.kill(await pool.do(task(parent)), signal.SIGKILL)
    print(*await pool.do(task(warmth, MODULE)))  # noqa: T201


async def forget_to_close(pool: ProcessPool, folder: Path) -> None:
    print(await pool.do(task(write, str(folder / "log"), "written")))  # noqa: T201
    sys.exit()


async def _run(act: Callable[[ProcessPool, Path], Awaitable[None]], folder: Path) -> None:
    pool = ProcessPool(2, (INTERRUPTED, "no_such_module", MODULE))
    await act(pool, folder)
    pool.close()


def main() -> None:
    asyncio.run(_run(globals()[sys.argv[1]], Path(sys.argv[2])))


if __name__ == "__main__":
    main()
