"""What a browser gets, and what nobody does."""

import http.client
import json
from contextlib import ExitStack, closing, contextmanager

import pikepdf
import pytest

from briefpress.diagnostics.diagnostic import Code
from briefpress.house.location import House
from briefpress.model.manifest import OutputFile
from briefpress.work.events import Done, PageReady, PdfReady, Started, Told
from briefpress.work.serve.board import Board
from briefpress.work.serve.server import address_of, open_port, serving

PAGE = b"<!DOCTYPE html><html><body><p>Ferries</p></BODY></html>"
SECONDS = 20


def make_site(root):
    (root / "secret.txt").write_text("secret")
    site = root / "site"
    (site / "ferries/assets").mkdir(parents=True)
    (site / "index.html").write_bytes(b"<p>All</p>")
    (site / "ferries/index.html").write_bytes(PAGE)
    (site / "ferries/assets/sheet.css").write_bytes(b"p { color: red }")
    (site / "ferries/.briefpress-new-x").write_bytes(b"half")
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 400))
        pdf.save(site / "ferries/ferries.pdf")
    (site / "ferries/out.txt").symlink_to(root / "secret.txt")
    (site / "ferries/up").symlink_to(root, target_is_directory=True)
    return House(site.resolve())


@contextmanager
def asking(site, board):
    """Give a function that asks the preview for a path and returns status, headers and body."""
    opened = open_port(0)
    port = opened.getsockname()[1]

    def ask(path, host=f"127.0.0.1:{port}", method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
        connection.putrequest(method, path, skip_host=True)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        if answer.getheader("content-type", "").startswith("text/event-stream"):
            streams.callback(connection.close)
            return answer.status, answer.headers, answer
        with closing(connection):
            return answer.status, answer.headers, answer.read()

    with serving(board, site, opened), ExitStack() as streams:
        yield ask


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("house"))


@pytest.fixture(scope="module")
def ask(site):
    """A preview on which nothing happens, for all who only look."""
    with asking(site, Board()) as ask:
        yield ask


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def ask_board(site, board):
    """The preview of `board`."""
    with asking(site, board) as ask:
        yield ask


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:8000", "127.0.0.1:1"])
def test_this_machine_may_ask(host, ask):
    assert ask("/ferries/", host)[0] == 200


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "example.org",
        "localhost.example.org",
        "127.0.0.1.example.org",
        "127.0.0.1:x",
        "192.168.0.1",
        "[::1]:80",
        "a@localhost",
    ],
)
@pytest.mark.parametrize("path", ["/ferries/", "/_preview/events?path=/", "/_preview/files/preview.js"])
def test_a_name_that_is_not_ours_is_refused(host, path, ask):
    status, _, body = ask(path, host)
    # Without any name at all it is no request, and the server says so itself.
    assert status in {403, 400} if host is None else status == 403
    assert b"Ferries" not in body


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
def test_one_may_only_look(method, ask):
    status, headers, _ = ask("/ferries/", method=method)
    assert (status, headers["allow"]) == (405, "GET")


@pytest.mark.parametrize("path", ["/", "/ferries/", "/ferries/assets/sheet.css", "/nothing", "/_preview/files/own.css"])
def test_nothing_is_kept_and_no_other_site_may_read_it(path, ask):
    _, headers, _ = ask(path)
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/ferries/../../secret.txt",
        "/ferries/..%2f..%2fsecret.txt",
        "/ferries/..%5c..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/c:/secret.txt",
        "/ferries/out.txt",
        "/ferries/up/secret.txt",
        "/ferries/.briefpress-new-x",
        "/ferries/a%00b",
        "/ferries/" + "a" * 5000,
        "/FERRIES/index.html",
        "/_preview/files/../application.py",
        "/_preview/files/..%2fapplication.py",
        "/_preview/sizes/..%2f..%2fsecret.txt",
        "/_preview/picture/1/../secret.txt?width=100",
    ],
)
def test_nothing_outside_of_the_site_is_served(path, ask):
    status, _, body = ask(path)
    assert status == 404
    assert b"secret\n" not in body
    assert body != b"secret"


def test_a_page_gets_a_script_and_its_file_does_not(ask, site):
    status, headers, body = ask("/ferries/")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    before, script, after = body.partition(b'<script type="module" src="/_preview/files/preview.js"')
    assert before.startswith(PAGE[:40])
    assert script
    assert after.endswith(b"</BODY></html>")
    assert (site.root / "ferries/index.html").read_bytes() == PAGE
    assert ask("/ferries/assets/sheet.css")[2] == b"p { color: red }"


def test_a_folder_leads_to_its_page(ask):
    status, headers, _ = ask("/ferries")
    assert (status, headers["location"]) == (307, "/ferries/")


@pytest.mark.parametrize("path", ["/buses/", "/buses/index.html"])
def test_a_page_that_is_not_there_yet_waits(path, ask):
    status, _, body = ask(path)
    assert status == 404
    assert b"not here yet" in body
    assert b'data-version=""' in body


def test_what_was_just_made_comes_before_what_was_written(ask_board, board):
    board.tell(PageReady("ferries", (OutputFile("index.html", b"new"), OutputFile("assets/a.css", b"sheet"))))
    board.tell(PageReady("", (OutputFile("index.html", b"index"), OutputFile("assets/b.css", b"other"))))
    assert ask_board("/ferries/")[2].startswith(b"new")
    assert ask_board("/ferries/assets/a.css")[2] == b"sheet"
    assert ask_board("/ferries/assets/sheet.css")[2] == b"p { color: red }"
    assert ask_board("/")[2].startswith(b"index")
    assert ask_board("/assets/b.css")[2] == b"other"
    board.tell(Done(("ferries",)))
    assert ask_board("/ferries/")[2].startswith(PAGE[:40])


def test_the_state_of_a_page_is_told_and_each_that_is_another(ask_board, board):
    _, headers, stream = ask_board("/_preview/events?path=/ferries/")
    assert headers["content-type"].startswith("text/event-stream")
    first = next_state(stream)
    assert (first["working"], first["pdfs"], first["problems"]) == (False, ["ferries.pdf"], [])
    board.tell(Started(frozenset(".")))
    assert next_state(stream) == first | {"working": True}
    board.tell(PdfReady("ferries", "ferries-letter.pdf", b"x"))
    assert next_state(stream)["pdfs"] == ["ferries.pdf", "ferries-letter.pdf"]
    board.tell(PageReady("ferries", (OutputFile("index.html", b"new"),)))
    assert next_state(stream)["version"] not in {"", first["version"]}
    board.tell(Told((Code("T101", "n", "S.", "E.").at(None, "</script>"),), "ferries"))
    assert [problem["message"] for problem in next_state(stream)["problems"]] == ["</script>"]
    board.close()
    assert stream.read().strip() == b""


def next_state(stream):
    while not (line := stream.readline()).startswith(b"data: "):
        assert line, "the stream has ended"
    return json.loads(line.removeprefix(b"data: "))


def test_a_pdf_has_pages_with_sizes_and_pictures(ask):
    sizes = json.loads(ask("/_preview/sizes/ferries/ferries.pdf")[2])
    assert sizes["pages"] == [[300, 400]]
    status, headers, picture = ask("/_preview/picture/1/ferries/ferries.pdf?width=600")
    assert (status, headers["content-type"]) == (200, "image/png")
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 600


@pytest.mark.parametrize(
    "path",
    [
        "sizes/ferries/nothing.pdf",
        "sizes/ferries/index.html",
        "picture/2/ferries/ferries.pdf?width=600",
        "picture/0/ferries/ferries.pdf?width=600",
        "picture/1/ferries/ferries.pdf",
        "picture/1/ferries/ferries.pdf?width=-1",
        "picture/1/ferries/index.html?width=600",
    ],
)
def test_what_is_no_page_of_a_pdf_has_none(path, ask):
    assert ask(f"/_preview/{path}")[0] == 404


def test_a_picture_is_never_too_large(ask):
    picture = ask("/_preview/picture/1/ferries/ferries.pdf?width=999999999")[2]
    assert int.from_bytes(picture[16:20], "big") == 3000


def test_the_next_port_is_taken_where_one_is_taken():
    with open_port() as first, open_port() as second:
        assert first.getsockname()[1] < second.getsockname()[1] < 8050
        assert address_of(first) == f"http://127.0.0.1:{first.getsockname()[1]}/"
        with pytest.raises(OSError, match="in use"):
            open_port(second.getsockname()[1])


def test_the_server_is_for_this_machine_alone():
    with open_port(0) as opened:
        assert opened.getsockname()[0] == "127.0.0.1"
