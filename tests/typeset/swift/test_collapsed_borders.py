"""Borders of tables that collapse are looked at once for each style; that all come out the same, samples show."""

from unittest.mock import patch

from briefpress.typeset.document import typeset_page
from briefpress.typeset.swift import collapsed_borders
from tests.typeset.pages import page_of

ROWS = "".join(f"<tr><td>{row}<td>b<td>c" for row in range(9))


def test_a_border_is_looked_at_once_for_all_cells_of_a_style() -> None:
    page = page_of(f"<table>{ROWS}</table>", "table { border-collapse: collapse } td { border: 1px solid }")
    with patch.object(collapsed_borders, "get_color", wraps=collapsed_borders.get_color) as asked:
        assert typeset_page(page, "a4").value
    # Four sides of the table, its body, its rows, and its cells.
    assert asked.call_count == 4 * 4
