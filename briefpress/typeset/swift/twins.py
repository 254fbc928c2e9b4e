"""Styles that are alike: what is computed for one of them is the value of the others, too.

Two styles are alike where the same is declared for both, and for those that they inherit from; anchors do not count,
so that elements are alike that have nothing but an identifier of their own.
"""

from typing import Any, Final

ALONE: Final = frozenset(
    {"anchor", "counter_increment", "counter_reset", "counter_set", "display", "float", "overflow"}
)
OF_ITS_OWN: Final = ALONE | {"position", "white_space"}
"""Properties that may be set to something else later, or whose values are also kept elsewhere."""
MANY: Final = 12
"""So many values that others have found are worth taking over at once."""


class PageSizes(dict[str, Any]):
    """The sizes of pages, for lengths that rest on them; whoever asks before there is a page gets none."""

    asked_early = False

    def __getitem__(self, name: str) -> Any:
        value = super().__getitem__(name)
        if value is None:
            self.asked_early = True
        return value


class Twins:
    """What was computed for styles that are alike, by property. `anonymous` is for the boxes without an element."""

    __slots__ = ("_anonymous", "_declared", "sizes", "values")

    def __init__(self, sizes: PageSizes, declared: Any) -> None:
        self.sizes = sizes
        self.values: dict[str, Any] = {}
        # Declared values are told apart by where they are kept, so they must be kept.
        self._declared = declared
        self._anonymous: Twins | None = None

    @property
    def anonymous(self) -> "Twins":
        """Those of the boxes without an element that are around, or in, boxes with these."""
        if self._anonymous is None:
            self._anonymous = Twins(self.sizes, None)
        return self._anonymous

    def take_over(self, style: Any, name: str) -> bool:
        """Give `style` the value of a property that one like it has; return false where none has."""
        values = self.values
        if name not in values:
            return False
        kept = vars(style)
        if len(values) - kept.get("taken", 0) >= MANY:
            kept["taken"] = len(values)
            own = dict(style)
            style.update(values)
            style.update(own)
        else:
            style[name] = values[name]
        return True

    def hand_on(self, name: str, value: Any) -> None:
        """Keep a value that was computed for one style for all that are like it."""
        # A length of a page that is not there yet is another one later, so that it counts when it was computed.
        if not self.sizes.asked_early and name not in OF_ITS_OWN and name[:2] != "__":
            self.values[name] = value


def twins_of(known: dict[Any, Twins], parent: Any, cascaded: dict[str, Any], pseudo: Any, sizes: Any) -> Twins | None:
    """Return what is shared by all styles like one with `cascaded` declarations whose parent style is `parent`.

    None for the styles of first lines and letters: WeasyPrint looks which of their values are computed already.
    """
    around = None if parent is None else vars(parent).get("twins")
    if pseudo in ("first-line", "first-letter") or (around is None and parent is not None):
        return None
    declared = tuple(
        (name, value if isinstance(value, str) else id(value), weight)
        for name, (value, weight) in cascaded.items()
        if name != "anchor"
    )
    key = id(around), pseudo, declared
    try:
        twins = known.get(key)
    except TypeError:
        return None
    if twins is None:
        twins = known[key] = Twins(sizes, cascaded)
    return twins
