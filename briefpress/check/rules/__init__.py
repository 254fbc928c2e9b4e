"""One file per rule: its documentation, its code, how it looks. A new rule is a new file and a line in `RULES`."""

from typing import Any, Final

from briefpress.check.rule import Rule
from briefpress.check.rules import (
    a101_image_without_alternative,
    a102_poor_alternative,
    a103_skipped_heading_level,
    a104_empty_link_text,
    a105_table_without_headers,
    a106_low_contrast,
    a107_table_without_caption,
    c101_style_sheet_syntax,
    f101_finding_without_evidence,
    f102_finding_not_taken_up,
    f103_too_many_findings,
    f104_long_finding,
    f105_link_in_finding,
    m901_unused_class,
    p101_missing_glyph,
    r201_uncited_reference,
)

RULES: Final[tuple[Rule[Any], ...]] = (
    a101_image_without_alternative.RULE,
    a102_poor_alternative.RULE,
    a103_skipped_heading_level.RULE,
    a104_empty_link_text.RULE,
    a105_table_without_headers.RULE,
    a106_low_contrast.RULE,
    a107_table_without_caption.RULE,
    c101_style_sheet_syntax.RULE,
    f101_finding_without_evidence.RULE,
    f102_finding_not_taken_up.RULE,
    f103_too_many_findings.RULE,
    f104_long_finding.RULE,
    f105_link_in_finding.RULE,
    m901_unused_class.RULE,
    p101_missing_glyph.RULE,
    r201_uncited_reference.RULE,
)
"""Every rule, by code."""
