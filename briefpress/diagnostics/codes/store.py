"""Results that could not be kept, or fetched from where a team shares them. None of it makes an output wrong."""

from typing import Final

from briefpress.diagnostics.diagnostic import Code, Severity

NOT_KEPT: Final = Code(
    "K101",
    "results-not-kept",
    "What was made could not be kept for the next build.",
    """
Everything was made and is right; the next build only has to make it again. The message says what the system answered:
most often the disk is full, or the folder `.briefpress` belongs to another user or is read-only.
""",
    Severity.ADVICE,
)
UNREACHABLE: Final = Code(
    "K201",
    "shared-store-unreachable",
    "The shared store does not answer.",
    """
Everything was made here and is right; it only took longer. For the rest of the run the shared store was left alone.
The message says what came back: see whether the address is right, the network there, and whether credentials are set
in the way that the service asks for, such as `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
""",
    Severity.ADVICE,
)
SLOW: Final = Code(
    "K202",
    "shared-store-slow",
    "The shared store takes longer to answer than it takes to do without.",
    """
Everything was made here and is right. For the rest of the run the shared store was left alone, and what was still
being written to it may be missing there.
""",
    Severity.ADVICE,
)
DENIED: Final = Code(
    "K203",
    "shared-store-not-written",
    "The shared store may be read, but not be written.",
    """
Results are taken from it and none are added. That is right where changes of strangers are built: who can write to a
shared store decides what all others publish. Write `read-only:` before its address, and this message is gone.
""",
    Severity.ADVICE,
)
NO_SUCH_STORE: Final = Code(
    "K204",
    "no-such-shared-store",
    "The address of the shared store cannot be used here.",
    """
Everything was made here and is right. The address begins with the name of a service: `file://`, `s3://`, `gs://` and
others that fsspec knows. What it takes to speak to them is installed with `pip install "briefpress[shared-store]"`, for
services other than folders and S3 with the package that the message names.
""",
    Severity.ADVICE,
)

CODES: Final = (NOT_KEPT, UNREACHABLE, SLOW, DENIED, NO_SUCH_STORE)
"""The family K, in order. They are advice, for they say nothing about what was made."""
