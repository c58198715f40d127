"""Earlier versions in the window: kept while writing, at saves and before losses; looked at; had back."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.article.edits import TextEdit
from editorapp.ui.dialogs.history_dialog import HistoryDialog
from editorapp.ui.dialogs.version_name import VersionNameDialog
from editorapp.ui.window.history_keeper import HistoryKeeper
from editorapp.workspace.history import History, Story
from editorapp.workspace.text_files import TextFile

BEFORE = "---\ntitle: East pier\n---\n\nThe council voted 10–3.\n"
DAY = datetime.timedelta(days=1)


@pytest.fixture
def desk(make_desk):
    return make_desk()


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "east-pier.md"
    path.write_text(BEFORE)
    return path


@pytest.fixture
def history(person_paths) -> History:
    return History(person_paths.data / "history")


def write(desk, text: str) -> None:
    desk.draft.apply(TextEdit(0, 0, text))


def causes(history: History, story: Story) -> list[str]:
    return [version.cause for version in history.versions(story)]


def story_of(desk) -> Story:
    return Story(desk.draft.state.notes.key, desk.draft.path)


def test_a_file_is_kept_as_it_was_opened_and_as_it_was_saved(desk, path, history, qtbot):
    desk.history.start()
    desk.files.open_path(path)
    write(desk, "New. ")
    assert desk.files.save()
    qtbot.waitUntil(lambda: causes(history, story_of(desk)) == ["saved", "opened"])


def test_a_version_comes_while_typing_goes_on_and_keys_do_not_put_it_off(desk, history, qtbot):
    side = desk.history
    keeper = HistoryKeeper(history, desk.draft, desk.drafts, side._settings, desk.notices, desk, minute_ms=20)
    keeper.start()
    desk.draft.set_detail("title", "East pier")
    with qtbot.waitSignal(keeper.kept):
        for number in range(5):
            write(desk, f"{number} ")
    assert causes(history, story_of(desk)) == ["typing"]
    keeper.stop()


def test_changes_that_are_given_up_are_a_version(desk, path, history, qtbot):
    desk.history.start()
    desk.files.open_path(path)
    story = story_of(desk)
    write(desk, "Given up. ")
    assert desk.files.close()
    qtbot.waitUntil(lambda: causes(history, story) == ["discarded", "opened"])
    assert "Given up." in history.read(history.versions(story)[0]).text


def test_the_first_save_takes_the_versions_of_an_untitled_story_along(desk, tmp_path, history, qtbot):
    desk.history.start()
    write(desk, "Typed.")
    desk.history.keeper.keep_now(desk.draft.state, "typing")
    write(desk, "More. ")
    desk.draft.mark_saved(tmp_path / "first.md")
    desk.files.saved.emit(desk.draft.state)
    qtbot.waitUntil(lambda: causes(history, story_of(desk)) == ["saved", "typing"])


def test_the_end_of_the_window_waits_until_the_last_version_is_written(desk, path, history):
    desk.history.start()
    desk.files.open_path(path)
    story = story_of(desk)
    write(desk, "Last words. ")
    desk.history.stop()
    assert causes(history, story) == ["closed", "opened"]


def test_a_version_that_cannot_be_written_is_said_once_and_writing_goes_on(desk, person_paths, qtbot):
    person_paths.data.mkdir(parents=True)
    (person_paths.data / "history").write_text("in the way")
    write(desk, "Typed.")
    for _ in range(2):
        desk.history.keeper.keep_now(desk.draft.state, "typing")
    qtbot.waitUntil(lambda: len(desk.notices.texts) == 1)
    desk.history.stop()
    assert len(desk.notices.texts) == 1


@pytest.fixture
def opened(desk, path, history, qtbot) -> HistoryDialog:
    """The dialog on a story that has two earlier versions and was changed since."""
    now = datetime.datetime.now(datetime.UTC)
    history.keep(Story("", path), TextFile(BEFORE.replace("council", "board")), "typing", now - 40 * DAY)
    history.keep(Story("", path), TextFile(BEFORE), "saved", now - DAY, "Sent to desk")
    desk.window.resize(1100, 700)
    desk.window.show()
    desk.files.open_path(path)
    desk.draft.apply(TextEdit(desk.draft.body().index("10–3"), desk.draft.body().index("10–3") + 4, "9–4"))
    desk.window.action("file.history").trigger()
    dialog = desk.window.findChildren(HistoryDialog)[-1]
    qtbot.waitUntil(lambda: len(dialog.list.rows) == 3 and all("+" in row.tip for row in dialog.list.rows[1:]))
    return dialog


def press(dialog: HistoryDialog, text: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.accessibleName() == text).click()


def test_versions_are_listed_and_the_newest_is_compared_with_now(opened):
    hints = [row.hint for row in opened.list.rows]
    assert hints == ["4 words · not saved to file", "Named “Sent to desk”", "4 words · +2 −2"]
    assert opened.pane.title.text().endswith("compared with now")
    assert opened.pane.counts.text() == "1 word added · 1 removed"


def test_every_control_of_the_dialog_says_what_it_is(opened):
    controls = [each for each in opened.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [each.accessibleName() for each in controls if each.isVisible() and each.focusProxy() is None]
    assert len(names) > 5
    assert all(names)


def test_put_back_keeps_the_present_and_is_undone_by_one_press(opened, desk, history, qtbot):
    story, now = story_of(desk), desk.draft.snapshot().text
    opened.list.choose(2)
    press(opened, "Put Back")
    qtbot.waitUntil(lambda: "board" in desk.draft.body())
    desk.draft.document.undo()
    assert desk.draft.snapshot().text == now  # one step of the text
    desk.draft.document.redo()
    qtbot.waitUntil(lambda: causes(history, story)[0] == "before restore")


def test_restore_as_a_copy_opens_a_story_that_no_file_holds(opened, desk, path, qtbot):
    press(opened, "Restore as a Copy")
    qtbot.waitUntil(lambda: desk.draft.path is None)
    assert "10–3" in desk.draft.body()
    assert desk.draft.modified
    assert desk.drafts.find(path) is not None


def test_the_text_of_a_version_can_be_copied(opened, qtbot):
    press(opened, "Copy Text")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "The council voted 10–3.")


def test_a_version_can_be_named(opened, desk, history, qtbot):
    opened.list.choose(2)
    press(opened, "Name…")
    naming = opened.findChildren(VersionNameDialog)[-1]
    naming.field.setText("First try")
    press(naming, "Keep Name")
    qtbot.waitUntil(lambda: opened.list.rows[2].hint == "Named “First try”")
    assert history.versions(story_of(desk))[1].name == "First try"


def test_the_present_text_can_be_named(desk, history, qtbot):
    write(desk, "Typed.")
    desk.window.action("file.name_version").trigger()
    naming = desk.window.findChildren(VersionNameDialog)[-1]
    naming.field.setText("Sent to desk")
    press(naming, "Keep Name")
    qtbot.waitUntil(lambda: [version.name for version in history.versions(story_of(desk))] == ["Sent to desk"])


def test_a_damaged_version_is_said_to_be_and_cannot_be_put_back(desk, path, history, qtbot):
    history.keep(Story("", path), TextFile(BEFORE), "saved", datetime.datetime.now(datetime.UTC)).at.write_bytes(b"x")
    desk.files.open_path(path)
    desk.window.action("file.history").trigger()
    dialog = desk.window.findChildren(HistoryDialog)[-1]
    qtbot.waitUntil(lambda: "damaged" in dialog.pane.view.toPlainText())
    assert not any(button.isEnabled() for button in dialog.findChildren(QPushButton) if button.text() == "Put Back")


def test_a_story_without_versions_says_how_they_come_about(desk, qtbot):
    desk.window.show()
    desk.window.action("file.history").trigger()
    dialog = desk.window.findChildren(HistoryDialog)[-1]
    wanted = "No earlier versions yet. One is kept every 5 minutes while you write."
    qtbot.waitUntil(lambda: dialog.said == wanted)
