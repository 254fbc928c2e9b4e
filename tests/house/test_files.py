"""Reading: what is read, and what is refused with which words."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.house.decoding import decode
from briefpress.house.files import brief_slugs, file_size, is_file, list_files, read_bytes, read_listed, read_source
from briefpress.house.location import House, find_house, open_house

TREE = {
    "briefpress.yaml": b"title: x\n",
    "content/_shared/people.yaml": b"",
    "content/ferries/brief.yaml": b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n",
    "content/ferries/images/Map.svg": b"<svg/>",
    "content/ferries/images/.hidden": b"",
    "content/ferries/images/map.svg~": b"",
    "content/ferries/images/#map.svg#": b"",
    "content/ferries/latin.md": "Vý\nčesky é".encode("cp1250"),
    "content/ferries/utf16.md": "words".encode("utf-16"),
    "content/ferries/archive.csv": b"PK\0\0\n",
    "content/ferries/large.csv": b"x" * 1001,
    "content/.drafts/brief.yaml": b"",
    "content/zebra/body.md": b"",
    "content/stray.md": b"",
}


@pytest.fixture
def house(tmp_path: Path) -> House:
    root = tmp_path / "our house"
    for path, content in TREE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    (tmp_path / "secret.md").write_text("secret")
    (root / "content/ferries/out.md").symlink_to(tmp_path / "secret.md")
    (root / "content/ferries/out").symlink_to(tmp_path)
    (root / "content/ferries/round").symlink_to(root / "content")
    (root / "content/ferries/circle.md").symlink_to(root / "content/ferries/circle.md")
    (root / "content/ferries/in.md").symlink_to(root / "content/ferries/brief.yaml")
    os.mkfifo(root / "content/ferries/pipe.md")
    return House(Path(os.path.realpath(root)))


REFUSED = {
    "content/ferries/body.md": ("H102", "`content/ferries/body.md` is missing", "did you mean"),
    "content/ferries/images/map.svg": ("H102", "is missing", "did you mean `content/ferries/images/Map.svg`?"),
    "content/ferrys/images/Map.svg": ("H102", "is missing", "did you mean `content/ferries/images/Map.svg`?"),
    "content/ferries/data/a.csv": ("H102", "is missing", "`content/ferries` holds"),
    "content/stray.md/x": ("H102", "is missing", "`content/stray.md` is not a folder"),
    "content/ferries/latin.md": ("H106", "is not encoded in UTF-8", "Windows-1252"),
    "content/ferries/utf16.md": ("H106", "is not encoded in UTF-8", "UTF-16"),
    "content/ferries/archive.csv": ("H107", "is not a text file", "plain text"),
    "content/ferries/large.csv": ("H105", "is larger than 0.001 MB", "smaller"),
    "content/ferries": ("H104", "is a folder", ""),
    "content/ferries/pipe.md": ("H104", "is not a file", ""),
    "content/ferries/circle.md": ("H108", "cannot be read", "permissions"),
    "content/ferries/out.md": ("H103", "leads out of the house by a symbolic link", "copy the file"),
    "content/ferries/out/secret.md": ("H103", "symbolic link", "copy the file"),
    "content/../../secret.md": ("H103", "goes up with `..`", "copy the file"),
    "/etc/hostname": ("H103", "is absolute", "copy the file"),
    "C:/boot.ini": ("H103", "is absolute", "copy the file"),
    "content\\ferries\\body.md": ("H103", "has backslashes", "copy the file"),
    "": ("H103", "is no path", "copy the file"),
    "content/\0": ("H103", "is no path", "copy the file"),
    "content/" + "x" * 300: ("H108", "file name too long", ""),
}


@pytest.mark.parametrize("path", REFUSED, ids=[path[:40] or "empty" for path in REFUSED])
def test_what_cannot_be_read_is_a_diagnostic(house: House, path: str) -> None:
    code, message, help_ = REFUSED[path]
    outcome = read_source(house, path, 1000)
    (diagnostic,) = outcome.diagnostics
    assert outcome.value is None
    assert diagnostic.code == code
    assert message in diagnostic.message
    assert help_ in diagnostic.help
    assert diagnostic.span
    assert diagnostic.span.source.path == path


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(house: House) -> None:
    (house.root / "content/stray.md").chmod(0)
    (diagnostic,) = read_source(house, "content/stray.md").diagnostics
    assert diagnostic.code == "H108"


def test_text_comes_without_mark_and_with_line_feeds(house: House) -> None:
    source = read_source(house, "content/ferries/brief.yaml").value
    assert source
    assert (source.path, source.text) == ("content/ferries/brief.yaml", "a: 1\nb: 2\nc: 3\n")


def test_a_link_inside_the_house_is_followed(house: House) -> None:
    assert read_bytes(house, "content/ferries/in.md").value == TREE["content/ferries/brief.yaml"]


def test_a_wrong_byte_is_found_in_its_line(house: House) -> None:
    (diagnostic,) = read_source(house, "content/ferries/latin.md").diagnostics
    assert diagnostic.span
    assert (diagnostic.span.line, diagnostic.span.column) == (1, 2)
    assert diagnostic.label == "byte 0xfd starts no character"


def test_the_place_that_names_a_file_is_the_span(house: House) -> None:
    source = read_source(house, "briefpress.yaml").value
    assert source
    from briefpress.diagnostics.span import Span

    place = Span(source, 7, 8)
    assert [d.span for d in read_bytes(house, "content/nothing", at=place).diagnostics] == [place]


def test_listing(house: House) -> None:
    assert list_files(house, "content/ferries/images") == ("content/ferries/images/Map.svg",)
    assert list_files(house, "content/nothing") == ()
    assert list_files(house, "../") == ()
    found = list_files(house, "content/ferries")
    assert "content/ferries/round/zebra/body.md" in found  # A linked folder is followed once.
    assert not any("round/ferries" in path or "/out/" in path or ".drafts" in path for path in found)
    assert list(found) == sorted(found)


def test_what_was_listed_is_read_as_if_it_was_not(house: House) -> None:
    listed = list_files(house, "content")
    assert {read_source(house, path).value is None for path in listed} == {True, False}
    assert [read_listed(house, path) for path in listed] == [read_source(house, path) for path in listed]


def test_briefs_are_the_folders_of_content(house: House) -> None:
    assert brief_slugs(house) == ("ferries", "zebra")


def test_is_file_counts_capital_letters(house: House) -> None:
    paths = ("content/ferries/images/Map.svg", "content/ferries/images/map.svg", "content/ferries", "/etc/hostname")
    assert [is_file(house, path) for path in paths] == [True, False, False, False]


def test_size(house: House) -> None:
    assert file_size(house, "content/ferries/large.csv") == 1001
    assert file_size(house, "content/ferries") is None


def test_capital_letters_count_on_a_disk_that_ignores_them(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    # As on macOS: a look-up finds the file under the wrong name, the listing shows the right one.
    (house.root / "content/Ferries").symlink_to(house.root / "content/ferries")
    listdir = os.listdir
    monkeypatch.setattr(os, "listdir", lambda folder: [name for name in listdir(folder) if name != "Ferries"])
    (diagnostic,) = read_source(house, "content/Ferries/brief.yaml").diagnostics
    assert diagnostic.help == "did you mean `content/ferries/brief.yaml`?"


@given(st.binary())
def test_decoding_never_raises(content: bytes) -> None:
    outcome = decode("a.md", content)
    assert (outcome.value is None) is bool(outcome.diagnostics)
    for diagnostic in outcome.diagnostics:
        assert diagnostic.span
        assert 0 <= diagnostic.span.start < len(diagnostic.span.source.text)


@given(path=st.text())
def test_no_path_raises_or_leads_out(path: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    house = House(Path(os.path.realpath(tmp_path_factory.getbasetemp() / "empty")))
    house.root.mkdir(exist_ok=True)
    assert read_source(house, path).diagnostics
    assert not is_file(house, path)


FOUND = {
    "house": "house",
    "house/content/ferries": "house",
    "house/templates": "house",
    "house/inner": "house/inner",
    "house/inner/content/one": "house/inner",
    "bare": "bare",
    "bare/content": None,
    "nothing": None,
}


@pytest.mark.parametrize(("start", "root"), FOUND.items(), ids=FOUND)
def test_find_house(start: str, root: str | None, tmp_path: Path) -> None:
    for folder in ("house/content/ferries", "house/templates", "bare/content/x", "nothing"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "house/inner/content/one").mkdir(parents=True)
    (tmp_path / "house/inner/content/one/brief.yaml").touch()
    (tmp_path / "house/briefpress.yaml").touch()
    outcome = find_house(tmp_path / start)
    if root is None:
        assert [d.code for d in outcome.diagnostics] == ["H101"]
    else:
        assert outcome.value == House(Path(os.path.realpath(tmp_path / root)))


def test_open_house_takes_no_other_house(tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "content/x").mkdir(parents=True)
    (house / "briefpress.yaml").touch()
    assert open_house(house).value
    assert [d.message for d in open_house(house / "content").diagnostics] == [f"`{house}/content` is not a house"]
    (outside,) = open_house(tmp_path).diagnostics
    assert outside.help == "there is one in the folder `house`: name it with `--house`"
