"""`briefpress explain`: the documentation of a code, or the list of all."""

import sys

import click

from briefpress.cli.exits import DONE
from briefpress.cli.options import Choices, global_options
from briefpress.cli.output import shows_colours
from briefpress.diagnostics.suggestion import did_you_mean


@click.command()
@click.argument("code", required=False)
@global_options
def explain(_choices: Choices, code: str | None) -> int:
    """Say what the problem with CODE is about, and what to do; without CODE, list all codes."""
    from briefpress.check import explain as pages

    if code is None:
        for known in pages.all_codes():
            click.echo(f"{known.id}  {known.summary}")
        return DONE
    page = pages.explain(code)
    if page is None:
        hint = did_you_mean(code, pages.known_codes(), "a code looks like F101")
        click.get_current_context().fail(f"no diagnostic has the code `{code}`; {hint}")
    if shows_colours(sys.stdout):
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))
    else:
        click.echo(page, nl=False)
    return DONE
