"""What the system refuses: no fault of what is made, nor of who makes it, and another time it may work."""


def is_of_the_system(error: BaseException) -> bool:
    """Return whether `error` says that memory, a file or a process could not be had.

    Libraries raise `OSError` for damaged content as well; the system's own has a number.
    """
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno is not None)
