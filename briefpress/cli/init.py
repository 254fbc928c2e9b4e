"""`briefpress init`: make a new house."""

import shlex
from pathlib import Path

import click

from briefpress.cli.exits import DONE, WRONG_USAGE
from briefpress.cli.options import Choices, global_options
from briefpress.cli.output import say, show
from briefpress.house.starter import make_house


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@global_options
def init(choices: Choices, folder: Path) -> int:
    """Make a new house in DIR, with a first brief that builds at once."""
    made = make_house(folder)
    if made.value is None:
        show(made.diagnostics, choices)
        return WRONG_USAGE
    say(f"{folder} is a house now. To see its first brief, an example:", choices)
    if folder.resolve() != Path.cwd():
        say(f"  cd {shlex.quote(str(folder))}", choices)
    say("  briefpress", choices)
    return DONE
