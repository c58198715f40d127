"""The story text: lines, caret, selection, keys, clipboard."""

import json
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.clipboard import READ_ALSO_TYPE, DroppedReadAlso
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.workspace.text_files import TextFile

PARAGRAPH = "The harbour board will close the east pier to vehicles from Monday, it said after a long meeting."
STEP = 30


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    return OpenDraft(qapp)


@pytest.fixture
def editor(draft: OpenDraft, theme: Theme, qtbot: QtBot) -> TextEditor:
    made = TextEditor(draft, theme)
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.set_sides(30, 30)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def open_body(draft: OpenDraft, body: str) -> None:
    draft.open_text(TextFile(body), None)
    QApplication.processEvents()


def select(editor: TextEditor, start: int, end: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def picture(editor: TextEditor) -> QImage:
    return editor.viewport().grab().toImage()


def rows_of(image: QImage, color: QColor, x: int) -> list[int]:
    return [y for y in range(image.height()) if image.pixelColor(x, y) == color]


def test_lines_are_a_step_apart_and_a_blank_line_is_half_of_it(draft: OpenDraft, editor: TextEditor) -> None:
    open_body(draft, f"{PARAGRAPH}\n\nsecond\n\n\nthird")
    heights = []
    block = draft.document.begin()
    while block.isValid():
        heights.append(round(editor.lines.blockBoundingRect(block).height()))
        block = block.next()
    assert heights == [2 * STEP, STEP / 2, STEP, STEP / 2, STEP, STEP]


def test_baselines_are_evenly_spaced_whatever_the_fonts(draft: OpenDraft, editor: TextEditor) -> None:
    open_body(draft, f"**bold** {PARAGRAPH} `code` {PARAGRAPH} 🦀 漢字 {PARAGRAPH}")
    layout = draft.document.firstBlock().layout()
    editor.lines.blockBoundingRect(draft.document.firstBlock())
    baselines = [layout.lineAt(n).y() + layout.lineAt(n).ascent() for n in range(layout.lineCount())]
    assert len(baselines) > 4
    assert {round(b - a) for a, b in pairwise(baselines)} == {STEP}


def test_a_selection_has_no_stripes_between_its_lines(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, f"{PARAGRAPH} {PARAGRAPH}")
    editor.selectAll()
    rows = set(rows_of(picture(editor), theme.color("select"), 1))
    between = {STEP * line + near for line in (1, 2) for near in (-2, -1, 0, 1, 2)}
    assert between <= rows


def test_the_caret_is_two_pixels_of_accent_at_text_height(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "one\n\ntwo")
    select(editor, 4, 4)  # in the blank line
    caret = editor.caret_rect()
    assert (caret.width(), round(caret.height())) == (2, 25)
    image = picture(editor)
    assert len(rows_of(image, theme.color("accent"), 0)) == len(rows_of(image, theme.color("accent"), 1)) == 25


def test_what_is_found_is_marked_at_full_height(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "   pier and    pier")
    editor.set_marks([(0, 7), (12, 19)], current=1)
    image = picture(editor)
    assert len(rows_of(image, theme.color("find"), 2)) == STEP
    x = round(draft.document.firstBlock().layout().lineAt(0).cursorToX(13)[0])
    assert len(rows_of(image, theme.color("find_now"), x)) == STEP


def test_a_mark_on_tk_is_seen(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "TK")
    QApplication.processEvents()
    editor.set_marks([(0, 2)], current=0)
    image = picture(editor)
    colors = {image.pixelColor(x, y).name() for x in range(20) for y in range(STEP)}
    assert theme.color("warn_soft").name() not in colors


@pytest.mark.parametrize("y", range(60))
def test_a_click_between_two_lines_hits_the_nearer_one(draft: OpenDraft, editor: TextEditor, y: int) -> None:
    open_body(draft, PARAGRAPH)
    layout = draft.document.firstBlock().layout()
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, y))
    assert layout.lineForTextPosition(editor.textCursor().position()).lineNumber() == y // STEP
    assert editor.textCursor().position() not in (0, layout.lineAt(1).textStart())


def test_a_read_also_has_a_bar_in_the_gutter(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "one\n\n**READ ALSO:** [Storm](https://a.example)")
    QApplication.processEvents()
    image = editor.grab().toImage()
    bar = rows_of(image, theme.color("accent"), 30 - 24 + 7)
    assert (bar[0], bar[-1]) == pytest.approx((45 + 5, 45 + STEP - 5), abs=1)


def test_a_read_also_in_code_has_none(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "```\n**READ ALSO:** [Storm](https://a.example)\n```")
    QApplication.processEvents()
    assert rows_of(editor.grab().toImage(), theme.color("accent"), 30 - 24 + 7) == []


def test_a_blank_line_that_gets_a_letter_moves_what_is_below(draft: OpenDraft, editor: TextEditor) -> None:
    open_body(draft, "one\n\n\nfour")
    select(editor, 4, 4)
    editor.insertPlainText("x")
    third = draft.document.findBlockByNumber(2)
    assert editor.lines.blockBoundingRect(third).height() == STEP / 2


def test_another_size_keeps_the_proportion(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "one")
    editor.set_look(theme, 22)
    assert editor.lines.step == round(1.69 * 22)
    assert editor.lines.blockBoundingRect(draft.document.firstBlock()).height() == editor.lines.step


def test_enter_and_shift_enter_write_a_line_end(
    draft: OpenDraft, editor: TextEditor, type_text: Callable[[QWidget, str], None]
) -> None:
    type_text(editor, "one\ntwo – 🦀")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(editor, "three")
    assert draft.body() == "one\ntwo – 🦀\nthree"
    assert draft.document.blockCount() == 3


def test_tab_writes_nothing_and_moves_on(draft: OpenDraft, editor: TextEditor, qtbot: QtBot) -> None:
    open_body(draft, "one")
    with qtbot.waitSignal(editor.panel_requested):
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    with qtbot.waitSignal(editor.head_requested):
        QTest.keyClick(editor, Qt.Key.Key_Backtab)
    assert draft.body() == "one"


def test_up_in_the_first_line_leaves_the_text(draft: OpenDraft, editor: TextEditor, qtbot: QtBot) -> None:
    open_body(draft, "one\ntwo")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    with qtbot.waitSignal(editor.head_requested):
        QTest.keyClick(editor, Qt.Key.Key_Up)


def test_copied_text_keeps_its_no_break_spaces(draft: OpenDraft, editor: TextEditor) -> None:
    open_body(draft, "20\u00a0m\nlong")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert (data.text(), data.formats()) == ("20\u00a0m\nlong", ["text/plain"])


def test_pasted_text_is_plain(draft: OpenDraft, editor: TextEditor) -> None:
    data = QMimeData()
    data.setHtml("<p>one <b>two</b></p>")
    editor.insertFromMimeData(data)
    data.setText("\r\nthree\r\nfour\u2028five\0")
    editor.insertFromMimeData(data)
    assert draft.body() == "one two\nthree\nfour\nfive"


def test_files_are_left_to_the_window(editor: TextEditor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/stories/pier.md")])
    assert not editor.canInsertFromMimeData(data)


def dragged(fields: object) -> QMimeData:
    data = QMimeData()
    data.setText("Storm https://a.example")
    data.setData(READ_ALSO_TYPE, json.dumps(fields).encode())
    return data


def test_a_dropped_suggestion_is_announced_where_it_fell(draft: OpenDraft, editor: TextEditor, qtbot: QtBot) -> None:
    open_body(draft, "one\n\ntwo")
    data = dragged({"id": "7", "headline": "Storm", "url": "https://a.example"})
    event = QDropEvent(
        QPointF(20, 60), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )  # fmt: skip
    with qtbot.waitSignal(editor.read_also_dropped) as dropped:
        editor.dropEvent(event)
    assert dropped.args == [DroppedReadAlso("7", "Storm", "https://a.example")]
    assert draft.body() == "one\n\ntwo"
    assert editor.textCursor().blockNumber() == 2


def test_a_drag_shows_where_it_would_drop(draft: OpenDraft, editor: TextEditor, theme: Theme) -> None:
    open_body(draft, "one\n\ntwo")
    editor.clearFocus()
    data = dragged({"headline": "Storm", "url": "u"})
    event = QDragMoveEvent(
        QPoint(20, 60), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    editor.dragMoveEvent(event)
    image = picture(editor)
    shown = [x for x in range(60) if image.pixelColor(x, 60) == theme.color("accent")]
    assert len(shown) == 2


@pytest.mark.parametrize("fields", [None, [], {"headline": "x"}, {"headline": "", "url": "u"}, "\ud800"])
def test_a_broken_suggestion_is_not_taken(editor: TextEditor, fields: object) -> None:
    assert not editor.canInsertFromMimeData(dragged(fields))


def test_a_long_text_opens_without_being_laid_out_whole(draft: OpenDraft, editor: TextEditor) -> None:
    open_body(draft, f"{PARAGRAPH}\n\n" * 20_000)
    last = draft.document.findBlockByNumber(20_000)
    assert last.layout().lineCount() == 0


def test_screen_readers_know_its_name(editor: TextEditor) -> None:
    assert editor.accessibleName() == "Story text"


def test_qts_own_caret_is_shown_in_no_story(editor: TextEditor, draft: OpenDraft) -> None:
    assert editor.cursorWidth() == 0
    open_body(draft, PARAGRAPH)
    assert editor.cursorWidth() == 0
