"""The commands: the only layer that prints and exits."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run briefpress with `arguments`, those of the process where none are given, and return its exit code.

    Where nothing has changed since the same command was run, what it said is said again, and nothing else is loaded.
    """
    import gc
    import sys

    from briefpress.work.last_run import said_again

    given = sys.argv[1:] if arguments is None else list(arguments)
    again = said_again(given)
    if again is not None:
        return again
    # Only now: the commands and all that they need take longer to load than a command with nothing to do may take.
    from briefpress.cli.loading import loading

    with loading("commands"):
        from briefpress.cli.commands import run

    code = run(given)
    if arguments is None:
        # The process is about to end, and the collector would look through all of it once more.
        gc.freeze()
    return code


__all__ = ["main"]
