"""The operators of a page or a form, read from its bytes: those that place, show, mark or paint something.

Nearly all of what we write has a few plain shapes, which one expression reads many times faster than a library that
makes an object of each number. A stream in which anything has another shape is read by the library as a whole.
"""

import re
from binascii import unhexlify
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pikepdf

Operation = tuple[str, Any]
"""An operator and its operand: six or two numbers, a number, a name, codes, or a tag with its properties."""

PAINTING: Final = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh"})
LOOKED_AT: Final = "q Q cm BT Tf Td TD T* Tm TL Tj TJ ' \" BMC BDC EMC Do BI ID EI INLINE IMAGE f F f* S s B B* b b* sh"
"""The operators that the library is to give; all others change nothing here."""
PAINT: Final = "paint"
IMAGE: Final = "image"
SHOW: Final = "show"
NEXT_SHOW: Final = "next show"
"""Go to the next line, and show."""
MARK: Final = "mark"
SIX: Final = frozenset({"cm", "Tm"})
TWO: Final = frozenset({"Td", "TD"})
NAMED: Final = frozenset({"Tf", "Do"})

_SPACE: Final = r"[\x00\t\n\x0c\r ]"
_NUMBER: Final = r"[-+]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)"
_NAME: Final = r"/[!\"$&'*-.0-;=?-Z\\^-z|~]++"
_HEXADECIMAL: Final = r"<(?:[0-9A-Fa-f]{2})*+>"
_LITERAL: Final = r"\((?:[^()\\]++|\\[^\r\n])*+\)"
_NUMBERS: Final = rf"\[(?:{_NUMBER}|{_SPACE})*+\]"
_SILENT: Final = "ET|gs|rg|RG|re|[mlchnwdJjMigkGKvy]|W\\*?|Tr|Ts|Tc|Tw|Tz|ri|cs|CS|scn?|SCN?"
"""Operators that change nothing here."""
_NOTHING: Final = rf"(?: (?: (?: {_NUMBER} | {_NAME} | {_NUMBERS} ) {_SPACE}++ )*+ (?: {_SILENT} ) {_SPACE}++ )*+"
_BARE: Final = "EMC|BT|[qQ]|T\\*"
PLAIN: Final = re.compile(
    rf"""({_SPACE}*+
    {_NOTHING}
    ( (?: (?: {_BARE} ) {_SPACE}++ )*+ )
    {_NOTHING}
    (?: ( (?: {_NUMBER} {_SPACE}++ ){{6}} ) Tm {_SPACE}++ )?+
    (?: ( {_NAME} ) {_SPACE}++ {_NUMBER} {_SPACE}++ Tf {_SPACE}++ )?+
    (?: (?:
      \[ ( (?: {_HEXADECIMAL} | {_NUMBER} | {_SPACE} )*+ ) \] {_SPACE}*+ (TJ)
    | ({_NAME}) {_SPACE}++ (?: BMC | ( <<(?: [^<>()]++ | {_HEXADECIMAL} | {_LITERAL} )*+>> ) {_SPACE}*+ BDC )
    | ( [fsSFbB] | [fbB]\* | {_NAME} {_SPACE}++ sh )
    | ( (?: {_NUMBER} {_SPACE}++ ){{6}} ) cm
    | ( {_NAME} ) {_SPACE}++ Do
    ) {_SPACE}++ )?+ )""".encode(),
    re.VERBOSE,
)
"""Operators that change nothing; bare ones; the place of a line, the choice of a font; and one that draws or marks.

Each part may be missing, so that most of what we write is read in few steps: a piece of text in two, a rule in two.
"""
CODES: Final = re.compile(rb"<([0-9A-Fa-f]*)>")
NUMBERED: Final = re.compile(rb"<</MCID ([0-9]{1,9})(?:/ActualText \(([ !\"#-'*-\[\]-~]*)\))?>>")
"""The properties that we write mostly."""


def operations_of(source: Any) -> Iterable[Operation]:
    """Return the operators of a page or of a form. Raises what the library does where it cannot read them."""
    stream = source if isinstance(source, pikepdf.Stream) else source.get("/Contents")
    if isinstance(stream, pikepdf.Stream):
        try:
            content = stream.read_bytes()
        except pikepdf.PdfError:
            content = b"%"
        plain = plain_operations(content)
        if plain is not None:
            return plain
    return all_operations(source)


def plain_operations(content: bytes) -> list[Operation] | None:
    """Return the operators of a stream that has nothing but plain shapes; none for any other."""
    ended = content + b"\n"
    found = PLAIN.findall(ended)
    if sum([len(each[0]) for each in found]) != len(ended):
        return None
    try:
        return _operations(found)
    except (pikepdf.PdfError, ValueError):
        return None


def _operations(found: list[tuple[bytes, ...]]) -> list[Operation]:
    operations: list[Operation] = []
    add = operations.append
    bare_runs: dict[bytes, list[Operation]] = {}
    for _, bare, line, font, codes, shows, tag, properties, painting, matrix, drawn in found:
        if bare:
            run = bare_runs.get(bare)
            if run is None:
                run = bare_runs[bare] = [(name, None) for name in bare.decode().split()]
            operations += run
        if line:
            add(("Tm", tuple(map(float, line.split()))))
        if font:
            add(("Tf", font.decode()))
        if shows:
            add((SHOW, unhexlify(b"".join(CODES.findall(codes)))))
        elif tag:
            add((MARK, (tag.decode(), _properties(properties) if properties else None)))
        elif painting:
            add((PAINT, None))
        elif matrix:
            add(("cm", tuple(map(float, matrix.split()))))
        elif drawn:
            add(("Do", drawn.decode()))
    return operations


def all_operations(source: Any) -> Iterator[Operation]:
    """Yield the operators of a page or of a form as the library reads them."""
    found: Any = pikepdf.parse_content_stream(source, LOOKED_AT)
    for operands, operator in found:
        name = str(operator)
        if name in SIX:
            a, b, c, d, e, f = (float(value) for value in operands)
            yield name, (a, b, c, d, e, f)
        elif name in TWO:
            yield name, (float(operands[0]), float(operands[1]))
        elif name == "TL":
            yield name, float(operands[0])
        elif name in NAMED:
            yield name, str(operands[0])
        elif name in ("Tj", "TJ"):
            yield SHOW, _codes(operands[-1])
        elif name in ("'", '"'):
            yield NEXT_SHOW, _codes(operands[-1])
        elif name in ("BMC", "BDC"):
            yield MARK, (str(operands[0]), operands[1] if len(operands) > 1 else None)
        elif name in PAINTING:
            yield PAINT, None
        elif name == "INLINE IMAGE":
            yield IMAGE, None
        else:
            yield name, None


def _properties(written: bytes) -> Any:
    numbered = NUMBERED.fullmatch(written)
    if numbered is None:
        return pikepdf.Object.parse(written)
    number, replaced = numbered.groups()
    found: dict[str, Any] = {"/MCID": int(number)}
    if replaced is not None:
        found["/ActualText"] = replaced.decode()
    return found


def _codes(shown: Any) -> bytes:
    # What stands between the strings of an array are numbers, which the library gives as Python's own.
    is_array = isinstance(shown, pikepdf.Array | list)
    return b"".join(
        map(bytes, [piece for piece in shown if isinstance(piece, pikepdf.Object)] if is_array else [shown])
    )
