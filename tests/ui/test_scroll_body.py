"""Content of a dialog that can be scrolled: how high it wants to be."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.dialogs.scroll_body import ScrollBody


def test_with_more_width_than_reckoned_it_asks_for_fewer_lines(qtbot: QtBot) -> None:
    content, words = QWidget(), QLabel("Texts that were kept on this computer. " * 12)
    words.setWordWrap(True)
    QVBoxLayout(content).addWidget(words)
    body = ScrollBody(content, 300)
    qtbot.addWidget(body)
    narrow = body.sizeHint()
    body.resize(900, 200)
    body.show()
    assert body.sizeHint().height() < narrow.height() / 2
    assert body.sizeHint().width() == narrow.width()
