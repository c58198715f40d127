"""Private notes never leave the file, and every line that stays knows where it was written."""

import pytest

from editorapp.render.notes import published


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("One <!-- ask Fiona --> two", "One two"),
        ("One<!-- a -->, two", "One, two"),
        ("One <!-- over\n\nseveral\n\nlines --> two", "One two"),
        ("One\n\n<!-- a block -->\n\nTwo", "One\n\nTwo"),
        ("One\n\n<!-- a --> <!-- b -->\n\n\nTwo", "One\n\nTwo"),
        ("One\n<!-- a line -->\nstill one", "One\nstill one"),
        ("<!-- first -->\n\nOne", "One"),
        ("One\n\n<!-- last -->", "One\n\n"),
        ("- item\n\n    <!-- inside a list -->\n\n- item", "- item\n\n- item"),
        ("One <!-- a --> two <!-- b --> three", "One two three"),
        ("One <!-- the lawyer\nsays no\n\nTwo", "One\n\nTwo"),
        ("No note", "No note"),
        ("<!-- all -->", ""),
    ],
)
def test_a_note_goes_with_the_white_space_around_it(written: str, kept: str) -> None:
    assert published(written).text == kept


@pytest.mark.parametrize("code", ["```html\n<!-- shown -->\n```", "Write `<!-- shown -->` around it."])
def test_a_note_inside_code_is_code(code: str) -> None:
    assert published(code).text == code


def test_every_line_knows_where_it_was_written() -> None:
    source = published("One <!-- a\n\nb --> two\n\n<!-- c -->\n\nThree")
    assert source.text.split("\n") == ["One two", "", "Three"]
    assert source.source_lines == ((0, 2), (3, 3), (6, 6))


def test_without_notes_every_line_is_its_own() -> None:
    assert published("One\n\nTwo").source_lines == ((0, 0), (1, 1), (2, 2))
