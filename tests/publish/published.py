"""A brief with everything that is published of it."""

import datetime
from pathlib import Path

from briefpress.house.location import House
from briefpress.model.brief import Brief
from briefpress.model.page import Asset, Page
from briefpress.model.page_metadata import PageMetadata
from briefpress.model.pdf import Pdf
from briefpress.read.folder import read_manuscript
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.resolve.brief import resolve_brief
from tests.check.house_of_case import english, make_house, scales

FILES = {
    "brief.yaml": """\
kind: policy-brief
title: Ebbe & Flut – “tides”
subtitle: What they do
date: 2024-03-05
authors: [ada]
abstract: |
  Tides *rise*.

  And fall.
licence: CC BY 4.0
""",
    "findings.yaml": """\
findings:
  - id: rise
    statement: Tides **rise** twice a day.
    points:
      - {label: Where, text: At sea.}
    confidence: high
    evidence: ["@book"]
""",
    "body.md": "## Tides {#tides supports=rise}\n\nThey rise [@book].\n",
}


def house_with_brief(root: Path, **changes: str) -> tuple[House, Brief]:
    """Return a house in `root` with one brief called `brief`, and that brief resolved."""
    house = make_house(root, FILES | changes)
    settings, shared = read_settings(house).value, read_shared(house).value
    manuscript = read_manuscript(house, "brief").value
    assert settings
    assert shared
    assert manuscript
    brief = resolve_brief(manuscript, shared, settings, english(), scales()).value
    assert brief
    return house, brief


METADATA = PageMetadata(
    title="Ebbe",
    language="en",
    identifier="urn:uuid:00000000-0000-5000-8000-000000000000",
    issued=datetime.date(2024, 3, 5),
    created=datetime.date(2024, 3, 5),
    modified=datetime.date(2024, 3, 5),
)
PAGE = Page(
    slug="brief",
    metadata=METADATA,
    html="<!DOCTYPE html><p>Ebbe – “tides”",
    assets=(Asset("assets/base.abc.css", "text/css", b"p { color: red }", typeset_content=b"other"),),
    papers=(("a4", "a4.css"), ("letter", "letter.css")),
    contents_sheet="contents.css",
    contents_from=6,
)
PDFS = (Pdf("a4", b"%PDF a4", 2), Pdf("letter", b"%PDF letter", 3))
