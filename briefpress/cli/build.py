"""`briefpress build` and `briefpress check`: run the line over the house."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefpress.cli.exits import WRONG_USAGE, exit_code
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.output import path_from_here, plural, say, show, size, summary, without_advice
from briefpress.cli.progress import Progress
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.house.files import brief_slugs, file_size
from briefpress.house.location import House

if TYPE_CHECKING:
    from briefpress.model.built import BuiltBrief

REPORTS = Path("reports")
"""Where accessibility reports go, in the house."""
SHOWN_FILES = (".html", ".pdf")
"""The files that people open; the others are those these need."""


@click.command()
@click.argument("slugs", nargs=-1, metavar="[BRIEF]...")
@global_options
def build(choices: Choices, slugs: tuple[str, ...]) -> int:
    """Build the named briefs, or all, into site/."""
    return run_build(choices, slugs)


@click.command()
@click.argument("slugs", nargs=-1, metavar="[BRIEF]...")
@click.option("--report", is_flag=True, help="Write an accessibility report of each brief, into reports/.")
@click.option("--report-to", type=click.Path(path_type=Path), metavar="DIR", help="Write these reports into DIR.")
@global_options
def check(choices: Choices, slugs: tuple[str, ...], report: bool, report_to: Path | None) -> int:
    """Say what is wrong in the named briefs, or all; build nothing."""
    folder = report_to or (REPORTS if report else None)
    return _run(choices, slugs, ("in order", "not in order"), publish=False, reports=folder)


def run_build(choices: Choices, slugs: tuple[str, ...] = ()) -> int:
    """Build and return the exit code; what `briefpress` without a command does, too."""
    return _run(choices, slugs, ("built", "not built"), publish=True)


def _run(
    choices: Choices,
    slugs: tuple[str, ...],
    words: tuple[str, str],
    *,
    publish: bool,
    reports: Path | None = None,
) -> int:
    """Run the line and show what came of it; `words` say what is said of a sound brief, and of another."""
    found = chosen_house(choices.house)
    if found.value is None:
        show(found.diagnostics, choices)
        return WRONG_USAGE
    house = found.value
    wanted = _known_slugs(slugs, brief_slugs(house))
    with Progress(len(wanted or brief_slugs(house)), wanted=not choices.quiet) as progress:
        # Here, so that somebody is told where it takes long: the typesetter is large.
        from briefpress import pipeline

        if publish:
            report = pipeline.build(house, wanted, strict=choices.strict, progress=progress)
        else:
            # Reports are for people and go where they say, also outside of the house.
            folder = _folder_of_reports(house, reports) if reports else None
            report = pipeline.check(house, wanted, strict=choices.strict, progress=progress, reports=folder)
    shown = without_advice(report.diagnostics, choices) if publish else report.diagnostics
    show(shown, choices, house)
    for brief in report.briefs:
        for line in _written(house, brief):
            say(line, choices)
        if brief.report and reports:
            say(path_from_here(_folder_of_reports(house, reports), brief.report), choices)
    kept_back = len(report.diagnostics) - len(shown)
    if kept_back:
        pieces = "it" if kept_back == 1 else "them"
        say(f"{plural(kept_back, 'piece')} of advice: `briefpress check` shows {pieces}", choices)
    built = sum(brief.built for brief in report.briefs)
    failed = len(report.briefs) - built
    if report.briefs or report.diagnostics:
        say(summary(built, failed, words, report.diagnostics), choices)
    else:
        say("content/ holds no brief yet; `briefpress new NAME` makes one", choices)
    return exit_code(report.diagnostics, strict=choices.strict, unfinished=failed > 0)


def _folder_of_reports(house: House, folder: Path) -> House:
    """Return where reports go: `folder` from here, or the house's own folder for them."""
    return House(Path(os.path.realpath(house.root / folder if folder == REPORTS else folder)))


def _known_slugs(given: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the slugs as they are called; `content/NAME/`, as shells complete it, counts as `NAME`."""
    wanted = tuple(dict.fromkeys(Path(slug).name for slug in given))
    for slug in wanted:
        if slug not in known:
            others = f"the briefs are {one_of(known)}" if known else "content/ holds no brief"
            click.get_current_context().fail(f"there is no brief `{slug}`; {did_you_mean(slug, known, others)}")
    return wanted


def _written(house: House, brief: "BuiltBrief") -> list[str]:
    """Return a line for each file of `brief` that people open: its path, and how large it is."""
    lines = []
    for path in brief.files:
        if path.endswith(SHOWN_FILES):
            pages = f"{plural(brief.pages, 'page')}, " if path.endswith(f"/{brief.slug}.pdf") and brief.pages else ""
            lines.append(f"{path_from_here(house, path)}  {pages}{size(file_size(house, path) or 0)}")
    return lines
