"""The charts and tables of a document for peers that draw none: bars of the same rows, as SVG."""

from benchmarks.corpora.document import Data, Document

WIDTH, ROW = 400, 12


def drawing(data: Data) -> str:
    """Return a chart of the rows of `data`: a bar for each."""
    bars = (
        f'<rect x="90" y="{number * ROW + 2}" width="{minutes * 5}" height="{ROW - 4}" fill="#1f4e6b"/>'
        f'<text x="0" y="{(number + 1) * ROW - 3}" font-size="9">{place} {year}</text>'
        for number, (place, year, minutes, _) in enumerate(data.rows)
    )
    height = ROW * len(data.rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">'
        f"{''.join(bars)}</svg>\n"
    )


def data_named(document: Document, name: str) -> Data:
    """Return the data of `document` with the id `name`."""
    return next(data for data in document.data if data.id == name)
