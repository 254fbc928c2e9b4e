"""All changes to WeasyPrint and the libraries below it that make it faster, in one place."""

from functools import cache
from typing import Final

from briefpress.typeset.swift import (
    anchors,
    backgrounds,
    calculations,
    cascade,
    collapsed_borders,
    drawn_lines,
    flow,
    html_characters,
    html_tree,
    lines,
    note_area,
    objects,
    page_references,
    percentages,
    plain_lines,
    sheets,
    stacking,
    states,
    struts,
    styles,
    texts,
    writing,
)
from briefpress.typeset.swift.change import make

CHANGES: Final = (
    html_characters.CHANGE,
    html_tree.CHANGE,
    sheets.CHANGE,
    cascade.CHANGE,
    calculations.CHANGE,
    styles.CHANGE,
    percentages.CHANGE,
    collapsed_borders.CHANGE,
    texts.CHANGE,
    struts.CHANGE,
    lines.CHANGE,
    plain_lines.CHANGE,
    note_area.CHANGE,
    flow.CHANGE,
    backgrounds.CHANGE,
    anchors.CHANGE,
    stacking.CHANGE,
    states.CHANGE,
    page_references.CHANGE,
    drawn_lines.CHANGE,
    objects.CHANGE,
    writing.CHANGE,
)
"""Each with a description for its authors in `docs/weasyprint/`."""


@cache
def prepare() -> None:
    """Make all changes to this process, once and for good."""
    make(CHANGES)
