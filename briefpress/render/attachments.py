"""What a page is made of, as files that travel inside its PDF: enough to make it again, byte for byte."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from briefpress.diagnostics.source import Source
from briefpress.model.attachment import Attachment, Relationship
from briefpress.model.block import People, Person
from briefpress.model.brief import Brief
from briefpress.model.look import BUILT_IN, Look
from briefpress.model.manuscript import Manuscript
from briefpress.model.pdf_manifest import MANIFEST_NAME
from briefpress.model.settings import WrittenSettings
from briefpress.model.shared import Shared
from briefpress.model.walk import walk_blocks
from briefpress.render.data_package import NAME as DATA_PACKAGE
from briefpress.render.data_package import data_package, path_of
from briefpress.render.shared_entries import written_entries

MEDIA_TYPES: Final[Mapping[str, str]] = {
    ".bib": "application/x-bibtex",
    ".csl": "application/vnd.citationstyles.style+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}
"""Media types by the end of a name; what is not among them is plain text."""
DESCRIPTIONS: Final[Mapping[str, str]] = {
    "brief.yaml": "Front matter: title, authors, abstract and all else that is said of the brief",
    "findings.yaml": "Key findings with their evidence",
    "body.md": "The argument, in Markdown",
    "people.yaml": "The people whom the brief names",
    "organisations.yaml": "The organisations which the brief names",
    "references.bib": "The works which the brief cites",
    "references.json": "The works which the brief cites",
    "references.yaml": "The works which the brief cites",
    "glossary.yaml": "The terms which the brief explains",
    "briefpress.yaml": "Settings of the house",
}
"""What a file holds, by its name."""

Files = Iterator[Attachment]


def attachments_of(
    brief: Brief, manuscript: Manuscript, shared: Shared, settings: WrittenSettings, look: Look
) -> tuple[Attachment, ...]:
    """Return all that was authored for `brief`, sorted by its place in the house.

    That is its own folder, the shared entries it uses, the settings, and templates and style sheets that differ from
    the built-in ones. Texts are UTF-8 and their lines end in line feeds, however they stand on the disk.
    """
    files = (
        *_folder(manuscript),
        *_shared(brief, manuscript, shared, settings),
        *([_text(settings.source, "Supplement")] if settings.source else []),
        *_own_look(look.templates, "Template"),
        *_own_look(look.styles, "Style sheet"),
        *_own_look(look.citation_styles, "Citation style"),
    )
    named = tuple(_with_names(sorted(files, key=lambda file: file.path)))
    return (*named, *_data_package(brief, manuscript, settings, named))


def _data_package(
    brief: Brief, manuscript: Manuscript, settings: WrittenSettings, named: Iterable[Attachment]
) -> Files:
    """Yield the description of the data, which calls the files by their names in the PDF."""
    if not brief.data or "data" not in settings.settings.outputs:
        return
    names = {file.path: file.name for file in named}
    folder = posixpath.dirname(manuscript.body.source.path)
    paths = {file.entry.id: names[posixpath.join(folder, path_of(file))] for file in brief.data}
    description = "What the data files hold, for programs (Frictionless data package)"
    content = data_package(brief, paths)
    yield Attachment(DATA_PACKAGE, "", "application/json", "Supplement", description, content)


def _folder(manuscript: Manuscript) -> Files:
    folder = posixpath.dirname(manuscript.body.source.path)
    for places in (manuscript.front_matter_places, manuscript.findings_places):
        if places.whole:
            yield _text(places.whole.source, "Source")
    yield _text(manuscript.body.source, "Source")
    for file in manuscript.data:
        path = posixpath.join(folder, path_of(file))
        yield _file(path, "Data", file.entry.title or f"The data `{file.entry.id}`", file.content)
    for spec in manuscript.charts.values():
        path = posixpath.join(folder, spec.path)
        yield _file(path, "Supplement", "The spec of a chart", spec.text.encode())
    for image in manuscript.images.values():
        path = posixpath.join(folder, image.path)
        yield _file(path, "Supplement", "An image of the brief", image.content, image.media_type)


def _shared(brief: Brief, manuscript: Manuscript, shared: Shared, settings: WrittenSettings) -> Files:
    people = tuple(_people(brief))
    organisations = {affiliation.organisation for person in people for affiliation in person.entry.affiliations}
    # The organisation of the settings must be known, also where the brief names another.
    named = {manuscript.front_matter.organisation, settings.settings.organisation}
    organisations.update(name for name in named if isinstance(name, str))
    cited = {reference.key for reference in brief.references}
    used = (
        (shared.people, {person.id for person in people}),
        (shared.organisations, organisations),
        *((register, cited) for register in shared.reference_files),
        (shared.glossary, {item.id for item in brief.glossary}),
    )
    for register, wanted in used:
        written = written_entries(register, wanted)
        if written:
            source, text = written
            yield _text(Source(source.path, text), "Source")


def _people(brief: Brief) -> Iterator[Person]:
    yield from brief.authors
    for blocks in (brief.abstract, brief.body, *brief.back_matter):
        for block in walk_blocks(blocks):
            if isinstance(block, People):
                yield from block.people


def _own_look(sources: Mapping[str, Source], what: str) -> Files:
    for name, source in sources.items():
        built_in = sources.get(BUILT_IN + name)
        if not name.startswith(BUILT_IN) and (built_in is None or built_in.text != source.text):
            yield _file(source.path, "Supplement", f"{what} of the house", source.text.encode())


def _text(source: Source, relationship: Relationship) -> Attachment:
    description = DESCRIPTIONS[PurePosixPath(source.path).name]
    return _file(source.path, relationship, description, source.text.encode())


def _file(
    path: str, relationship: Relationship, description: str, content: bytes, media_type: str | None = None
) -> Attachment:
    kind = media_type or MEDIA_TYPES.get(PurePosixPath(path).suffix, "text/plain")
    return Attachment(path, path, kind, relationship, " ".join(description.split()), content)


def _with_names(files: Iterable[Attachment]) -> Files:
    """Yield `files` with names that are flat and unique: readers of PDFs save attachments into one folder."""
    taken = {MANIFEST_NAME, DATA_PACKAGE}
    for file in files:
        parts = PurePosixPath(file.path).parts
        # `content/SLUG/` says nothing inside the PDF of that brief; `content/_shared/` does.
        kept = parts[1:] if parts[:2] == ("content", "_shared") else parts[2:] if parts[0] == "content" else parts
        name, number = "-".join(kept), 1
        stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}{suffix}"
        taken.add(name.casefold())
        yield Attachment(name, file.path, file.media_type, file.relationship, file.description, file.content)
