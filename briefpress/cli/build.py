"""`briefpress build` and `briefpress check`: run the line over the house."""

import os
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from briefpress.cli.exits import WRONG_USAGE, exit_code
from briefpress.cli.loading import loading
from briefpress.cli.means import means_options
from briefpress.cli.options import Choices, chosen_house, global_options
from briefpress.cli.output import (
    path_from_here,
    plural,
    said,
    show,
    shown,
    size,
    summary,
    tell,
    waiting_words,
    without_advice,
)
from briefpress.cli.progress import Progress
from briefpress.diagnostics.suggestion import did_you_mean, one_of
from briefpress.house.files import brief_slugs, file_size
from briefpress.house.location import ASSETS, SITE, House
from briefpress.work.early import begin_early
from briefpress.work.last_run import Said
from briefpress.work.lock import Owner
from briefpress.work.means import Means
from briefpress.work.unchanged import LastRun, keep_last_run, status_of_inputs

if TYPE_CHECKING:
    from briefpress.model.built import BuiltBrief, Report

REPORTS = Path("reports")
"""Where accessibility reports go, in the house."""
TOOLS = ("briefpress.pipeline.tools",)
"""The modules that workers load before their first task; the line names them, too, but takes long to load itself."""
ENGINE = "briefpress.render.charts.vega:start_engine"
"""What starts the engine that draws charts."""
SHOWN_FILES = (".html", ".pdf")
"""The files that people open; the others are those these need."""


@click.command()
@click.argument("slugs", nargs=-1, metavar="[BRIEF]...")
@means_options
@click.option("--verify-cache", is_flag=True, help="Make everything anew, and compare it with what was kept.")
@global_options
def build(choices: Choices, means: Means, slugs: tuple[str, ...], verify_cache: bool) -> int:
    """Build the named briefs, or all, into site/."""
    return run_build(choices, replace(means, verify=verify_cache), slugs)


@click.command()
@click.argument("slugs", nargs=-1, metavar="[BRIEF]...")
@click.option("--report", is_flag=True, help="Write an accessibility report of each brief, into reports/.")
@click.option("--report-to", type=click.Path(path_type=Path), metavar="DIR", help="Write these reports into DIR.")
@means_options
@global_options
def check(choices: Choices, means: Means, slugs: tuple[str, ...], report: bool, report_to: Path | None) -> int:
    """Say what is wrong in the named briefs, or all; build nothing."""
    folder = report_to or (REPORTS if report else None)
    return _run(Wanted("check", slugs, folder), choices, means)


def run_build(choices: Choices, means: Means, slugs: tuple[str, ...] = ()) -> int:
    """Build and return the exit code; what `briefpress` without a command does, too."""
    return _run(Wanted("build", slugs), choices, means)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a command wants of the line: the briefs, and where their accessibility reports go, if anywhere."""

    command: Literal["build", "check"]
    slugs: tuple[str, ...]
    reports: Path | None = None


def _run(wanted: Wanted, choices: Choices, means: Means) -> int:
    """Run the line and show what came of it."""
    found = chosen_house(choices.house)
    if found.value is None:
        show(found.diagnostics, choices)
        return WRONG_USAGE
    house = found.value
    slugs = _known_slugs(wanted.slugs, brief_slugs(house))
    # First, so that it goes on beside all that this process has to load.
    ready = begin_early(means, house, slugs or brief_slugs(house), TOOLS, ENGINE)
    before = status_of_inputs(house)
    # Here, for it is large, and no other command needs it.
    with loading("line"):
        from briefpress import pipeline

    with Progress(len(slugs or brief_slugs(house)), wanted=not choices.quiet) as progress:
        if wanted.command == "build":
            report = pipeline.build(
                house,
                slugs,
                strict=choices.strict,
                progress=progress,
                means=means,
                ready=ready,
                waiting=partial(_say_waiting, choices),
            )
        else:
            # Reports are for people and go where they say, also outside of the house.
            reports = _folder_of_reports(house, wanted.reports) if wanted.reports else None
            report = pipeline.check(
                house, slugs, strict=choices.strict, progress=progress, reports=reports, means=means, ready=ready
            )
    code = exit_code(report.diagnostics, strict=choices.strict, unfinished=not all(one.built for one in report.briefs))
    words = _before_the_end(wanted, report, house, choices)
    tell([*words, *said(_end(wanted, report), choices)])
    if not (wanted.reports or means.verify):
        folders = [f"{SITE}/{name}" for name in (ASSETS, "index.html", *(one.slug for one in report.briefs))]
        folders = folders if wanted.command == "build" else []
        unchanged = replace(report, briefs=tuple(replace(one, unchanged=True) for one in report.briefs))
        words += said(_end(wanted, unchanged), choices)
        keep_last_run(before, LastRun(wanted.command, choices.arguments, code, tuple(words)), folders)
    return code


def _say_waiting(choices: Choices, owner: Owner | None) -> None:
    if not choices.quiet:
        click.echo(waiting_words(owner), err=True)


def _before_the_end(wanted: Wanted, report: "Report", house: House, choices: Choices) -> list[Said]:
    """Return all that is said of a run but for the last line: problems, what was written, advice kept back."""
    build = wanted.command == "build"
    told = without_advice(report.diagnostics, choices) if build else report.diagnostics
    words = [shown(told, choices, house)]
    for brief in report.briefs:
        for line in _written(house, brief):
            words += said(line, choices)
        if brief.report and wanted.reports:
            words += said(path_from_here(_folder_of_reports(house, wanted.reports), brief.report), choices)
    kept_back = len(report.diagnostics) - len(told)
    if kept_back:
        pieces = "it" if kept_back == 1 else "them"
        words += said(f"{plural(kept_back, 'piece')} of advice: `briefpress check` shows {pieces}", choices)
    return words


def _end(wanted: Wanted, report: "Report") -> str:
    """Return the last line of a run."""
    if not report.briefs and not report.diagnostics:
        return "content/ holds no brief yet; `briefpress new NAME` makes one"
    done = [brief for brief in report.briefs if brief.built]
    failed = len(report.briefs) - len(done)
    if wanted.command == "check":
        return summary({"in order": len(done), "not in order": failed}, report.diagnostics)
    same = sum(brief.unchanged for brief in done)
    return summary({"built": len(done) - same, "up to date": same, "not built": failed}, report.diagnostics)


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
