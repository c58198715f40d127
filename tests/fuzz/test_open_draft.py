"""Whatever is done to the open draft can be undone to the first character and redone to the last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzzing import DRAFTS, STORIES, TEXT, fuzz, ranges
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editorapp.article.editing.commands import COMMANDS
from editorapp.article.edits import TextEdit
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile, decode_text

NAMES = st.sampled_from(("title", "authors", "tags", "slug", "image"))


@pytest.fixture
def draft(qapp: QApplication) -> Iterator[OpenDraft]:
    made = OpenDraft()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def as_read(text: str) -> TextFile:
    """This text as it comes from a file, where every sign has a form that the editor can hold."""
    found = decode_text(text.replace("\0", "").encode("utf-8", "surrogatepass"))
    plain = text.encode("ascii", "replace").decode().replace("\0", "").replace("\r", "\n")
    return TextFile(plain) if found is None else found


@fuzz(2, text=DRAFTS | STORIES)
def test_a_text_that_was_opened_is_the_text_that_is_saved(draft: OpenDraft, text: str) -> None:
    file = as_read(text)
    draft.open_text(file, Path("a.md"))
    assert draft.text_file() == file
    assert not draft.modified


@fuzz(2, text=DRAFTS, data=st.data())
def test_undoing_all_gives_the_first_text_and_redoing_all_the_last(
    draft: OpenDraft, text: str, data: st.DataObject
) -> None:
    draft.open_text(as_read(text), None)
    versions = [draft.body()]
    for _ in range(data.draw(st.integers(1, 6))):
        start, end = data.draw(ranges(draft.body()))
        command = data.draw(st.sampled_from(("type", *sorted(COMMANDS))))
        edits = COMMANDS[command](draft.body(), start, end).edits if command != "type" else ()
        if command == "type":
            edits = (TextEdit(start, end, as_read(data.draw(TEXT)).text),)
        if not edits:
            continue
        expected = draft.body()
        for edit in reversed(edits):
            expected = edit.apply_to(expected)
        draft.apply_all(edits)
        assert draft.body() == expected
        versions.append(expected)
    steps = 0
    while draft.document.isUndoAvailable():
        draft.document.undo()
        steps += 1
    assert draft.body() == versions[0]
    for _ in range(steps):
        draft.document.redo()
    assert draft.body() == versions[-1]


@fuzz(2, text=DRAFTS, details=st.lists(st.tuples(NAMES, TEXT), min_size=1, max_size=5))
def test_details_that_were_set_can_be_undone(draft: OpenDraft, text: str, details: list[tuple[str, str]]) -> None:
    draft.open_text(as_read(text), None)
    first = draft.text_file().text
    for name, value in details:
        draft.set_detail(name, as_read(value).text)
    last = draft.text_file().text
    while draft.undo_stack.canUndo():
        draft.undo_stack.undo()
    assert draft.text_file().text == first
    while draft.undo_stack.canRedo():
        draft.undo_stack.redo()
    assert draft.text_file().text == last


@fuzz(2, text=STORIES, data=st.data())
def test_offsets_and_positions_are_each_others_opposite(draft: OpenDraft, text: str, data: st.DataObject) -> None:
    draft.open_text(as_read(text), None)
    offset = data.draw(st.integers(0, len(draft.body())))
    assert draft.offset_of(draft.position_of(offset)) == offset
    cursor = QTextCursor(draft.document)
    cursor.setPosition(draft.position_of(offset))
    cursor.insertText("x")
    assert draft.body()[offset] == "x"
