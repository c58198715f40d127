"""Which source lines the rows of a block come from."""

import pytest

from editorapp.render.markdown import Renderer


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", (2, 4, 5)),
        ("- one\n  more\n- two\n    1. three\n", (0, 2, 3)),
        ("<!-- note\n\nnote -->\n\n* one\n* two", (4, 5)),
        ("Only text\nin two lines", ()),
    ],
)
def test_rows_and_items_know_their_lines(body: str, rows: tuple[int, ...]) -> None:
    assert Renderer().render(body)[-1].rows == rows


def test_footnotes_know_where_each_is_defined_in_the_order_of_the_page() -> None:
    notes = Renderer().render("One[^b] two[^a]\n\n[^a]: A\n\n[^b]: B\n")[-1]
    assert (notes.first_line, notes.last_line, notes.rows) == (2, 4, (4, 2))


def test_footnotes_defined_in_the_midst_do_not_draw_the_end_of_the_page_there() -> None:
    notes = Renderer().render("One[^a]\n\n[^a]: A\n\nTwo\n")[-1]
    assert (notes.first_line, notes.last_line) == (2, 2)
