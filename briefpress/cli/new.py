"""`briefpress new`: start a brief."""

import click

from briefpress.cli.exits import DONE, WRONG_USAGE
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.output import path_from_here, say, show
from briefpress.house.location import CONTENT
from briefpress.house.starter import KINDS, make_brief
from briefpress.model.front_matter import Kind


@click.command()
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], show_default=True, help="What it is to be.")
@global_options
def new(choices: Choices, name: str, kind: Kind) -> int:
    """Start a brief called NAME, its title or its address, in content/."""
    found = chosen_house(choices.house)
    made = make_brief(found.value, name, kind) if found.value else None
    if found.value is None or made is None or made.value is None:
        show(made.diagnostics if made else found.diagnostics, choices, found.value)
        return WRONG_USAGE
    folder = path_from_here(found.value, f"{CONTENT}/{made.value}")
    say(f"{folder} is a {kind} now. Write, then:", choices)
    say(f"  briefpress build {made.value}", choices)
    return DONE
