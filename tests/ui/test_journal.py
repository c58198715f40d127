"""What is being written lies on the disk within a second, whatever the writer does meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor

from editorapp.ui.window.journal_keeper import JournalKeeper
from editorapp.ui.window.journal_writer import JournalWriter
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import unpack
from editorapp.workspace.text_files import TextFile

RETRY_MS = 20


@pytest.fixture
def folder(tmp_path):
    """Where the journals are."""
    return tmp_path / "journal"


@pytest.fixture
def draft(qapp):
    return OpenDraft(qapp)


@pytest.fixture
def drafts(draft):
    return OpenDrafts(draft, draft)


@pytest.fixture
def keeper(draft, drafts, folder):
    """Keeps what is written, as in the window."""
    writer = JournalWriter(Journal(folder), draft, RETRY_MS)
    keeper = JournalKeeper(writer, draft, drafts, lambda: None, frozenset, draft)
    keeper.start()
    yield keeper
    keeper.stop()
    draft.deleteLater()


def write(draft, text):
    QTextCursor(draft.document).insertText(text)


def kept(folder):
    """The texts that the journal holds now."""
    return [unpack(file.read_bytes()) for file in sorted(folder.glob("*/*.gz"))]


def bodies(folder):
    return [entry.file.text.rpartition("---\n\n")[2] for entry in kept(folder)]


def test_typing_is_kept_while_it_never_stops(keeper, draft, folder, qtbot):
    typing = QTimer(draft, interval=5)
    typing.timeout.connect(lambda: write(draft, "x"))
    typing.start()
    for _ in range(2):
        with qtbot.waitSignal(keeper.writer.kept):
            pass
    assert len(bodies(folder)[0]) > 10
    assert typing.isActive()


def test_a_headline_alone_is_kept(keeper, draft, folder, qtbot):
    with qtbot.waitSignal(keeper.writer.kept):
        draft.set_detail("title", "Pier shut")
    assert "title: Pier shut" in kept(folder)[0].file.text


def test_every_open_story_is_kept(keeper, draft, drafts, folder, qtbot):
    write(draft, "one")
    drafts.add(TextFile(""), None)
    write(draft, "two")
    drafts.add(TextFile("of a file\n"), Path("/news/pier.md"))
    write(draft, "three ")
    qtbot.waitUntil(lambda: sorted(bodies(folder)) == ["one", "three of a file\n", "two"])


def test_a_new_story_that_is_blank_again_is_not_kept(keeper, draft, folder, qtbot):
    with qtbot.waitSignal(keeper.writer.kept):
        write(draft, "x")
    draft.document.clear()
    qtbot.waitUntil(lambda: kept(folder) == [])


def test_a_story_that_is_as_in_its_file_again_is_not_kept(keeper, draft, drafts, folder, qtbot):
    drafts.add(TextFile("of a file\n"), Path("/news/pier.md"))
    with qtbot.waitSignal(keeper.writer.kept):
        write(draft, "Again: ")
    draft.document.undo()
    qtbot.waitUntil(lambda: kept(folder) == [])


def test_a_story_whose_file_is_gone_is_kept_while_another_is_at_hand(keeper, draft, drafts, folder, qtbot):
    state = drafts.add(TextFile("of a file\n"), Path("/news/pier.md"))
    drafts.add(TextFile(""), None)
    with qtbot.waitSignal(keeper.writer.kept):
        state.note_unsaved()
    assert bodies(folder) == ["of a file\n"]


def test_a_story_that_is_closed_is_not_kept(keeper, draft, drafts, folder, qtbot):
    write(draft, "given up")
    drafts.add(TextFile(""), None)
    qtbot.waitUntil(lambda: bodies(folder) == ["given up"])
    drafts.close(drafts.states[1])
    qtbot.waitUntil(lambda: kept(folder) == [])


def test_while_one_text_is_written_only_the_newest_waits(keeper, draft, folder, qtbot):
    begun = []
    keeper.writer.started.connect(begun.append)
    with keeper.writer._journal._guard:  # as a slow disk holds it
        for text in ("three", "two ", "one "):
            write(draft, text)
            keeper._take()
    qtbot.waitUntil(lambda: bodies(folder) == ["one two three"])
    assert len(begun) == 2


def test_everything_is_written_when_it_has_to_be(keeper, draft, drafts, folder):
    write(draft, "one")
    drafts.add(TextFile("of a file\n"), Path("/news/pier.md"))
    write(draft, "two ")
    keeper.write_now()
    assert sorted(bodies(folder)) == ["one", "two of a file\n"]


def test_signs_that_no_text_should_have_are_kept(keeper, draft, drafts, folder):
    text = "\0, a\u00a0b, \u2028, \u2029, \ufdd0, \U0010dc80 and 🏳\ufe0f\u200d🌈"
    drafts.add(TextFile(text), None)
    draft.state.note_unsaved()
    keeper.write_now()
    assert [entry.file.text for entry in kept(folder)] == [text]


def test_what_could_not_be_kept_is_tried_again_by_itself(keeper, draft, folder, qtbot):
    folder.write_text("in the way")
    with qtbot.waitSignal(keeper.writer.failed):
        write(draft, "x")
    with qtbot.waitSignal(keeper.writer.works_again):
        folder.unlink()
    assert bodies(folder) == ["x"]


def test_after_the_end_nothing_is_touched_any_more(keeper, draft, folder):
    write(draft, "x")
    keeper.stop()
    keeper.give_up()
    keeper.writer.forget(draft.state.notes.key)
    assert bodies(folder) == ["x"]
