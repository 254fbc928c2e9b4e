"""A brief's folder becomes a manuscript. All parts are read, even when one is broken, so that all faults come out."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar, cast

from briefpress.diagnostics.codes.folder import BAD_SLUG, UNKNOWN_FILE
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import span_of_file
from briefpress.diagnostics.suggestion import nearest, one_of
from briefpress.house.files import is_there, links_out, list_files, read_source
from briefpress.house.location import CONTENT, House
from briefpress.house.slug import RESERVED, slug_of
from briefpress.model.accessibility import AccessibilityFile
from briefpress.model.finding import FindingEntry, FindingsFile
from briefpress.model.front_matter import FrontMatter
from briefpress.model.manuscript import Body, Image, Manuscript
from briefpress.model.shared import Prose
from briefpress.read.chart_specs import SPEC_ENDING, read_chart_specs
from briefpress.read.data_files import DATA_ENDING, DeclaredData, are_all, data_entries, is_inside, read_data_files
from briefpress.read.images import KINDS, read_image
from briefpress.read.kinds import check_kind
from briefpress.read.markdown.parser import parse_body
from briefpress.read.prose import parse_prose
from briefpress.read.repeated_items import repeated_checks
from briefpress.read.schema import validate
from briefpress.read.yaml import YamlFile, parse_yaml

T = TypeVar("T")

FRONT_MATTER: Final = "brief.yaml"
FINDINGS: Final = "findings.yaml"
BODY: Final = "body.md"
ACCESSIBILITY: Final = "accessibility.yaml"
IMAGES: Final = "images/"
CHARTS: Final = "charts/"


@dataclass(frozen=True, slots=True)
class Authored(Generic[T]):
    """One YAML file of a brief: its value if it is valid, its parsed texts, and the file itself if it is YAML."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...]
    prose: Prose = field(default_factory=Prose)
    file: YamlFile = field(default_factory=YamlFile.empty)


def read_manuscript(house: House, slug: str, *, raw_html: bool = False) -> Outcome[Manuscript]:
    """Return the brief in `content/<slug>/` as its authors wrote it; none where a part that it needs is broken."""
    folder = f"{CONTENT}/{slug}/"
    paths = list_files(house, f"{CONTENT}/{slug}")
    links = links_out(house, f"{CONTENT}/{slug}")
    if not paths:
        return Outcome(None, links or read_source(house, folder + FRONT_MATTER).diagnostics)
    front = _read_yaml(house, folder + FRONT_MATTER, FrontMatter, raw_html=raw_html)
    has_findings = is_there(house, folder + FINDINGS)
    no_findings: Authored[FindingsFile] = Authored(FindingsFile(), ())
    findings = _read_yaml(house, folder + FINDINGS, FindingsFile, raw_html=raw_html) if has_findings else no_findings
    body = _read_body(house, folder + BODY, raw_html=raw_html)
    accessibility = _read_accessibility(house, folder + ACCESSIBILITY)
    entries = data_entries(front.file)
    data = read_data_files(house, folder, entries, front.file.places)
    images = _read_images(house, folder, paths)
    specs = read_chart_specs(house, folder, [path for path in paths if _is_chart(path.removeprefix(folder))])
    diagnostics = (
        *_bad_slug(slug),
        *(link for link in links if link.message not in {told.message for told in data.diagnostics}),
        *front.diagnostics,
        *check_kind(front.file),
        *findings.diagnostics,
        *body.diagnostics,
        *accessibility.diagnostics,
        *data.diagnostics,
        *images.diagnostics,
        *specs.diagnostics,
        *_unknown_files(folder, paths, front.file, entries),
    )
    if not front.value or not findings.value or not body.value or data.value is None or images.value is None:
        return Outcome(None, diagnostics)
    manuscript = Manuscript(
        slug=slug,
        front_matter=front.value,
        front_matter_prose=front.prose,
        findings=_with_confidence(findings.value),
        findings_prose=findings.prose,
        body=body.value,
        data=data.value,
        images=images.value,
        front_matter_places=front.file.places,
        findings_places=findings.file.places,
        accessibility=accessibility.value.checks if accessibility.value else (),
        accessibility_places=accessibility.file.places,
        charts=specs.value or {},
    )
    return Outcome(manuscript, diagnostics)


def _with_confidence(file: FindingsFile) -> tuple[FindingEntry, ...]:
    """Return the findings, each with the confidence that the file gives to all where it has none of its own."""
    return tuple(replace(entry, confidence=entry.confidence or file.confidence) for entry in file.findings)


def _read_yaml(house: House, path: str, kind: type[T], *, raw_html: bool = False) -> Authored[T]:
    source = read_source(house, path)
    if source.value is None:
        return Authored(None, source.diagnostics)
    return _authored(source.value, cast("Any", kind), raw_html)


# One who edits a brief changes one of its files: what the others say is kept.
@lru_cache(maxsize=16)
def _authored(source: Source, kind: type[Any], raw_html: bool) -> Authored[Any]:
    file = parse_yaml(source)
    if file.value is None:
        return Authored(None, file.diagnostics)
    value = validate(kind, file.value)
    prose = parse_prose(kind, file.value, raw_html=raw_html)
    diagnostics = file.diagnostics + value.diagnostics + prose.diagnostics
    return Authored(value.value, diagnostics, prose.value or Prose(), file.value)


def _read_accessibility(house: House, path: str) -> Authored[AccessibilityFile]:
    if not is_there(house, path):
        return Authored(AccessibilityFile(), ())
    read = _read_yaml(house, path, AccessibilityFile)
    return replace(read, diagnostics=(*read.diagnostics, *repeated_checks(read.value, read.file.places)))


def _read_body(house: House, path: str, *, raw_html: bool) -> Outcome[Body]:
    source = read_source(house, path)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    return _body(source.value, raw_html)


@lru_cache(maxsize=4)
def _body(source: Source, raw_html: bool) -> Outcome[Body]:
    return parse_body(source, raw_html=raw_html)


def _read_images(house: House, folder: str, paths: tuple[str, ...]) -> Outcome[Mapping[str, Image]]:
    images: dict[str, Image] = {}
    diagnostics: list[Diagnostic] = []
    for path in paths:
        name = path.removeprefix(folder)
        if name.startswith(IMAGES) and not _is_private(name):
            image = read_image(house, path, name)
            diagnostics.extend(image.diagnostics)
            if image.value is not None:
                images[name] = image.value
    return Outcome(images, tuple(diagnostics))


def _unknown_files(
    folder: str, paths: tuple[str, ...], file: YamlFile, entries: tuple[DeclaredData, ...]
) -> Iterator[Diagnostic]:
    declared = {posixpath.normpath(data.entry.file) for data in entries if is_inside(data.entry.file)}
    parts = {FRONT_MATTER, FINDINGS, BODY, ACCESSIBILITY}
    there = {path.removeprefix(folder) for path in paths}
    # Where `brief.yaml` or an entry in it is broken, nobody knows which data files it declares.
    all_known = are_all(entries, file)
    for name in sorted(there - parts - declared):
        if (
            name.startswith(IMAGES)
            or _is_chart(name)
            or _is_private(name)
            or (not all_known and name.endswith(DATA_ENDING))
        ):
            continue
        best = nearest(name, (parts | declared) - there)
        if best in declared:
            # It is told where the file is declared that it is missing, and which one may be meant.
            continue
        if best:
            help_ = f"did you mean `{best}`?"
        elif name.lower().endswith(DATA_ENDING):
            help_ = f"declare it under `data:` in `{FRONT_MATTER}`, or delete it"
        elif name.rpartition(".")[2].lower() in (*KINDS, "svg"):
            help_ = f"move it to `{IMAGES}`"
        else:
            help_ = f"delete it, or let its name start with `_`; a brief's files are {one_of(parts)}"
        yield UNKNOWN_FILE.at(span_of_file(folder + name), f"nothing uses `{name}`", help=help_)


def _is_chart(name: str) -> bool:
    return name.startswith(CHARTS) and name.endswith(SPEC_ENDING) and not _is_private(name)


def _is_private(name: str) -> bool:
    return any(part.startswith("_") for part in name.split("/"))


def _bad_slug(slug: str) -> Iterator[Diagnostic]:
    better = slug_of(slug)
    if slug in RESERVED:
        message = f"the folder `{slug}` has a name that the site keeps for itself"
        yield BAD_SLUG.at(span_of_file(f"{CONTENT}/{slug}"), message, help="give it another name")
    elif slug != better:
        message = f"the folder `{slug}` has a name that cannot be part of an address"
        help_ = f"name it `{better}`" if better else "name it with letters a to z, digits and hyphens"
        yield BAD_SLUG.at(span_of_file(f"{CONTENT}/{slug}"), message, help=help_)
