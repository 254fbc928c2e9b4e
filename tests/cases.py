"""Tests as data: a Markdown file of cases, each with input files and what is expected of them.

    ## A title with a colon

    ```yaml brief.yaml
    title: A: b
    ```

    ```diagnostics
    brief.yaml:1:8: error[Y102]: …
    ```

A heading `##` starts a case and names it. A fenced block whose info string holds a language and a path is an input
file; a third word `escaped` says that `\\t`, `\\u00a0` and the like in it stand for the character. A block with one
word is expected: `diagnostics`, or whatever the test compares. Longer fences may hold shorter ones. Other text is for
the reader.

`pytest --update` (without `-n`) rewrites the expected blocks, and adds those that are missing at the end of their case.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefpress.diagnostics.diagnostic import Diagnostic

FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<content>.*?)^(?P=fence) *$\n?", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^## +(?P<name>.+?)\s*$", re.MULTILINE)
ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|([\\tn]))")
LETTERS = {"t": "\t", "n": "\n", "\\": "\\"}


@dataclass(frozen=True)
class Case:
    path: Path
    name: str
    files: Mapping[str, str]
    expected: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.path.stem}: {self.name}"


def read_cases(*paths: Path) -> list[Case]:
    """Return the cases of the given files, and of all `.md` files in the given folders."""
    files = [file for path in paths for file in (sorted(path.glob("*.md")) if path.is_dir() else [path])]
    return [_case(file, name, text) for file in files for name, text in _sections(file.read_text(encoding="utf-8"))]


def check_case(case: Case, kind: str, actual: str, *, update: bool = False) -> None:
    """Hold `actual` against the expected block `kind` of the case; with `update`, put it there instead."""
    actual = actual.rstrip("\n") + "\n" if actual.strip() else ""
    if update and case.expected.get(kind) != actual:
        _rewrite(case, kind, actual)
    elif not update:
        assert actual == case.expected.get(kind, ""), f"{case}: other {kind} than expected"


def concise(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics one after the other: place, code, message, the text under the carets, label and help."""
    return "\n".join(_concise(diagnostic) for diagnostic in diagnostics)


def _concise(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = f"{span.source.path}:{span.line}:{span.column}: " if span else ""
    lines = [f"{place}{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"]
    if span and span.text:
        first, *more = _visible(span.text).split("\n")
        lines.append(f"    {first}{' …' if more else ''}")
        lines.append(f"    {'^' * len(first)} {diagnostic.label}".rstrip())
    elif diagnostic.label:
        lines.append(f"    ^ {diagnostic.label}")
    if diagnostic.help:
        lines.append(f"    help: {diagnostic.help}")
    return "\n".join(lines)


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else ("\\t" if c == "\t" else f"\\u{ord(c):04x}") for c in text)


def _sections(text: str) -> list[tuple[str, str]]:
    # Headings inside a fenced block belong to an input file.
    blocks = [(match.start(), match.end()) for match in FENCE.finditer(text)]
    heads = [m for m in HEADING.finditer(text) if not any(start <= m.start() < end for start, end in blocks)]
    ends = [m.start() for m in heads[1:]] + [len(text)]
    return [(head["name"], text[head.start() : end]) for head, end in zip(heads, ends, strict=True)]


def _case(path: Path, name: str, text: str) -> Case:
    files: dict[str, str] = {}
    expected: dict[str, str] = {}
    for match in FENCE.finditer(text):
        info = match["info"].split()
        if len(info) == 1:
            expected[info[0]] = match["content"]
        elif info:
            files[info[1]] = _unescaped(match["content"]) if "escaped" in info[2:] else match["content"]
    return Case(path, name, files, expected)


def _unescaped(text: str) -> str:
    return ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else LETTERS[m[2]], text)


def _rewrite(case: Case, kind: str, actual: str) -> None:
    text = case.path.read_text(encoding="utf-8")
    section = next(section for name, section in _sections(text) if name == case.name)
    longest = max((len(ticks) for ticks in re.findall(r"^`{3,}", actual, re.MULTILINE)), default=2)
    fence = "`" * max(3, longest + 1)
    block = f"{fence}{kind}\n{actual}{fence}\n"
    old = next((match for match in FENCE.finditer(section) if match["info"].split() == [kind]), None)
    if old:
        new = section[: old.start()] + block + section[old.end() :]
    else:
        rest = section[len(section.rstrip("\n")) + 1 :]
        new = f"{section.rstrip()}\n\n{block}{rest}"
    case.path.write_text(text.replace(section, new, 1), encoding="utf-8")
