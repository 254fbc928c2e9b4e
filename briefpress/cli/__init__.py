"""The commands: the only layer that prints and exits."""

from briefpress.cli.commands import main

__all__ = ["main"]
