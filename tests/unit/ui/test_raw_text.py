"""A text goes into Qt's document and comes back as it was."""

import pytest

from editorapp.ui.writing.raw_text import from_document, to_document

SIGNS = {
    "no-break spaces": "12\u202f000\u00a0€, «\u00a0quai\u00a0»",
    "line separator": "one\u2028two",
    "paragraph separator": "one\u2029two",
    "next line, vertical tab, form feed": "a\x85b\x0bc\x0cd",
    "frame signs": "a\ufdd0b\ufdd1c",
    "damage": "a\U0010dcc5b",
    "emoji": "🚢 docks",
}


@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS)
def test_every_sign_comes_back(text):
    assert from_document(to_document(text)) == text


@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS)
def test_nothing_that_qt_takes_for_a_line_end_goes_in(text):
    assert set(to_document(text)).isdisjoint("\u2028\u2029\ufdd0\ufdd1")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_go_in_as_one(end):
    assert to_document(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize("end", ["\u2029", "\u2028"])
def test_line_ends_that_qt_made_come_out_as_line_ends(end):
    assert from_document(f"one{end}two") == "one\ntwo"


def test_offsets_stay_the_same():
    text = "a\u2028b\u2029c\ufdd0d"
    assert len(to_document(text)) == len(text)
