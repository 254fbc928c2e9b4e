"""The files inside a PDF: everything authored for the page, and the manifest (ISO 32000-2, 7.11.4 and 14.13)."""

import datetime
import hashlib
import unicodedata
from collections.abc import Iterable

import pydyf

from briefpress.model.attachment import Attachment
from briefpress.typeset.dates import pdf_date


def attach(pdf: pydyf.PDF, files: Iterable[Attachment], modified: datetime.date) -> None:
    """Put `files` into `pdf`: named in its tree of embedded files, and associated with the whole document."""
    named = sorted(((_sort_key(file.name), file) for file in files), key=lambda pair: pair[0])
    names, associated = pydyf.Array(), pydyf.Array()
    for number, (_, file) in enumerate(named, 1):
        specification = _specification(pdf, file, number, modified)
        names.extend((pydyf.String(file.name), specification.reference))
        associated.append(specification.reference)
    if not named:
        return
    tree = pydyf.Dictionary({"Names": names})
    pdf.add_object(tree)
    pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = tree.reference
    pdf.catalog["AF"] = associated


def _specification(pdf: pydyf.PDF, file: Attachment, number: int, modified: datetime.date) -> pydyf.Dictionary:
    stream = pydyf.Stream([file.content], _parameters(file, modified), compress=True)
    pdf.add_object(stream)
    specification = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": pydyf.String(_in_ascii(file.name, number)),
            "UF": pydyf.String(file.name),
            "Desc": pydyf.String(file.description),
            "AFRelationship": f"/{file.relationship}",
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
        }
    )
    pdf.add_object(specification)
    return specification


def _parameters(file: Attachment, modified: datetime.date) -> pydyf.Dictionary:
    checksum = hashlib.md5(file.content, usedforsecurity=False).hexdigest()
    parameters = {
        "Size": len(file.content),
        "CheckSum": f"<{checksum}>",
        "CreationDate": pydyf.String(pdf_date(modified)),
        "ModDate": pydyf.String(pdf_date(modified)),
    }
    media_type = pydyf.name(file.media_type)
    return pydyf.Dictionary({"Type": "/EmbeddedFile", "Subtype": media_type, "Params": pydyf.Dictionary(parameters)})


def _sort_key(name: str) -> bytes:
    """Return `name` as it stands in the file: name trees are sorted by bytes (ISO 32000-2, 7.9.6)."""
    return name.encode() if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be")


def _in_ascii(name: str, number: int) -> str:
    """Return a name for readers that know no Unicode. It is never empty, and no two files of a PDF share one."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return name if name.isascii() else f"{number}-{letters}"
