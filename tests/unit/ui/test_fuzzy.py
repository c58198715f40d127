"""A few letters find a command."""

import pytest

from editorapp.ui.window.fuzzy import match


def marked(query, text):
    found = match(query, text)
    return found and "".join(f"[{c}]" if i in found.positions else c for i, c in enumerate(text))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("ins", "Insert Suggestion 1", "[I][n][s]ert Suggestion 1"),
        ("is", "Insert Suggestion 1", "[I]nsert [S]uggestion 1"),
        ("is3", "Insert Suggestion 3", "[I]nsert [S]uggestion [3]"),
        ("SA", "Save As…", "[S][a]ve As…"),
        ("save as", "Save As…", "[S][a][v][e] [A][s]…"),
        ("ark", "Dark Mark", "D[a][r][k] Mark"),
        ("zz", "Zoom", None),
        ("tk ", "TK", "[T][K]"),
    ],
)
def test_the_letters_are_found_where_a_reader_would_point(query, text, expected):
    assert marked(query, text) == expected


def test_the_start_of_a_word_is_worth_more_than_its_middle():
    assert match("re", "Rebuild Index…").score > match("re", "Larger Text").score


def test_letters_in_a_row_are_worth_more_than_scattered_ones():
    assert match("pan", "Next Pane").score > match("pan", "Paste as Plain Text").score


def test_nothing_asked_for_fits_everything():
    assert match("  ", "Save").positions == ()


def test_a_letter_that_grows_in_lower_case_does_not_shift_the_marks():
    assert marked("s", "İs") == "İ[s]"


def test_a_very_long_query_is_answered():
    assert match("a" * 100_000, "aa") is None
