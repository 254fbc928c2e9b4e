"""`briefpress unpack`: take a brief out of a PDF again."""

import os
from pathlib import Path

import click

import briefpress
from briefpress.cli.exits import DONE, WRONG_USAGE
from briefpress.cli.options import Choices, global_options
from briefpress.cli.output import plural, say, show
from briefpress.house.files import read_bytes
from briefpress.house.location import House
from briefpress.house.new_house import write_new_house, write_over_house

LARGEST = 300_000_000
"""How large a PDF may be, in bytes."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.pdf")
@click.argument("folder", type=click.Path(path_type=Path), metavar="[DIR]", required=False)
@click.option("--force", is_flag=True, help="Write over files of the same names.")
@global_options
def unpack(choices: Choices, file: Path, folder: Path | None, force: bool) -> int:
    """Make a house in DIR of the files that a PDF was made of."""
    real = Path(os.path.realpath(file))
    content = read_bytes(House(real.parent), real.name, LARGEST)
    if content.value is None:
        show(content.diagnostics, choices)
        return WRONG_USAGE
    # Here, for the library that reads PDFs takes a moment to load.
    from briefpress.read.pdf_sources import read_pdf_sources

    sources = read_pdf_sources(file.name, content.value)
    if sources.value is None:
        show(sources.diagnostics, choices)
        return WRONG_USAGE
    target = folder or Path(sources.value.slug)
    write = write_over_house if force else write_new_house
    written = write(target, sources.value.files)
    if written.value is None:
        show(written.diagnostics, choices)
        return WRONG_USAGE
    say(f"{target} holds the brief {sources.value.slug} now, {plural(len(written.value), 'file')}.", choices)
    if sources.value.version != briefpress.__version__:
        say(
            f"The PDF was made by briefpress {sources.value.version}, this is {briefpress.__version__}: "
            "what it builds may differ.",
            choices,
        )
    return DONE
