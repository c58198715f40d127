"""Spelling in the real window: its commands, its notices, its dialog of languages."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from editorapp.ui.spelling.languages_dialog import LanguagesDialog, language_name
from editorapp.workers.protocol import DictionariesFound, FoundDictionary, WordsKnown

FOUND = DictionariesFound(
    (
        FoundDictionary("en_GB", "/d/en_GB.dic"),
        FoundDictionary("fr_FR", "/d/fr_FR.dic"),
        FoundDictionary("de", "/d/de.dic", "The spelling dictionary /d/de.aff is empty."),
    ),
    ("en_GB",),
    "/d",
)
KNOWN = WordsKnown(2, 0, 24096, "", False)


@pytest.fixture
def desk(make_desk, tmp_path):
    desk = make_desk()
    (tmp_path / "pier.md").write_text("---\nlang: en-GB\n---\nTeh pier of Bevert.")
    desk.files.load(tmp_path / "pier.md")
    desk.window.show()
    return desk


def ready(desk, qtbot):
    desk.writing.spelling.start()
    qtbot.waitUntil(lambda: len(desk.writing.spelling.marks.shown) == 2, timeout=20_000)


def test_words_are_added_ignored_and_taken_back_by_the_notice(desk, qtbot):
    ready(desk, qtbot)
    with qtbot.waitSignal(desk.writing.spelling.checker.words_changed):
        desk.writing.spelling.checker.add("Bevert", "personal")
    assert desk.notices.texts == ("“Bevert” is one of your words now",)
    qtbot.waitUntil(lambda: [mark.word for mark in desk.writing.spelling.marks.shown] == ["Teh"])
    desk.writing.spelling.ignored.add("Teh")
    qtbot.waitUntil(lambda: desk.writing.spelling.marks.shown == ())
    desk.window.action("edit.spelling").trigger()
    qtbot.waitUntil(lambda: "No misspellings found" in desk.notices.texts)


def test_switched_off_there_is_no_worker(desk):
    action = desk.window.action("edit.spell_check")
    assert action.isChecked()
    desk.writing.spelling.start()
    assert desk.writing.spelling._worker.state == "starting"
    action.trigger()
    assert not action.isChecked()
    assert desk.writing.spelling._worker.state == "ended"
    desk.writing.spelling.start()
    assert desk.writing.spelling._worker.state == "ended"


def test_a_damaged_dictionary_is_named_once(desk):
    for _ in range(2):
        desk.writing.spelling.checker.dictionaries_changed.emit(FOUND)
    assert desk.notices.texts == ("The spelling dictionary /d/de.aff is empty.",)


@pytest.fixture
def dialog(theme, icons, qtbot):
    made = LanguagesDialog("", theme, icons)
    qtbot.addWidget(made)
    made.show_found(FOUND, KNOWN)
    made.open()
    return made


def ticked(dialog):
    return [code for code, box in dialog.boxes.items() if box.isChecked()]


def words(dialog):
    return " ".join(part.text() for part in dialog.findChildren(QLabel) if part.isVisibleTo(dialog))


def test_the_dialog_follows_the_story_until_languages_are_ticked(dialog, qtbot):
    assert (ticked(dialog), dialog.boxes["fr_FR"].isEnabled()) == (["en_GB"], False)
    assert "Now: British English" in words(dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.follow.click()
    assert chosen.args == ["en_GB"]
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.boxes["fr_FR"].click()
    assert chosen.args == ["en_GB, fr_FR"]


def test_without_a_ticked_language_stories_are_followed_again(dialog, qtbot):
    dialog.follow.click()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.boxes["en_GB"].click()
    assert chosen.args == [""]
    assert dialog.follow.isChecked()


def test_the_dialog_says_what_is_damaged_and_what_else_is_known(dialog):
    assert "de.aff is empty" in words(dialog)
    assert "24,096 names" in words(dialog)
    assert all(box.text() for box in dialog.findChildren(QCheckBox))


@pytest.mark.parametrize(
    ("code", "name"),
    [("en_GB", "British English"), ("fr_FR", "Français (France)"), ("de", "Deutsch"), ("medical", "medical")],
)
def test_a_language_has_its_own_name(code, name):
    assert language_name(code) == name
