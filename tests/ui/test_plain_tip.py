"""Text from outside is shown sign for sign: no HTML in a tooltip or a label, no key in a headline."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from editorapp.ui.details.tags_field import Chip
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.welcome.recent_list import RecentRow
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workspace.recent_stories import RecentStory


@pytest.mark.parametrize("text", ["Pier closes", "2 < 3 & 4 > 1", "a\nb"])
def test_plain_words_stay_as_they_are(text):
    assert plain_tip(text) == text


def test_what_looks_like_html_is_shown_and_not_read(qapp):
    page = QTextDocument()
    page.setHtml(plain_tip("Pier <img src='//host/share/x.png'> <b>closes</b>"))
    assert page.toPlainText() == "Pier <img src='//host/share/x.png'> <b>closes</b>"


def test_a_tag_is_shown_as_it_is_written(qtbot, icons):
    holder = QWidget()
    qtbot.addWidget(holder)
    chip = Chip("<b>sea</b>", icons, holder)
    assert chip.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def test_an_ampersand_in_a_headline_is_no_key(qtbot, icons):
    story = RecentStory(Path("qa.md"), "Q&A: the mayor", "", 3, datetime(2026, 11, 20, 12))
    row = RecentRow(icons, story, story.changed.date())
    qtbot.addWidget(row)
    assert (row.text(), row.shortcut().isEmpty()) == ("Q&A: the mayor", True)


def test_an_archives_name_is_shown_with_its_ampersand(qtbot, icons):
    status = StatusBar(icons)
    qtbot.addWidget(status)
    status.set_archive("Herald & Post")
    button = next(each for each in status.findChildren(QToolButton) if "Post" in each.text())
    assert (button.text().strip(), button.accessibleName()) == ("Herald && Post", "Herald & Post")
