"""`briefpress unpack`: a PDF becomes the house it was made of, and that house makes the same PDF again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run

Command = Callable[..., Run]
PLAIN = Path(__file__).parent.parent / "houses" / "plain"
SLUG = "first"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with a look of its own and a picture more, built for two papers."""
    from briefpress.cli import main

    house = tmp_path_factory.mktemp("built") / "our briefs"
    shutil.copytree(PLAIN, house)
    settings = house / "briefpress.yaml"
    settings.write_text(settings.read_text().replace("[a4]", "[a4, letter]"))
    (house / "styles").mkdir()
    (house / "styles/print.css").write_text('@import "house/print.css";\nh1 { letter-spacing: 0.01em }\n')
    (house / "content/first/images/a b – ü.svg").write_bytes((house / "content/first/images/dot.svg").read_bytes())
    assert main(["--house", str(house), "build", "--quiet"]) == 0
    return house


@pytest.fixture
def pdf(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The PDF for the second paper, in a folder with nothing else."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copy(built / f"site/{SLUG}/{SLUG}-letter.pdf", tmp_path / "Ferries and tides.pdf"))


def test_an_unpacked_pdf_builds_the_same_files_again(built: Path, pdf: Path, run: Command) -> None:
    result = run("unpack", str(pdf))
    assert result.code == 0, result.out
    assert result.out == f"{SLUG} holds the brief {SLUG} now, 12 files.\n"
    assert run("--house", SLUG, "build", "--strict", "--quiet").code == 0
    before, after = (files_in(site / "site" / SLUG) for site in (built, Path(SLUG)))
    assert {path for path in before if before[path] != after.get(path)} == set()
    assert {f"{SLUG}.pdf", f"{SLUG}-letter.pdf", "index.html", "manifest.json"} <= set(before)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_files_are_those_that_were_written(built: Path, pdf: Path, run: Command) -> None:
    assert run("unpack", str(pdf), "a/b").code == 0
    unpacked = files_in(Path("a/b"))
    own = {path: content for path, content in unpacked.items() if not path.startswith("content/_shared/")}
    assert own == {path: (built / path).read_bytes() for path in own}
    assert {"briefpress.yaml", "styles/print.css", f"content/{SLUG}/body.md"} <= set(own)


def test_nothing_is_written_over_without_force(pdf: Path, run: Command) -> None:
    Path("there").mkdir()
    Path("there/briefpress.yaml").write_text("ours")
    Path("there/notes.txt").write_text("ours, too")
    refused = run("unpack", str(pdf), "there")
    assert (refused.code, "H301" in refused.out) == (2, True)
    assert set(files_in(Path("there")).values()) == {b"ours", b"ours, too"}
    assert run("unpack", "--force", str(pdf), "there").code == 0
    assert Path("there/briefpress.yaml").read_text() != "ours"
    assert Path("there/notes.txt").read_text() == "ours, too"


def test_force_follows_no_link_out_of_the_folder(pdf: Path, run: Command) -> None:
    Path("elsewhere").mkdir()
    Path("there").mkdir()
    Path("there/content").symlink_to(Path("elsewhere").resolve())
    refused = run("unpack", "--force", str(pdf), "there")
    assert (refused.code, "H103" in refused.out) == (2, True)
    assert files_in(Path("elsewhere")) == {}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("nowhere.pdf", None, "H102"), ("notes.pdf", b"notes", "H304"), ("", None, "H104")],
)
def test_what_is_no_pdf_of_ours_is_told(
    name: str, content: bytes | None, code: str, tmp_path: Path, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path(name).write_bytes(content)
    result = run("unpack", str(tmp_path / name))
    assert (result.code, code in result.out) == (2, True), result.out
    assert [path.name for path in tmp_path.iterdir()] == ([name] if content else [])


def test_another_version_is_told(built: Path, pdf: Path, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefpress.__version__", "99.0")
    result = run("unpack", str(pdf))
    assert result.code == 0
    assert "this is 99.0" in result.out
