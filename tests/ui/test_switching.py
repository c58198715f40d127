from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.window.switcher import Switcher
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.text_files import TextFile

ROWS = [Row("story:0", "pier.md", "~/news"), Row("story:1", "quay.md", "~/news"), Row("file:/x.md", "x.md", "/")]


@pytest.fixture
def switcher(qtbot, theme, icons):
    window = QWidget()
    window.resize(900, 700)
    field = QWidget(window)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    field.setFocus()
    yield Switcher(window, theme, icons)  # noqa: PT022  the window lives as long as this frame


def press(widget: QWidget, key: Qt.Key, kind=QEvent.Type.KeyPress) -> None:
    QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def test_the_story_before_is_chosen_first(switcher, qtbot):
    switcher.open(ROWS)
    with qtbot.waitSignal(switcher.chosen) as chosen:
        press(switcher.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == ["story:1"]


def test_tab_goes_round(switcher, qtbot):
    switcher.open(ROWS)
    for _ in range(2):
        press(switcher.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(switcher.chosen) as chosen:
        press(switcher.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == ["story:0"]


def test_escape_goes_nowhere_and_gives_the_keyboard_back(switcher, qtbot):
    field = switcher.window().focusWidget()
    switcher.open(ROWS)
    with qtbot.assertNotEmitted(switcher.chosen):
        press(switcher.focusWidget(), Qt.Key.Key_Escape)
    assert (switcher.is_open, switcher.window().focusWidget()) == (False, field)


def test_letting_go_of_control_goes_there(switcher, qtbot, monkeypatch):
    held = Qt.KeyboardModifier.ControlModifier
    monkeypatch.setattr("editorapp.ui.window.switcher.QGuiApplication.keyboardModifiers", lambda: held)
    switcher.open(ROWS)
    press(switcher.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(switcher.chosen) as chosen:
        press(switcher.focusWidget(), Qt.Key.Key_Control, QEvent.Type.KeyRelease)
    assert chosen.args == ["file:/x.md"]


@pytest.fixture
def two(qtbot, qapp, theme, icons):
    draft = OpenDraft(qapp)
    drafts = OpenDrafts(draft, draft)
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    long = "\n\n".join(f"Paragraph {number} of the first story." for number in range(80))
    states = [drafts.add(TextFile(text), Path(f"/{name}.md")) for name, text in (("one", long), ("two", "Short."))]
    drafts.go_to(states[0])
    return draft, drafts, pane, states


def test_a_story_comes_back_at_the_same_place(two):
    _draft, drafts, pane, states = two
    pane.set_caret(900)
    before = (pane.selection(), pane.column.bar.value())
    drafts.go_to(states[1])
    drafts.go_to(states[0])
    assert (pane.selection(), pane.column.bar.value()) == before
    assert before[1] > 0


def test_each_story_has_its_own_steps_back(two, type_text):
    draft, drafts, pane, states = two
    type_text(pane.text_edit, "A")
    drafts.go_to(states[1])
    type_text(pane.text_edit, "B")
    drafts.go_to(states[0])
    pane.text_edit.undo()
    assert draft.body().startswith("Paragraph 0")
    drafts.go_to(states[1])
    assert draft.body() == "BShort."


def test_details_of_each_story_have_their_own_steps_back(two):
    draft, drafts, _pane, states = two
    draft.set_detail("title", "First")
    drafts.go_to(states[1])
    draft.set_detail("title", "Second")
    drafts.go_to(states[0])
    draft.detail_steps.undo()
    assert draft.detail("title") == ""
    drafts.go_to(states[1])
    assert draft.detail("title") == "Second"


def test_a_text_put_in_a_story_s_place_leaves_no_deleted_one_behind(two):
    draft, drafts, _pane, states = two
    draft.open_text(TextFile("New."), None)
    assert drafts.states == (draft.state, states[1])


def test_recent_files_are_listed_with_their_folders_below_the_open_stories(make_desk, tmp_path):
    desk = make_desk()
    for name in ("one.md", "two.md", "three.md"):
        (tmp_path / name).write_text("text")
        desk.recent.add(tmp_path / name)
    desk.files.open_path(tmp_path / "one.md")
    desk.window.show()
    desk.window.action("file.switch").trigger()
    rows = desk.switcher.findChild(RowList).rows
    assert [(row.text, row.aside) for row in rows] == [("one.md", "open"), ("three.md", "recent"), ("two.md", "recent")]
    assert rows[1].hint == str(tmp_path)


def test_a_recent_file_that_is_chosen_is_opened(make_desk, tmp_path):
    desk = make_desk()
    (tmp_path / "two.md").write_text("text of two")
    desk.recent.add(tmp_path / "two.md")
    desk.window.show()
    desk.window.action("file.switch").trigger()
    press(desk.switcher.focusWidget(), Qt.Key.Key_Return)
    assert desk.draft.body() == "text of two"


def test_two_files_of_one_name_are_told_apart_by_their_folders(make_desk, tmp_path):
    desk = make_desk()
    for folder in ("news", "sport"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pier.md").write_text("text")
    desk.files.open_path(tmp_path / "news" / "pier.md")
    assert desk.window.chrome.document.text() == "pier.md"
    desk.files.open_path(tmp_path / "sport" / "pier.md")
    assert desk.window.chrome.document.text() == "sport/pier.md"
