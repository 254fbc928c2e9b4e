"""A new house builds at once, strictly as in its CI example: with a brief of each kind and a look of its own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.house.starter import KINDS

from .conftest import Run


def save_examples(*paths: Path) -> None:
    """Follow the READMEs of a new house: save the one example in each under the name it says."""
    for path in paths:
        readme = path.with_name("README.md").read_text()
        assert f"Save this as `{path.name}`" in readme
        (example,) = re.findall(r"^```\w+\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
        path.write_text(example)


def test_a_new_house_builds(tmp_path: Path, run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "our briefs").code == 0
    monkeypatch.chdir(tmp_path / "our briefs")
    for kind in KINDS:
        assert run("new", "--kind", kind, f"A {kind}").code == 0
    save_examples(Path("templates/policy-brief.html"), Path("styles/tokens.css"))
    result = run("build", "--strict", "--format", "concise")
    assert result.code == 0, result.out
    assert result.out.splitlines()[-1] == f"{1 + len(KINDS)} briefs: {1 + len(KINDS)} built"
    assert "site/cycle-lanes/cycle-lanes.pdf  3 pages, " in result.out
    for slug in ("cycle-lanes", *(f"a-{kind}" for kind in KINDS)):
        assert (tmp_path / f"our briefs/site/{slug}/index.html").is_file()
        assert (tmp_path / f"our briefs/site/{slug}/{slug}.pdf").read_bytes().startswith(b"%PDF-")
    site = tmp_path / "our briefs/site"
    assert (site / "index.html").is_file()
    assert "Discussion paper, please do not quote" in (site / "cycle-lanes/index.html").read_text()
    assert "Discussion paper" not in (site / "a-research-note/index.html").read_text()
    assert any("#8a3b12" in sheet.read_text() for sheet in site.glob("cycle-lanes/assets/*.css"))
