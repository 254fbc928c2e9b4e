"""The site holds what was published, and nothing of what failed or is gone."""

import hashlib
from dataclasses import replace
from pathlib import Path

from briefpress.house.location import ASSETS, House
from briefpress.house.slug import RESERVED
from briefpress.model.brief import Brief
from briefpress.model.manifest import Manifest, OutputFile
from briefpress.model.settings import Settings
from briefpress.publish.manifest import read_manifest
from briefpress.publish.site import outputs_of, publish_brief, publish_index, published_listings
from tests.publish.published import PAGE, PDFS, house_with_brief

INDEX = (OutputFile("index.html", b"the index"), OutputFile("assets/index.css", b"p {}"))


def published(house: House, brief: Brief, slug: str = "brief", settings: Settings | None = None) -> Manifest:
    page = replace(PAGE, slug=slug)
    files = outputs_of(replace(brief, slug=slug), page, PDFS, settings or Settings(), {})
    assert not publish_brief(house, slug, files)
    manifest = read_manifest((house.root / "site" / slug / "manifest.json").read_bytes())
    assert manifest is not None
    return manifest


def tree(house: House) -> list[str]:
    site = house.root / "site"
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_a_brief_is_published_with_its_manifest(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    manifest = published(house, brief)
    assert tree(house) == [
        "brief/assets/base.abc.css",
        "brief/brief-letter.pdf",
        "brief/brief.json",
        "brief/brief.pdf",
        "brief/findings.json",
        "brief/index.html",
        "brief/manifest.json",
    ]
    assert manifest.page_digest == PAGE.digest
    assert manifest.listing.pdfs == (("brief.pdf", 2, 7), ("brief-letter.pdf", 3, 11))
    assert manifest.listing.abstract == "Tides rise."
    for path, digest in manifest.files:
        assert hashlib.sha256((tmp_path / "site/brief" / path).read_bytes()).hexdigest() == digest


def test_only_the_outputs_the_house_asks_for_are_written_and_old_ones_go(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief)
    published(house, brief, settings=Settings(outputs=("json",)))
    assert tree(house) == ["brief/brief.json", "brief/manifest.json"]


def test_the_same_brief_gives_the_same_bytes(tmp_path: Path) -> None:
    contents = []
    for folder in ("one", "two"):
        house, brief = house_with_brief(tmp_path / folder)
        published(house, brief)
        contents.append([(path, (house.root / "site" / path).read_bytes()) for path in tree(house)])
    assert contents[0] == contents[1]


def test_a_brief_that_cannot_be_written_leaves_its_last_output(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief)
    before = [(path, (tmp_path / "site" / path).read_bytes()) for path in tree(house)]
    asset = replace(PAGE.assets[0], name="../../outside.css")
    assert publish_brief(
        house, brief.slug, outputs_of(brief, replace(PAGE, html="new", assets=(asset,)), (), Settings(), {})
    )
    assert [(path, (tmp_path / "site" / path).read_bytes()) for path in tree(house)] == before


def test_the_index_lists_what_stands_in_the_site_newest_first(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, replace(brief, title="Old", date=brief.date.replace(year=2020)), "old")
    published(house, replace(brief, title="b"), "one")
    published(house, replace(brief, title="A"), "two")
    slugs = ("never-built", "old", "one", "two")
    listings = published_listings(house, slugs).value or ()
    assert [listing.title for listing in listings] == ["A", "b", "Old"]


def test_a_damaged_manifest_is_none(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief)
    (tmp_path / "site/brief/manifest.json").write_text("{")
    outcome = published_listings(house, ("brief",))
    assert (outcome.value, [d.code for d in outcome.diagnostics]) == ((), ["H203"])


def test_a_manifest_that_was_copied_from_another_brief_is_none(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief)
    (tmp_path / "site/brief").rename(tmp_path / "site/copy")
    assert published_listings(house, ("copy",)).value == ()


def test_what_is_gone_from_content_goes_from_the_site_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief)
    published(house, brief, "gone")
    own = tmp_path / "site/own/index.html"
    own.parent.mkdir()
    own.write_text("by hand")
    assert not publish_index(house, ("brief",), INDEX).diagnostics
    assert {path.split("/")[0] for path in tree(house)} == {"assets", "brief", "index.html", "own"}
    assert (tmp_path / "site/index.html").read_bytes() == b"the index"


def test_no_brief_can_have_the_name_of_a_folder_of_the_site() -> None:
    assert ASSETS in RESERVED


def test_an_index_that_cannot_be_written_removes_nothing(tmp_path: Path) -> None:
    house, brief = house_with_brief(tmp_path)
    published(house, brief, "gone")
    # A folder stands where the index belongs.
    (tmp_path / "site/index.html/x").mkdir(parents=True)
    assert publish_index(house, (), INDEX).diagnostics
    assert (tmp_path / "site/gone/index.html").exists()
