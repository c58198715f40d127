"""The spacing of lines where Qt alone would not do."""

from growth import assert_grows_linearly
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editorapp.ui.writing.layout import SteppedLayout
from editorapp.ui.writing.visible import stretch_rects, visible_blocks

ENDLESS = 60_000


def shown(qtbot: QtBot, size: int) -> QPlainTextEdit:
    """An editor of a word of so many letters."""
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    document = QTextDocument(editor)
    document.setDocumentLayout(SteppedLayout(document))
    editor.setDocument(document)
    editor.resize(500, 300)
    editor.show()
    document.setPlainText("x" * size)
    return editor


def write(editor: QPlainTextEdit) -> None:
    QTextCursor(editor.document()).insertText("y")
    editor.grab()


def test_a_word_without_end_holds_nobody_up(qtbot: QtBot) -> None:
    # What Qt does by itself takes the square.
    assert_grows_linearly(write, lambda size: shown(qtbot, size), ENDLESS // 4)


def test_a_word_without_end_is_broken_into_lines(qtbot: QtBot) -> None:
    editor = shown(qtbot, ENDLESS)
    write(editor)
    block, layout = editor.document().firstBlock(), editor.document().documentLayout()
    assert isinstance(layout, SteppedLayout)
    lines = block.layout().lineCount()
    assert lines > 100
    assert layout.blockBoundingRect(block).height() == lines * layout.step
    assert editor.document().lineCount() == lines


def test_each_paragraph_begins_at_the_side_of_its_script(qtbot: QtBot) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    document = QTextDocument(editor)
    document.setDocumentLayout(SteppedLayout(document))
    editor.setDocument(document)
    editor.resize(500, 300)
    editor.show()
    document.setPlainText("رصيف\n\npier")
    arabic, english = QTextCursor(document), QTextCursor(document)
    english.movePosition(QTextCursor.MoveOperation.End)
    english.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    assert editor.cursorRect(arabic).left() > 400
    assert editor.cursorRect(english).left() < 20


def test_a_stretch_in_two_directions_is_marked_where_its_letters_are(qtbot: QtBot) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    document = QTextDocument(editor)
    layout = SteppedLayout(document)
    document.setDocumentLayout(layout)
    editor.setDocument(document)
    font = QFont(document.defaultFont())
    font.setPixelSize(16)
    document.setDefaultFont(font)
    editor.resize(700, 300)
    editor.show()
    document.setPlainText("قال East Pier خطر")
    place = next(visible_blocks(editor, layout))
    arabic, *_spaces, east = sorted(stretch_rects(place, 2, 9, 30), key=lambda rect: -rect.left())
    pier = stretch_rects(place, 9, 13, 30)[0]
    assert east.right() <= pier.left() + 1
    assert pier.right() <= arabic.left() + 1
