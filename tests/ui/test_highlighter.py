"""The highlighter on a document: formats, states, themes."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.writing.highlighter import Highlighter
from editorapp.ui.writing.layout import SteppedLayout
from editorapp.ui.writing.lines import NORMAL, kind_of, read_line
from editorapp.ui.writing.marks import shifted

_KEEP = QTextCursor.MoveMode.KeepAnchor


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentLayout(SteppedLayout(made))
    return made


@pytest.fixture
def highlighter(document: QTextDocument, theme: Theme) -> Highlighter:
    return Highlighter(document, theme, 18)


def look(document: QTextDocument, words: str) -> QTextCharFormat:
    """How the first occurrence of `words` is shown."""
    cursor = document.find(words)
    start = cursor.selectionStart() - cursor.block().position()
    document.documentLayout().blockBoundingRect(cursor.block())  # as when it comes into sight
    formats = cursor.block().layout().formats()
    return next(QTextCharFormat(f.format) for f in formats if f.start <= start < f.start + f.length)


def test_a_read_also_is_in_the_accent_and_semibold(
    document: QTextDocument, highlighter: Highlighter, theme: Theme
) -> None:
    document.setPlainText("**READ ALSO:** [Storm](https://a.example)")
    shown = look(document, "Storm")
    assert shown.foreground().color() == theme.color("accent")
    assert shown.fontWeight() == QFont.Weight.DemiBold
    assert look(document, "https").foreground().color() == theme.color("syntax")


def test_tk_warns(document: QTextDocument, highlighter: Highlighter, theme: Theme) -> None:
    document.setPlainText("in March, TK weeks")
    shown = look(document, "TK")
    assert shown.foreground().color() == theme.color("warn")
    assert shown.background().color() == theme.color("warn_soft")


def test_bold_italic_asks_for_no_font_that_is_not_bundled(document: QTextDocument, highlighter: Highlighter) -> None:
    document.setPlainText("## A *slanted* heading")
    assert look(document, "slanted").fontWeight() == QFont.Weight.DemiBold
    assert look(document, "heading").fontWeight() == QFont.Weight.Bold


def test_opening_a_fence_reaches_the_lines_below(document: QTextDocument, highlighter: Highlighter) -> None:
    document.setPlainText("x\n**bold**\n\nend")
    document.find("x").insertText("```")
    assert look(document, "**bold**").fontFamilies() == ["IBM Plex Mono"]


def test_another_theme_recolours(document: QTextDocument, highlighter: Highlighter, resources: Path) -> None:
    ink = load_theme(resources, "ink")
    document.setPlainText("a [link](x)")
    highlighter.set_look(ink, 18)
    assert look(document, "link").foreground().color() == ink.color("accent")


def test_a_change_tells_of_no_more_than_the_change(document: QTextDocument, highlighter: Highlighter) -> None:
    document.setPlainText("plain\n\n" + "**bold** [a](x)\n\n" * 20)
    for number in range(document.blockCount()):
        document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
    heard: list[tuple[int, int, int]] = []
    document.contentsChange.connect(lambda *change: heard.append(change))
    QTextCursor(document).insertText("x")
    assert heard == [(0, 0, 1)]


def test_what_is_in_sight_is_marked_before_the_rest(qtbot: QtBot, theme: Theme) -> None:
    editor = _editor(qtbot, "top\n\n" + "A line of **bold** words.\n\n" * 5000)
    document, highlighter = editor.document(), Highlighter(editor.document(), theme, 18)
    qtbot.waitUntil(lambda: not highlighter.is_busy)
    QTextCursor(document).insertText("```\n")
    assert highlighter.is_busy
    assert _is_code(document.find("bold"))
    qtbot.waitUntil(lambda: not highlighter.is_busy)
    document.documentLayout().blockBoundingRect(document.lastBlock().previous().previous())
    assert _is_code(document.find("bold", document.characterCount() - 60))


def test_a_text_is_not_read_whole_when_it_is_opened(qtbot: QtBot, theme: Theme) -> None:
    editor = _editor(qtbot, "A line of **bold** words.\n\n" * 5000)
    highlighter = Highlighter(editor.document(), theme, 18)
    editor.grab()
    assert editor.document().firstBlock().layout().formats()
    assert not editor.document().findBlockByNumber(5000).layout().formats()
    qtbot.waitUntil(lambda: not highlighter.is_busy)


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_every_line_is_marked_as_in_one_pass(qtbot: QtBot, theme: Theme, seed: int) -> None:
    random, editor = Random(seed), _editor(qtbot, "")
    document, highlighter = editor.document(), Highlighter(editor.document(), theme, 18)
    for _ in range(60):
        _edit(document, random)
        if random.random() < 0.3:
            editor.grab()
        if random.random() < 0.3:
            qtbot.wait(0)
    qtbot.waitUntil(lambda: not highlighter.is_busy)
    state, block = NORMAL, document.firstBlock()
    while block.isValid():
        spans, state = read_line(block.text(), state, "", kind_of(block.next().text()))
        document.documentLayout().blockBoundingRect(block)
        found = [(piece.start, piece.length) for piece in block.layout().formats()]
        assert found == [(start, end - start) for start, end, _ in shifted(spans, block.text())]
        block = block.next()


_PIECES = (
    *("```", "~~~~", "<!-- ", "-->", "\n", "\n\n", "---", "===", "| a | b |\n", "|--|--|\n", "- item", "    code"),
    *("/// caption\n", "///\n", "> q **b**", "**bold** *it*", "word 🦀 ", "[x](y)", "**READ ALSO:** [H](u)\n", "  \n"),
)


def _edit(document: QTextDocument, random: Random) -> None:
    """Write, remove, undo, redo, or several changes as one."""
    cursor, length, kind = QTextCursor(document), document.characterCount(), random.random()
    if kind < 0.15:
        document.undo()
    elif kind < 0.25:
        document.redo()
    else:
        cursor.beginEditBlock()
        for _ in range(1 if kind < 0.8 else 4):
            cursor.setPosition(random.randrange(length))
            cursor.setPosition(min(length - 1, cursor.position() + random.choice((0, 0, 1, 9))), _KEEP)
            cursor.insertText("".join(random.choices(_PIECES, k=random.choice((0, 1, 1, 12)))))
            length = document.characterCount()
        cursor.endEditBlock()


def _editor(qtbot: QtBot, text: str) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    document = QTextDocument(editor)
    document.setDocumentLayout(SteppedLayout(document))
    document.setPlainText(text)
    editor.setDocument(document)
    editor.resize(500, 300)
    editor.show()
    return editor


def _is_code(cursor: QTextCursor) -> bool:
    formats = cursor.block().layout().formats()
    return [QTextCharFormat(piece.format).fontFamilies() for piece in formats] == [["IBM Plex Mono"]]
