"""A task, and what came of it, as bytes: the same for every executor that does tasks somewhere else."""

import pickle
import traceback
from typing import Any, TypeVar

from briefpress.model.task import Task

Made = TypeVar("Made")


def sealed(task: Task[Any]) -> bytes:
    """Return what a worker needs of `task`, in bytes. Raises what `pickle` raises for inputs that cannot travel."""
    return pickle.dumps((task.make, task.inputs), pickle.HIGHEST_PROTOCOL)


def do_sealed(request: bytes) -> bytes:
    """Do the sealed task. Return, in bytes, what it made, or the exception that it raised."""
    try:
        make, inputs = pickle.loads(request)  # noqa: S301 - it comes from the process that this one works for
        return pickle.dumps((make(*inputs), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return _sealed_error(error)


def opened(answer: bytes) -> Any:
    """Return what the task made. Raises what it raised, with a note that shows where."""
    made, error = pickle.loads(answer)  # noqa: S301 - it comes from a worker of ours
    if error is not None:
        raise error
    return made


def _sealed_error(error: Exception) -> bytes:
    """Return `error` in bytes. One that does not survive the journey is told in its words."""
    note = "In the worker:\n" + "".join(traceback.format_exception(error)).rstrip()
    error.add_note(note)
    try:
        answer = pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(answer)  # noqa: S301 - it was made in the line above
    except Exception:
        told = RuntimeError(f"{type(error).__qualname__}: {error}")
        told.add_note(note)
        answer = pickle.dumps((None, told), pickle.HIGHEST_PROTOCOL)
    return answer
