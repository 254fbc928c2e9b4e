"""The options that every command takes, before or after its name."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import click

import briefpress
from briefpress.diagnostics.outcome import Outcome
from briefpress.house.location import House, find_house, open_house

Parameters = ParamSpec("Parameters")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the global options chose. `house` is none where no folder was named: the one around the current folder."""

    house: Path | None = None
    strict: bool = False
    format: str = "human"
    quiet: bool = False
    arguments: tuple[str, ...] = ()
    """The whole command line, as it was typed."""


def chosen_house(folder: Path | None) -> Outcome[House]:
    """Return the house in `folder`, what `--house` names; where nothing is named, that around the current folder."""
    return open_house(folder) if folder else find_house(Path.cwd())


# The formats themselves are imported when there is something to show: `--help` need not wait for them.
FORMATS = ("human", "concise", "json", "github")

GLOBAL_OPTIONS = (
    click.option("--house", type=click.Path(path_type=Path), metavar="DIR", help="The house to work in."),
    click.option("--strict", is_flag=True, default=None, help="Let warnings stop a brief, too."),
    click.option("--format", type=click.Choice(FORMATS), help="How problems are shown; human is the default."),
    click.option("--quiet", is_flag=True, default=None, help="Show problems and nothing else."),
    click.version_option(briefpress.__version__, message="%(prog)s %(version)s", prog_name="briefpress"),
)


def global_options(command: Callable[Concatenate[Choices, Parameters], int]) -> Callable[Parameters, int]:
    """Give `command` the global options; it gets what they chose, before and after its name, as its first argument."""

    @wraps(command)
    def chosen(*arguments: Parameters.args, **options: Parameters.kwargs) -> int:
        context = click.get_current_context()
        given: dict[str, Any] = {field.name: options.pop(field.name, None) for field in fields(Choices)}
        above = context.find_object(Choices) or Choices()
        choices = replace(above, **{name: value for name, value in given.items() if value is not None})
        context.obj = choices
        return command(choices, *arguments, **options)

    for option in reversed(GLOBAL_OPTIONS):
        chosen = option(chosen)
    return chosen
