"""The card under a photo: offered, filled in by keyboard, written into the story, gone when the writer types on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from editorapp.article.edits import TextEdit
from editorapp.ui.media.photo_details import PhotoDetails
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

BODY = "One two.\n\n![](assets/east-pier.jpg)\n\nThree.\n\nFour.\n"
PHOTO = BODY.index("![")


@pytest.fixture
def draft(qtbot):
    draft = OpenDraft()
    draft.open_text(TextFile(BODY), None)
    return draft


@pytest.fixture
def pane(qtbot, draft, theme, icons):
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    pane.resize(800, 700)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.set_caret(3)
    return pane


@pytest.fixture
def details(draft, pane, theme, icons):
    return PhotoDetails(draft, pane.text_edit, theme, icons, pane)


@pytest.fixture
def form(details):
    assert details.open_at(PHOTO)
    return details.form


def hints(form):
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_it_stands_under_the_photo_and_leaves_the_caret_alone(pane, form):
    assert form.isVisible()
    assert form.geometry().top() > pane.text_edit.cursorRect().bottom()
    assert form.width() <= pane.text_edit.viewport().width()
    assert pane.text_edit.hasFocus()
    assert "east-pier.jpg" in hints(form)
    assert "Needed before you can publish" in hints(form)


def test_tab_goes_in_what_is_typed_is_written_and_esc_goes_back(qtbot, draft, pane, form, type_text):
    qtbot.keyClick(pane.text_edit, Qt.Key.Key_Tab)
    assert form.alt.text.hasFocus()
    type_text(form.alt.text, "The pier")
    qtbot.keyClick(form.alt.text, Qt.Key.Key_Tab)
    assert form.caption.text.hasFocus()
    type_text(form.caption.text, "Closed\u00a0: Monday.")
    qtbot.keyClick(form.caption.text, Qt.Key.Key_Tab)
    type_text(form.credit.text, "Jane Doe/AP")
    assert "Needed before you can publish" not in hints(form)
    qtbot.keyClick(form.credit.text, Qt.Key.Key_Escape)
    block = "![The pier](assets/east-pier.jpg)\n\n/// caption\nClosed\u00a0: Monday. Credit: Jane Doe/AP\n///"
    assert draft.body() == BODY.replace("![](assets/east-pier.jpg)", block)
    assert not form.isVisible()
    assert pane.text_edit.hasFocus()


def test_after_a_pause_the_words_are_in_the_story_and_undo_takes_them_back(qtbot, draft, pane, form, type_text):
    form.alt.text.setFocus()
    type_text(form.alt.text, "A")
    qtbot.waitUntil(lambda: "![A](" in draft.body())
    type_text(form.alt.text, "B")
    qtbot.waitUntil(lambda: "![AB](" in draft.body())
    qtbot.keyClick(form.alt.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.alt.text.text() == "A"
    qtbot.keyClick(form.alt.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (draft.body(), form.alt.text.text(), form.isVisible()) == (BODY, "", True)
    assert pane.selection() == (3, 3)


def test_typing_on_in_the_text_closes_it_and_keeps_what_was_typed(qtbot, draft, pane, form, type_text):
    form.credit.text.setFocus()
    type_text(form.credit.text, "Jane")
    pane.text_edit.setFocus()
    assert "Credit: Jane" in draft.body()
    assert form.isVisible()
    type_text(pane.text_edit, "x")
    assert not form.isVisible()
    assert draft.body().startswith("Onex two.")
    assert "Credit: Jane" in draft.body()


def test_enter_in_the_last_field_is_done(qtbot, draft, pane, form, type_text):
    form.credit.text.setFocus()
    type_text(form.credit.text, "Jane\n")
    assert "Credit: Jane" in draft.body()
    assert not form.isVisible()
    assert pane.text_edit.hasFocus()


def test_a_change_from_elsewhere_loses_nothing_that_was_typed(qtbot, draft, form, type_text):
    form.alt.text.setFocus()
    type_text(form.alt.text, "Pier")
    draft.apply(TextEdit(0, 3, "Two"))
    qtbot.waitUntil(lambda: not form.isVisible())
    assert draft.body().startswith("Two two.\n\n![Pier](assets")


def test_esc_in_the_text_closes_it(qtbot, pane, form):
    qtbot.keyClick(pane.text_edit, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_it_never_covers_the_line_of_the_caret(qtbot, pane, form):
    for offset in (BODY.index("Three"), BODY.index("Four"), PHOTO):
        pane.select(offset, offset)
        qtbot.wait(1)
        caret, card = pane.text_edit.cursorRect(), form.geometry()
        assert card.bottom() < caret.top() or card.top() > caret.bottom()


def test_it_scrolls_with_its_line_and_follows_the_width(qtbot, draft, pane, details):
    draft.open_text(TextFile("One.\n\n" * 30 + BODY + "\n\nMore." * 60), None)
    at = draft.body().index("![")
    pane.set_caret(at - 10)
    details.open_at(at)
    before = details.form.mapTo(pane, details.form.rect().topLeft()).y()
    pane.column.scroll_by(60)
    qtbot.waitUntil(lambda: details.form.mapTo(pane, details.form.rect().topLeft()).y() == before - 60)
    pane.resize(560, 700)
    qtbot.waitUntil(lambda: details.form.width() == pane.text_edit.viewport().width())


def test_another_story_closes_it(draft, form):
    draft.open_text(TextFile("Other."), None)
    assert not form.isVisible()


def test_there_is_no_card_where_no_photo_is(details):
    assert not details.open_at(0)
    assert not details.form.isVisible()


def test_every_field_has_a_name_and_the_card_wears_the_theme(form, details, theme):
    names = [box.text.accessibleName() for box in (form.alt, form.caption, form.credit)]
    assert names == ["Alt text", "Caption", "Credit"]
    assert form.accessibleName() == "Photo details"
    details.set_theme(theme)


def test_commands_open_it_from_the_keyboard_and_the_menu(qtbot, make_desk, tmp_path):
    desk = make_desk()
    (tmp_path / "pier.md").write_text(BODY)
    desk.files.open_path(tmp_path / "pier.md")
    desk.window.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.action("insert.image_details").trigger()
    assert "photo first" in desk.notices.texts[0]
    desk.editor.select(PHOTO, PHOTO)
    desk.window.action("insert.image_details").trigger()
    assert desk.writing.images.details.form.alt.text.hasFocus()
    menu = QMenu()
    desk.editor.text_edit.menu_opening.emit(menu, PHOTO)
    assert [action.text() for action in menu.actions()][-1] == "Image Details…"
