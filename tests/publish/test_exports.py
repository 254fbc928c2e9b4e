"""Each format writes the files it says it does."""

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

from briefpress.model.page import Asset
from briefpress.model.settings import Output
from briefpress.publish.exports import EXPORTS, data_package, html
from briefpress.publish.exports.export import Publication
from briefpress.publish.exports.findings import KEYS as FINDINGS_KEYS
from briefpress.publish.exports.json import KEYS
from tests.publish.published import PAGE, PDFS, house_with_brief


def files_of(tmp_path: Path) -> dict[str, bytes]:
    _, brief = house_with_brief(tmp_path)
    return {file.path: file.content for export in EXPORTS for file in export.files(Publication(brief, PAGE, PDFS))}


def test_there_is_an_export_for_each_output_a_house_may_ask_for() -> None:
    assert sorted(export.name for export in EXPORTS) == sorted(get_args(Output))
    assert all(export.media_type.count("/") == 1 and export.writes for export in EXPORTS)


def test_the_page_its_assets_the_pdfs_and_the_data_are_written(tmp_path: Path) -> None:
    files = files_of(tmp_path)
    assert list(files) == [
        "index.html",
        "assets/base.abc.css",
        "brief.pdf",
        "brief-letter.pdf",
        "brief.json",
        "findings.json",
    ]
    assert files["index.html"].decode() == PAGE.html
    assert files["assets/base.abc.css"] == b"p { color: red }"
    assert files["brief.pdf"] == b"%PDF a4"


def test_a_brief_with_data_publishes_it_under_its_own_name_with_or_without_the_page(tmp_path: Path) -> None:
    _, brief = house_with_brief(tmp_path)
    data = (Asset("data/tides.csv", "text/csv", b"a\n1\n"), Asset("datapackage.json", "application/json", b"{}\n"))
    page = replace(PAGE, assets=(*PAGE.assets, *data))
    publication = Publication(brief, page, PDFS)
    written = [(file.path, file.content) for file in data_package.files(publication)]
    assert written == [("data/tides.csv", b"a\n1\n"), ("datapackage.json", b"{}\n")]
    assert set(written) < {(file.path, file.content) for file in html.files(publication)}


def test_the_data_has_the_documented_keys_and_the_findings_with_their_evidence(tmp_path: Path) -> None:
    content = files_of(tmp_path)["brief.json"]
    record = json.loads(content)
    assert list(record) == sorted(KEYS)
    assert record["title"] == "Ebbe & Flut – “tides”"
    assert "Ebbe & Flut – “tides”".encode() in content
    assert record["abstract"] == "Tides rise.\n\nAnd fall."
    (finding,) = record["findings"]
    assert finding["statement"] == "Tides rise twice a day."
    assert finding["points"] == [{"label": "Where", "text": "At sea."}]
    assert [(e["kind"], e["target"]) for e in finding["evidence"]] == [("section", "tides"), ("reference", "book")]
    assert [entry["key"] for entry in record["references"]] == ["book"]
    assert record["organisation"]["name"] == "Harbour Institute"
    assert record["page_digest"] == PAGE.digest


def test_every_key_within_the_data_is_documented(tmp_path: Path) -> None:
    record = json.loads(files_of(tmp_path)["brief.json"])
    inner = {key: value[0] if isinstance(value, list) and value else value for key, value in record.items()}
    missing = [
        f"{key}.{name}"
        for key, value in inner.items()
        if isinstance(value, dict)
        for name in value
        if f"`{name}`" not in KEYS[key]
    ]
    assert missing == []


def test_the_findings_have_the_documented_keys_with_their_ratings_and_evidence(tmp_path: Path) -> None:
    record = json.loads(files_of(tmp_path)["findings.json"])
    assert list(record) == sorted(FINDINGS_KEYS)
    (finding,) = record["findings"]
    assert finding["confidence"] == {"id": "high", "words": "high", "range": ""}
    assert finding["likelihood"] is None
    section, work = finding["evidence"]
    assert section == {
        "kind": "section",
        "target": "tides",
        "label": "Section 1",
        "title": "Tides",
        "href": "index.html#tides",
    }
    assert (work["kind"], work["target"], work["href"]) == ("reference", "book", "index.html#_ref-book")
    assert record["scale"]["id"] == "icd-203"
    assert [row["id"] for row in record["scale"]["confidence"]] == ["low", "moderate", "high"]
    assert all(f"`{key}`" in FINDINGS_KEYS["findings"] for key in finding)
    assert all(f"`{key}`" in FINDINGS_KEYS["scale"] for key in record["scale"])
