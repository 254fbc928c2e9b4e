"""Makes the fork server ready: what it has when it forks, each worker has from its first moment on.

The fork server is told to import this module, and does so before it forks. Nobody else imports it with a plan in the
environment, so for anybody else it does nothing.
"""

import atexit
import gc
import importlib
import json
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.machinery import ModuleSpec
from typing import Final, TypedDict

PLAN: Final = "BRIEFPRESS_FORK_SERVER"
"""The variable of the environment that holds the plan, in JSON."""


class Plan(TypedDict):
    """What a fork server is told by the process that starts it."""

    modules: tuple[str, ...]
    """What tasks will import."""
    main_path: str | None
    """The file that runs as `__main__` there; none where it is a module."""
    main_name: str | None
    """The module that runs as `__main__` there."""
    folder: str
    """Where its socket lies."""


def _warm(plan: Plan) -> None:
    # Python imports the main module again in each worker, unless it finds that it has been. No task needs it.
    main = sys.modules["__main__"]
    if plan["main_name"]:
        main.__spec__ = ModuleSpec(plan["main_name"], None)
    elif plan["main_path"]:
        main.__file__ = plan["main_path"]
    # A process that is killed cannot clear up; the fork server outlives it by a moment. Workers skip this.
    atexit.register(shutil.rmtree, plan["folder"], ignore_errors=True)
    load(plan["modules"])


def load(modules: Iterable[str]) -> None:
    """Import `modules`, which stay for good."""
    # The collector need not look through what they consist of, nor touch its memory in workers.
    gc.disable()
    for name in modules:
        # What is wrong with it will be told by the task that needs it.
        with suppress(Exception):
            importlib.import_module(name)
    gc.freeze()
    gc.enable()


if PLAN in os.environ:
    _warm(json.loads(os.environ.pop(PLAN)))
