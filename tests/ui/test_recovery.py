"""After a crash every text comes back, beside its file's version, and nothing is given up without a question."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from editorapp.ui.dialogs.comparison_dialog import ComparisonDialog
from editorapp.ui.dialogs.questions import Question
from editorapp.ui.dialogs.recovery_dialog import RecoveryDialog
from editorapp.workspace.history import History, Story
from editorapp.workspace.journal import Journal, left_behind
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.text_files import TextFile

HEAD = "---\ntitle: {}\n---\n\n"
KEY = "a1b2c3d4e5f60718"


@pytest.fixture
def folder(person_paths):
    """Where the journals are."""
    return person_paths.data / "journal"


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "pier.md"
    path.write_text(HEAD.format("Pier") + "The pier is open.\n")
    return path


@pytest.fixture
def leave(folder):
    """What a run of the program leaves that has crashed, the newest last."""

    def leave(*texts):
        journal = Journal(folder, lambda: datetime(datetime.now().year, 11, 20, 18, 42, tzinfo=UTC))
        for number, (path, text) in enumerate(texts):
            journal.keep(JournalEntry(f"{KEY[:-1]}{number}", path, TextFile(text), 4, 2))
        journal.close()

    return leave


@pytest.fixture
def desk(make_desk):
    return make_desk()


@pytest.fixture
def offer(desk, qtbot):
    """Starts to keep, and gives the dialog that has opened by itself, None if there is none."""

    def offer(is_asked=False):
        recovery = desk.keeping.recovery
        recovery.ask() if is_asked else desk.keeping.start()
        qtbot.waitUntil(lambda: not recovery._is_looking)
        dialogs = [each for each in desk.window.findChildren(RecoveryDialog) if each.isVisible()]
        return dialogs[0] if dialogs else None

    desk.window.show()
    return offer


def wish(row, words):
    """Choose an entry of a row's menu."""
    menu = row.more_button.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def texts(folder):
    return [entry.file.text for entry in left_behind(folder).entries]


def is_settled(desk):
    return not desk.keeping.recovery._unsettled


def over(dialog, kind):
    """The dialog of this kind that is open over another."""
    return next((each for each in dialog.findChildren(kind) if each.isVisible()), None)


def test_all_texts_are_offered_the_newest_first(offer, leave, story):
    leave((None, HEAD.format("") + "Two words"), (story, story.read_text() + "\nAnd shut again.\n"))
    rows = offer().rows
    assert [row.text.title for row in rows] == ["Pier", "Untitled"]
    assert rows[0].text.facts == "pier.md · recovered 7 words, file has 4"
    assert rows[1].text.facts == "Never saved to a file · 2 words"
    assert rows[0].text.kept.startswith("Last kept 20 Nov ")


def test_without_anything_left_no_dialog_opens(offer):
    assert offer() is None


def test_what_the_file_holds_by_now_is_not_offered_and_goes(offer, leave, folder, story):
    leave((story, story.read_text()))
    assert offer() is None
    assert list(folder.iterdir()) == []


def test_a_text_comes_back_over_its_file_and_one_step_leads_to_that(offer, desk, leave, story, qtbot):
    leave((story, HEAD.format("Pier") + "The pier is shut.\nFor good.\n"))
    offer().open_button.click()
    assert desk.draft.body() == "The pier is shut.\nFor good.\n"
    assert (desk.draft.path, desk.draft.modified) == (story, True)
    assert story.read_text().endswith("The pier is open.\n")
    desk.draft.document.undo()
    assert desk.draft.body() == "The pier is open.\n"
    assert not desk.draft.modified


def test_details_come_back_too(offer, desk, leave, story):
    leave((story, story.read_text().replace("Pier", "East pier")))
    offer().open_button.click()
    assert desk.draft.detail("title") == "East pier"
    desk.draft.undo_stack.undo()
    assert not desk.draft.modified


def test_the_caret_and_the_key_are_what_they_were(offer, desk, leave, story):
    leave((story, story.read_text() + "More."))
    offer().open_button.click()
    assert desk.editor.selection() == (2, 4)
    assert desk.draft.state.notes.key == KEY[:-1] + "0"


def test_the_old_text_goes_when_the_own_journal_has_it(offer, desk, leave, folder, story, qtbot):
    leave((story, story.read_text() + "More."))
    dialog = offer()
    with desk.keeping.keeper.writer._journal._guard:  # as a slow disk holds it
        dialog.open_button.click()
        assert len(list(folder.glob("*/*.gz"))) == 1
    qtbot.waitUntil(lambda: is_settled(desk))
    assert len(list(folder.glob("*/*.gz"))) == 1
    desk.stop()
    assert texts(folder) == [story.read_text() + "More."]


def test_a_saved_text_is_in_no_journal(offer, desk, leave, folder, story, qtbot):
    leave((story, story.read_text() + "More."))
    offer().open_button.click()
    desk.files.save()
    qtbot.waitUntil(lambda: not list(folder.glob("*/*.gz")))
    assert story.read_text().endswith("More.")


def test_a_text_whose_file_is_gone_remembers_where_it_was(offer, desk, leave, story, qtbot):
    text = story.read_text() + "More."
    leave((story, text))
    story.unlink()
    dialog = offer()
    assert dialog.rows[0].text.facts == "pier.md · the file is gone · 5 words"
    dialog.open_button.click()
    assert (desk.draft.path, desk.draft.modified) == (story, True)
    desk.files.save()
    assert story.read_text() == text


def test_a_text_without_a_file_comes_back_as_one(offer, desk, leave, qtbot):
    leave((None, HEAD.format("") + "Two words"))
    offer().open_button.click()
    assert (desk.draft.path, desk.draft.body(), desk.draft.modified) == (None, "Two words", True)
    qtbot.waitUntil(lambda: is_settled(desk))


def test_several_texts_come_back_together_the_newest_at_hand(offer, desk, leave, story, qtbot):
    leave((None, "one"), (None, "two"), (story, story.read_text() + "three"))
    dialog = offer()
    assert dialog.open_button.text() == "Open 3 texts"
    dialog.open_button.click()
    bodies = [state.document.toRawText().rpartition("\u2029")[2] for state in desk.drafts.states]
    assert bodies[:3] == ["three", "two", "one"]
    qtbot.waitUntil(lambda: is_settled(desk))


def test_the_newest_of_two_texts_of_a_file_gets_the_story(offer, desk, leave, story):
    leave((story, story.read_text() + "older"), (story, story.read_text() + "newer"))
    offer().open_button.click()
    assert [(state.path, state.document.toRawText()[-5:]) for state in desk.drafts.states[:2]] == [
        (story, "newer"),
        (None, "older"),
    ]


def test_a_story_with_other_changes_is_left_alone(offer, desk, leave, story):
    leave((story, story.read_text() + "kept"))
    dialog = offer()
    desk.files.load(story)
    desk.editor.text_edit.textCursor().insertText("typed since ")
    dialog.open_button.click()
    assert desk.draft.path is None
    assert desk.drafts.find(story).document.toRawText().startswith("typed since")


def test_only_what_is_ticked_is_opened(offer, desk, leave, folder, qtbot):
    leave((None, "one"), (None, "two"))
    dialog = offer()
    dialog.rows[0].box.setChecked(False)
    assert dialog.open_button.text() == "Open 1 text"
    dialog.open_button.click()
    qtbot.waitUntil(lambda: is_settled(desk))
    assert desk.draft.body() == "one"
    assert texts(folder) == ["two"]


def test_later_leaves_everything_and_says_where_it_is(offer, desk, leave, folder):
    leave((None, "one"), (None, "two"))
    offer().later_button.click()
    assert desk.notices.texts == ("2 texts are still kept on this computer: File, Recover Text…",)
    assert texts(folder) == ["two", "one"]
    assert len(offer(is_asked=True).rows) == 2


def test_who_asks_for_texts_that_are_not_there_is_told(offer, desk):
    assert offer(is_asked=True) is None
    assert desk.notices.texts[0].startswith("There is nothing to recover")


def test_a_copy_leaves_the_file_alone(offer, desk, leave, story, qtbot):
    leave((story, story.read_text() + "More."), (None, "other"))
    dialog = offer()
    wish(dialog.rows[1], "Open as a Copy")
    assert (desk.draft.path, desk.draft.body()) == (None, "The pier is open.\nMore.")
    assert [row.text.title for row in dialog.rows] == ["Untitled"]


def test_nothing_is_discarded_without_a_question_and_a_version(offer, leave, folder, story, person_paths, qtbot):
    leave((story, "one"))
    dialog = offer()
    wish(dialog.rows[0], "Discard…")
    question = over(dialog, Question)
    question.reject()
    assert texts_held(folder) == 1
    wish(dialog.rows[0], "Discard…")
    qtbot.waitUntil(lambda: over(dialog, Question) is not None)
    question = over(dialog, Question)
    next(button for button in question.findChildren(QAbstractButton) if button.text() == "Discard").click()
    assert texts_held(folder) == 0
    assert not dialog.isVisible()
    history = History(person_paths.data / "history")
    assert [version.cause for version in history.versions(Story("", story))] == ["discarded"]


def texts_held(folder):
    return len(list(folder.glob("*/*.gz")))


def test_a_text_is_compared_with_its_file(offer, desk, leave, story, qtbot):
    leave((story, story.read_text().replace("open", "shut")))
    dialog = offer()
    dialog.rows[0].compare_button.click()
    qtbot.waitUntil(lambda: over(dialog, ComparisonDialog) is not None)
    comparison = over(dialog, ComparisonDialog)
    assert "pier.md" in comparison.pane.title.text()
    next(button for button in comparison.findChildren(QAbstractButton) if button.text() == "Open").click()
    assert desk.draft.body() == "The pier is shut.\n"


def damage(folder, keep):
    file = next(folder.glob("*/*.gz"))
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * keep)])


def test_of_a_damaged_text_what_could_be_read_is_opened_and_the_rest_kept(offer, desk, leave, folder, qtbot):
    leave((None, HEAD.format("Pier") + " ".join(f"word {number}" for number in range(500))))
    damage(folder, 0.8)
    dialog = offer()
    assert dialog.rows[0].text.facts.startswith("Damaged: ")
    dialog.open_button.click()
    assert desk.draft.body().startswith("word 0 word 1 word 2")
    qtbot.waitUntil(lambda: is_settled(desk))
    assert len(list((folder / "damaged").iterdir())) == 1


def test_a_text_that_nothing_can_be_read_of_is_shown_once_and_kept(offer, desk, leave, folder):
    leave((None, "lost"))
    damage(folder, 0.1)
    dialog = offer()
    assert dialog.rows[0].text.facts == "Damaged: nothing of it could be read."
    assert not dialog.open_button.isEnabled()
    dialog.later_button.click()
    assert len(list((folder / "damaged").iterdir())) == 1
    assert len(offer(is_asked=True).rows) == 1


def test_half_a_sign_comes_back_as_a_save_would_write_it(offer, desk, leave):
    leave((None, "half \ud83d of a pair"))
    offer().open_button.click()
    assert desk.draft.body() == "half \ufffd of a pair"


def test_every_control_has_a_name_of_its_own_and_shows_the_focus(offer, leave, story):
    leave((story, story.read_text() + "More."), (None, "one"))
    dialog = offer()
    controls = [each for each in dialog.findChildren(QAbstractButton) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [each.accessibleName() for each in controls]
    assert "" not in names
    assert len(set(names)) == len(names)
    for control in controls:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = dialog.grab().toImage()
        control.clearFocus()
        QApplication.processEvents()
        assert dialog.grab().toImage() != focused, control.accessibleName()


@pytest.fixture
def given_up(person_paths):
    """A story without a file that was closed with Don’t Save."""
    history = History(person_paths.data / "history")
    file = TextFile(HEAD.format("Quay") + "The quay is wet.\n")
    history.keep(Story(KEY), file, "discarded", datetime(2026, 11, 20, tzinfo=UTC))
    return history


def test_a_story_that_was_closed_without_saving_can_be_had_back(offer, desk, given_up):
    dialog = offer(is_asked=True)
    assert dialog.rows[0].text.facts == "Closed without saving · 4 words"
    dialog.rows[0].box.setChecked(True)
    dialog.open_button.click()
    assert (desk.draft.body(), desk.draft.modified) == ("The quay is wet.\n", True)
    assert desk.draft.state.notes.key == KEY


def test_it_is_not_offered_unasked(offer, given_up):
    assert offer() is None


def test_it_stays_in_the_history_after_it_was_opened(offer, desk, given_up, qtbot):
    dialog = offer(is_asked=True)
    wish(dialog.rows[0], "Open")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [version.cause for version in given_up.versions(Story(KEY))] == ["discarded"]


def test_it_is_not_offered_while_it_is_open(offer, desk, given_up):
    offer(is_asked=True).rows[0].box.setChecked(True)
    over(desk.window, RecoveryDialog).open_button.click()
    assert offer(is_asked=True) is None
