"""A file is written with each of its objects made into bytes once: for its place in the file and for the digest."""

from hashlib import md5
from math import ceil, log
from typing import Any, Final

import pydyf

from briefpress.typeset.swift.change import Change

_stock: Final[Any] = pydyf.PDF.write


def write(pdf: Any, output: Any, version: Any = b"1.7", identifier: Any = False, compress: bool = False) -> None:
    """Write a PDF to `output`. One without an object stream, or without an identifier, is written as before."""
    number = pydyf._to_bytes(version or b"1.7")  # noqa: SLF001
    if number < b"1.5" or not compress or not identifier:
        _stock(pdf, output, version, identifier, compress)
        return
    if pdf.info:
        pdf.add_object(pdf.info)
    pdf.write_line(b"%PDF-" + number, output)
    pdf.write_line(b"%\xf0\x9f\x96\xa4", output)
    total = md5(usedforsecurity=False)
    parts, places, position = [], [], 0
    for object_ in pdf.objects:
        if object_.free == "f":
            continue
        data = object_.data
        total.update(data)
        if object_.compressible:
            parts.append(data)
            places += [object_.number, position]
            position += len(data) + 1
        else:
            _write_object(pdf, object_, data, output)
    # The numbers and places are joined into a text, as all else there.
    head = " ".join(map(str, places))
    packed = pydyf.Stream([head, *parts], {"Type": "/ObjStm", "N": len(parts), "First": len(head) + 1}, compress)
    pdf.add_object(packed)
    data = packed.data
    total.update(data)
    _write_object(pdf, packed, data, output)
    _write_references(pdf, packed.number, len(parts), total.hexdigest().encode(), identifier, output)
    pdf.write_line(b"startxref", output)
    pdf.write_line(f"{pdf.xref_position}".encode(), output)
    pdf.write_line(b"%%EOF", output)


def _write_object(pdf: Any, object_: Any, data: bytes, output: Any) -> None:
    object_.offset = pdf.current_position
    pdf.write_line(b"%d %d obj\n%b\nendobj" % (object_.number, object_.generation, data), output)


def _write_references(pdf: Any, packed: int, parts: int, digest: bytes, identifier: Any, output: Any) -> None:
    """Write where all objects are; `packed` is the number of the stream that holds as many as `parts`."""
    rows, index = [], 0
    for object_ in pdf.objects:
        if object_.compressible:
            rows.append((2, packed, index))
            index += 1
        else:
            rows.append((bool(object_.number), object_.offset, object_.generation))
    rows.append((1, pdf.current_position, 0))
    generation = max(object_.generation for object_ in pdf.objects)
    widths = (1, ceil(log(pdf.current_position + 1, 256)), ceil(log(max(generation, parts) + 1, 256)))
    first, second, third = widths
    table = b"".join(
        [a.to_bytes(first, "big") + b.to_bytes(second, "big") + c.to_bytes(third, "big") for a, b, c in rows]
    )
    extra = {
        "Type": "/XRef",
        "Index": pydyf.Array((0, len(pdf.objects) + 1)),
        "W": pydyf.Array(widths),
        "Size": len(pdf.objects) + 1,
        "Root": pdf.catalog.reference,
    }
    if pdf.info:
        extra["Info"] = pdf.info.reference
    given = digest if identifier is True else pydyf._to_bytes(identifier)  # noqa: SLF001
    extra["ID"] = pydyf.Array((pydyf.String(given).data, pydyf.String(digest).data))
    stream = pydyf.Stream([table], extra, compress=True)
    pdf.xref_position = stream.offset = pdf.current_position
    pdf.add_object(stream)
    pdf.write_line(stream.indirect, output)


CHANGE: Final = Change("writing", ("pydyf", "0.13.0"), members=((pydyf.PDF, "write", write),))
