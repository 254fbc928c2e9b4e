"""Briefs that hold every construct in every place, and the house around them."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefpress.house.location import House

FOLDER = Path(__file__).parent
CONSTRUCTS: dict[str, Any] = yaml.safe_load((FOLDER / "constructs.yaml").read_text(encoding="utf-8"))
SHARED = {
    "briefpress.yaml": "organisation: harbour\npaper: [a4]\ncontents_from: 3\n",
    "content/_shared/people.yaml": "ada:\n  name: Ada Byron\n  position: Reader\nben:\n  name: Ben Harbour\n",
    "content/_shared/organisations.yaml": "harbour:\n  name: Harbour Institute\n",
    "content/_shared/references.yaml": (
        "book:\n  type: book\n  title: A Book of Tides\n  author: [{family: Moon, given: Maria}]\n  issued: 2001\n"
        "  publisher: Quay Press\n"
        "log:\n  type: report\n  title: Harbour Log\n  author: [{literal: Harbour Office}]\n  issued: 2020\n"
        "  publisher: Harbour Office\n"
    ),
    "content/_shared/glossary.yaml": (
        "neap:\n  term: neap\n  definition: A tide of little height.\n"
        "abt:\n  term: ABT\n  expansion: agreed base of tides\n  definition: Where heights are measured from.\n"
    ),
}
FRONT_MATTER = """\
kind: policy-brief
title: "{title}"
date: 2024-03-05
authors: [ada, ben]
abstract: Every construct has its place, and every place its construct.
data:
  - id: tides
    title: Heights of tides
    file: data/tides.csv
    source: Harbour log
    licence: CC BY 4.0
    columns:
      - {{name: port}}
      - {{name: high, type: number}}
  - id: heights
    file: data/heights.csv
    columns:
      - {{name: day, type: date}}
      - {{name: height, type: number, unit: m}}
"""
FINDINGS = "findings:\n  - id: main\n    statement: Tides rise twice a day.\n    evidence: [the-table, the-figure]\n"
HEIGHTS = [f"Port {n % 9},east,2024-01-{n % 28 + 1:02},{n * 0.25 % 10:g}\n" for n in range(40)]
HEAD = """\
## The first part {#first supports=main}

{#the-table caption="A table to refer to"}
| Port | High |
|------|-----:|
| Dover | 6.8 |

:::{figure} images/dot.svg
:id: the-figure
:alt: A dot to refer to.

A figure to refer to.
:::

## The constructs {#constructs}
"""
DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" viewBox="0 0 300 120">'
    '<rect width="300" height="120" fill="#fff"/><circle cx="150" cy="60" r="40"/></svg>'
)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


SQUARE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">2I5B", 40, 40, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress((b"\0" + b"\x80\x80\x80" * 40) * 40))
    + _chunk(b"IEND", b"")
)
"""A picture of one colour."""
FILLER = "Words that fill the page, so that what comes next stands a little lower than what came before it did. "


@dataclass(frozen=True)
class Use:
    """A construct in a place."""

    construct: str
    place: str
    text: str


def uses() -> Iterator[Use]:
    """Yield every construct in every place where it can be written."""
    number = 0
    for construct, inline in CONSTRUCTS["inlines"].items():
        for place, around in CONSTRUCTS["inline_places"].items():
            number += 1
            yield Use(construct, place, _inline(inline, around, str(number)))
    for construct, block in CONSTRUCTS["blocks"].items():
        for place in CONSTRUCTS["block_places"]:
            number += 1
            yield Use(construct, place, _placed(block.replace("%", str(number)), place))


def body(chosen: list[Use], *, fill: bool) -> str:
    """Return a body with `chosen` after one another; `fill` puts more and more words between them."""
    parts = [HEAD]
    for number, use in enumerate(chosen):
        parts += [FILLER * (number % 5 * 3 + 1)] if fill else []
        parts.append(use.text)
    return "\n\n".join(parts) + "\n"


def write_house(root: Path, briefs: dict[str, str], settings: str = "") -> House:
    """Write a house of `briefs`: the bodies by slug."""
    files: dict[str, str | bytes] = dict(SHARED)
    files["briefpress.yaml"] = SHARED["briefpress.yaml"] + settings
    for slug, text in briefs.items():
        at = f"content/{slug}"
        files |= {
            f"{at}/brief.yaml": FRONT_MATTER.format(title=slug.replace("-", " ").capitalize()),
            f"{at}/findings.yaml": FINDINGS,
            f"{at}/body.md": text,
            f"{at}/data/tides.csv": "port,high\nDover,6.8\nCalais,7.2\n",
            f"{at}/data/heights.csv": "port,coast,day,height\n" + "".join(HEIGHTS),
            f"{at}/images/dot.svg": DOT,
            f"{at}/images/dot.png": SQUARE,
        }
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return House(root)


def _inline(inline: str, around: str, number: str) -> str:
    notes = "\n".join(f"[^{name}%]: A note on {name}." for name in ("note", "twice") if f"[^{name}%]" in inline)
    text = around.replace("{}", inline)
    return f"{text}\n\n{notes}".rstrip().replace("%", number)


def _placed(block: str, place: str) -> str:
    inside = {"item": "- ", "inner item": "- outer\n  - ", "quotation": "> ", "definition": "Term\n: "}
    if place == "callout":
        return f"::::{{callout}} An aside\n{block}\n::::"
    if place not in inside:
        return block
    first = inside[place]
    indent = "> " if place == "quotation" else " " * len(first.rpartition("\n")[2])
    lines = block.splitlines()
    return "\n".join([first + lines[0], *(f"{indent}{line}".rstrip() for line in lines[1:])])
