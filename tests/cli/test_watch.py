"""`briefpress watch`: what it says, and how it ends."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from briefpress.cli.options import Choices
from briefpress.cli.rebuild_log import RebuildLog
from briefpress.work.events import Done, PageReady, PdfReady, Started, Told
from briefpress.work.serve.server import open_port
from tests.cli.conftest import problem

TOP = Path(__file__).parent.parent.parent
BODY = "content/ferries/body.md"


@pytest.mark.parametrize("arguments", [("watch", "--port", "0"), ("--watch",)])
def test_it_serves_until_it_is_ended(arguments, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "briefpress.yaml").write_text("organisation: us\n")
    command = [sys.executable, TOP / "build.py", "--house", tmp_path, *arguments]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True, encoding="utf-8") as running:
        try:
            address = re.match(r"(http://127\.0\.0\.1:\d+/)  shows the pages", running.stdout.readline())[1]
            while not (line := running.stdout.readline()).startswith("all: "):
                assert line, "it has ended"
            # Nothing is built here, for nobody is called `us`; so there is a page that waits for others.
            with pytest.raises(urllib.error.HTTPError, match="404"):
                urllib.request.urlopen(address)  # noqa: S310 - our own
            running.send_signal(signal.SIGINT)
            assert running.communicate(timeout=60)[0] == "ended; site/ holds what was built last\n"
        finally:
            running.kill()
    assert running.returncode == 0


def test_a_port_that_is_taken_is_told(house, run):
    with open_port(0) as opened:
        port = str(opened.getsockname()[1])
        ended = run("watch", "--port", port)
    assert ended.code == 2
    assert f"port {port} cannot be had: address already in use" in ended.err


def test_without_a_house_there_is_nothing_to_watch(tmp_path, run):
    ended = run("watch", "--house", str(tmp_path))
    assert ended.code == 2
    assert "is not a house" in ended.out


def check(events, expected, house, capsys, **choices):
    """Tell a log `events` and hold what it prints, with `0.00` for each time, against `expected`."""
    log = RebuildLog(house, Choices(**choices))
    for event in events:
        log.tell(event)
    assert re.sub(r"\d+\.\d\d s", "0.00 s", capsys.readouterr().out) == expected


def test_the_first_build_is_told_in_one_line(house, capsys):
    events = [Started(frozenset(".")), Done(("ferries", "night-buses"))]
    check(events, "all: 2 briefs built after 0.00 s\n", house, capsys)


def test_a_rebuild_says_what_changed_and_how_long_page_and_pdf_took(house, capsys):
    events = [
        Started(frozenset([BODY, "content/ferries"])),
        PageReady("ferries", ()),
        PdfReady("ferries", "ferries.pdf", b""),
        Done(("ferries",)),
    ]
    check(events, f"{BODY}: page after 0.00 s, PDF after 0.00 s\n", house, capsys)


def test_what_is_wrong_is_told_once_and_a_brief_that_was_not_built_named(house, capsys):
    told = Told((problem(BODY),), "ferries")
    events = [Started(frozenset([BODY])), told, Started(frozenset([BODY])), told, told, Done((), ("ferries",))]
    expected = f"{BODY}:2:1: error[F102]: it is `wrong`\n{BODY}: not built: ferries\n"
    check(events, expected, house, capsys, format="concise")


def test_of_many_files_a_few_are_named(house, capsys):
    events = [Started(frozenset(f"content/{letter}.md" for letter in "abcde")), Done(("a",))]
    expected = "content/a.md, content/b.md, content/c.md and 2 more: 1 brief built after 0.00 s\n"
    check(events, expected, house, capsys)


def test_nothing_is_said_quietly(house, capsys):
    check([Started(frozenset(".")), Done(())], "", house, capsys, quiet=True)
