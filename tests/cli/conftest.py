"""A house, and a line that says what it is told to say."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

import briefpress
from briefpress.cli import main
from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.house.location import House

CODE = Code("F102", "name", "Summary.", "Explanation.")


def problem(path: str, **more: object) -> Diagnostic:
    """Return a problem with the second line of the file at `path`."""
    return Diagnostic(CODE.id, more.pop("severity", CODE.severity), "it is `wrong`", Span(Source(path, "a\nb\n"), 2, 3))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Built:
    slug: str
    built: bool
    files: tuple[str, ...] = ()
    pages: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    report: str = ""
    unchanged: bool = False


@dataclass(frozen=True)
class Made:
    briefs: tuple[Built, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass
class Line:
    """A pipeline that reports `made`, and remembers what it was asked for."""

    made: Made
    asked: list[tuple[str, House, tuple[str, ...], bool]] = field(default_factory=list)
    reports: list[House | None] = field(default_factory=list)
    during: Callable[[], None] = lambda: None

    def build(self, house: House, slugs: tuple[str, ...] = (), *, strict: bool, **_progress: object) -> Made:
        return self._run("build", house, slugs, strict)

    def check(
        self,
        house: House,
        slugs: tuple[str, ...] = (),
        *,
        strict: bool,
        reports: House | None = None,
        **_progress: object,
    ) -> Made:
        self.reports.append(reports)
        return self._run("check", house, slugs, strict)

    def _run(self, name: str, house: House, slugs: tuple[str, ...], strict: bool) -> Made:
        self.asked.append((name, house, slugs, strict))
        self.during()
        return self.made


@dataclass
class Run:
    code: int
    out: str
    err: str


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    root = tmp_path / "our briefs"
    for slug in ("ferries", "night-buses"):
        (root / "content" / slug).mkdir(parents=True)
        (root / "content" / slug / "body.md").write_text("a\nb\n")
    (root / "briefpress.yaml").write_text("a\nb\n")
    (root / "site/ferries").mkdir(parents=True)
    (root / "site/ferries/index.html").write_bytes(b"x" * 12_345)
    (root / "site/ferries/ferries.pdf").write_bytes(b"x" * 2_345_678)
    (root / "site/ferries/font.woff2").touch()
    monkeypatch.chdir(root)
    return House(root.resolve())


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Line:
    line = Line(Made(()))
    module = ModuleType("briefpress.pipeline")
    module.build, module.check = line.build, line.check  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "briefpress.pipeline", module)
    monkeypatch.setattr(briefpress, "pipeline", module, raising=False)
    return line


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    def run(*arguments: str) -> Run:
        code = main(arguments)
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return run
