"""The highlighter on a document: formats, states, themes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.writing.highlighter import Highlighter


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    made = QTextDocument()
    made.documentLayout()  # a document without a layout does not report its changes
    return made


@pytest.fixture
def highlighter(document: QTextDocument, theme: Theme, qapp: QApplication) -> Highlighter:
    made = Highlighter(document, theme, 18)
    qapp.processEvents()  # Qt begins to highlight when the event loop turns
    return made


def look(document: QTextDocument, words: str) -> QTextCharFormat:
    """How the first occurrence of `words` is shown."""
    cursor = document.find(words)
    start = cursor.selectionStart() - cursor.block().position()
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
