"""What a preview shows at one moment, and what it shows after something has happened."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefpress.diagnostics.diagnostic import Diagnostic, Severity
from briefpress.model.manifest import OutputFile
from briefpress.work.events import Done, Event, PageReady, PdfReady, Started, Told

HOUSE = ""
"""In place of a slug: what all briefs share."""

Problems = Mapping[str, tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class Showing:
    """What is to be seen. `files` are those not yet in the site, by slug and path; the others are read from there.

    `problems` are shown, by slug; `told` are those that the rebuild which is `working` has told so far.
    """

    files: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    problems: Problems = field(default_factory=dict)
    told: Problems = field(default_factory=dict)
    working: bool = False


def after(showing: Showing, event: Event) -> Showing:
    """Return what is to be seen once `event` has happened."""
    match event:
        case Started():
            return replace(showing, told={}, working=True)
        case PageReady():
            return _with_page(showing, event.slug, event.files)
        case PdfReady(slug, name, content):
            of_brief = {**showing.files.get(slug, {}), name: content}
            return replace(showing, files={**showing.files, slug: of_brief})
        case Told(diagnostics, slug):
            told = {**showing.told, slug: showing.told.get(slug, ()) + diagnostics}
            return replace(showing, told=told, problems={**showing.problems, slug: told[slug]})
        case Done(failed=failed):
            # What was built stands in the site, and a brief that is in neither list is gone.
            kept = {slug: files for slug, files in showing.files.items() if slug in failed}
            return replace(showing, files=kept, problems=showing.told, working=False)


def _with_page(showing: Showing, slug: str, files: tuple[OutputFile, ...]) -> Showing:
    """Show a page that has just been rendered; the PDF of before stays beside it until there is a new one."""
    pdfs = {name: content for name, content in showing.files.get(slug, {}).items() if name.endswith(".pdf")}
    page = {file.path: file.content for file in files}
    # Since there is a page, neither it nor what all briefs share holds errors, apart from those told just now.
    mended = {
        of: tuple(one for one in diagnostics if one.severity is not Severity.ERROR)
        for of, diagnostics in showing.problems.items()
        if of in {slug, HOUSE} and of not in showing.told
    }
    return replace(showing, files={**showing.files, slug: {**pdfs, **page}}, problems={**showing.problems, **mended})
