"""OpenDraft: text, details, revisions, undo, what is saved."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from editorapp.article.edits import TextEdit
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

DETAILS = "---\n# desk note\ntitle: Pier closes\ncustom: 7\nauthor: Rory Baird\n---\n"
STORY = DETAILS + "\nFirst 🦀 paragraph.\n\nSecond\u00a0one.\n"


@pytest.fixture
def draft(qtbot: QtBot) -> OpenDraft:
    made = OpenDraft()
    made.open_text(TextFile(STORY, newline="\r\n", bom=True), Path("pier.md"))
    return made


def write(draft: OpenDraft, position: int, text: str) -> None:
    cursor = QTextCursor(draft.document)
    cursor.setPosition(position)
    cursor.insertText(text)


def test_an_opened_text_comes_back_as_it_was(draft: OpenDraft) -> None:
    assert draft.text_file() == TextFile(STORY, newline="\r\n", bom=True)
    assert not draft.modified


def test_no_break_spaces_are_kept(draft: OpenDraft) -> None:
    assert "Second\u00a0one" in draft.body()


def test_line_and_paragraph_separators_stay_in_their_line(draft: OpenDraft) -> None:
    draft.open_text(TextFile("one\u2028two\u2029three"), None)
    assert draft.body() == "one\u2028two\u2029three"
    assert draft.document.blockCount() == 1


def test_every_change_is_a_new_revision(draft: OpenDraft, qtbot: QtBot) -> None:
    before = draft.revision
    with qtbot.waitSignal(draft.changed) as text_signal:
        write(draft, 0, "x")
    with qtbot.waitSignal(draft.changed) as detail_signal:
        draft.set_detail("title", "Pier opens")
    assert (text_signal.args, detail_signal.args) == ([before + 1], [before + 2])


def test_the_snapshot_of_a_revision_is_made_once(draft: OpenDraft) -> None:
    first = draft.snapshot()
    assert draft.snapshot() is first
    write(draft, 0, "x")
    assert draft.snapshot().body == "x" + first.body


def test_a_detail_is_changed_in_its_own_line(draft: OpenDraft) -> None:
    draft.set_detail("title", "Pier opens")
    draft.set_detail("authors", "Una Reid, Rory Baird")
    text = draft.text_file().text
    assert text.startswith("---\n# desk note\ntitle: Pier opens\ncustom: 7\nauthor: [Una Reid, Rory Baird]\n---\n")


def test_setting_a_detail_to_what_it_is_changes_nothing(draft: OpenDraft) -> None:
    before = draft.revision
    draft.set_detail("title", "Pier closes")
    assert draft.revision == before
    assert draft.undo_stack.count() == 0


def test_a_detail_can_be_undone_and_redone(draft: OpenDraft, qtbot: QtBot) -> None:
    draft.set_detail("title", "Pier opens")
    with qtbot.waitSignal(draft.details_changed):
        draft.undo_stack.undo()
    assert draft.detail("title") == "Pier closes"
    draft.undo_stack.redo()
    assert draft.detail("title") == "Pier opens"


def test_the_letters_of_one_word_are_one_step(draft: OpenDraft) -> None:
    for text in ("Pier closes n", "Pier closes no", "Pier closes now"):
        draft.set_detail("title", text)
    assert draft.undo_stack.count() == 1
    draft.set_detail("title", "Pier closes now t")
    assert draft.undo_stack.count() == 2


def test_modified_follows_text_and_details_and_their_undo(draft: OpenDraft) -> None:
    seen: list[bool] = []
    draft.modified_changed.connect(seen.append)
    write(draft, 0, "x")
    draft.set_detail("title", "Pier opens")
    draft.document.undo()
    draft.undo_stack.undo()
    assert seen == [True, False]
    assert not draft.modified


def test_saving_leaves_nothing_modified(draft: OpenDraft, qtbot: QtBot) -> None:
    write(draft, 0, "x")
    draft.set_detail("title", "Pier opens")
    with qtbot.waitSignals([draft.modified_changed, draft.path_changed]):
        draft.mark_saved(Path("other.md"))
    assert not draft.modified
    assert draft.path == Path("other.md")


def test_an_edit_counts_characters_not_units(draft: OpenDraft) -> None:
    at = draft.body().index("paragraph")
    draft.apply(TextEdit(at, at + len("paragraph"), "sentence"))
    assert draft.body().startswith("First 🦀 sentence.")


def test_an_edit_is_one_undo_step(draft: OpenDraft) -> None:
    before = draft.body()
    draft.apply(TextEdit(0, 5, "A\n\nnew start\n\nFirst"))
    draft.document.undo()
    assert draft.body() == before


def test_offsets_and_positions_agree_around_an_emoji(draft: OpenDraft) -> None:
    at = draft.body().index("paragraph")
    assert draft.position_of(at) == at + 1
    assert draft.offset_of(at + 1) == at


def test_opening_another_text_forgets_undo_and_details(draft: OpenDraft, qtbot: QtBot) -> None:
    write(draft, 0, "x")
    draft.set_detail("title", "Pier opens")
    with qtbot.waitSignals([draft.opened, draft.details_changed, draft.path_changed]):
        draft.open_text(TextFile("Only text"), None)
    assert not draft.document.isUndoAvailable()
    assert not draft.undo_stack.canUndo()
    assert (draft.detail("title"), draft.modified, draft.path) == ("", False, None)


def test_text_without_details_gets_them_when_one_is_set(draft: OpenDraft) -> None:
    draft.open_text(TextFile("Only text"), None)
    draft.set_detail("title", "War: a history")
    assert draft.snapshot().title == "War: a history"
    assert draft.text_file().text.endswith("---\n\nOnly text")


def test_opening_is_one_change_and_never_a_modified_one(draft: OpenDraft) -> None:
    seen: list[object] = []
    draft.changed.connect(seen.append)
    draft.modified_changed.connect(seen.append)
    draft.open_text(TextFile(STORY), None)
    assert seen == [draft.revision]
