"""`build` and `check`: what they ask of the line, what they print, and how they end."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.diagnostics.diagnostic import Severity
from briefpress.house.location import House

from .conftest import Built, Line, Made, Run, problem

Command = Callable[..., Run]

ASKED = {
    "": ("build", (), False),
    "build": ("build", (), False),
    "check": ("check", (), False),
    "build ferries": ("build", ("ferries",), False),
    "build content/ferries/ ferries": ("build", ("ferries",), False),
    "--strict": ("build", (), True),
    "--strict build": ("build", (), True),
    "build --strict": ("build", (), True),
    "check --strict night-buses": ("check", ("night-buses",), True),
}


@pytest.mark.parametrize("arguments", ASKED, ids=[arguments or "nothing" for arguments in ASKED])
def test_what_the_line_is_asked_for(arguments: str, house: House, line: Line, run: Command) -> None:
    assert run(*arguments.split()).code == 0
    name, slugs, strict = ASKED[arguments]
    assert line.asked == [(name, house, slugs, strict)]


@pytest.mark.parametrize("order", [["--house", "{}", "build"], ["build", "--house", "{}"], ["--house={}"]], ids=str)
def test_a_house_may_be_named_anywhere(
    order: list[str], house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert run(*(word.format(house.root) for word in order)).code == 0
    assert line.asked[0][1] == house


def test_the_house_around_the_folder_is_found(
    house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house.root / "content/ferries")
    assert run().code == 0
    assert line.asked[0][1] == house


FERRIES = Built("ferries", True, ("site/ferries/ferries.pdf", "site/ferries/font.woff2", "site/ferries/index.html"), 8)
ERROR = problem("content/night-buses/body.md")
WARNING = problem("content/night-buses/body.md", severity=Severity.WARNING)
ADVICE = problem("content/night-buses/body.md", severity=Severity.ADVICE)
SETTINGS = problem("briefpress.yaml")
FAILED = Built("night-buses", False)

ENDS = {
    "all built": (Made((FERRIES,)), "", 0),
    "an error": (Made((FERRIES, FAILED), (ERROR,)), "", 1),
    "a warning": (Made((FERRIES,), (WARNING,)), "", 0),
    "a strict warning": (Made((FERRIES, FAILED), (WARNING,)), "--strict", 1),
    "advice, strictly": (Made((FERRIES,), (ADVICE,)), "--strict", 0),
    "a brief not built for whatever reason": (Made((FAILED,)), "", 1),
    "wrong settings": (Made((), (SETTINGS,)), "", 2),
    "wrong settings and content": (Made((FAILED,), (ERROR, SETTINGS)), "", 2),
}


@pytest.mark.parametrize(("made", "option", "code"), ENDS.values(), ids=ENDS)
def test_exit_codes(made: Made, option: str, code: int, house: House, line: Line, run: Command) -> None:
    line.made = made
    assert run(*option.split()).code == code


SUMMARIES = {
    "2 briefs: 1 built, 1 not built (1 error, 2 warnings)": ("", Made((FERRIES, FAILED), (ERROR, WARNING, WARNING))),
    "2 briefs: 1 in order, 1 not in order (1 error)": ("check", Made((FERRIES, FAILED), (ERROR,))),
    "1 brief: 1 built": ("", Made((FERRIES,), (ADVICE,))),
    "no brief built (1 error)": ("", Made((), (SETTINGS,))),
    "content/ holds no brief yet; `briefpress new NAME` makes one": ("", Made(())),
}


@pytest.mark.parametrize("last", SUMMARIES)
def test_the_last_line(last: str, house: House, line: Line, run: Command) -> None:
    command, line.made = SUMMARIES[last]
    assert run(*command.split()).out.splitlines()[-1] == last


ADVISED = {
    "build": ("", "1 piece of advice: `briefpress check` shows it"),
    "check": ("check", "advice[F102]: it is `wrong`"),
    "build for a program": ("--format github", "::notice file="),
}


@pytest.mark.parametrize(("order", "shown"), ADVISED.values(), ids=ADVISED)
def test_advice_waits_until_it_is_asked_for(order: str, shown: str, house: House, line: Line, run: Command) -> None:
    line.made = Made((FERRIES,), (ADVICE,))
    out = run(*order.split()).out
    assert shown in out
    assert ("advice[F102]" in out) == bool(order)


def test_what_was_written_is_shown(house: House, line: Line, run: Command) -> None:
    line.made = Made((FERRIES,))
    result = run()
    assert result.out.splitlines() == [
        "site/ferries/ferries.pdf  8 pages, 2.3 MB",
        "site/ferries/index.html  12 kB",
        "1 brief: 1 built",
    ]
    assert result.err == ""


def test_quiet_leaves_the_problems(house: House, line: Line, run: Command) -> None:
    line.made = Made((FERRIES, FAILED), (ERROR,))
    out = run("--quiet", "--format", "concise").out
    assert out == "content/night-buses/body.md:2:1: error[F102]: it is `wrong`\n"


@pytest.mark.parametrize("form", ["json", "github"])
def test_programs_get_nothing_but_problems(form: str, house: House, line: Line, run: Command) -> None:
    line.made = Made((FERRIES, FAILED), (ERROR,))
    result = run("build", "--format", form)
    assert len(result.out.splitlines()) == 1
    assert "2 briefs" in result.err


PATHS = {
    "human": "our briefs/content/night-buses/body.md:2:1",
    "github": "file=our briefs/content/night-buses/body.md,",
}


@pytest.mark.parametrize("form", PATHS)
def test_paths_are_seen_from_the_current_folder(
    form: str, house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.made = Made((FAILED,), (ERROR,))
    monkeypatch.chdir(house.root.parent)
    assert PATHS[form] in run("--house", "our briefs", "--format", form).out


def test_paths_in_json_are_those_of_the_house(
    house: House, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.made = Made((FAILED,), (ERROR, problem("house/templates/base.html")))
    monkeypatch.chdir(house.root.parent)
    found = [json.loads(text)["file"] for text in run("--house", "our briefs", "--format", "json").out.splitlines()]
    assert found == ["content/night-buses/body.md", "house/templates/base.html"]


USAGE = {
    "build ferry": "there is no brief `ferry`; did you mean `ferries`?",
    "check something-else": "there is no brief `something-else`; the briefs are `ferries`, `night-buses`",
    "ferries": "`ferries` is a brief, not a command; did you mean `briefpress build ferries`?",
    "chekc": "No such command 'chekc'. Did you mean 'check'?",
    "build --strct": "No such option '--strct'",
    "--format xml": "'xml' is not one of",
}


@pytest.mark.parametrize("arguments", USAGE)
def test_wrong_usage(arguments: str, house: House, line: Line, run: Command) -> None:
    result = run(*arguments.split())
    assert (result.code, result.out, line.asked) == (2, "", [])
    assert USAGE[arguments] in result.err


def test_no_house(tmp_path: Path, line: Line, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in ([], ["check"], ["new", "x"], ["--house", "nowhere"]):
        result = run(*arguments, "--format", "concise")
        assert (result.code, line.asked) == (2, [])
        assert "error[H101]" in result.out


def test_progress_is_for_terminals_only(house: House, line: Line, run: Command) -> None:
    from briefpress.cli.progress import Progress

    with Progress(2, wanted=True) as progress:
        progress("ferries", "read")
    assert run().err == ""


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [("--report", "reports"), ("--report-to elsewhere", "elsewhere"), ("--report --report-to a/b", "a/b"), ("", None)],
)
def test_accessibility_reports_go_where_they_are_asked_for(
    arguments: str, folder: str | None, house: House, line: Line, run: Command
) -> None:
    # The house is the current folder of these tests, so that both kinds of paths begin there.
    assert run("check", *arguments.split()).code == 0
    assert line.reports == [House(house.root / folder) if folder else None]


def test_a_report_is_named_also_where_the_brief_is_not_in_order(line: Line, run: Command) -> None:
    fault = problem("content/ferries/body.md")
    brief = Built("ferries", built=False, diagnostics=(fault,), report="ferries/accessibility.html")
    line.made = Made((brief,), (fault,))
    done = run("check", "--report")
    assert done.code == 1
    assert "reports/ferries/accessibility.html" in done.out


def test_workers_load_early_what_the_line_needs() -> None:
    from briefpress import pipeline
    from briefpress.cli import build

    assert pipeline.TOOLS.modules == build.TOOLS
