"""The room to write in: dimming, typewriter scrolling, focus mode."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.fade import Fade
from editorapp.ui.writing.letter_colors import without
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.room import WritingRoom
from editorapp.workspace.text_files import TextFile

PARAGRAPHS = [f"Paragraph {number} has a pier in it,\nand a second line." for number in range(60)]


@pytest.fixture
def scene(qtbot, theme, icons):
    draft = OpenDraft()
    pane = EditorPane(draft, theme, icons)
    room = WritingRoom(draft, pane, theme, pane)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    draft.open_text(TextFile("---\ntitle: Pier\n---\n" + "\n\n".join(PARAGRAPHS) + "\n"), None)
    scene = SimpleNamespace(draft=draft, pane=pane, room=room, text=pane.text_edit, column=pane.column)
    scene.go = lambda words: pane.set_caret(draft.body().index(words))
    scene.go("Paragraph 30")
    return scene


def bright(scene):
    """The lines with at least one letter that is not dimmed."""
    body = scene.draft.body()
    dim = scene.text.colors.is_dim
    lit = "".join(sign for at, sign in enumerate(body) if not dim(at) and at < len(body) - 1)
    return lit.strip().split("\n")


def caret_height(scene):
    return (scene.text.y() + scene.text.caret_rect().top()) / scene.column.height()


def test_only_the_paragraph_with_the_caret_is_in_full_colour(scene):
    scene.room.set_dims(True)
    assert bright(scene) == PARAGRAPHS[30].split("\n")
    scene.go("Paragraph 7 ")
    assert bright(scene) == PARAGRAPHS[7].split("\n")
    scene.room.set_dims(False)
    assert len(bright(scene)) > 100


def test_what_is_written_is_in_full_colour(scene, type_text):
    scene.room.set_dims(True)
    type_text(scene.text, "New words. ")
    scene.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    type_text(scene.text, " At the end")
    first = scene.text.textCursor().block().position()
    assert [scene.text.colors.is_dim(at) for at in (first - 2, first)] == [True, False]
    painted = [(s.cursor.selectionStart(), s.cursor.selectionEnd()) for s in scene.text.extraSelections()]
    assert painted[0][1] < first
    assert painted[1][0] == scene.text.textCursor().block().next().position() + len("and a second line.")


def test_dimmed_letters_have_the_colour_of_the_theme(scene, theme):
    scene.room.set_dims(True)
    colors = {s.format.foreground().color().name() for s in scene.text.extraSelections()}
    assert colors == {theme.color("dim").name()}


def test_what_is_found_stays_readable_among_dimmed_lines(scene, theme):
    scene.room.set_dims(True)
    at = scene.text.document().findBlockByNumber(93).position()
    scene.text.found.show([(at, at + 4)])
    colors = [s.format.foreground().color().name() for s in scene.text.extraSelections()]
    assert colors.count(theme.color("text").name()) == 1


@pytest.mark.parametrize(
    ("holes", "left"), [([], [(0, 9)]), ([(2, 4)], [(0, 2), (4, 9)]), ([(0, 3), (8, 12)], [(3, 8)]), ([(0, 9)], [])]
)
def test_the_colour_of_one_layer_leaves_out_the_other(holes, left):
    assert without([(0, 9)], holes) == left


def test_the_head_is_a_paragraph_of_its_own(scene, theme):
    scene.room.set_dims(True)
    color = lambda: scene.pane.head.headline.palette().text().color().name()  # noqa: E731
    assert color() == theme.color("dim").name()
    scene.pane.focus_headline()
    assert color() == theme.color("text").name()
    assert bright(scene) == [""]


def test_typewriter_scrolling_keeps_the_caret_at_one_height(scene):
    scene.room.set_typewriter(True)
    QTest.keyClick(scene.text, Qt.Key.Key_Right)
    for _ in range(5):
        QTest.keyClick(scene.text, Qt.Key.Key_Down)
        assert caret_height(scene) == pytest.approx(0.46, abs=0.005)


@pytest.mark.parametrize("end", [QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End])
def test_first_and_last_line_stand_where_the_others_do(scene, end):
    scene.room.set_typewriter(True)
    scene.text.moveCursor(end)
    assert caret_height(scene) == pytest.approx(0.46, abs=0.01)


def test_a_click_does_not_scroll_under_the_pointer(scene):
    scene.room.set_typewriter(True)
    QTest.keyClick(scene.text, Qt.Key.Key_Down)
    top = scene.column.place()
    QTest.mouseClick(scene.text.viewport(), Qt.MouseButton.LeftButton, pos=scene.text.viewport().rect().center())
    assert scene.column.place() == top


def test_focus_mode_has_larger_text_fewer_characters_and_fades(scene):
    scene.room.set_focus_mode(True)
    assert scene.text.text_size() == 20
    characters = scene.text.column_width() / scene.text.fontMetrics().averageCharWidth()
    assert scene.column.bar.isHidden()
    assert [fade.height() for fade in scene.column.findChildren(Fade) if fade.isVisible()] == [110, 110]
    scene.room.set_focus_mode(False)
    assert scene.text.text_size() == 18
    assert characters < scene.text.column_width() / scene.text.fontMetrics().averageCharWidth()


def test_leaving_focus_mode_goes_back_to_the_same_lines(scene):
    scene.column.scroll_by(37)
    before = scene.column.place()
    scene.room.set_focus_mode(True)
    assert caret_height(scene) == pytest.approx(0.46, abs=0.005)
    scene.room.set_focus_mode(False)
    assert scene.column.place() == before


def test_after_focus_mode_the_caret_is_in_sight(scene):
    scene.room.set_focus_mode(True)
    scene.text.moveCursor(QTextCursor.MoveOperation.End)
    scene.room.set_focus_mode(False)
    assert 0 < caret_height(scene) < 1


def test_a_text_size_chosen_in_focus_mode_holds_after_it(scene):
    scene.room.set_focus_mode(True)
    scene.room.set_text_size(22)
    assert scene.text.text_size() == 24
    scene.room.set_focus_mode(False)
    assert scene.text.text_size() == 22


def test_another_story_is_dimmed_around_its_own_caret(scene):
    scene.room.set_dims(True)
    scene.draft.open_text(TextFile("One.\n\nTwo.\n"), None)
    scene.pane.set_caret(0)
    assert bright(scene) == ["One."]
