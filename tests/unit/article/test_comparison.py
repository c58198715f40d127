"""Comparing two texts: paragraphs, then words, in every script, and never for long."""

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorapp.article.comparison import Comparison, compare

BEFORE = "The council voted 10–3 to set aside £4.2 million.\n\nOne.\n\nTwo.\n\nThree.\n\nFour."


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for passage in compare(before, after).passages for piece in passage.pieces]


def side(comparison: Comparison, kind: str) -> str:
    """The earlier ("removed") or later ("added") text again."""
    passages = [
        "".join(piece.text for piece in passage.pieces if piece.kind in ("same", kind))
        for passage in comparison.passages
        if any(piece.kind in ("same", kind) for piece in passage.pieces)
    ]
    return without_blank_lines("\n".join(passages))


def without_blank_lines(text: str) -> str:
    return re.sub(r"\n(?:[ \t]*\n)*", "\n", text.strip("\n"))


def test_a_changed_word_is_removed_and_added_in_its_sentence():
    assert pieces("It was much too late.", "It was a little late.") == [
        ("same", "It was "), ("removed", "much too"), ("added", "a little"), ("same", " late."),
    ]  # fmt: skip


def test_a_figure_changes_as_a_whole():
    found = pieces(BEFORE, BEFORE.replace("10–3", "9–4"))
    assert found[1:3] == [("removed", "10–3"), ("added", "9–4")]


def test_long_unchanged_runs_are_folded_with_one_paragraph_beside_the_change():
    passages = compare(BEFORE, BEFORE.replace("10–3", "9–4")).passages
    assert [(passage.pieces[0].text, passage.skipped) for passage in passages[1:]] == [
        ("One.", 0), ("Two.\n\nThree.\n\nFour.", 3),
    ]  # fmt: skip


def test_a_paragraph_that_went_is_removed_as_a_whole():
    found = compare(BEFORE, BEFORE.replace("One.\n\n", ""))
    assert [piece.text for passage in found.passages for piece in passage.pieces if piece.kind == "removed"] == ["One."]
    assert (found.added_words, found.removed_words) == (0, 1)


def test_a_rewritten_paragraph_stays_beside_its_old_version():
    before = "Alpha stood here.\n\nThe ferry leaves at nine from the old quay every day."
    after = "The ferry leaves at ten from the new quay every day.\n\nOmega came later."
    assert [passage.pieces[0].kind for passage in compare(before, after).passages] == ["removed", "same", "added"]


def test_only_blank_lines_are_no_change():
    assert not compare("One.\n\nTwo.", "\nOne.\n\n \n\nTwo.\n").has_changed


def test_words_are_counted_as_the_status_bar_counts_them():
    found = compare("It was here and there.", "It was here [two three](https://example.org/a-b-c) and there.")
    assert (found.added_words, found.removed_words) == (2, 0)


@pytest.mark.parametrize(
    ("before", "after", "removed", "added"),
    [
        ("นายกรัฐมนตรีไปตลาด", "นายกไปตลาด", "รัฐมนตรี", ""),
        ("港口今天开放", "港口明天开放", "今", "明"),
        ("ذهب الرئيس إلى المدينة", "ذهب الوزير إلى المدينة", "الرئيس", "الوزير"),
        ("Der Hafen öffnet", "Der Hafen schließt", "öffnet", "schließt"),
    ],
)
def test_words_and_signs_of_every_script_are_told_apart(before, after, removed, added):
    found = pieces(before, after)
    assert "".join(text for kind, text in found if kind == "removed") == removed
    assert "".join(text for kind, text in found if kind == "added") == added


def test_an_accent_is_never_cut_off_its_letter():
    assert ("added", "é") in pieces("a b c", "a é c")
    assert all(not text.startswith("\u0301") for _, text in pieces("cafe\u0301 noir", "cafe noir"))


SIGNS = ["a", "b", "the", "quay", " ", "  ", "\n", "\n\n", "\n \n", ".", ",", "é", "港", "ก", "\t", "*"]
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_a_comparison(before, after):
    found = compare(before, after)
    assert (side(found, "removed"), side(found, "added")) == (without_blank_lines(before), without_blank_lines(after))


def story(seed: int, words: int, paragraph: int = 60) -> str:
    chance = random.Random(seed)
    known = [f"w{chance.randrange(10**6)}" for _ in range(4000)]
    return "\n\n".join(" ".join(chance.choices(known, k=paragraph)) for _ in range(words // paragraph))


def signs(seed: int, alphabet: str) -> str:
    return "".join(random.Random(seed).choices(alphabet, k=100_000))


HAN = "".join(chr(0x4E00 + n) for n in range(2000))
LONG = (
    lambda: (story(1, 100_000), story(2, 100_000)),
    lambda: (story(1, 100_000), story(1, 100_000).replace("w1", "v1")),
    lambda: ("a line\n" * 20_000, "a line\n" * 19_000 + "other\n" + "a line\n" * 900),
    lambda: (signs(1, HAN), signs(2, HAN)),
)


@pytest.mark.parametrize("number", range(len(LONG)))
def test_no_text_takes_long(number):
    before, after = LONG[number]()
    start = time.process_time()
    compare(before, after)
    assert time.process_time() - start < 3  # about 1 at the most; a busy machine counts more
