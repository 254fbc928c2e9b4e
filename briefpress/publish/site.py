"""The site: one folder for each brief, written whole or not at all, and the index of them all, written last."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from briefpress.diagnostics.codes.house import DAMAGED_MANIFEST
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.span import span_of_file
from briefpress.house.files import is_file, list_files, read_bytes
from briefpress.house.location import ASSETS, SITE, House
from briefpress.house.removing import remove_folder
from briefpress.house.writing import clear_leftovers, replace_folder, write_file
from briefpress.model.brief import Brief
from briefpress.model.manifest import Listing, Manifest, OutputFile
from briefpress.model.page import Page
from briefpress.model.pdf import Pdf
from briefpress.model.settings import Settings
from briefpress.publish.exports import EXPORTS
from briefpress.publish.exports.export import Publication
from briefpress.publish.listing import list_brief
from briefpress.publish.manifest import FILE_NAME, digests, read_manifest, write_manifest

INDEX: Final = "index.html"


def outputs_of(
    brief: Brief, page: Page, pdfs: tuple[Pdf, ...], settings: Settings, fonts: Mapping[str, bytes]
) -> tuple[OutputFile, ...]:
    """Return the files of a brief, their paths relative to its folder in the site; the manifest is the last.

    `pdfs` are in the order of the house's papers; `fonts` are what browsers get of those of the page, by name.
    """
    publication = Publication(brief, page, pdfs, fonts)
    wanted = (export for export in EXPORTS if export.name in settings.outputs)
    # A page brings the data that it links to, which is an output of its own as well.
    files = tuple(dict.fromkeys(file for export in wanted for file in export.files(publication)))
    manifest = Manifest(list_brief(brief, pdfs), page.digest, digests(files))
    return (*files, OutputFile(FILE_NAME, write_manifest(manifest)))


def tidy_site(house: House) -> None:
    """Clear the site of what builds that were killed have left there."""
    clear_leftovers(house, SITE)


def publish_brief(house: House, slug: str, files: tuple[OutputFile, ...]) -> tuple[Diagnostic, ...]:
    """Make the brief's folder in the site hold its outputs and nothing else; on failure it stays as it was."""
    return replace_folder(house, f"{SITE}/{slug}", files).diagnostics


def published_listings(house: House, slugs: Sequence[str]) -> Outcome[tuple[Listing, ...]]:
    """Return what the index lists: those of the briefs `slugs` that stand in the site, newest first.

    One whose manifest is damaged cannot be listed; that is a warning.
    """
    manifests = {slug: _manifest_of(house, slug) for slug in slugs}
    listings = [manifest.listing for manifest in manifests.values() if manifest is not None]
    listings.sort(key=lambda listing: (listing.title.casefold(), listing.slug))
    listings.sort(key=lambda listing: listing.date, reverse=True)
    damaged = [
        DAMAGED_MANIFEST.at(
            span_of_file(f"{SITE}/{slug}/{FILE_NAME}"),
            f"the index leaves out `{slug}`: the manifest in its folder is damaged",
            help=f"build it again: briefpress build {slug}",
        )
        for slug, manifest in manifests.items()
        if manifest is None and is_file(house, f"{SITE}/{slug}/{FILE_NAME}")
    ]
    return Outcome(tuple(listings), tuple(damaged))


def publish_index(house: House, slugs: Sequence[str], files: Sequence[OutputFile]) -> Outcome[None]:
    """Write the index, and remove what stands in the site of briefs that are not among `slugs` any more.

    Paths of `files` are relative to the site. A folder without a manifest of ours is somebody else's and stays.
    """
    assets = [replace(file, path=file.path.removeprefix(f"{ASSETS}/")) for file in files if file.path != INDEX]
    # What the page refers to is there before it, and what it does not refer to or list any more goes after it.
    written = replace_folder(house, f"{SITE}/{ASSETS}", [*assets, *_assets_of_before(house, assets)]).diagnostics
    for page in (file for file in files if file.path == INDEX):
        written = written or write_file(house, f"{SITE}/{INDEX}", page.content).diagnostics
    written = written or replace_folder(house, f"{SITE}/{ASSETS}", assets).diagnostics
    if written:
        return Outcome(None, written)
    removals = (remove_folder(house, f"{SITE}/{slug}") for slug in _published(house) if slug not in slugs)
    return Outcome(None, tuple(diagnostic for removal in removals for diagnostic in removal.diagnostics))


def _assets_of_before(house: House, assets: Sequence[OutputFile]) -> list[OutputFile]:
    """Return the files in the folder of assets that are not among `assets`: the page of before needs them still."""
    there = (path.removeprefix(f"{SITE}/{ASSETS}/") for path in list_files(house, f"{SITE}/{ASSETS}"))
    new = {file.path for file in assets}
    read = ((path, read_bytes(house, f"{SITE}/{ASSETS}/{path}").value) for path in there if path not in new)
    return [OutputFile(path, content) for path, content in read if content is not None]


def _published(house: House) -> tuple[str, ...]:
    """Return the slugs of the briefs that stand in the site, sorted."""
    folders = {path.split("/")[1] for path in list_files(house, SITE) if path.count("/") > 1}
    return tuple(sorted(slug for slug in folders if _manifest_of(house, slug) is not None))


def _manifest_of(house: House, slug: str) -> Manifest | None:
    path = f"{SITE}/{slug}/{FILE_NAME}"
    content = read_bytes(house, path).value if is_file(house, path) else None
    manifest = None if content is None else read_manifest(content)
    return manifest if manifest is not None and manifest.listing.slug == slug else None
