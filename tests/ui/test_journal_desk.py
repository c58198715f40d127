"""What the window says of the journal, and what becomes of it when a story is saved, closed or ended."""

import re

import pytest

from editorapp.workspace.journal import left_behind
from editorapp.workspace.journal_entry import unpack


@pytest.fixture
def folder(person_paths):
    """Where the journals are."""
    person_paths.data.mkdir(parents=True)
    return person_paths.data / "journal"


@pytest.fixture
def desk(make_desk, qtbot):
    """A window that keeps what is written, as the program's own does."""
    desk = make_desk()
    desk.keeping.start()
    qtbot.waitUntil(lambda: not desk.keeping.recovery._is_looking)
    return desk


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "pier.md"
    path.write_text("---\ntitle: Pier\n---\n\nThe pier is open.\n")
    return path


def write(desk, text):
    desk.editor.text_edit.textCursor().insertText(text)


def kept(folder):
    """The texts that the journal holds now."""
    return [unpack(file.read_bytes()) for file in sorted(folder.glob("*/*.gz"))]


def bodies(folder):
    return [entry.file.text.rpartition("---\n\n")[2] for entry in kept(folder)]


def status(desk):
    return desk.window.status.text("saved")


def test_a_story_is_kept_with_its_file_and_the_caret(desk, folder, story, qtbot):
    desk.files.load(story)
    desk.editor.select(4, 8)
    with qtbot.waitSignal(desk.keeping.keeper.writer.kept):
        write(desk, "jetty")
    entry = kept(folder)[0]
    assert (entry.path, entry.caret, entry.key) == (story, 9, desk.draft.state.notes.key)
    assert entry.file.text == "---\ntitle: Pier\n---\n\nThe jetty is open.\n"


def test_a_saved_story_is_not_kept_any_more(desk, folder, story, qtbot):
    desk.files.load(story)
    with qtbot.waitSignal(desk.keeping.keeper.writer.kept):
        write(desk, "Again: ")
    desk.files.save()
    qtbot.waitUntil(lambda: kept(folder) == [])
    assert story.read_text().endswith("Again: The pier is open.\n")


def test_a_story_given_up_on_purpose_is_not_kept(desk, folder, story, qtbot):
    desk.files.load(story)
    with qtbot.waitSignal(desk.keeping.keeper.writer.kept):
        write(desk, "Again: ")
    assert desk.files.close()
    qtbot.waitUntil(lambda: kept(folder) == [])


def test_a_window_closed_by_its_person_leaves_nothing(desk, folder, qtbot):
    with qtbot.waitSignal(desk.keeping.keeper.writer.kept):
        write(desk, "not wanted")
    assert desk.window.close()
    assert list(folder.iterdir()) == []


def test_an_end_that_nobody_asked_for_leaves_everything(desk, folder, story):
    desk.files.load(story)
    write(desk, "Last words: ")
    desk.stop()
    assert [entry.file.text[-30:] for entry in left_behind(folder).entries] == ["Last words: The pier is open.\n"]


def test_the_system_that_ends_the_session_is_not_kept_waiting(desk, folder):
    write(desk, "still unsaved")
    desk.keeping.ending.prepare()
    assert bodies(folder) == ["still unsaved"]
    assert desk.window.close()
    assert len(left_behind(folder).entries) == 1


def test_who_writes_on_after_a_session_that_did_not_end_is_asked_again(desk, folder):
    desk.keeping.ending.prepare()
    write(desk, "it goes on")
    assert desk.window.close()
    assert left_behind(folder).entries == ()


def test_what_is_written_before_the_window_works_is_nobodys(make_desk, folder, qtbot):
    desk = make_desk()
    write(desk, "a tour")
    desk.stop()
    assert not folder.exists()


def test_the_status_says_when_it_was_kept(desk, story, qtbot):
    desk.files.load(story)
    with qtbot.waitSignal(desk.keeping.keeper.writer.kept):
        write(desk, "Again: ")
    assert re.fullmatch(r"Saved locally \d\d:\d\d", status(desk))
    desk.files.save()
    assert re.fullmatch(r"Saved \d\d:\d\d", status(desk))


def test_a_slow_disk_is_said_to_be_slow(desk, qtbot):
    with desk.keeping.keeper.writer._journal._guard:
        write(desk, "x")
        qtbot.waitUntil(lambda: status(desk) == "Saving…")
    qtbot.waitUntil(lambda: status(desk).startswith("Saved locally"))


def test_where_nothing_can_be_kept_it_is_said_once(desk, folder, qtbot):
    folder.write_text("in the way")
    for _ in range(2):
        with qtbot.waitSignal(desk.keeping.keeper.writer.failed):
            write(desk, "x")
    said = "Not saved: a file of this name is in the way. Your text is kept in memory."
    assert status(desk) == said
    assert [text for text in desk.notices.texts if text.startswith("Not saved")] == [said]
    folder.unlink()
    with qtbot.waitSignal(desk.keeping.keeper.writer.works_again):
        write(desk, "x")
    assert desk.notices.texts == ("It works again: your text is saved locally.",)
    assert status(desk).startswith("Saved locally")
