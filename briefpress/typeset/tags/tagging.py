"""A document gets its tag tree while WeasyPrint writes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from weasyprint import Document

from briefpress.model.structure import Artifact, StructureElement
from briefpress.typeset.tags.artifacts import mark_artifacts
from briefpress.typeset.tags.destinations import lead_to_elements
from briefpress.typeset.tags.elements import gather_elements
from briefpress.typeset.tags.fragment import Fragment
from briefpress.typeset.tags.line_ends import mend_line_ends
from briefpress.typeset.tags.structure import structure_of
from briefpress.typeset.tags.weasyprint_boxes import fragments_of, root_of
from briefpress.typeset.tags.weasyprint_drawing import keep_bookmarks, keep_links, tagged_drawing
from briefpress.typeset.tags.write import TreeWriter


@dataclass(slots=True)
class Tagged:
    """What was written, once the PDF is: empty before."""

    structure: StructureElement = field(default_factory=lambda: StructureElement(type="Document"))
    artifacts: tuple[Artifact, ...] = ()
    translucent: tuple[str, ...] = ()
    """The words, or what is read in their place, of boxes that let their ground through: these cannot be tagged."""


@contextmanager
def own_tags(document: Document, *, pdf_2: bool) -> Iterator[Tagged]:
    """Let WeasyPrint write `document` with our tag tree meanwhile; `pdf_2` asks for that of PDF 2.0."""
    pages = fragments_of(document)
    mark_artifacts(pages)
    root = root_of(document)
    mend_line_ends(root, pages)
    keep_bookmarks(document, pages)
    keep_links(document, [list(_linking(page, None)) for page in pages])
    tagged = Tagged(translucent=tuple(words for page in pages for words in _translucent(page)))

    def write(pdf: Any) -> None:
        gathered = gather_elements(root, pages)
        tagged.structure = structure_of(gathered.root, gathered.bookmarks)
        tagged.artifacts = gathered.artifacts
        tree = TreeWriter(pdf, gathered.annotations, pdf_2=pdf_2)
        tree.write(tagged.structure, len(document.pages))
        if pdf_2:
            whole = tree.references[id(tagged.structure)]
            bookmarked = tuple(tree.reference_of(name) or whole for name in gathered.bookmarks)
            lead_to_elements(pdf, tree, whole, bookmarked)

    with tagged_drawing(pages, write):
        yield tagged


def _translucent(fragment: Fragment) -> Iterator[str]:
    """Yield what is read in each box that is drawn by way of a group of its own, where marks of tags do not reach."""
    if fragment.artifact:
        return
    if not fragment.translucent:
        for child in fragment.children:
            yield from _translucent(child)
        return
    read = [part for part in fragment.walk() if part.kind in ("text", "image") and not part.artifact]
    if read:
        words = " ".join("".join(part.read for part in read).split())
        yield words or next((part.element.get("alt", "") for part in read), "")


def _linking(fragment: Fragment, around: Any) -> Iterator[Fragment]:
    """Yield the fragments that are links: of each `a` the outermost box on each line, of footnotes their calls."""
    if fragment.artifact:
        return
    is_link = fragment.kind != "line" and (fragment.tag == "a" or fragment.pseudo == "footnote-call")
    if is_link and around is None:
        yield fragment
    for child in fragment.children:
        yield from _linking(child, fragment.element if is_link else around)
