"""The least height of lines, looked up without writing out fourteen properties of a style each time."""

from operator import itemgetter
from typing import Any, Final

from weasyprint.css.properties import Dimension
from weasyprint.text import line_break

from briefpress.typeset.swift.change import Change

KIND: Final = (
    "font_size",
    "line_height",
    "font_family",
    "font_style",
    "font_stretch",
    "font_weight",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
    "font_variation_settings",
    "font_language_override",
    "lang",
)
"""The properties by which WeasyPrint keeps struts."""
PLAIN: Final = frozenset({Dimension, float, int, str})
_kind: Final = itemgetter(*KIND)
_stock: Final[Any] = line_break.strut


def strut(style: Any) -> Any:
    """Return the used line height of `style`, and its base line from above, in CSS pixels."""
    kept = vars(style.font_config).setdefault("_struts", {})
    kind = _kind(style)
    try:
        found = kept.get(kind)
    except TypeError:
        return _stock(style)
    if found is None:
        found = _stock(style)
        # What an expression comes to may rest on more than the kind.
        if kind[1].__class__ in PLAIN:
            kept[kind] = found
    return found


CHANGE: Final = Change("struts", ("weasyprint", "70.0"), functions=((line_break.strut, strut),))
