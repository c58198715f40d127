"""The outline: headings, notes and what is to come; going there, and moving sections."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from editorapp.article.survey import Surveyor
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.overview.outline_keeper import OutlineKeeper
from editorapp.ui.overview.outline_panel import OutlinePanel
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Surveyed
from editorapp.workspace.text_files import TextFile

STORY = "Intro TK.\n\n## One\n\na <!-- ask Fiona -->\n\n### Part\n\nb\n\n## Two\n\nc\n\n## Three\n\nd\n"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene(qtbot, theme, icons):
    draft = OpenDraft()
    editor, panel = EditorPane(draft, theme, icons), OutlinePanel(icons)
    worker = WorkerClient("render", [])
    story = StorySurvey(worker, draft, worker)
    scene = SimpleNamespace(draft=draft, editor=editor, panel=panel, list=panel.list, worker=worker, failed=[])
    scene.keeper = OutlineKeeper(story, draft, editor, panel, worker)
    scene.keeper.failed.connect(scene.failed.append)
    scene.keeper.place_wanted.connect(editor.text_edit.setFocus)
    scene.look = lambda: worker.received.emit(Surveyed(1, draft.revision, Surveyor().survey(draft.body())))
    window = QSplitter()
    qtbot.addWidget(window)
    window.addWidget(editor)
    window.addWidget(panel)
    window.resize(1100, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    scene.window = window
    draft.open_text(TextFile(STORY), None)
    scene.look()
    return scene


def texts(scene):
    return [row.text for row in scene.panel.model.rows]


def headings(scene):
    return [line.strip("# ") for line in scene.draft.body().split("\n") if line.startswith("#")]


def middle(scene, row):
    return scene.list.visualRect(scene.panel.model.index(row)).center()


def drag(scene, row, to):
    start = middle(scene, row)
    QTest.mousePress(scene.list.viewport(), LEFT, pos=start)
    QTest.mouseMove(scene.list.viewport(), QPoint(start.x(), to // 2))
    QTest.mouseMove(scene.list.viewport(), QPoint(start.x(), to))
    QTest.mouseRelease(scene.list.viewport(), LEFT, pos=QPoint(start.x(), to))


def test_headings_come_first_then_notes_and_what_is_to_come(scene):
    listed = ["One", "Part", "Two", "Three", "Private notes", "ask Fiona", "To come", "Intro TK."]
    assert texts(scene) == listed
    assert [row.indent for row in scene.panel.model.rows[:4]] == [0, 1, 0, 0]


def test_a_row_reads_as_what_it_is(scene):
    spoken = [scene.panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 5)]
    assert spoken == ["Part. Heading 3, section 2 of 4.", "ask Fiona. Private note 1 of 1."]


def test_a_click_goes_to_the_section(scene):
    QTest.mouseClick(scene.list.viewport(), LEFT, pos=middle(scene, 2))
    assert scene.editor.caret() == STORY.index("## Two")


def test_enter_goes_to_a_note(scene):
    scene.list.setCurrentIndex(scene.panel.model.index(5))
    QTest.keyClick(scene.list, Qt.Key.Key_Return)
    assert scene.editor.caret() == STORY.index("<!--")


def test_a_place_is_found_by_its_line_when_the_story_has_changed_since(scene):
    scene.editor.select(0, 0)
    scene.editor.text_edit.insertPlainText("More. ")
    QTest.mouseClick(scene.list.viewport(), LEFT, pos=middle(scene, 3))
    assert scene.editor.caret() == scene.draft.body().index("## Three")


def test_the_section_with_the_caret_is_marked(qtbot, scene):
    scene.editor.set_caret(STORY.index("b\n"))
    qtbot.waitUntil(lambda: scene.panel.model.current == 1)
    scene.editor.set_caret(0)
    qtbot.waitUntil(lambda: scene.panel.model.current == -1)


def test_a_heading_is_dragged_with_its_section(scene):
    drag(scene, 3, middle(scene, 0).y() - 8)
    assert headings(scene) == ["Three", "One", "Part", "Two"]
    assert scene.draft.body().startswith("Intro TK.\n\n## Three\n\nd\n\n## One")


def test_a_moved_section_is_one_step_back(scene):
    drag(scene, 0, scene.list.viewport().height() - 30)
    assert headings(scene) == ["Two", "Three", "One", "Part"]
    scene.draft.document.undo()
    assert scene.draft.body() == STORY


def test_alt_and_an_arrow_move_a_section_past_its_neighbour(scene):
    scene.list.setCurrentIndex(scene.panel.model.index(0))
    QTest.keyClick(scene.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert headings(scene) == ["Two", "One", "Part", "Three"]
    assert scene.list.currentIndex().row() == 1


def test_alt_and_a_sideways_arrow_change_the_level(scene):
    scene.list.setCurrentIndex(scene.panel.model.index(0))
    QTest.keyClick(scene.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert scene.draft.body() == STORY.replace("## One", "### One").replace("### Part", "#### Part")
    QTest.keyClick(scene.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert scene.draft.body() == STORY


def test_escape_ends_dragging(scene):
    start = middle(scene, 3)
    QTest.mousePress(scene.list.viewport(), LEFT, pos=start)
    QTest.mouseMove(scene.list.viewport(), QPoint(start.x(), 2))
    assert scene.list.is_dragging
    QTest.keyClick(scene.list, Qt.Key.Key_Escape)
    QTest.mouseRelease(scene.list.viewport(), LEFT, pos=QPoint(start.x(), 2))
    assert scene.draft.body() == STORY


def test_a_section_that_would_swallow_others_stays_and_says_why(scene):
    scene.draft.open_text(TextFile("## A\n\na\n\n## B\n\n```\nopen\n"), None)
    scene.look()
    drag(scene, 1, 4)
    assert headings(scene) == ["A", "B"]
    assert scene.failed == ["This section holds an unclosed fence or note, and stays where it is."]


def test_a_story_without_headings_says_how_to_make_one(scene):
    scene.draft.open_text(TextFile("Text.\n"), None)
    scene.look()
    scene.panel.focus_content()
    page = scene.window.focusWidget()
    assert (page.accessibleName(), scene.list.isVisible()) == ("No headings yet", False)
    assert page.accessibleDescription() == "Headings of the story show here; Ctrl+Shift+H makes one."


def test_a_new_survey_takes_neither_keyboard_nor_current_row(scene):
    scene.list.setCurrentIndex(scene.panel.model.index(2))
    scene.editor.text_edit.setFocus()
    scene.look()
    assert scene.list.currentIndex().row() == 2
    assert scene.editor.text_edit.hasFocus()


def test_an_older_story_s_survey_is_not_shown(scene):
    old = Surveyed(1, scene.draft.revision, Surveyor().survey(STORY))
    scene.draft.open_text(TextFile("Other.\n"), None)
    scene.worker.received.emit(old)
    assert texts(scene) == []
