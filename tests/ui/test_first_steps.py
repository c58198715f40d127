"""The first steps are done for real, ticked when they are done, and gone when nobody wants them."""

import pytest
from PySide6.QtWidgets import QApplication

from editorapp.workspace.first_steps import FirstSteps

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture
def desk(make_desk):
    made = make_desk()
    made.window.resize(1440, 900)
    made.window.show()
    made.welcome.show()
    return made


def try_step(desk, step):
    desk.welcome.page.steps.rows[step].button.click()


def test_to_write_is_tried_in_the_starter_story(desk, type_text):
    try_step(desk, "write")
    assert desk.draft.path.name == "east-pier.md"
    assert any(text.startswith("Step 1 of 5, Write:") for text in desk.notices.texts)
    assert (desk.welcome.steps.done, desk.draft.modified) == (frozenset(), False)
    type_text(desk.editor.text_edit, "Mine. ")
    assert desk.welcome.steps.done == {"write"}
    assert "Done: Write. Next: Look at the suggestions." in desk.notices.texts


def test_what_is_looked_at_is_brought_up(desk):
    for step, page in (("look", "read_also"), ("check", "checks")):
        try_step(desk, step)
        assert (desk.tabs.page, desk.tabs.isVisible()) == (page, True)
        desk.welcome.open()
    assert desk.welcome.steps.done == {"look", "check"}
    assert desk.notices.texts == ()  # coming back to the page ends what was tried


def test_steps_are_ticked_also_by_who_does_not_follow_them(desk, type_text):
    desk.window.action("file.new").trigger()
    type_text(desk.editor.text_edit, "Words.")
    desk.window.action("view.checks").trigger()
    desk.writing.inserting.inserted.emit()
    assert desk.welcome.steps.done == {"write", "check", "insert"}
    assert desk.notices.texts == ()


def test_dismissed_steps_stay_away_until_they_are_asked_for(desk):
    page = desk.welcome.page
    page.steps.dismiss_button.click()
    assert not page.steps.isVisible()
    assert page.isAncestorOf(QApplication.focusWidget())
    desk.files.start()
    desk.welcome.show()
    assert not page.steps.isVisible()
    desk.window.action("help.welcome").trigger()
    assert page.steps.isVisible()
    assert FirstSteps(desk.paths.data / "first-steps.json").are_wanted


def test_who_has_an_own_archive_tries_them_in_the_own_story(desk, tmp_path):
    (tmp_path / "mine.md").write_text("Mine.\n")
    desk.files.open_path(tmp_path / "mine.md")
    desk._tools.settings.set("archive.folder", str(tmp_path / "archive"))
    desk.window.action("help.welcome").trigger()
    try_step(desk, "check")
    assert desk.draft.path.name == "mine.md"


def test_the_last_step_says_so(desk):
    for step in ("write", "look", "insert", "hand_over"):
        desk.welcome.guide.finish(step)
    try_step(desk, "check")
    assert "That was the last of the first steps. Help, Welcome brings them back." in desk.notices.texts


def test_a_story_that_is_only_opened_was_not_written(desk, tmp_path):
    (tmp_path / "mine.md").write_text("Mine.\n")
    desk.files.open_path(tmp_path / "mine.md")
    assert desk.welcome.steps.done == frozenset()
