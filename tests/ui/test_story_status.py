"""What the status row counts: words, the selection, the goal; and the statistics behind it."""

from types import SimpleNamespace

import pytest

from editorapp.article.statistics import statistics
from editorapp.article.survey import Surveyor
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.overview.statistics_dialog import StatisticsDialog
from editorapp.ui.overview.statistics_rows import selection_words, story_rows
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.status_bar import StatusBar
from editorapp.ui.window.story_status import StoryStatus
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.workers.protocol import Surveyed
from editorapp.workspace.text_files import TextFile

STORY = "One two three.\n\nFour five, six.\n"


@pytest.fixture
def scene(qtbot, theme, icons, tmp_path):
    draft = OpenDraft()
    editor, status = TextEditor(draft, theme), StatusBar(icons)
    settings = SettingsKeeper(tmp_path / "settings.toml", status)
    worker = WorkerClient("render", [])
    story = StorySurvey(worker, draft, worker)
    keeper = StoryStatus(story, editor, status, settings, worker)
    scene = SimpleNamespace(draft=draft, editor=editor, status=status, settings=settings, story=story, keeper=keeper)
    scene.worker = worker
    scene.look = lambda: worker.received.emit(Surveyed(1, draft.revision, Surveyor().survey(draft.body())))
    for widget in (editor, status):
        qtbot.addWidget(widget)
    draft.open_text(TextFile(STORY), None)
    scene.look()
    return scene


def test_words_and_reading_time_are_shown(scene):
    assert [scene.status.text(item) for item in ("words", "reading", "goal")] == ["6 words", "1 min read", ""]


def test_selected_words_are_counted(qtbot, scene):
    scene.editor.selectAll()
    qtbot.waitUntil(lambda: scene.status.text("words") == "6 of 6 words")


def test_the_caret_s_paragraph_is_named(qtbot, scene):
    scene.editor.moveCursor(scene.editor.textCursor().MoveOperation.End)
    qtbot.waitUntil(lambda: scene.status.text("paragraph") == "Paragraph 2 of 2")


def test_words_of_the_session_are_counted_towards_the_goal(scene):
    scene.settings.set("write.goal", 800)
    assert scene.status.text("goal") == "0 of 800 written"
    scene.editor.insertPlainText("And three more. ")
    scene.look()
    assert scene.status.text("goal") == "3 of 800 written"


def test_another_story_s_words_are_not_written_now(scene):
    scene.editor.insertPlainText("Seven. ")
    scene.look()
    scene.draft.open_text(TextFile("A hundred words. " * 30), None)
    scene.look()
    scene.editor.insertPlainText("Eight. ")
    scene.look()
    assert scene.story.session_words == 2


def test_what_is_deleted_was_not_written(scene):
    scene.editor.selectAll()
    scene.editor.insertPlainText("Gone")
    scene.look()
    assert scene.story.session_words == 0


def test_nothing_is_counted_while_nobody_counts(scene):
    scene.worker.state_changed.emit("stopped")
    assert scene.status.text("words") == ""


def test_the_statistics_name_every_count():
    rows = dict(story_rows(statistics("One two. Three four five.\n\nSix.\n")))
    assert rows == {
        "Words": "6",
        "Characters": "30",
        "Characters without spaces": "25",
        "Sentences": "3",
        "Longest sentence": "3 words",
        "Paragraphs": "2",
        "Reading time": "1 minute",
    }


def test_the_statistics_count_the_selection():
    assert selection_words("One two") == "Selected: 2 words, 7 characters"
    assert selection_words(" \n") == ""


def test_the_goal_is_set_in_the_statistics(qtbot, theme, icons):
    dialog = StatisticsDialog([("Words", "6")], "", 0, 0, theme, icons, None)
    qtbot.addWidget(dialog)
    goals = []
    dialog.goal_changed.connect(goals.append)
    qtbot.keyClicks(dialog.goal, "80x")
    dialog.goal.clear()
    assert goals == [8, 80, 0]
    assert dialog.goal.placeholderText() == "No goal"
