"""A store that many machines share, by URL: a folder, S3, Google Cloud Storage, and what else fsspec knows.

Results in it are trusted as those of this machine are: **who can write to it decides what all who read it publish.**
So strangers' changes are built with a store that is read-only to them, by the rights that the service gives them; what
is said here, `read-only:`, keeps a build from trying, and nobody from writing. Nothing in a store is ever run
(`codec.py`).

It never stands in the way of a build. What it does not give in time is made here, what is put into it is written in the
background, and when it is of no use it is left alone for the rest of the run, and said so once.
"""

import errno
import itertools
import os
import re
import socket
from concurrent.futures import Future, wait
from contextlib import suppress
from threading import Lock
from typing import Any, Final

from briefpress.diagnostics.codes.store import DENIED, NO_SUCH_STORE, SLOW, UNREACHABLE
from briefpress.diagnostics.diagnostic import Code, Diagnostic
from briefpress.work.store.background import Background
from briefpress.work.store.seal import FORMAT, opened, path_of, sealed
from briefpress.work.store.store import checked

READ_ONLY: Final = "read-only:"
"""What stands before the address of a store that is not to be written."""
READERS: Final = 8
WRITERS: Final = 4
MOST_WAITING: Final = 200_000_000
"""How many bytes may wait for being written: a network slower than that is not worth the memory."""
WHOLE_AT_ONCE: Final = frozenset({"abfs", "adl", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
"""Services where nobody sees half a file. Elsewhere, files are written aside and moved."""
NO_PATIENCE: Final = {"connect_timeout": 5, "read_timeout": 10, "retries": {"max_attempts": 1}}
"""Whoever waits for S3 could do the work meanwhile: its client would try for minutes."""
NOT_THERE: Final = (FileNotFoundError, IsADirectoryError, NotADirectoryError)


class _NoSuchStoreError(Exception):
    """The URL is none, or names a service that nothing here can speak to."""


class SharedStore:
    """Results at `url`. One request may take `seconds_each`; to end all that is under way, `seconds_at_end`.

    `url` is what fsspec understands, after `read-only:` where nothing is to be written. The methods may be called from
    many threads at once.
    """

    def __init__(self, url: str, *, seconds_each: float = 15.0, seconds_at_end: float = 60.0) -> None:
        self._url = url.removeprefix(READ_ONLY)
        self._read_only = url.startswith(READ_ONLY)
        self._seconds_each = seconds_each
        self._seconds_at_end = seconds_at_end
        self._left_alone = False
        self._troubles: dict[str, Diagnostic] = {}
        self._readers, self._writers = Background(READERS), Background(WRITERS)
        self._lock, self._connecting = Lock(), Lock()
        self._connected: tuple[Any, str] | None = None
        self._waiting: dict[Future[None], int] = {}
        self._count = itertools.count()

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`; none where nothing is, it is damaged, or does not come in time."""
        path = path_of(checked(key))
        if self._left_alone:
            return None
        try:
            return self._readers.do(lambda: self._read(key, path)).result(self._seconds_each)
        except Exception as error:
            self._note(error)
            return None

    def put(self, key: str, content: bytes) -> None:
        """Have `content` kept under `key`, in the background."""
        path = path_of(checked(key))
        if self._left_alone or self._read_only:
            return
        with self._lock:
            crowded = sum(self._waiting.values()) > MOST_WAITING
        if crowded:
            self._note(TimeoutError())
            return
        future = self._writers.do(lambda: self._write(path, sealed(key, content)))
        with self._lock:
            self._waiting[future] = len(content)
        future.add_done_callback(self._written)

    def troubles(self) -> tuple[Diagnostic, ...]:
        """Return why the store was of less use than it should be, each reason once."""
        return tuple(self._troubles.values())

    def close(self) -> None:
        """Wait for what is still being written, and let go of the connection."""
        with self._lock:
            waiting = tuple(self._waiting)
        late = wait(waiting, 0 if self._left_alone else self._seconds_at_end).not_done
        if late and not self._left_alone:
            self._note(TimeoutError())
        self._left_alone = True
        for future in late:
            future.cancel()
        self._readers.close()
        self._writers.close()
        self._connected = None

    def _read(self, key: str, path: str) -> bytes | None:
        if self._left_alone:
            return None
        files, root = self._files()
        try:
            content = opened(key, bytes(files.cat_file(f"{root}/{path}")))
        except NOT_THERE:
            return None
        if content is None and not self._read_only:
            # Before anybody hears of it, so that it is not the next result under this key that is removed. Where that
            # fails, it is written over, or stays damaged for the next one.
            with suppress(Exception):
                files.rm_file(f"{root}/{path}")
        return content

    def _write(self, path: str, kept: bytes) -> None:
        if self._left_alone or self._read_only:
            return
        files, root = self._files()
        protocol = files.protocol if isinstance(files.protocol, str) else files.protocol[0]
        if protocol in WHOLE_AT_ONCE:
            files.pipe_file(f"{root}/{path}", kept)
            return
        aside = f"{root}/{FORMAT}/new/{socket.gethostname()}.{os.getpid()}.{next(self._count)}"
        for place in (aside, f"{root}/{path}"):
            files.makedirs(place.rpartition("/")[0], exist_ok=True)
        files.pipe_file(aside, kept)
        files.mv(aside, f"{root}/{path}")

    def _files(self) -> tuple[Any, str]:
        """Return the file system of fsspec, and the path of the store in it."""
        with self._connecting:
            if self._connected is None:
                self._connected = _connect(self._url)
            return self._connected

    def _written(self, future: "Future[None]") -> None:
        with self._lock:
            self._waiting.pop(future, None)
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, PermissionError) or (isinstance(error, OSError) and error.errno == errno.EROFS):
            self._read_only = True
            self._tell(
                DENIED,
                "may not be written",
                error,
                f"write `{READ_ONLY}` before its address, or give this build the right",
            )
        elif error is not None:
            self._note(error)

    def _note(self, error: BaseException) -> None:
        """Leave the store alone from now on, and say why."""
        self._left_alone = True
        if isinstance(error, _NoSuchStoreError):
            self._tell(NO_SUCH_STORE, "cannot be used", error, "correct its address, or install what it takes")
        elif isinstance(error, TimeoutError):
            self._tell(SLOW, "is slow", None, "results were made here instead, or are not shared")
        else:
            self._tell(UNREACHABLE, "does not answer", error, "see to its address, the network and the credentials")

    def _tell(self, code: Code, what: str, error: BaseException | None, help_: str) -> None:
        shown = re.sub(r"//[^/@]*@", "//", self._url).partition("?")[0]
        message = f"the shared store `{shown}` {what}" + (f": {_said(error)}" if error else "")
        self._troubles.setdefault(code.id, code.at(None, message, help=help_))


def _connect(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise _NoSuchStoreError('it takes `pip install "briefpress[shared-store]"`') from error
    client = {"config_kwargs": NO_PATIENCE} if re.match(r"s3a?://", url) else {}
    try:
        files, root = fsspec.url_to_fs(url, skip_instance_cache=True, use_listings_cache=False, **client)
    except (ImportError, ValueError) as error:
        raise _NoSuchStoreError(_said(error)) from error
    return files, str(root).rstrip("/")


def _said(error: BaseException) -> str:
    """Return the first line of what went wrong, as part of a message."""
    first = next(iter(str(error).strip().splitlines()), "").rstrip(".")
    return first or type(error).__name__
