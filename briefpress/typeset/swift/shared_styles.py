"""Styles that many elements have: one object for all elements that are declared alike, in parents that are.

Identifiers do not count. An element with one has a style of its own that takes all but its anchor from the shared one;
so has a copy that is made in order to change something.
"""

from functools import cached_property
from typing import Any, Final

from weasyprint.css import AnonymousStyle, ComputedStyle, InitialStyle
from weasyprint.css.properties import INHERITED, ZERO_PIXELS

from briefpress.typeset.swift.declared import Declared, Own, Rules, declared_for
from briefpress.typeset.swift.shareable import Shareable
from briefpress.typeset.swift.styles import INITIAL, undeclared_values

BY_LINES: Final = frozenset({"first-letter", "first-line"})
"""Pseudo-elements that change styles of what is inside. What comes of it hangs on what was asked of these before."""
MARGINS: Final = ("margin_top", "margin_bottom", "margin_left", "margin_right")
PADDINGS: Final = ("padding_top", "padding_bottom", "padding_left", "padding_right")
ALONE: Final = BY_LINES | {"note-call"}
"""Pseudo-elements each of which has a style of its own: that of the call of a note gets an anchor."""
_NOTHING: Final = object()


class SharedStyle(ComputedStyle):  # type: ignore[misc]
    """The style of all elements that are declared alike. `in_lines`: what is inside has a first line or letter."""

    in_lines = False

    def copy(self) -> "ChangedStyle":
        """Return a style of the same values, to be changed."""
        return ChangedStyle(self, self.cascaded)

    @cached_property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element in one with this style."""
        style = AnonymousStyle(self)
        style.update({**INITIAL, **style})
        return style


class _LikeStyle(ComputedStyle):  # type: ignore[misc]
    """A style that is like a shared one but for what is set in it."""

    def __init__(self, alike: SharedStyle, cascaded: Any) -> None:
        super().__init__(
            alike.parent_style, cascaded, alike.pseudo_type, alike.root_style, alike.base_url, alike.font_config,
            alike.initial_page_sizes,
        )  # fmt: skip
        self.alike = alike
        self.specified = alike.specified

    def __missing__(self, name: str) -> Any:
        value = self[name] = self.alike[name]
        return value

    def copy(self) -> "ChangedStyle":
        """Return a style of the same values, to be changed."""
        copy = ChangedStyle(self.alike, {**self.alike.cascaded, **self.cascaded})
        copy.update(self)
        return copy


class NamedStyle(_LikeStyle):
    """The style of an element that is like others but for its anchor."""

    def __missing__(self, name: str) -> Any:
        return ComputedStyle.__missing__(self, name) if name == "anchor" else super().__missing__(name)

    @property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element in one with this style."""
        return self.alike.anonymous_style


class ChangedStyle(_LikeStyle):
    """A copy in which something is set. What is missing is as in the style that was copied, as long as that can be."""

    def __missing__(self, name: str) -> Any:
        if name == "anchor" or self.inherits_otherwise:
            return ComputedStyle.__missing__(self, name)
        return super().__missing__(name)

    @cached_property
    def inherits_otherwise(self) -> bool:
        """Whether a value is changed that others may rest on, as the size of letters: these are computed anew."""
        alike = self.alike
        changed = any(name in INHERITED and value is not alike.get(name, _NOTHING) for name, value in self.items())
        if changed:
            # What was computed before the change stays.
            for name, value in alike.items():
                self.setdefault(name, value)
        return changed

    @cached_property
    def anonymous_style(self) -> Any:
        """The style of boxes without an element in one with this style."""
        # WeasyPrint sets the white space of generated content in that of its pseudo-element.
        changed = self.pseudo_type is not None or self.inherits_otherwise
        return AnonymousStyle(self) if changed else self.alike.anonymous_style


class Styles:
    """The styles of a document, each made once for all that are alike; those first that are outside."""

    def __init__(self, base_url: Any, font_config: Any, page_sizes: Any) -> None:
        self._base_url = base_url
        self._font_config = font_config
        self._page_sizes = page_sizes
        self._root: Any = InitialStyle(font_config)
        self._shareable = Shareable()
        self._shared: dict[Any, SharedStyle | None] = {}
        self._others: dict[Any, ComputedStyle] = {}

    def of_element(self, around: Any, rules: Rules, own: Own) -> ComputedStyle:
        """Return the style of an element in one with the style `around`."""
        style = self._of_element(around, rules, own)
        if around is None:
            self._root = style
        return style

    def of_pseudo_element(self, around: Any, kind: str | None, declared: Declared) -> ComputedStyle:
        """Return the style of a pseudo-element of an element with the style `around`."""
        parent = shared_by(around)
        place = (id(parent), kind, id(declared))
        if kind in ALONE or parent is None or parent.in_lines:
            return self._made(ComputedStyle, around, declared, kind)
        if place not in self._shared:
            self._shared[place] = self._alike(parent, declared, kind)
        alike = self._shared[place]
        return self._made(ComputedStyle, around, declared, kind) if alike is None else alike

    def _of_element(self, around: Any, rules: Rules, own: Own) -> ComputedStyle:
        parent = shared_by(around)
        if around is None or (parent is not None and not parent.in_lines):
            place = (id(parent), id(rules), own.text)
            if place not in self._shared:
                style = self._shared[place] = self._alike(parent, declared_for(rules, own.unnamed()))
                if style is not None:
                    style.in_lines = not BY_LINES.isdisjoint(rules.declared)
            alike = self._shared[place]
            if alike is not None:
                return NamedStyle(alike, {"anchor": declared_for(rules, own)["anchor"]}) if own.is_named else alike
        if own.declared:
            return self._made(ComputedStyle, around, declared_for(rules, own))
        # In one and the same parent, WeasyPrint itself lets elements share a style.
        alone = (id(around), id(rules))
        if alone not in self._others:
            self._others[alone] = self._made(ComputedStyle, around, declared_for(rules, own))
        return self._others[alone]

    def _alike(self, parent: SharedStyle | None, declared: Declared, kind: str | None = None) -> SharedStyle | None:
        """Return a style for all that are declared alike, in parents that are; none where they may differ."""
        if not self._shareable.may_share(declared):
            return None
        style: SharedStyle = self._made(SharedStyle, parent, declared, kind)
        style.update(undeclared_values(declared))
        return style

    def _made(self, make: Any, parent: Any, declared: Declared, kind: str | None = None) -> Any:
        return make(parent, declared, kind, self._root, self._base_url, self._font_config, self._page_sizes)


def settle(style: Any) -> None:
    """Set margins and paddings to nothing where they do not apply: in tables, and in parts of them."""
    own = shared_by(style) or style
    if "is_settled" in vars(own):
        return
    own.is_settled = True
    display = own["display"]
    if "table" in display and own["border_collapse"] == "collapse":
        own.update(dict.fromkeys(PADDINGS, ZERO_PIXELS))
    if len(display) == 1 and display[0].startswith("table-") and display[0] != "table-caption":
        own.update(dict.fromkeys(MARGINS, ZERO_PIXELS))


def shared_by(style: Any) -> SharedStyle | None:
    """Return the style that an element with `style` has in common with others; none where it is its own."""
    if style.__class__ is NamedStyle:
        return style.alike
    return style if style.__class__ is SharedStyle else None


def keeps_lengths(style: Any) -> bool:
    """Return whether no length is set in `style` any more when boxes are laid out. That is done in copies only."""
    if isinstance(style, AnonymousStyle):
        return vars(style.parent_style).get("anonymous_style") is style
    return isinstance(style, SharedStyle | NamedStyle)
