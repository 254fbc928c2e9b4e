"""SVG images are closed: well-formed, without scripts, and without a reference to anything outside themselves."""

import re
from collections.abc import Callable, Mapping
from typing import Final
from xml.parsers import expat

from briefpress.diagnostics.codes.folder import BROKEN_SVG, DAMAGED_IMAGE, SVG_ACTIVE, SVG_REACHES_OUT, SVG_TOO_MUCH
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.source import Source
from briefpress.diagnostics.span import Span
from briefpress.read.pictures import fault_in_embedded
from briefpress.read.style_text import plain_style
from briefpress.read.svg_drawing import Drawing

NAMESPACE: Final = "http://www.w3.org/2000/svg"
SEPARATOR: Final = "\n"
"""What expat puts between a namespace and a name; no name holds it."""
MOST_FAULTS: Final = 20
"""How many faults of one image are told."""
ACTIVE_ELEMENTS: Final = frozenset({"script", "foreignObject", "iframe", "object", "embed"})
REFERENCES: Final = frozenset({"href", "src"})
EMBEDDED: Final = re.compile(r"data:(?:image/(?:png|jpeg|webp|gif)|font/|application/(?:x-)?font)", re.IGNORECASE)
MOST_EMBEDDED: Final = 10
"""How many pictures may be embedded in an image."""
STYLE_REFERENCE: Final = re.compile(
    r"""(?:(?P<import>@import)\s*(?:url\()?|url\(|image-set\()\s*["']?(?P<target>[^"')]*)""", re.IGNORECASE
)
REASONS: Final = {
    3: "it breaks off before its end",
    7: "what is closed here is not what was opened last",
    11: "it names an entity that XML does not know",
    27: "it uses a prefix, such as `xlink:`, that it does not declare",
}
"""What the error codes of expat mean, where its own words say less."""


class Svg:
    """One reading of an image: expat calls it back, and it gathers diagnostics."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self._content = source.text.encode(errors="replace")
        self._is_first = True
        self._drawing = Drawing()
        self._embedded = 0
        self._style: list[str] | None = None
        self._style_at = 0
        self._parser = expat.ParserCreate("utf-8", SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.EntityDeclHandler = self._entity
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self) -> list[Diagnostic]:
        """Return what is wrong with the image, in order."""
        try:
            self._parser.Parse(self._content, True)
        except expat.ExpatError as error:
            self._broken(error)
        except _Enough:
            return self.problems
        if not self.problems and (too_much := self._drawing.whole()):
            self._too_much(Span(self.source, 0, 0), too_much)
        return self.problems

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, local = name.rpartition(SEPARATOR)
        plain = {attribute.rpartition(SEPARATOR)[2]: value for attribute, value in attributes.items()}
        if self._is_first:
            self._is_first = False
            self._check_root(namespace, local)
        if too_much := self._drawing.start(local, plain):
            self._too_much(self._tag(), too_much)
            raise _Enough
        if local in ACTIVE_ELEMENTS:
            message = f"the image holds the element `{local}`"
            self._add(SVG_ACTIVE.at(self._tag().find(local), message, label="not in an image", help="take it out"))
        if local == "style" and self._style is None:
            self._style, self._style_at = [], self._offset()
        for attribute, value in plain.items():
            self._check_attribute(attribute, value)

    def _end(self, name: str) -> None:
        self._drawing.end()
        if name.rpartition(SEPARATOR)[2] == "style" and self._style is not None:
            style, start, end = "".join(self._style), self._style_at, self._offset()
            self._style = None
            self._check_style(style, lambda: Span(self.source, start, end))

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)
        too_much = self._drawing.text(text) if self._style is None else self._drawing.style(text)
        if too_much:
            self._too_much(self._tag(), too_much)
            raise _Enough

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            help_ = "put the styles into the image, in an element `style`"
            self._reaches_out(self._tag().find(target), "the image names a style sheet outside itself", help_)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            message = "the image declares entities or a document type of its own"
            self._add(SVG_ACTIVE.at(self._tag(), message, label="not in an image", help="save it as plain SVG"))
            # What follows may use the entities, and expanding them is what must not be done.
            raise _Enough

    def _entity(self, *_declaration: object) -> None:
        raise _Enough

    def _check_root(self, namespace: str, local: str) -> None:
        if local != "svg":
            message = f"the outermost element is `{local}`, not `svg`"
            self._add(
                BROKEN_SVG.at(self._tag().find(local), message, label="not an image", help="save it as plain SVG")
            )
            raise _Enough
        if namespace != NAMESPACE:
            message = "the element `svg` does not say that it is SVG"
            help_ = f'write `<svg xmlns="{NAMESPACE}" …>`'
            self._add(BROKEN_SVG.at(self._tag().find("svg"), message, label="without a namespace", help=help_))

    def _check_attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            message = f"the attribute `{name}` runs a script"
            self._add(SVG_ACTIVE.at(self._tag().find(name), message, label="not in an image", help="take it out"))
        elif name in REFERENCES:
            self._check_reference(value, self._tag)
        elif name == "attributeName" and value.rpartition(":")[2] in REFERENCES:
            message = f"an animation changes `{value}`"
            self._add(SVG_ACTIVE.at(self._tag().find(value), message, label="not in an image", help="take it out"))
        elif "url" in value.lower() or "\\" in value or "@import" in value.lower():
            self._check_style(value, self._tag)

    def _check_style(self, style: str, span: Callable[[], Span]) -> None:
        for match in STYLE_REFERENCE.finditer(plain_style(style)):
            self._check_reference(match["target"], span, imported=match["import"] is not None)

    def _check_reference(self, reference: str, span: Callable[[], Span], *, imported: bool = False) -> None:
        named = reference.strip()
        if imported:
            self._reaches_out(span().find(named), f"a style imports `{_short(named)}`", "take the import out")
        elif named and not named.startswith("#") and not EMBEDDED.match(named):
            message, help_ = (
                f"the image refers to `{_short(named)}`",
                "embed it in the image, or take the reference out",
            )
            self._reaches_out(span().find(named), message, help_)
        elif named.lower().startswith("data:image/"):
            self._check_embedded(named, span)

    def _check_embedded(self, address: str, span: Callable[[], Span]) -> None:
        self._embedded += 1
        if self._embedded > MOST_EMBEDDED:
            self._too_much(span().find(address), f"more than {MOST_EMBEDDED} pictures are embedded in the image")
            raise _Enough
        if fault := fault_in_embedded(address):
            self._add(DAMAGED_IMAGE.at(span().find(address), f"a picture in the image {fault[0]}", help=fault[1]))

    def _reaches_out(self, span: Span, message: str, help_: str) -> None:
        self._add(SVG_REACHES_OUT.at(span, message, label="outside the image", help=help_))

    def _too_much(self, span: Span, message: str) -> None:
        help_ = "export it with less detail, or save it as PNG"
        self._add(SVG_TOO_MUCH.at(span, message, label="more than a page can take", help=help_))

    def _broken(self, error: expat.ExpatError) -> None:
        # Where the text breaks off, its last line says more than the nothing behind it.
        at = min(self._characters(self._parser.ErrorByteIndex), len(self.source.text.rstrip()))
        reason = REASONS.get(error.code) or expat.ErrorString(error.code) or "for a reason unknown"
        end = at + 1 if self.source.text[at : at + 1].strip() else at
        message = f"the image is not well-formed XML: {reason}"
        self._add(
            BROKEN_SVG.at(
                Span(self.source, at, end), message, label="here", help="open it in a drawing program and save it anew"
            )
        )

    def _add(self, diagnostic: Diagnostic) -> None:
        self.problems.append(diagnostic)
        if len(self.problems) >= MOST_FAULTS:
            raise _Enough

    def _offset(self) -> int:
        return self._characters(self._parser.CurrentByteIndex)

    def _characters(self, byte: int) -> int:
        if len(self._content) == len(self.source.text):
            return max(byte, 0)
        return len(self._content[: max(byte, 0)].decode(errors="ignore"))

    def _tag(self) -> Span:
        """Return the place of the tag that is being read."""
        start = self._offset()
        end = self.source.text.find(">", start)
        return Span(self.source, start, len(self.source.text) if end < 0 else end + 1)


class _Enough(Exception):  # noqa: N818 - not an error but an end
    """There is no use in reading on."""


def check_svg(source: Source) -> list[Diagnostic]:
    """Return what keeps an SVG image from being shown, and from being closed in itself."""
    return Svg(source).read()


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:57]}…"
