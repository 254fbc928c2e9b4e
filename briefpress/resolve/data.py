"""The data of a brief, by the ids under which `brief.yaml` declares it."""

from collections.abc import Mapping

from briefpress.diagnostics.codes.reference import UNKNOWN_DATA
from briefpress.diagnostics.span import Span
from briefpress.diagnostics.suggestion import did_you_mean
from briefpress.model.data import DataFile
from briefpress.resolve.ledger import Ledger, Names


def data_of(names: Names) -> Mapping[str, DataFile]:
    """Return the data files of a brief that could be read, by id."""
    return {file.entry.id: file for file in names.manuscript.data}


def data_called(id_: str, span: Span | None, names: Names, ledger: Ledger) -> DataFile | None:
    """Return the data file `id_`, which is named at `span`; none where it is not declared, which is noted.

    A declared file that could not be read is none either, and was reported by its reader.
    """
    known = [entry.id for entry in names.manuscript.front_matter.data]
    if id_ not in known:
        help_ = did_you_mean(id_, known, "declare the file under `data:` in brief.yaml")
        ledger.diagnostics.append(UNKNOWN_DATA.at(span, f"brief.yaml declares no data `{id_}`", help=help_))
    return data_of(names).get(id_)
