"""The colours that `tokens.css` declares, on light screens and on dark ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

import tinycss2
from tinycss2.color5 import parse_color

from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.model.sheet_address import address_of

Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
TOKENS: Final = "tokens.css"


@dataclass(frozen=True, slots=True)
class ColourToken:
    """A custom property that is a colour: red, green and blue from 0 to 1, and where its value stands."""

    name: str
    channels: tuple[float, float, float]
    span: Span

    @property
    def luminance(self) -> float:
        """The relative luminance from 0 (black) to 1 (white)."""
        return luminance_of(self.channels)


def luminance_of(channels: tuple[float, float, float]) -> float:
    """Return the relative luminance of red, green and blue, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: ColourToken, other: ColourToken) -> float:
    """Return the contrast of two colours, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def colour_tokens(styles: Mapping[str, Source], scheme: Scheme) -> dict[str, ColourToken]:
    """Return the colours of `tokens.css` and of what it imports, by name, as they are in a colour scheme.

    Opaque colours only: what shines through something else has no contrast of its own.
    """
    tokens: dict[str, ColourToken] = {}
    for source in _with_imports(TOKENS, styles, ()):
        tokens.update((colour.name, colour) for colour in _colours(source, scheme))
    return tokens


# The pages of a house have the same colours.
@lru_cache(maxsize=32)
def _colours(source: Source, scheme: Scheme) -> tuple[ColourToken, ...]:
    declarations = _declarations(_rules(source), scheme)
    colours = (_colour(declaration, source, scheme) for declaration in declarations)
    return tuple(colour for colour in colours if colour is not None)


@lru_cache(maxsize=32)
def _imports(source: Source) -> tuple[str, ...]:
    """Return the addresses of the sheets that a sheet imports, in order."""
    imports = (rule for rule in _rules(source) if rule.type == "at-rule" and rule.lower_at_keyword == "import")
    addresses = (address_of(token) for rule in imports for token in rule.prelude)
    return tuple(address for address in addresses if address is not None)


def _rules(source: Source) -> Iterable[Any]:
    rules: Iterable[Any] = tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True)
    return rules


def _with_imports(name: str, styles: Mapping[str, Source], importers: tuple[str, ...]) -> Iterator[Source]:
    source = styles.get(name)
    if source is None or name in importers:
        return
    for address in _imports(source):
        yield from _with_imports(address, styles, (*importers, name))
    yield source


def _declarations(rules: Iterable[Any], scheme: Scheme) -> Iterator[Any]:
    """Yield the custom properties that hold in `scheme`: those of every medium, and of a condition on the scheme."""
    for rule in rules:
        if rule.type == "qualified-rule":
            contents = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield from (c for c in contents if c.type == "declaration" and c.name.startswith("--"))
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content:
            condition = tinycss2.serialize(rule.prelude)
            if "prefers-color-scheme" not in condition or scheme in condition:
                inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                yield from _declarations(inside, scheme)


def _colour(declaration: Any, source: Source, scheme: Scheme) -> ColourToken | None:
    value = [token for token in declaration.value if token.type != "whitespace"]
    colour = parse_color(value[0], (scheme,)) if len(value) == 1 else None
    if colour is None or colour == "currentcolor" or colour.alpha < 1:
        return None
    red, green, blue = (float(channel) for channel in colour.to("srgb").coordinates)
    start = source.offset_at(value[0].source_line, value[0].source_column)
    span = Span(source, start, start + len(value[0].serialize()))
    return ColourToken(declaration.name, (red, green, blue), span)
