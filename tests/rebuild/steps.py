"""The steps that edits of a house are made of, by the names that `edits.yaml` gives them."""

import os
import shutil
from pathlib import Path

from briefpress.house.built_in import built_in_house


def take(step: dict[str, object], house: Path) -> None:
    """Do one step in `house`; each has one name, and what it is about."""
    ((name, about),) = step.items()
    STEPS[name](house, *([about] if isinstance(about, str) else about))  # type: ignore[misc]


def tree(site: Path) -> dict[str, bytes]:
    """Return everything in `site`, folders included."""
    return {str(path.relative_to(site)): path.read_bytes() if path.is_file() else b"" for path in site.rglob("*")}


def write(house: Path, file: str, text: str) -> None:
    (house / file).parent.mkdir(parents=True, exist_ok=True)
    (house / file).write_text(text, encoding="utf-8")


def append(house: Path, file: str, text: str) -> None:
    with (house / file).open("ab") as opened:
        opened.write(text.encode())


def replace(house: Path, file: str, old: str, new: str) -> None:
    text = (house / file).read_text(encoding="utf-8")
    assert old in text, f"`{old}` is not in {file}"
    write(house, file, text.replace(old, new))


def keep_time(house: Path, file: str, old: str, new: str) -> None:
    """Change a file as a program does that sets its times back; its size must stay."""
    place = house / file
    status = place.stat()
    replace(house, file, old, new)
    assert place.stat().st_size == status.st_size, "not the same size"
    os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))


def write_again(house: Path, file: str) -> None:
    """Save as editors do that write aside and rename."""
    aside = house / f"{file}.tmp"
    shutil.copyfile(house / file, aside)
    aside.replace(house / file)


def crlf(house: Path, file: str) -> None:
    (house / file).write_bytes((house / file).read_bytes().replace(b"\n", b"\r\n"))


def remove(house: Path, path: str) -> None:
    place = house / path
    shutil.rmtree(place) if place.is_dir() else place.unlink()


def rename(house: Path, old: str, new: str) -> None:
    (house / old).rename(house / new)


def copy(house: Path, old: str, new: str) -> None:
    (shutil.copytree if (house / old).is_dir() else shutil.copyfile)(house / old, house / new)


def copy_built_in(house: Path, file: str, new: str = "") -> None:
    target = house / (new or file)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(built_in_house().root / file, target)


def link(house: Path, place: str, target: str) -> None:
    (house / place).symlink_to(target)


STEPS = {
    "write": write,
    "append": append,
    "replace": replace,
    "keep-time": keep_time,
    "write-again": write_again,
    "crlf": crlf,
    "remove": remove,
    "rename": rename,
    "copy": copy,
    "copy-built-in": copy_built_in,
    "copy-built-in-as": copy_built_in,
    "link": link,
}
