"""Another version of a story in the place of the one at hand."""

import itertools
import random

import pytest

from editorapp.ui.window.text_replacing import change_between, replace_text, undo_replacing
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile


@pytest.mark.parametrize(
    ("before", "after", "edit"),
    [
        ("", "Pier", (0, 0, "Pier")),
        ("The pier is closed.", "The east pier is closed.", (4, 4, "east ")),
        ("aaa", "aa", (2, 3, "")),
        ("ab", "ba", (0, 2, "ba")),
        ("Pier", "", (0, 4, "")),
    ],
)
def test_the_edit_is_as_short_as_it_can_be(before, after, edit):
    found = change_between(before, after)
    assert (found.start, found.end, found.text) == edit


def test_any_text_becomes_any_other():
    dice = random.Random(6)
    texts = ["".join(dice.choices("ab\n\N{WOMAN}", k=dice.randrange(12))) for _ in range(400)]
    for before, after in itertools.pairwise(texts):
        edit = change_between(before, after)
        assert (before if edit is None else edit.apply_to(before)) == after


@pytest.fixture
def draft(qapp):
    draft = OpenDraft(qapp)
    draft.open_text(TextFile("---\ntitle: Pier\n---\n\nClosed.\n"), None)
    return draft


@pytest.mark.parametrize("text", ["---\ntitle: Quay\n---\n\nOpen.\n", "---\ntitle: Pier\n---\n\nOpen.\n", "Open.", ""])
def test_replacing_and_taking_it_back_is_nothing(draft, text):
    before = draft.snapshot().text
    replaced = replace_text(draft, TextFile(text))
    assert draft.snapshot().text == text
    assert undo_replacing(draft, replaced)
    assert draft.snapshot().text == before


def test_what_was_changed_since_is_not_taken_back(draft):
    replaced = replace_text(draft, TextFile("Open."))
    draft.set_detail("title", "Quay")
    assert not undo_replacing(draft, replaced)
    assert "Open." in draft.body()
