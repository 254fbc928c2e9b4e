"""New houses and new briefs, made from the starter files of the package.

In the starter files `@@title@@`, `@@slug@@`, `@@date@@` and `@@version@@` are filled in, and `dot-` at the start of a
name stands for a dot, so that no tool takes a starter's `.gitignore` or `.github` for the project's own.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import briefpress
from briefpress.clock import today
from briefpress.diagnostics.codes.house import BRIEF_EXISTS, NO_LETTERS
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import span_of_file
from briefpress.house.built_in import starter_folder
from briefpress.house.files import is_file
from briefpress.house.location import CONTENT, House
from briefpress.house.new_house import write_new_house
from briefpress.house.slug import RESERVED, slug_of
from briefpress.house.writing import NEW, alone_in, cannot_write, fill, remove
from briefpress.model.front_matter import Kind
from briefpress.model.manifest import OutputFile

KINDS: Final[tuple[Kind, ...]] = ("policy-brief", "research-note")
"""The kinds that have a starter."""
SCHEMA_COMMENT: Final = re.compile(r"# yaml-language-server: \$schema=(?:\.\./)*(?P<schema>\S+)\n")
PLACE: Final = re.compile(rb"@@(title|slug|date|version)@@")


def make_house(folder: Path) -> Outcome[tuple[str, ...]]:
    """Make a new house at `folder` and return the paths of its files; a folder that holds anything is left alone."""
    files = _starter_files("house", {"version": briefpress.__version__})
    paths = {file.path for file in files}
    return write_new_house(folder, tuple(_with_schema(file, paths.__contains__) for file in files))


def make_brief(house: House, name: str, kind: Kind) -> Outcome[str]:
    """Make a brief of `kind` called `name` and return its slug; a brief that exists is left alone."""
    slug = slug_of(name)
    if not slug:
        way_out = "use the letters a to z and digits; the title in `brief.yaml` may be in any script"
        return Outcome(None, (NO_LETTERS.at(None, f"`{name}` gives no name for a folder", help=way_out),))
    if slug in RESERVED:
        message = f"`{slug}` is a name that the site keeps for itself"
        return Outcome(None, (NO_LETTERS.at(None, message, help="choose another name"),))
    path = f"{CONTENT}/{slug}"
    values = {"title": _title_of(name, slug), "slug": slug, "date": today().isoformat()}
    starter = _starter_files(f"briefs/{kind}", values)
    files = tuple(_with_schema(file, lambda schema: is_file(house, schema)) for file in starter)
    content = house.root / CONTENT
    target = content / slug
    try:
        content.mkdir(exist_ok=True)
        with alone_in(content):
            held = next((entry.name for entry in content.iterdir() if entry.name.casefold() == slug), None)
            if held:
                message = f"there is a brief `{held}` already"
                span = span_of_file(f"{CONTENT}/{held}")
                return Outcome(None, (BRIEF_EXISTS.at(span, message, help="choose another name"),))
            aside = content / (NEW + slug)
            try:
                remove(aside)
                fill(aside, files)
                aside.rename(target)
            finally:
                remove(aside)
    except OSError as error:
        return Outcome(None, (cannot_write(path, error),))
    return Outcome(slug)


def _title_of(name: str, slug: str) -> str:
    """Return the title that `name` is or, where it is a slug itself, stands for."""
    words = slug.replace("-", " ").capitalize() if name == slug else name
    return " ".join(words.encode(errors="replace").decode().split())


def _starter_files(folder: str, values: Mapping[str, str]) -> tuple[OutputFile, ...]:
    """Return the starter files under `folder`, filled in, under the names they get in a house."""
    root = starter_folder() / folder
    files = []
    for file in sorted(root.rglob("*")):
        if file.is_file():
            parts = file.relative_to(root).parts
            path = "/".join(re.sub("^dot-", ".", part) for part in parts)
            files.append(OutputFile(path, _filled_in(path, file.read_bytes(), values)))
    return tuple(files)


def _filled_in(path: str, content: bytes, values: Mapping[str, str]) -> bytes:
    """Return `content` with the values in their places, all at once: a title may itself look like such a place."""

    def value_of(place: re.Match[bytes]) -> bytes:
        name = place[1].decode()
        # A JSON text is a YAML text too, whatever quotes and colons an author's title holds.
        quoted = name == "title" and path.endswith(".yaml")
        return (json.dumps(values[name], ensure_ascii=False) if quoted else values[name]).encode()

    return PLACE.sub(value_of, content)


def _with_schema(file: OutputFile, is_there: Callable[[str], bool]) -> OutputFile:
    """Return `file`; without the comment that names its schema for editors, where that schema is not there."""
    comment = SCHEMA_COMMENT.match(file.content.decode()) if file.path.endswith(".yaml") else None
    if comment is None or is_there(comment["schema"]):
        return file
    return replace(file, content=file.content.decode()[comment.end() :].encode())
