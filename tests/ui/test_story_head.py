"""Section, headline and standfirst above the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.clipboard import READ_ALSO_TYPE
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.story_head import StoryHead
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
Typing = Callable[[QWidget, str], None]


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    made = OpenDraft(qapp)
    made.open_text(TextFile("---\ntitle: Pier closes\nsection: Harbour\nmine: 1\n---\n\nText"), None)
    return made


@pytest.fixture
def head(draft: OpenDraft, theme: Theme, qtbot: QtBot) -> StoryHead:
    made = StoryHead(draft, theme)
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    QApplication.processEvents()
    return made


def test_it_shows_the_drafts_details(head: StoryHead) -> None:
    assert (head.section.text(), head.headline.text(), head.standfirst.text()) == ("Harbour", "Pier closes", "")


def test_typing_changes_the_draft(draft: OpenDraft, head: StoryHead, type_text: Typing) -> None:
    type_text(head.standfirst, "Divers found 🦀 holes. ")
    assert draft.detail("standfirst") == "Divers found 🦀 holes."
    assert head.standfirst.text() == "Divers found 🦀 holes. "
    assert "mine: 1" in draft.text_file().text


def test_a_change_elsewhere_is_shown(draft: OpenDraft, head: StoryHead) -> None:
    draft.set_detail("title", "Pier opens")
    assert head.headline.text() == "Pier opens"


def test_enter_goes_from_headline_to_standfirst_to_text(head: StoryHead, qtbot: QtBot) -> None:
    head.headline.setFocus()
    QTest.keyClick(head.headline, Qt.Key.Key_Return)
    assert head.standfirst.hasFocus()
    with qtbot.waitSignal(head.text_requested):
        QTest.keyClick(head.standfirst, Qt.Key.Key_Return)
    assert "\n" not in head.headline.text() + head.standfirst.text()


def test_arrows_leave_a_field_at_its_edges(head: StoryHead) -> None:
    head.headline.setFocus()
    QTest.keyClick(head.headline, Qt.Key.Key_Down)
    assert head.standfirst.hasFocus()
    QTest.keyClick(head.standfirst, Qt.Key.Key_Up)
    QTest.keyClick(head.headline, Qt.Key.Key_Up)
    assert head.section.hasFocus()


def test_a_paste_of_several_lines_is_joined(draft: OpenDraft, head: StoryHead) -> None:
    data = QMimeData()
    data.setText("Council\r\n  saves\n\npier\u2028today\n")
    head.standfirst.insertFromMimeData(data)
    assert draft.detail("standfirst") == "Council saves pier today"


def test_a_paste_keeps_no_break_spaces(draft: OpenDraft, head: StoryHead) -> None:
    data = QMimeData()
    data.setText("«\u202fLe port\u00a0: ouvert\u202f! »\n")
    head.standfirst.insertFromMimeData(data)
    assert draft.detail("standfirst") == "«\u202fLe port\u00a0: ouvert\u202f! »"


def test_what_is_written_from_right_to_left_begins_at_the_right(head: StoryHead, type_text: Typing) -> None:
    type_text(head.headline, "رصيف")
    assert head.headline.caret_rect().left() > head.headline.width() / 3
    assert head.standfirst.caret_rect().left() < head.standfirst.width() / 3


def test_a_field_grows_with_its_text_and_never_scrolls(head: StoryHead, type_text: Typing, qtbot: QtBot) -> None:
    one_line = head.headline.height()
    with qtbot.waitSignal(head.resized):
        type_text(head.headline, " after divers found holes in the Victorian footings of the pier")
    assert head.headline.height() == pytest.approx(2 * one_line, abs=2)
    assert head.headline.verticalScrollBar().maximum() == 0


def test_undo_in_a_field_is_the_storys(draft: OpenDraft, head: StoryHead, type_text: Typing) -> None:
    head.headline.setFocus()
    type_text(head.headline, "x")
    QTest.keyClick(head.headline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft.detail("title") == head.headline.text() == "Pier closes"
    head.headline.redo()
    assert head.headline.text() == "xPier closes"


def test_fields_have_names_and_placeholders(head: StoryHead) -> None:
    fields = (head.section, head.headline, head.standfirst)
    assert [field.accessibleName() for field in fields] == ["Section", "Headline", "Standfirst"]
    assert [field.placeholderText() for field in fields] == ["Section", "Headline", "Standfirst"]


def test_a_suggestion_cannot_be_dropped_into_the_headline(head: StoryHead) -> None:
    data = QMimeData()
    data.setText("Storm https://a.example")
    assert head.headline.canInsertFromMimeData(data)
    data.setData(READ_ALSO_TYPE, b"{}")
    assert not head.headline.canInsertFromMimeData(data)
