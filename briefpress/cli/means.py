"""The options that say who does the work, and where results are kept."""

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from briefpress.work.executors.opening import EXECUTORS, cores
from briefpress.work.means import Means

STORE = "BRIEFPRESS_STORE"
"""The variable of the environment that names the shared store, where no option does."""

MEANS_OPTIONS = (
    click.option(
        "--workers", type=click.IntRange(min=1), metavar="N", help="How many processes work; 1 is this one alone."
    ),
    click.option("--executor", type=click.Choice(tuple(EXECUTORS)), default="processes", help="Who does the work."),
    click.option("--scheduler", metavar="URL", help="Where the Dask scheduler is, such as tcp://host:8786."),
    click.option("--store", metavar="URL", help=f"A store that others use, too; {STORE} names it as well."),
)


def means_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give `command` these options; it gets what they chose as `means`."""

    @wraps(command)
    def chosen(*arguments: Any, **options: Any) -> int:
        workers, executor, scheduler, store = (options.pop(name) for name in NAMES)
        if (executor == "dask") != bool(scheduler):
            click.get_current_context().fail("`--executor dask` and `--scheduler URL` need each other")
        shared = store or os.environ.get(STORE) or None
        means = Means(workers or cores(), executor, scheduler, keep=True, shared=shared)
        return command(*arguments, means=means, **options)

    for option in reversed(MEANS_OPTIONS):
        chosen = option(chosen)
    return chosen


NAMES = ("workers", "executor", "scheduler", "store")
