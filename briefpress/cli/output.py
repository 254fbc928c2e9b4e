"""What is printed: problems, what was written, and one line that sums up."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefpress.cli.options import Choices
from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.house.location import House
from briefpress.work.last_run import Said
from briefpress.work.lock import Owner

if TYPE_CHECKING:
    from briefpress.diagnostics.show import Format


def show(diagnostics: Sequence[Diagnostic], choices: Choices, house: House | None = None) -> None:
    """Print `diagnostics` to standard output in the format chosen, in colours where that is a terminal."""
    tell([shown(diagnostics, choices, house)])


def say(text: str, choices: Choices) -> None:
    """Print a line for people: beside the problems, or to standard error where a program reads those."""
    tell(said(text, choices))


def tell(words: Iterable[Said]) -> None:
    """Print words, each to the stream that they are for."""
    for error, text in words:
        click.echo(text, nl=False, err=error, color=True)


def shown(diagnostics: Sequence[Diagnostic], choices: Choices, house: House | None = None) -> Said:
    """Return what is printed of `diagnostics` in the format chosen, in colours where that is a terminal."""
    form = _format(choices)
    if house and form.name != "json":
        diagnostics = _seen_from_here(diagnostics, house)
    render = form.in_colour if form.in_colour and shows_colours(sys.stdout) else form.render
    return False, render(diagnostics)


def said(text: str, choices: Choices) -> list[Said]:
    """Return a line for people, beside the problems or on standard error; nothing where they want to hear nothing."""
    return [] if choices.quiet else [(not _format(choices).for_people, f"{text}\n")]


def without_advice(diagnostics: Sequence[Diagnostic], choices: Choices) -> Sequence[Diagnostic]:
    """Return `diagnostics` as one who builds wants to read them: advice waits until it is asked for.

    A program that reads the format chosen gets all.
    """
    if not _format(choices).for_people:
        return diagnostics
    return [diagnostic for diagnostic in diagnostics if diagnostic.severity is not Severity.ADVICE]


def summary(counts: Mapping[str, int], problems: Sequence[Diagnostic]) -> str:
    """Return the last line: how many briefs there are, what became of how many of them, and how many problems."""
    total = sum(counts.values())
    head = plural(total, "brief") if total else f"no brief {next(iter(counts))}"
    parts = [f"{number} {words}" for words, number in counts.items() if number]
    severities = Counter(diagnostic.severity.value for diagnostic in problems)
    told = [plural(severities[severity], severity) for severity in ("error", "warning") if severities[severity]]
    return head + (f": {', '.join(parts)}" if parts else "") + (f" ({', '.join(told)})" if told else "")


def waiting_words(owner: Owner | None) -> str:
    """Return what is said while another build is at work in the same house."""
    return f"waiting for another build of this house to end: {owner or 'nobody knows whose it is'}"


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
