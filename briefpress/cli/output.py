"""What is printed: problems, what was written, and one line that sums up."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefpress.cli.options import Choices
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.house.location import House

if TYPE_CHECKING:
    from briefpress.diagnostics.show import Format


def show(diagnostics: Sequence[Diagnostic], choices: Choices, house: House | None = None) -> None:
    """Print `diagnostics` to standard output in the format chosen, in colours where that is a terminal."""
    form = _format(choices)
    if house and form.name != "json":
        diagnostics = _seen_from_here(diagnostics, house)
    render = form.in_colour if form.in_colour and shows_colours(sys.stdout) else form.render
    click.echo(render(diagnostics), nl=False, color=True)


def without_advice(diagnostics: Sequence[Diagnostic], choices: Choices) -> Sequence[Diagnostic]:
    """Return `diagnostics` as one who builds wants to read them: advice waits until it is asked for.

    A program that reads the format chosen gets all.
    """
    if not _format(choices).for_people:
        return diagnostics
    return [diagnostic for diagnostic in diagnostics if diagnostic.severity is not Severity.ADVICE]


def say(text: str, choices: Choices) -> None:
    """Print a line for people: beside the problems, or to standard error where a program reads those."""
    if not choices.quiet:
        click.echo(text, err=not _format(choices).for_people)


def summary(done: int, failed: int, words: tuple[str, str], diagnostics: Sequence[Diagnostic]) -> str:
    """Return the last line: how many briefs were made or not, in `words` for each, and how many problems there are."""
    total = done + failed
    head = plural(total, "brief") if total else f"no brief {words[0]}"
    parts = [f"{number} {word}" for number, word in zip((done, failed), words, strict=True) if number]
    counts = Counter(diagnostic.severity.value for diagnostic in diagnostics)
    problems = [plural(counts[severity], severity) for severity in ("error", "warning") if counts[severity]]
    return head + (f": {', '.join(parts)}" if parts else "") + (f" ({', '.join(problems)})" if problems else "")


def path_from_here(house: House, path: str) -> str:
    """Return a path of the house as one would type it in the current folder."""
    absolute = str(house.root / path)
    return min(os.path.relpath(absolute), absolute, key=len)


def shows_colours(stream: object) -> bool:
    """Return whether `stream` is a terminal that shows colours, or the environment says that it does."""
    from rich.console import Console

    return Console(file=stream).color_system is not None  # type: ignore[arg-type]


def size(number: int) -> str:
    """Return a number of bytes for people."""
    return f"{number / 1000:.0f} kB" if number < 1_000_000 else f"{number / 1_000_000:.1f} MB"


def plural(number: int, word: str) -> str:
    """Return a number and what it counts, such as `2 errors`."""
    return f"{number} {word}" + ("" if number == 1 else "s")


def _format(choices: Choices) -> "Format":
    from briefpress.diagnostics.show import FORMATS

    return next(form for form in FORMATS if form.name == choices.format)


def _seen_from_here(diagnostics: Sequence[Diagnostic], house: House) -> list[Diagnostic]:
    """Return `diagnostics` with paths relative to the current folder, so that editors and GitHub find the files."""
    sources = {diagnostic.span.source for diagnostic in diagnostics if diagnostic.span}
    # One source for all places in it: it remembers where its lines start.
    here = {
        source: replace(source, path=Path(path_from_here(house, source.path)).as_posix())
        for source in sources
        if os.path.lexists(house.root / source.path)
    }
    return [
        replace(diagnostic, span=replace(span, source=here[span.source]))
        if (span := diagnostic.span) and span.source in here
        else diagnostic
        for diagnostic in diagnostics
    ]
