"""The front of the command line: which commands there are, and how a run ends."""

import io
import sys
from collections.abc import Sequence

import click

from briefpress.cli.build import build, check, run_build
from briefpress.cli.exits import DONE, INTERRUPTED, OUR_FAULT, WRONG_USAGE
from briefpress.cli.explain import explain
from briefpress.cli.init import init
from briefpress.cli.means import means_options
from briefpress.cli.mishap import explain_mishap
from briefpress.cli.new import new
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.unpack import unpack
from briefpress.cli.watch import run_watch, watch
from briefpress.cli.why import why
from briefpress.house.files import brief_slugs
from briefpress.work.means import Means


class Commands(click.Group):
    """The commands in the order of a day's work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names in the order in which they were added."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` name; where it is a brief instead, say which command to use."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            house = chosen_house(ctx.params.get("house")).value
            if house and args[0] in brief_slugs(house):
                ctx.fail(f"`{args[0]}` is a brief, not a command; did you mean `briefpress build {args[0]}`?")
            raise


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command, briefpress builds all briefs.",
)
@click.option("--watch", "watching", is_flag=True, help="The same as the command `watch`.")
@means_options
@global_options
def commands(choices: Choices, means: Means, watching: bool) -> int:
    """Turn structured content into accessible web pages and PDFs."""
    if click.get_current_context().invoked_subcommand is not None:
        return DONE
    return run_watch(choices, means) if watching else run_build(choices, means)


for command in (build, check, watch, why, init, new, unpack, explain):
    commands.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows its number; it must not end the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        result = commands.main(
            args=list(arguments), prog_name="briefpress", standalone_mode=False, obj=Choices(arguments=tuple(arguments))
        )
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; what was built before is untouched", err=True)
        return INTERRUPTED
    except Exception as error:
        explain_mishap(error)
        return OUR_FAULT
    return result if isinstance(result, int) else DONE
