"""How work gets done: workers that die, results that are not what they should be, machines that cannot help."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code

WORKER_DIED: Final = Code(
    "J101",
    "worker-died",
    "A process that was at work on a brief died, more than once.",
    """
Each time a worker dies, its work is given to another one; after three times, the brief is given up, and the others are
built all the same. Most likely the memory was not enough: build with fewer workers (`--workers 1`), or look what in
this brief is very large. The system's log may say who ended the process.
""",
)
STALE_RESULT: Final = Code(
    "J102",
    "stale-result",
    "What was kept is not what is made now.",
    """
`--verify-cache` makes everything anew and compares it with what earlier builds have kept. The two must be the same,
byte for byte. What is in `site/` and in the store now is what was made anew. A difference is a fault of briefpress, or
somebody has changed the store: please report it, with the name that the message ends with.
""",
)
NO_SCHEDULER: Final = Code(
    "J103",
    "no-scheduler",
    "The workers of another machine cannot be used.",
    """
The scheduler that `--scheduler` names does not answer, or its workers have other versions of what makes a PDF than this
machine: then their results would not be the same. Start it, install the same versions everywhere, or build here,
without `--executor dask`.
""",
)
REFUSED: Final = Code(
    "J104",
    "system-refused",
    "The system refused something that work needs.",
    """
The message says what the system answered. Most often there is no room left in the folder for temporary files (`TMPDIR`
names another one), or no memory: build with fewer workers (`--workers 1`). The brief is not built, its last good output
stays, and the next build tries again.
""",
)

CODES: Final[tuple[Code, ...]] = (WORKER_DIED, STALE_RESULT, NO_SCHEDULER, REFUSED)
"""The family J, in order."""
