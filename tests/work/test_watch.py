"""What changes in a house is noticed, however editors save it, and nothing else is."""

import asyncio
import os
import shutil

import pytest

from briefpress.house.location import House
from briefpress.work import watch
from briefpress.work.watch import changes

BODY = "content/ferries/body.md"
SECONDS = 20
"""How long a test waits before it gives up; what is noticed comes at once."""


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "our briefs"
    for path in (BODY, "content/ferries/data/waits.csv", "styles/own.css", "briefpress.yaml", "site/index.html"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("a\n")
    return root.resolve()


def check(root, *steps):
    """Do each step, a function and the paths that are to be noticed of it, one after the other in one session.

    A folder that was noticed stands for what is in it; and what is done in several pieces may be told late and twice.
    """

    async def session():
        told, allowed = changes(House(root)), set()
        async with asyncio.timeout(SECONDS):
            assert await anext(told) == {"."}
            for do, expected in steps:
                do()
                allowed |= expected
                noticed = set()
                while not all(covers(noticed, path) for path in expected):
                    noticed |= await anext(told)
                    assert noticed <= allowed
        await told.aclose()

    asyncio.run(session())


def covers(noticed, path):
    return any(path == one or path.startswith(f"{one}/") for one in noticed)


def save(file, text="b\n"):
    return lambda: file.write_text(text)


def save_by_rename(file):
    def do():
        aside = file.with_name(f".{file.name}.swp")
        aside.write_text("c\n")
        aside.replace(file)

    return do


def save_with_backup(file):
    def do():
        backup = file.with_name(f"{file.name}~")
        file.rename(backup)
        file.write_text("d\n")
        backup.unlink()

    return do


@pytest.mark.parametrize("path", [BODY, "content/ferries/data/waits.csv", "styles/own.css", "briefpress.yaml"])
@pytest.mark.parametrize("saved", [save, save_by_rename, save_with_backup])
def test_what_is_saved_is_noticed_time_and_again(path, saved, root):
    step = (saved(root / path), {path})
    check(root, step, step, (save(root / path, "later\n"), {path}))


def test_a_folder_of_a_brief_may_be_renamed_and_deleted(root):
    content = root / "content"
    check(
        root,
        (lambda: (content / "ferries").rename(content / "boats"), {"content/ferries", "content/boats"}),
        (save(content / "boats/body.md"), {"content/boats/body.md"}),
        (save(content / "boats/data/waits.csv"), {"content/boats/data/waits.csv"}),
        ((content / "boats/body.md").unlink, {"content/boats/body.md"}),
        (
            lambda: shutil.rmtree(content / "boats"),
            {f"content/boats{rest}" for rest in ("", "/data", "/data/waits.csv")},
        ),
    )


def test_a_new_folder_is_watched(root):
    new = root / "content/buses"
    check(
        root,
        (new.mkdir, {"content/buses"}),
        (save(new / "body.md"), {"content/buses/body.md"}),
        (save(new / "body.md", "more\n"), {"content/buses/body.md"}),
    )


def test_a_whole_folder_of_the_house_may_come_and_go(root):
    templates, content = root / "templates", root / "content"
    check(
        root,
        (templates.mkdir, {"templates"}),
        (save(templates / "brief.html"), {"templates/brief.html"}),
        (lambda: content.rename(root / "away"), {"content"}),
        (lambda: (root / "away").rename(content), {"content"}),
        (save(root / BODY), {BODY}),
        ((root / "briefpress.yaml").unlink, {"briefpress.yaml"}),
        (save(root / "briefpress.yaml"), {"briefpress.yaml"}),
    )


@pytest.mark.parametrize(
    "path",
    [
        "content/ferries/.body.md.swp",
        "content/ferries/body.md~",
        "content/ferries/#body.md#",
        "content/ferries/body.md.bak",
        "content/.git/index",
        "content/ferries/__pycache__/x",
        "site/index.html",
        "site/ferries/index.html",
        ".briefpress/store/x",
        "notes.txt",
    ],
)
def test_what_is_hidden_left_over_or_made_by_a_build_is_not(path, root):
    (root / path).parent.mkdir(parents=True, exist_ok=True)

    def do():
        (root / path).write_text("x\n")
        (root / BODY).write_text("b\n")

    check(root, (do, {BODY}))


def test_what_comes_and_goes_at_once_is_not(root):
    def do():
        (root / "content/ferries/4913").touch()
        (root / "content/ferries/4913").unlink()
        (root / BODY).write_text("b\n")

    check(root, (do, {BODY}))


def test_a_house_that_the_system_cannot_watch_is_looked_at_again_and_again(root, monkeypatch):
    real, tried = watch.awatch, []

    def limited(*places, force_polling, **options):
        tried.append(force_polling)
        if not force_polling:
            raise OSError("no more folders can be watched")
        return real(*places, force_polling=True, poll_delay_ms=20, **options)

    monkeypatch.setattr(watch, "awatch", limited)
    # Who looks again and again tells files apart by the second.
    os.utime(root / BODY, (1, 1))
    check(root, (save(root / BODY, "longer\n"), {BODY}))
    assert set(tried) == {None, True}


def test_a_house_that_cannot_be_watched_at_all_says_so(root, monkeypatch):
    def refused(*_places, **_options):
        raise OSError("no")

    monkeypatch.setattr(watch, "awatch", refused)
    with pytest.raises(OSError, match="no"):
        check(root, (save(root / BODY), {BODY}))
