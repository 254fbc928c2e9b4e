"""How work gets done: workers that die, results that cannot be kept, builds that get in one another's way."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

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
NOT_KEPT: Final = Code(
    "J103",
    "not-kept",
    "Results could not be kept for the next build.",
    """
The build is complete and right; the next one will do again what could have been taken from the store. Make room on the
disk, or see to the permissions of `.briefpress/` in the house. Everything in that folder may be deleted.
""",
    severity=Severity.WARNING,
)
NO_SHARED_STORE: Final = Code(
    "J104",
    "no-shared-store",
    "The shared store was left alone for the rest of this build.",
    """
It could not be reached, was too slow, or refused. The build is complete and right; it only took longer, and others
cannot take its results. See to the address in `--store` or `BRIEFPRESS_STORE`, and to the rights behind it.
""",
    severity=Severity.WARNING,
)
NO_SCHEDULER: Final = Code(
    "J105",
    "no-scheduler",
    "The workers of another machine cannot be used.",
    """
The scheduler that `--scheduler` names does not answer, or its workers have other versions of what makes a PDF than this
machine: then their results would not be the same. Start it, install the same versions everywhere, or build here,
without `--executor dask`.
""",
)

CODES: Final[tuple[Code, ...]] = (WORKER_DIED, STALE_RESULT, NOT_KEPT, NO_SHARED_STORE, NO_SCHEDULER)
