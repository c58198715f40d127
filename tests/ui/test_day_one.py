"""What a writer takes for granted on the first day and no other test holds, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editorapp.ui.dialogs.row_list import RowList

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture
def desk(make_desk, qtbot):
    made = make_desk()
    made.window.resize(1100, 700)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.editor.text_edit.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "modifiers", "made"),
    [
        (Qt.Key.Key_B, CTRL, "**pier**"),
        (Qt.Key.Key_I, CTRL, "*pier*"),
        (Qt.Key.Key_X, CTRL | SHIFT, "~~pier~~"),
        (Qt.Key.Key_B, CTRL | SHIFT, "> pier"),
        (Qt.Key.Key_L, CTRL | SHIFT, "- pier"),
        (Qt.Key.Key_N, CTRL | SHIFT, "<!-- pier -->"),
    ],
)
def test_a_format_is_put_on_and_taken_off_by_its_key(desk, type_text, key, modifiers, made):
    text = desk.editor.text_edit
    type_text(text, "pier")
    text.selectAll()
    QTest.keyClick(text, key, modifiers)
    assert desk.draft.body() == made
    QTest.keyClick(text, key, modifiers)
    assert desk.draft.body() == "pier"


def test_light_and_dark_change_in_place_and_are_remembered(desk, make_desk):
    before = desk.look.theme.name
    desk.window.action("view.theme").trigger()
    assert {before, desk.look.theme.name} == {"paper", "ink"}
    ground = desk.look.theme.color("canvas")
    assert desk.editor.grab().toImage().pixelColor(5, desk.editor.height() // 2) == ground
    assert make_desk().problems() == []
    assert desk.look.theme.name in desk.paths.settings_file.read_text()


def test_the_text_grows_and_shrinks_by_keys(desk):
    text = desk.editor.text_edit
    size = text.text_size()
    QTest.keyClick(text, Qt.Key.Key_Equal, CTRL)
    assert text.text_size() > size
    QTest.keyClick(text, Qt.Key.Key_0, CTRL)
    assert text.text_size() == size


def test_settings_that_cannot_be_are_named_and_the_window_works(make_desk, person_paths):
    person_paths.config.mkdir(parents=True)
    person_paths.settings_file.write_text('[look]\ntheme = "purple"\ntext_size = 99\n\n[write]\ngoal = -1\n')
    desk = make_desk()
    assert [problem.split()[0] for problem in desk.problems()] == ["look.theme", "look.text_size", "write.goal"]
    assert desk.editor.text_edit.text_size() == 18


def test_rubbish_where_the_session_was_kept_is_no_session(make_desk, person_paths):
    person_paths.data.mkdir(parents=True)
    (person_paths.data / "session.json").write_bytes(b'{"stories": [{"path": 5}, 3, {"path": "/no/x.md", "caret": -4}]')
    (person_paths.data / "recent.json").write_bytes(bytes(range(256)))
    desk = make_desk()
    desk.session.restore_window()
    assert not desk.session.restore_stories()
    assert desk.files.name == "Untitled"


def test_two_stories_of_one_name_are_told_apart_by_their_folders(desk, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pier.md").write_text(f"In {folder}.")
        desk.files.open_path(tmp_path / folder / "pier.md")
    assert len(desk.drafts.states) == 2
    QTest.keyClick(desk.editor.text_edit, Qt.Key.Key_Tab, CTRL)
    rows = desk.switcher.findChild(RowList).rows
    assert [row.text for row in rows[:2]] == ["pier.md", "pier.md"]
    assert rows[0].hint != rows[1].hint
