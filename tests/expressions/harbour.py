"""A small harbour's data, on which expressions are tested."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefpress.diagnostics.outcome import Outcome
from briefpress.diagnostics.source import Source
from briefpress.model.data import ColumnEntry, DataEntry, DataFile
from briefpress.model.evaluated import Evaluated
from briefpress.read.csv import read_data
from briefpress.read.expressions.parser import read_expression
from briefpress.read.markdown.passage import passage_of_source
from briefpress.resolve.expressions.evaluation import evaluate

FOLDER = Path(__file__).parent / "data"
RISKS = ("low", "moderate", "high")
WAITING_TIMES = DataEntry(
    id="waiting-times",
    file="data/waiting-times.csv",
    columns=(
        ColumnEntry(name="year", type="year", required=True),
        ColumnEntry(name="minutes", type="integer", unit="min"),
        ColumnEntry(name="fare", type="number", unit="EUR"),
        ColumnEntry(name="day", type="date"),
        ColumnEntry(name="night", type="boolean"),
        ColumnEntry(name="high water", type="number", unit="m"),
        ColumnEntry(name="risk", type="category", values=RISKS),
    ),
)
PORTS = DataEntry(
    id="ports",
    file="data/ports.csv",
    columns=(
        ColumnEntry(name="berths", type="integer"),
        ColumnEntry(name="opened", type="date"),
        ColumnEntry(name="closed", type="date"),
        ColumnEntry(name="cost of dredging", type="number", unit="EUR"),
    ),
)


def data_of(entry: DataEntry, text: str) -> DataFile:
    """Return data without a fault."""
    outcome = read_data(entry, Source(entry.file, text))
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    return outcome.value


def table(columns: tuple[ColumnEntry, ...], rows: Iterable[tuple[object, ...]], name: str = "table") -> DataFile:
    """Return data with these rows; `None` is an empty cell."""
    lines: list[Iterable[object]] = [[column.name for column in columns], *rows]
    text = "".join(",".join("" if cell is None else str(cell) for cell in line) + "\n" for line in lines)
    return data_of(DataEntry(id=name, file=f"data/{name}.csv", columns=columns), text)


HARBOUR = {
    entry.id: data_of(entry, (FOLDER / f"{entry.id}.csv").read_text("utf-8")) for entry in (WAITING_TIMES, PORTS)
}


def result_of(expression: str, data: dict[str, DataFile] = HARBOUR) -> Outcome[Evaluated]:
    """Return what `expression` comes to, or what is wrong with it."""
    read = read_expression(passage_of_source(Source("expression", expression)))
    return evaluate(read.value, data) if read.value else Outcome(None, read.diagnostics)


def shown(result: Evaluated) -> Iterator[str]:
    """Yield the result and its cells, a line each."""
    unit = f" {result.unit}" if result.unit else ""
    value = str(result.value).lower() if isinstance(result.value, bool) else str(result.value)
    yield f"{value}{unit} ({result.quantity})"
    for name, cells in (("cells", result.cells), ("left out", result.left_out)):
        if cells:
            yield f"{name}: " + ", ".join(f"{cell.column}[{cell.row}]={cell.text or '∅'}" for cell in cells)
