"""Streams of plain shapes are read as the library reads them; all others are left to it."""

import pikepdf
import pytest

from briefpress.check.pdf.operations import MARK, Operation, all_operations, plain_operations

PLAIN = {
    "what is written for a line": (
        b"1 0 0 -1 0 841.889764 cm\nq\n0.75 0 0 0.75 0 0 cm\n/Span\n<</MCID 12>>\nBDC\n/a1.0 gs\n0.1 0.12 1 rg\nBT\n"
        b"1 0 0 -1 83.1 -105.6156 Tm\n/VLCZJG 14 Tf\n[<001b>0<002c0001>-20<00> 3 <41>] TJ\nET\nEMC\nQ"
    ),
    "texts in place of what is shown": (
        b"/Span <</MCID 1/ActualText (a \\(b\\) \\\\ c)>> BDC EMC\n/Span\n<</MCID 2/ActualText <feff00e9>>>\nBDC\nEMC\n"
        b"/Span <</MCID 3/ActualText (plain words)>> BDC EMC"
    ),
    "decoration": (
        b"/Artifact\nBMC\n2 w\n[3 2.5] 0 d\n1 J 1 j 4 M\n0 0 m\n10 0 l\n1 2 3 4 5 6 c\nh\nS\nEMC\n"
        b"/Artifact\n<</Type /Pagination/Subtype /Header>>\nBDC\n0 0 1 1 re\nW*\nn\nf*\n/p0 sh\n/x0 Do\nEMC\n"
    ),
    "nothing": b"",
    "no glyphs": b"BT [] TJ [-3 ] TJ [<>] TJ ET",
    "what changes nothing": b"\n1 w\n0 0 m",
    "lines": b"BT 1 0 0 1 5 5 Tm T* ET",
}
OTHER = {
    "a string": b"BT (words) Tj ET",
    "a string in an array": b"BT [(words)] TJ ET",
    "an image in the stream": b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xffEI",
    "a comment": b"q % /Span BMC\nQ",
    "half a byte": b"BT [<4>] TJ ET",
    "a name with an escape": b"/Sp#61n BMC EMC",
    "a number that is none": b"1 0 0 1 - 3 cm",
    "too few numbers": b"1 0 0 1 0 cm",
    "properties by name": b"/Span /P0 BDC EMC",
    "properties within properties": b"/Span <</A (a (b))>> BDC EMC",
    "moving to a line": b"BT 1 2 Td ET",
    "an operator that is none": b"q 1 XX Q",
    "operators without a space": b"[<41>] TJET",
}


def told(operation: Operation) -> object:
    name, operand = operation
    if name != MARK or operand[1] is None:
        return operation
    tag, properties = operand
    return name, tag, {key: str(properties[key]) for key in properties.keys()}  # noqa: SIM118 - of the library, too


def read_by_the_library(content: bytes) -> list[object]:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.pages[0].Contents = document.make_stream(content)
        return list(map(told, all_operations(document.pages[0].obj)))


@pytest.mark.parametrize("content", PLAIN.values(), ids=list(PLAIN))
def test_plain_shapes_are_read_as_the_library_reads_them(content: bytes) -> None:
    plain = plain_operations(content)
    assert plain is not None
    assert list(map(told, plain)) == read_by_the_library(content)


@pytest.mark.parametrize("content", OTHER.values(), ids=list(OTHER))
def test_other_shapes_are_left_to_the_library(content: bytes) -> None:
    assert plain_operations(content) is None
