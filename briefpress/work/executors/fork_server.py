"""The fork server: a process that has what all workers need, and becomes each of them by a fork.

There is one in a process, and Python keeps it until that ends. Where there can be none, workers start cold.
"""

import json
import multiprocessing
import os
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from multiprocessing import forkserver, resource_tracker, spawn, util
from multiprocessing.context import ForkServerContext, SpawnContext
from typing import Final

from briefpress.work.executors import warm
from briefpress.work.executors.forked_server import by_fork, can_fork

LONGEST: Final = 70
"""Bytes that the name of the folder for temporary files may have, for a socket in it has an address on any system."""


def start_fork_server(modules: tuple[str, ...]) -> ForkServerContext | SpawnContext:
    """Start the fork server, which imports `modules` while we go on. Return what makes workers of it.

    Raises `OSError` where the system lets nobody start a process.
    """
    if not _possible():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([warm.__name__])
    here = spawn.get_preparation_data("")
    plan = warm.Plan(
        modules=modules,
        main_path=here.get("init_main_from_path"),
        main_name=here.get("init_main_from_name"),
        folder=util.get_temp_dir(),
    )
    environment = {
        warm.PLAN: json.dumps(plan),
        # It finds modules where we do, and not in the folder that somebody happens to be in.
        "PYTHONPATH": os.pathsep.join(here["sys_path"]),
        "PYTHONSAFEPATH": "1",
    }
    with _environment(environment):
        # First and alone: it would let interrupts in again.
        resource_tracker.ensure_running()
        with interrupts_held_back(), by_fork(modules, plan["folder"]) if can_fork() else nullcontext():
            forkserver.ensure_running()
    return context


def _possible() -> bool:
    """Return whether this system has fork servers (Windows has none), and a place for their socket."""
    methods = multiprocessing.get_all_start_methods()
    return "forkserver" in methods and len(os.fsencode(tempfile.gettempdir())) <= LONGEST


@contextmanager
def _environment(changes: Mapping[str, str]) -> Iterator[None]:
    """Have `changes` in the environment: the only way to tell the fork server anything."""
    before = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Hold Ctrl-C back: a process that is started meanwhile, and all its children, never get it. We decide for them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
