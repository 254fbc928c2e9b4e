"""Texts for Pango: contexts, font descriptions and features made once for each kind of text, and no copies of strings.

WeasyPrint makes all of these anew for each piece of text that it measures or draws.
"""

from operator import itemgetter
from typing import Any, Final

from weasyprint.text import ffi as libraries
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description
from weasyprint.text.line_break import Layout

from briefpress.typeset.swift.change import Change

FEATURES: Final = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)
KIND: Final = (
    *FEATURES,
    "font_family",
    "font_style",
    "font_stretch",
    "font_weight",
    "font_size",
    "font_variation_settings",
    "font_language_override",
    "lang",
    "direction",
)
"""The properties on which rests what Pango is told about a text."""
_kind: Final = itemgetter(*KIND)
_features: Final = itemgetter(*FEATURES)
_stock_setup: Final[Any] = Layout.setup


class _Setting:
    """What Pango is told about one kind of text, as its own objects."""

    __slots__ = ("context", "description", "features", "language", "measures")

    def __init__(self, style: Any) -> None:
        self.context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
        pango.pango_context_set_round_glyph_positions(self.context, False)
        pango.pango_context_set_base_dir(self.context, PANGO_DIRECTION[style["direction"]])
        override = style["font_language_override"]
        name = style["lang"] if override == "normal" else LST_TO_ISO.get(override.lower(), override)
        written = name.encode().replace(b"\0", b"") if name else b""
        if written:
            self.language = pango.pango_language_from_string(written)
            pango.pango_context_set_language(self.context, self.language)
        else:
            self.language = pango.pango_language_get_default()
        self.description = get_font_description(style)
        features = font_features(*_features(style))
        self.features = ",".join(f"{key} {value}" for key, value in features.items()).encode()
        self.measures: tuple[float, float, float, float, float] | None = None

    def measured(self) -> tuple[float, float, float, float, float]:
        """Return the ascent, and the place and thickness of lines under and through a text."""
        if self.measures is None:
            metrics = ffi.gc(
                pango.pango_context_get_metrics(self.context, self.description, self.language),
                pango.pango_font_metrics_unref,
            )
            self.measures = (
                FROM_UNITS * pango.pango_font_metrics_get_ascent(metrics),
                FROM_UNITS * pango.pango_font_metrics_get_underline_position(metrics),
                FROM_UNITS * pango.pango_font_metrics_get_strikethrough_position(metrics),
                FROM_UNITS * pango.pango_font_metrics_get_underline_thickness(metrics),
                FROM_UNITS * pango.pango_font_metrics_get_strikethrough_thickness(metrics),
            )
        return self.measures


def setup(layout: Any, style: Any) -> None:
    """Make the Pango layout of `layout` anew, for a text of `style`."""
    settings = vars(style.font_config).setdefault("_settings", {})
    kind = _kind(style)
    try:
        setting = settings.get(kind)
    except TypeError:
        _stock_setup(layout, style)
        return
    if setting is None:
        setting = settings[kind] = _Setting(style)
    layout.style = style
    layout.first_line_direction = 0
    layout.language = setting.language
    layout.layout = ffi.gc(pango.pango_layout_new(setting.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)
    pango.pango_layout_set_font_description(layout.layout, setting.description)
    if style["text_decoration_line"] == "none":
        layout.ascent = layout.underline_position = layout.strikethrough_position = None
    else:
        (
            layout.ascent,
            layout.underline_position,
            layout.strikethrough_position,
            layout.underline_thickness,
            layout.strikethrough_thickness,
        ) = setting.measured()
    if setting.features:
        attributes = pango.pango_attr_list_new()
        pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(setting.features))
        pango.pango_layout_set_attributes(layout.layout, attributes)
        # The layout keeps the list, and the list its attribute.
        pango.pango_attr_list_unref(attributes)


def unicode_to_char_p(text: str) -> tuple[bytes, bytes]:
    """Return a text for Pango twice: cffi takes bytes as they are for a pointer to constant characters."""
    written = text.encode().replace(b"\0", b"")
    return written, written


CHANGE: Final = Change(
    "texts",
    ("weasyprint", "70.0"),
    functions=((libraries.unicode_to_char_p, unicode_to_char_p),),
    members=((Layout, "setup", setup),),
)
