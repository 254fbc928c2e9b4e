"""The commands: the only layer that prints and exits."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run briefpress with `arguments`, those of the process where none are given, and return its exit code.

    Where nothing has changed since the same command was run, what it said is said again, and nothing else is loaded.
    """
    import sys

    from briefpress.work.last_run import said_again

    given = sys.argv[1:] if arguments is None else list(arguments)
    again = said_again(given)
    if again is not None:
        return again
    # Only now: the commands and all that they need take longer to load than a command with nothing to do may take.
    from briefpress.cli.loading import loading

    with loading():
        from briefpress.cli.commands import run

    return run(given)


__all__ = ["main"]
