"""The last run of a command: what it said, and on which files. Where none has changed, it is said again.

This is read before anything else is: it imports nothing but what Python has loaded when it starts, so that a command
with nothing to do is over in the time of a few starts of Python. It asks for the status of files, and reads one only
where its status proves nothing: a file that was saved in the very moment in which it was read.
"""

import codecs
import io
import os
import sys
from collections.abc import Iterable, Sequence

from briefpress.work.kept_text import keep_text, read_kept

FOLDER = ".briefpress"
"""The folder of a house where work keeps what it needs; nothing in it is needed to build the house."""
FORMAT = "briefpress last run 2"
COMMANDS = ("build", "check")
"""The commands whose last run is kept; without a name, the first is meant."""
LARGEST = 50_000_000
"""How many bytes a file may have that is read to see whether it has changed: no build reads more of one."""
MOMENT = 2_000_000_000
"""Nanoseconds within which a file system may give two states of a file the same times: 2 s, as FAT does."""
SPOKEN_BY = (
    *("BRIEFPRESS_STORE", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LANG", "LC_ALL"),
    *("LC_CTYPE", "NO_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "TERM", "TTY_COMPATIBLE"),
)
"""The variables of the environment that decide how a command says what it says, or where it looks."""

Said = tuple[bool, str]
"""What was written: whether to the error output, and the text with its line ends."""


def status_of(path: str) -> str:
    """Return what the system knows of the file or folder at `path`, links followed: another one after each change.

    It is `-` where nothing is. The time of the last change of status is part of it, which no program can set back.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib takes longer to load than all this takes
    except (OSError, ValueError):
        return "-"
    return (
        f"{status.st_mtime_ns:x}.{status.st_ctime_ns:x}.{status.st_ino:x}.{status.st_dev:x}.{status.st_size:x}"
        f".{status.st_mode:x}"
    )


def changed_at(status: str) -> int:
    """Return when what has `status` was changed last, in nanoseconds; 0 where nothing is there."""
    return 0 if status == "-" else max(int(part, 16) for part in status.split(".")[:2])


def invocation(arguments: Sequence[str]) -> str:
    """Return all that decides what a command says, apart from files, in one line."""
    places = [(name, os.environ[name]) for name in SPOKEN_BY if name in os.environ]
    streams = [_width(stream) for stream in (sys.stdout, sys.stderr)]
    return repr((list(arguments), os.getcwd(), places, streams, sys.executable, sys.version))  # noqa: PTH109


def said_again(arguments: Sequence[str]) -> int | None:
    """Say what the last run of the same command said, and return its exit code; none where anything has changed."""
    place = _place(arguments)
    if place is None:
        return None
    text = read_kept(place)
    if text is None:
        return None
    head, _, rest = text.partition("\n\n")
    lines = head.split("\n")
    if len(lines) < 3 or lines[:2] != [FORMAT, invocation(arguments)] or not _all_as_they_were(rest):
        return None
    for line in lines[3:]:
        _say(_unescaped(line[1:]), error=line[0] == "!")
    return int(lines[2])


def keep_run(
    place: str, arguments: Sequence[str], exit_code: int, said: Iterable[Said], files: Iterable[tuple[str, str, str]]
) -> None:
    """Keep a run at `place`. `files` are absolute paths with their status, and the SHA-256 of those read too late.

    Raises `OSError`.
    """
    head = [FORMAT, invocation(arguments), str(exit_code)]
    head += [("!" if error else " ") + _escaped(text) for error, text in said]
    lines = [f"{status} {digest} {path}" for path, status, digest in files if "\n" not in path]
    keep_text(place, "\n".join((*head, "", *lines, "end")))


def file_of(command: str) -> str:
    """Return the name of the file, in `FOLDER`, that keeps the last run of `command`."""
    return f"last-{command}"


def _place(arguments: Sequence[str]) -> str | None:
    """Return the file that may hold the last run of this command: in the house named, or in that around this folder."""
    command = next((argument for argument in arguments if not argument.startswith("-")), COMMANDS[0])
    name = file_of(command if command in COMMANDS else COMMANDS[0])
    folder = _named_house(arguments) or os.getcwd()  # noqa: PTH109
    while True:
        place = os.path.join(folder, FOLDER, name)  # noqa: PTH118
        if os.path.exists(place):  # noqa: PTH110
            return place
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            return None
        folder = above


def _named_house(arguments: Sequence[str]) -> str:
    for index, argument in enumerate(arguments):
        if argument.startswith("--house="):
            return argument.partition("=")[2]
        if argument == "--house":
            return arguments[index + 1] if index + 1 < len(arguments) else ""
    return ""


def _all_as_they_were(listed: str) -> bool:
    """Return whether every file that a run read or wrote is what it was."""
    lines = listed.split("\n")
    if lines.pop() != "end":
        return False
    for line in lines:
        status, digest, path = line.split(" ", 2)
        if status_of(path) != status or (digest != "-" and content_digest(path) != digest):
            return False
    return True


def content_digest(path: str) -> str:
    """Return the SHA-256 of the content of a file, or of the names in a folder; empty where it cannot be read.

    What is no file, or is larger than anything that is read, has none.
    """
    # Here, for they take as long to load as all the rest.
    import hashlib
    import stat

    try:
        status = os.stat(path)  # noqa: PTH116
        if stat.S_ISDIR(status.st_mode):
            content = "\0".join(sorted(os.listdir(path))).encode("utf-8", "surrogateescape")  # noqa: PTH208
        elif stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST:
            with open(path, "rb") as file:  # noqa: PTH123
                content = file.read()
        else:
            return ""
    except OSError:
        return ""
    return hashlib.sha256(content).hexdigest()


def _say(text: str, *, error: bool) -> None:
    """Write `text` as click writes it in any other run, whatever letters the terminal can show."""
    stream = sys.stderr if error else sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        # To click, ASCII is what a terminal says whose settings are missing.
        plain = codecs.lookup(stream.encoding).name == "ascii"
        stream.reconfigure(encoding="utf-8" if plain else None, errors="backslashreplace")
    stream.write(text)
    stream.flush()


def _width(stream: object) -> int:
    """Return how wide a terminal is, in columns; 0 for what is no terminal."""
    try:
        return os.get_terminal_size(stream.fileno()).columns  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        return 0


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _unescaped(text: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in text.split("\\\\"))
