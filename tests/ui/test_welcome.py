"""The welcome page: when it is there, what it offers, and that nothing of a story is lost behind it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editorapp.ui.welcome.moments import say_moment
from editorapp.ui.welcome.welcome_page import STARTER, WelcomePage
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.recent_stories import RecentStory
from editorapp.workspace.text_files import TextFile

NOW = datetime(2026, 11, 21, 9, 5).astimezone()

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture
def desk(make_desk, qtbot):
    made = make_desk()
    made.window.resize(1100, 700)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


@pytest.fixture
def welcomed(desk):
    desk.welcome.show()
    return desk


@pytest.fixture
def page(qtbot, icons):
    made = WelcomePage(icons, {"file.new": "Ctrl+N", "insert.best_1": "Ctrl+1"})
    qtbot.addWidget(made)
    made.show_steps(())
    made.resize(1100, 700)
    made.show()
    return made


def story(headline="East pier", words=412):
    return RecentStory(Path("pier.md"), headline, "Harbour", words, NOW)


def open_story(desk, tmp_path, name="pier.md", text="---\ntitle: East pier\nsection: Harbour\n---\n\nClosed.\n"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    desk.files.open_path(path)
    return path


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_it_stands_in_the_place_of_everything_and_has_the_keyboard(welcomed):
    assert welcomed.welcome.page.isVisible()
    assert not any(part.isVisible() for part in (welcomed.editor, welcomed.preview, welcomed.tabs))
    assert welcomed.window.focusWidget() is welcomed.welcome.page.cards["file.new"]
    assert welcomed.window.windowTitle() == "Read Also"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)  # where no story is, it leads nowhere
    assert welcomed.welcome.page.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_pressed_by_enter_and_space(page, qtbot, key):
    with qtbot.waitSignal(page.wished) as wished:
        QTest.keyClick(page.cards["archive.import"], key)
    assert wished.args == ["archive.import"]


def test_tab_goes_through_the_page_as_it_is_read(page):
    page.show_recent([story()], NOW.date())
    page.show_waiting("One story was not closed properly.")
    part, passed = page.cards["file.new"], []
    for _ in range(12):
        passed.append(part)
        part = part.nextInFocusChain()
    steps = [row.button for row in page.steps.rows.values()]
    rest = [page.steps.dismiss_button, *page.recent.rows, page.recover_button]
    assert passed == [*page.cards.values(), *steps, *rest][:12]


def test_every_part_that_takes_keys_has_a_name(page):
    page.show_recent([story()], NOW.date())
    parts = [w for w in page.findChildren(QWidget) if w.isVisible()]
    nameless = [p for p in parts if p.focusPolicy() & Qt.FocusPolicy.TabFocus and not p.accessibleName()]
    assert nameless == []


def test_what_is_done_to_a_story_waits_until_there_is_one(welcomed):
    actions = welcomed.window.actions_by_id
    off = ("edit.copy", "format.bold", "insert.best_1", "file.save", "file.close", "view.panel", "view.editor_only")
    on = ("file.new", "file.open", "archive.import", "view.palette", "help.keys", "file.quit")
    assert [actions[name].isEnabled() for name in (*off, *on)] == [False] * len(off) + [True] * len(on)
    actions["file.new"].trigger()
    assert all(actions[name].isEnabled() for name in (*off, *on))
    assert not actions["view.split"].isEnabled()  # the window is too narrow for it


def test_the_last_story_that_is_closed_leaves_it(desk, tmp_path):
    open_story(desk, tmp_path, "one.md")
    open_story(desk, tmp_path, "two.md")
    desk.window.action("file.close").trigger()
    assert desk.welcome.page is None
    assert desk.window.windowTitle().startswith("one.md")
    desk.window.action("file.close").trigger()
    assert desk.welcome.page is not None


def test_a_story_that_is_not_saved_is_asked_about_before_it_comes(desk, tmp_path, monkeypatch):
    open_story(desk, tmp_path)
    desk.editor.text_edit.insertPlainText("More. ")
    monkeypatch.setattr(desk.files._saving, "may_close", lambda _state: False)
    desk.window.action("file.close").trigger()
    assert desk.welcome.page is None
    assert "More." in desk.draft.body()


def test_esc_goes_back_to_the_story_as_it_was(desk, tmp_path):
    open_story(desk, tmp_path)
    assert desk.welcome._page is None  # nobody needed it so far
    desk.editor.select(2, 4)
    desk.window.action("help.welcome").trigger()
    assert desk.welcome.page.back_button.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (desk.welcome.page, desk.editor.selection()) == (None, (2, 4))
    assert desk.editor.text_edit.hasFocus()


def test_the_story_that_is_open_is_come_back_to_from_the_list(desk, tmp_path, qtbot):
    path = open_story(desk, tmp_path)
    desk.window.action("help.welcome").trigger()
    qtbot.waitUntil(lambda: len(desk.welcome.page.recent.rows) == 1)
    QTest.keyClick(desk.welcome.page.recent.rows[0], Qt.Key.Key_Return)
    assert (desk.welcome.page, desk.draft.path) == (None, path)


def test_recent_stories_are_listed_with_what_tells_them_apart(page):
    page.show_recent([story()], NOW.date())
    row = page.recent.rows[0]
    assert (row.accessibleName(), row.accessibleDescription()) == ("East pier", "Harbour · 412 words · today 09:05")


def test_there_are_as_many_recent_stories_as_there_is_room_for(page):
    stories = [story(f"Story {n}") for n in range(6)]
    page.show_recent(stories, NOW.date())
    counts = [len(page.recent.rows)]
    page.show_steps(None)
    counts.append(len(page.recent.rows))
    page.show_waiting("One story was not closed properly.")
    assert [*counts, len(page.recent.rows)] == [2, 4, 3]


def test_without_recent_stories_it_says_what_will_stand_there(page):
    page.show_steps(None)
    assert "No stories yet. What you open or save is listed here." in texts(page)


def test_a_tick_is_seen_and_heard(page):
    page.show_steps({"insert"})
    row = page.steps.rows["insert"]
    assert row.title.accessibleName() == "Insert one, done"
    assert row.button.accessibleName() == "Try it: Insert one, done"


def test_a_notice_is_seen_on_it_and_the_starter_newsroom_opens_its_draft(welcomed, tmp_path):
    welcomed.files.open_path(tmp_path / "gone.md")
    assert welcomed.notices.isVisible()
    welcomed.welcome.page.cards[STARTER].click()
    assert (welcomed.draft.path.name, welcomed.welcome.page) == ("east-pier.md", None)


def test_a_text_that_waits_is_named_with_its_day(desk, qtbot):
    folder = desk.paths.data / "journal"
    journal = Journal(folder, lambda: datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    journal.keep(JournalEntry("a1b2c3d4e5f60718", None, TextFile("Not saved anywhere.")))
    journal._held.close()  # as if its process had been killed
    desk.welcome.show()
    qtbot.waitUntil(desk.welcome.page.recover_button.isVisible)
    assert any(text.startswith("One story was not closed properly on 20 Nov") for text in texts(desk.welcome.page))


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (640, 1)])
def test_a_narrow_page_has_one_column(page, width, columns):
    page.resize(width, 600)
    assert page._grid.columnStretch(1) == columns - 1


def test_moments_are_said_in_a_few_words():
    today = datetime(2026, 11, 21, 12, 0).astimezone()
    moments = [today.replace(hour=9, minute=5), today.replace(day=20), today.replace(day=3), today.replace(year=2025)]
    said = [say_moment(moment, today.date()) for moment in moments]
    assert said == ["today 09:05", "yesterday", "3 Nov", "21 Nov 2025"]
