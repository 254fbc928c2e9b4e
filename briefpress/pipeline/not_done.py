"""Work that could not be done, through no fault of what was to be made: it is told, and the rest goes on."""

from typing import Final

from briefpress.diagnostics.codes.work import REFUSED, WORKER_DIED
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.house.files import reason
from briefpress.model.system_errors import is_of_the_system
from briefpress.work.executor import TaskFailedError

NOT_DONE: Final = (TaskFailedError, OSError, MemoryError)
"""What is raised where a task is not done."""


def not_done(what: str, error: Exception) -> Diagnostic:
    """Return the diagnostic for `what` was not done. Raises `error` where it does not come of the system."""
    if isinstance(error, TaskFailedError):
        return WORKER_DIED.at(None, f"{what}: {error}", help="build it alone, with `--workers 1`")
    if not is_of_the_system(error):
        raise error
    if isinstance(error, OSError):
        said = reason(error) + (f": `{error.filename}`" if error.filename else "")
        return REFUSED.at(None, f"{what}: {said}", help="see to the room, and the permissions, in that place")
    return REFUSED.at(None, f"{what}: there is not enough memory", help="build with fewer workers: `--workers 1`")
