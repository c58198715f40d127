"""The stories nobody links to: a list to filter, to look into, and to save."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from editorapp.ui.dialogs.orphans_dialog import OrphansDialog
from editorapp.ui.dialogs.questions import Question
from editorapp.workers.protocol import Failed, Orphan, OrphansListed, OrphansSaved

PIER = Orphan("1", "https://post.example/pier", "East pier closed", "2026-11-12", "Harbour")
FERRY = Orphan("2", "", "Ferry timetable cut", "2025-06-29", "Islands")
BLANK = Orphan("3", "https://post.example/3", "", "", "")
THREE = OrphansListed(1, (PIER, FERRY, BLANK), 3)


@pytest.fixture
def dialog(theme, icons, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    dialog = OrphansDialog(tmp_path, theme, icons, window)
    dialog.open()
    return dialog


@pytest.fixture
def listed(dialog):
    dialog.show_orphans(THREE)
    return dialog


def words(dialog):
    return {part.text() for part in dialog.findChildren(QLabel) if part.isVisible() and part.text()}


def button(dialog, text):
    return next(b for b in dialog.findChildren(QPushButton) if b.text().strip() == text)


def click(dialog, text):
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def rows(dialog):
    return [(row.text, row.hint) for row in dialog.list.rows]


def test_until_the_answer_is_there_nothing_can_be_saved(dialog):
    assert words(dialog) == {"Stories nobody links to", "Looking for them…"}
    assert not button(dialog, "Save as CSV…").isVisible()


def test_every_story_stands_with_section_and_date(listed):
    assert rows(listed) == [
        ("East pier closed", "Harbour · 12 Nov 2026"),
        ("Ferry timetable cut", "Islands · 29 Jun 2025"),
        ("Without a headline", "No date"),
    ]


def test_a_long_list_says_that_it_is_not_all(dialog):
    dialog.show_orphans(OrphansListed(1, (PIER, FERRY), 100_000))
    assert "The newest 2 of 100,000. A saved list has all of them." in words(dialog)


def test_no_orphans_is_good_news(dialog):
    dialog.show_orphans(OrphansListed(1, (), 0))
    assert "There are none: every story of the archive is linked to by another one." in words(dialog)
    assert not button(dialog, "Save as CSV…").isVisible()


def test_without_an_archive_it_says_how_to_get_one(dialog):
    dialog.show_orphans(OrphansListed(1, (), 0), articles=0)
    assert "No archive yet. Import your newsroom’s stories: Archive, Import Archive." in words(dialog)


@pytest.mark.parametrize(("typed", "found"), [("PIER", ["1"]), ("islands 2025", ["2"]), ("2026 islands", [])])
def test_the_filter_wants_all_its_words(listed, type_text, typed, found):
    type_text(listed.filter, typed)
    assert [row.key for row in listed.list.rows] == found


def test_a_filter_without_matches_says_what_it_looked_through(dialog, type_text):
    dialog.show_orphans(OrphansListed(1, (PIER, FERRY), 9))
    type_text(dialog.filter, "zebra")
    assert "No story among the newest 2 matches “zebra”" in words(dialog)
    assert not button(dialog, "Look").isEnabled()


def test_the_chosen_story_can_be_looked_at(listed, qtbot):
    with qtbot.waitSignal(listed.look_requested) as wished:
        click(listed, "Look")
    assert wished.args == [PIER]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_look_at_the_row_and_do_not_close(listed, qtbot, key):
    listed.list.choose(1)
    with qtbot.waitSignal(listed.look_requested) as wished:
        QTest.keyClick(listed.list.view, key)
    assert wished.args == [FERRY]
    assert listed.isVisible()


def test_c_asks_for_the_address(listed, qtbot):
    with qtbot.waitSignal(listed.copy_requested) as wished:
        QTest.keyClick(listed.list.view, Qt.Key.Key_C)
    assert wished.args == [PIER]


def test_a_story_without_address_has_none_to_copy(listed, qtbot):
    listed.list.choose(1)
    assert not button(listed, "Copy Address").isEnabled()
    with qtbot.assertNotEmitted(listed.copy_requested):
        QTest.keyClick(listed.list.view, Qt.Key.Key_C)


def test_the_chosen_story_stays_chosen_while_the_filter_changes(listed, type_text):
    listed.list.choose(1)
    type_text(listed.filter, "t")
    assert listed.current == FERRY


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)  # Qt's own dialog
@pytest.mark.parametrize(("kind", "suffix"), [("Save as CSV…", ".csv"), ("Save as Markdown…", ".md")])
def test_the_list_is_saved_where_the_person_says(listed, qtbot, tmp_path, kind, suffix):
    click(listed, kind)
    with qtbot.waitSignal(listed.save_requested) as wished:
        listed.findChild(QFileDialog).fileSelected.emit(str(tmp_path / f"list{suffix}"))
    assert wished.args == [tmp_path / f"list{suffix}"]
    assert not button(listed, kind).isEnabled()


@pytest.mark.parametrize(("is_markdown", "name"), [(True, "list.txt.md"), (False, "list.txt.csv")])
def test_the_ending_says_what_is_written(listed, qtbot, tmp_path, is_markdown, name):
    with qtbot.waitSignal(listed.save_requested) as wished:
        listed.save_to(tmp_path / "list.txt", is_markdown)
    assert wished.args == [tmp_path / name]


@pytest.mark.parametrize(("answer", "times"), [("Replace", 1), ("Cancel", 0)])
def test_a_file_that_is_there_is_replaced_only_after_a_question(listed, qtbot, tmp_path, answer, times):
    (tmp_path / "list.csv").write_text("mine")
    asked = []
    listed.save_requested.connect(asked.append)
    listed.save_to(tmp_path / "list.csv", False)
    click(listed.findChild(Question), answer)
    qtbot.waitUntil(lambda: listed.findChild(Question) is None)
    assert asked == [Path(tmp_path / "list.csv")] * times


def test_where_the_list_was_saved_is_said(listed):
    listed.save_to(Path("/nowhere/list.csv"), False)
    listed.say_saved(OrphansSaved(1, "/nowhere/list.csv", 23104))
    assert listed.message.text == "23,104 stories saved in /nowhere/list.csv"
    assert button(listed, "Save as CSV…").isEnabled()


def test_a_list_that_could_not_be_saved_can_be_tried_again(listed):
    listed.save_to(Path("/nowhere/list.csv"), False)
    listed.set_failed(Failed(1, "The folder cannot be written to.", "Choose another one."))
    assert listed.message.text == "The folder cannot be written to. Choose another one."
    assert button(listed, "Save as CSV…").isEnabled()


def test_a_thousand_stories_are_filtered_at_once(dialog, type_text):
    many = tuple(Orphan(str(n), "", f"Story {n}", "2026-01-01", "") for n in range(1000))
    dialog.show_orphans(OrphansListed(1, many, 100_000))
    type_text(dialog.filter, "99")
    assert len(dialog.list.rows) == 19
