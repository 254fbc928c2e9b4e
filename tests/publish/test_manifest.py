"""A manifest is read back as it was written; anything else is none."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.manifest import Listing, Manifest, OutputFile
from briefpress.publish.manifest import digests, read_manifest, write_manifest

MANIFEST = Manifest(
    Listing(
        slug="brief",
        kind="policy-brief",
        title="Ebbe – “tides”",
        subtitle=None,
        date=datetime.date(2024, 3, 5),
        language="de",
        authors=("Ada Byron", "陈"),
        abstract="Tides rise.",
        pdfs=(("brief.pdf", 2, 1234),),
    ),
    "0" * 64,
    (("brief.pdf", "1" * 64), ("index.html", "2" * 64)),
)


def test_it_is_read_back_as_it_was_written() -> None:
    assert read_manifest(write_manifest(MANIFEST)) == MANIFEST


def test_its_keys_are_sorted_and_its_text_is_readable() -> None:
    content = write_manifest(MANIFEST).decode()
    assert "Ebbe – “tides”" in content
    assert list(json.loads(content)) == ["files", "format", "listing", "page_digest"]
    assert content.endswith("}\n")


def test_digests_are_sha_256_sorted_by_path() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert digests([OutputFile("b", b""), OutputFile("a", b"")]) == (("a", empty), ("b", empty))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"format": "briefpress manifest 1"', '"format": "something else"'),
        ('"2024-03-05"', '"yesterday"'),
        ('"pages": 2', '"pages": "2"'),
        ('"pages": 2', '"pages": true'),
        ('"slug": "brief"', '"slug": null'),
        ('"authors": [', '"people": ['),
        ("{", "["),
        ("}\n", ""),
    ],
)
def test_damage_is_none(old: str, new: str) -> None:
    content = write_manifest(MANIFEST).decode()
    assert old in content
    assert read_manifest(content.replace(old, new).encode()) is None


@given(st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(lambda v: json.dumps(v).encode()))
def test_nothing_makes_a_traceback(content: bytes) -> None:
    assert read_manifest(content) is None
