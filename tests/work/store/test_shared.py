"""A store that many share: a folder, memory, a server that speaks S3, and services that fail in every way."""

import errno
import os
import socketserver
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from moto.server import ThreadedMotoServer

from briefpress.work.store.folder import FolderStore
from briefpress.work.store.layered import LayeredStore
from briefpress.work.store.seal import path_of, sealed
from briefpress.work.store.shared import SharedStore
from briefpress.work.store.store import Store
from tests.work.store.writer import key_of

LARGE = 1_000_000_000
KEY, OTHER = key_of(1), key_of(2)
CONTENT = b"what was made" * 1000
BUCKET = "results"
URLS = ("folder", "bare folder", "memory", "s3")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server that speaks S3; the address of it."""
    running = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An empty bucket of that server, which the stores of a test speak to."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    client = boto3.client("s3")
    client.create_bucket(Bucket=BUCKET)
    yield client
    for found in client.list_objects_v2(Bucket=BUCKET).get("Contents", ()):
        client.delete_object(Bucket=BUCKET, Key=found["Key"])
    client.delete_bucket(Bucket=BUCKET)
    client.close()


@pytest.fixture(params=URLS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty place of each kind."""
    if request.param == "s3":
        request.getfixturevalue("bucket")
        yield f"s3://{BUCKET}/team/store"
    elif request.param == "memory":
        yield f"memory://{tmp_path.name}"
        MemoryFileSystem.store.clear()
        MemoryFileSystem.pseudo_dirs[:] = [""]
    else:
        yield str(tmp_path / "store") if request.param == "bare folder" else f"file://{tmp_path}/store/"


def raw(url: str) -> tuple[Any, str]:
    """Return a file system of its own, and the path of `KEY` in the store."""
    files, root = fsspec.url_to_fs(url, skip_instance_cache=True)
    return files, f"{root.rstrip('/')}/{path_of(KEY)}"


def check(store: Store, held: dict[str, bytes | None], troubles: tuple[str, ...] = ()) -> None:
    """The store gives these, by key, and at its end it had these troubles; they are advice, and say what to do."""
    assert {key: store.get(key) for key in held} == held
    store.close()
    assert tuple(trouble.code for trouble in store.troubles()) == troubles
    assert all(trouble.severity == "advice" and trouble.help for trouble in store.troubles())


def filled(url: str) -> None:
    store = SharedStore(url)
    store.put(KEY, CONTENT)
    check(store, {})


def test_what_one_machine_puts_another_gets(url: str) -> None:
    check(SharedStore(url), {KEY: None})
    filled(url)
    check(SharedStore(url), {KEY: CONTENT, OTHER: None})


def test_many_results_at_once_are_all_there_at_the_end(url: str) -> None:
    store = SharedStore(url)
    held: dict[str, bytes | None] = {key_of(number): bytes([number]) * 5000 for number in range(40)}
    for key, content in held.items():
        store.put(key, content or b"")
    check(store, {})
    check(SharedStore(url), held)
    files, place = raw(url)
    root = place.removesuffix(path_of(KEY))
    assert len([path for path in files.find(root) if "/new/" in path]) == 0


DAMAGE = {
    "nothing": b"",
    "cut short": sealed(KEY, CONTENT)[:-1],
    "another's": sealed(OTHER, CONTENT),
    "a flipped bit": sealed(KEY, CONTENT)[:-1] + b"E",
    "an answer of a proxy": b"<html>Please log in</html>",
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_nothing_and_heals(name: str, url: str) -> None:
    filled(url)
    files, place = raw(url)
    files.pipe_file(place, DAMAGE[name])
    check(SharedStore(f"read-only:{url}"), {KEY: None})
    assert files.cat_file(place) == DAMAGE[name]
    check(SharedStore(url), {KEY: None})
    filled(url)
    check(SharedStore(url), {KEY: CONTENT})


def test_a_folder_in_the_place_of_a_result_is_nothing(tmp_path: Path) -> None:
    (tmp_path / path_of(KEY)).mkdir(parents=True)
    check(SharedStore(str(tmp_path)), {KEY: None})


def test_a_read_only_store_is_not_written(url: str) -> None:
    store = SharedStore(f"read-only:{url}")
    store.put(KEY, CONTENT)
    check(store, {KEY: None})
    check(SharedStore(url), {KEY: None})


@pytest.mark.parametrize("key", ["", "a" * 63, "../" + "a" * 61])
def test_what_is_no_key_is_refused(key: str) -> None:
    store = SharedStore("memory://keys")
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        store.get(key)
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        store.put(key, CONTENT)


def test_writes_that_the_server_denies_are_told_once_and_reading_goes_on(bucket: Any) -> None:
    filled(f"s3://{BUCKET}")
    bucket.put_bucket_policy(
        Bucket=BUCKET,
        Policy='{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",'
        f' "Action": "s3:PutObject", "Resource": "arn:aws:s3:::{BUCKET}/*"}}]}}',
    )
    store = SharedStore(f"s3://{BUCKET}")
    for _ in range(3):
        store.put(OTHER, CONTENT)
    check(store, {KEY: CONTENT, OTHER: None}, ("K203",))


def test_a_bucket_that_is_not_there(bucket: Any) -> None:
    store = SharedStore("s3://no-such-bucket")
    store.put(KEY, CONTENT)
    check(store, {}, ("K201",))


def test_no_credentials(bucket: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    check(SharedStore(f"s3://{BUCKET}"), {KEY: None, OTHER: None}, ("K201",))


def test_a_server_that_goes_away_in_the_middle(monkeypatch: pytest.MonkeyPatch) -> None:
    running = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    client = boto3.client("s3")
    client.create_bucket(Bucket="short-lived")
    store = SharedStore("s3://short-lived")
    store.put(KEY, CONTENT)
    assert store.get(OTHER) is None
    assert store.troubles() == ()
    client.close()
    running.stop()
    store.put(OTHER, CONTENT)
    check(store, {OTHER: None, KEY: None}, ("K201",))


class _HalfAnAnswer(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        while self.rfile.readline().strip():
            pass
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nContent-Type: text/plain\r\n\r\nhalf")


def test_a_server_that_dies_in_the_middle_of_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _HalfAnAnswer) as dying:
        threading.Thread(target=dying.serve_forever, daemon=True).start()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{dying.server_address[1]}")
        check(SharedStore(f"s3://{BUCKET}"), {KEY: None, OTHER: None}, ("K201",))
        dying.shutdown()


class Odd(MemoryFileSystem):
    """A service that does what the test says when it is read, and when it is written."""

    protocol = "odd"
    cachable = False
    reads: Any
    writes: Any
    asked: list[str]

    def cat_file(self, path: str, *args: Any, **options: Any) -> bytes:
        self.asked.append("read")
        self.reads()
        return bytes(super().cat_file(path, *args, **options))

    def pipe_file(self, path: str, value: bytes, *args: Any, **options: Any) -> None:
        self.asked.append("write")
        self.writes()
        super().pipe_file(path, value, *args, **options)


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Odd]]:
    fsspec.register_implementation("odd", Odd, clobber=True)
    monkeypatch.setattr(Odd, "asked", [], raising=False)
    for name in ("reads", "writes"):
        monkeypatch.setattr(Odd, name, staticmethod(lambda: None), raising=False)
    yield Odd
    MemoryFileSystem.store.clear()


def raising(error: BaseException) -> Any:
    def fails() -> None:
        raise error

    return staticmethod(fails)


ERRORS: dict[str, tuple[Exception, str, str]] = {
    "no network": (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "K201", "K201"),
    "no rights": (PermissionError("Access Denied."), "K201", "K203"),
    "a read-only disk": (OSError(errno.EROFS, "read-only"), "K201", "K203"),
    "no time": (TimeoutError(), "K202", "K202"),
    "a fault of its own": (ZeroDivisionError("a\nb"), "K201", "K201"),
    "no room": (OSError(errno.ENOSPC, "full"), "K201", "K201"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_errors_of_a_service_are_told_once_and_the_build_goes_on(name: str, odd: type[Odd]) -> None:
    error, when_read, when_written = ERRORS[name]
    odd.reads = raising(error)
    check(SharedStore("odd://x"), {KEY: None, OTHER: None}, (when_read,))
    # Once it failed, it is left alone.
    assert odd.asked == ["read"]
    odd.reads, odd.writes = staticmethod(lambda: None), raising(error)
    store = SharedStore("odd://x")
    store.put(KEY, CONTENT)
    check(store, {}, (when_written,))


def test_a_service_that_does_not_answer_is_left_alone(odd: type[Odd]) -> None:
    answer = threading.Event()
    odd.reads = staticmethod(answer.wait)
    store = SharedStore("odd://x", seconds_each=0.01)
    check(store, {KEY: None, OTHER: None}, ("K202",))
    # None, where the time was up before the thread had begun.
    assert odd.asked in (["read"], [])
    answer.set()


def test_a_service_that_takes_nothing_is_not_waited_for_at_the_end(odd: type[Odd]) -> None:
    answer = threading.Event()
    odd.writes = staticmethod(answer.wait)
    store = SharedStore("odd://x", seconds_at_end=0.01)
    for number in range(20):
        store.put(key_of(number), CONTENT)
    check(store, {}, ("K202",))
    answer.set()


def test_a_service_that_is_too_slow_to_be_written_does_not_fill_the_memory(odd: type[Odd]) -> None:
    answer = threading.Event()
    odd.writes = staticmethod(answer.wait)
    store = SharedStore("odd://x")
    for number in range(10):
        store.put(key_of(number), bytes(30_000_000))
    assert [trouble.code for trouble in store.troubles()] == ["K202"]
    answer.set()
    store.close()


UNUSABLE = {
    "a service that nobody knows": ("nowhere://bucket", "nowhere"),
    "a service whose package is missing": ("gs://bucket", "gcsfs"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_an_address_that_cannot_be_used(name: str) -> None:
    address, word = UNUSABLE[name]
    store = SharedStore(address)
    store.put(KEY, CONTENT)
    check(store, {KEY: None}, ("K204",))
    assert word in store.troubles()[0].message


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    store = SharedStore("s3://bucket")
    check(store, {KEY: None}, ("K204",))
    assert 'pip install "briefpress[shared-store]"' in store.troubles()[0].message


def test_the_secrets_of_an_address_are_not_shown(odd: type[Odd]) -> None:
    odd.reads = raising(ConnectionError("no"))
    store = SharedStore("odd://user:secret@host/store?token=secret")
    check(store, {KEY: None}, ("K201",))
    assert store.troubles()[0].message == "the shared store `odd://host/store` does not answer: no"


def test_a_result_of_the_shared_store_is_kept_here(tmp_path: Path, odd: type[Odd]) -> None:
    filled("odd://x")
    layered = LayeredStore(FolderStore(tmp_path, LARGE), SharedStore("odd://x"))
    check(layered, {KEY: CONTENT, OTHER: None})
    odd.asked.clear()
    check(LayeredStore(FolderStore(tmp_path, LARGE), SharedStore("odd://x")), {KEY: CONTENT})
    assert odd.asked == []


def test_what_is_made_is_kept_in_both(tmp_path: Path, odd: type[Odd]) -> None:
    layered = LayeredStore(FolderStore(tmp_path, LARGE), SharedStore("odd://x"))
    layered.put(KEY, CONTENT)
    check(layered, {KEY: CONTENT})
    check(FolderStore(tmp_path, LARGE), {KEY: CONTENT})
    check(SharedStore("odd://x"), {KEY: CONTENT})


def test_troubles_of_both_are_told_and_one_does_not_stop_the_other(tmp_path: Path, odd: type[Odd]) -> None:
    (tmp_path / "store").write_bytes(b"")
    odd.writes = raising(PermissionError("denied"))
    layered = LayeredStore(FolderStore(tmp_path / "store", LARGE), SharedStore("odd://x"))
    layered.put(KEY, CONTENT)
    check(layered, {KEY: None}, ("K101", "K203"))
