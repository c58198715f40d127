"""Inserting what the panel offers: one undo step, told, taken back, and refused with a reason."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from editorapp.article.suggestion import Placement, Suggestion
from editorapp.ui.kit.notices import Notices
from editorapp.ui.linking.card_geometry import Part
from editorapp.ui.linking.card_list import CardList
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.insert_commands import InsertCommands
from editorapp.ui.window.place_pointer import PlacePointer
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import ArchiveOpened, Suggested
from editorapp.workspace.text_files import TextFile

BODY = "The pier survey is late.\n\nThe board paid for it.\n"
WORDS = Placement(1, "“pier survey” in paragraph 1", "pier survey", 4)
PIER = Suggestion(
    "a", "https://post.example/pier", "Survey begins", placements=(WORDS, Placement(2, "after paragraph 2"))
)


@pytest.fixture
def draft(qtbot):
    draft = OpenDraft()
    draft.open_text(TextFile(BODY), Path("pier.md"))
    return draft


@pytest.fixture
def editor(qtbot, draft, theme, icons):
    editor = EditorPane(draft, theme, icons)
    qtbot.addWidget(editor)
    return editor


@pytest.fixture
def panel(qtbot, theme, icons):
    panel = ReadAlsoPanel(theme, icons, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.set_archive(ArchiveOpened("/archive", 12480))
    panel.set_suggestions(Suggested(1, 1, (PIER,), 12480))
    return panel


@pytest.fixture
def decided(panel):
    made = []
    panel.decided.connect(lambda *decision: made.append(decision))
    return made


@pytest.fixture
def notices(qtbot, draft, editor, panel, icons):
    notices = Notices(icons)
    qtbot.addWidget(notices)
    InsertCommands(draft, editor, panel, notices, lambda: "READ ALSO", notices)
    PlacePointer(panel, editor, draft, notices)
    return notices


@pytest.fixture
def marked(editor):
    """What is marked in the text."""
    return lambda: [found.cursor.selectedText() for found in editor.text_edit.extraSelections()]


def undo(notices):
    next(button for button in notices.findChildren(QPushButton) if button.text() == "Undo").click()


def test_a_link_in_a_sentence_is_one_undo_step_and_is_told(draft, panel, notices, decided):
    panel.place_requested.emit(PIER, WORDS)
    assert draft.body().startswith("The [pier survey](https://post.example/pier) is late.")
    assert notices.texts == ("Linked “pier survey” in paragraph 1",)
    draft.document.undo()
    assert draft.body() == BODY
    assert decided == [("a", "inserted", False)]


def test_undo_in_the_notice_takes_the_link_out_and_leaves_what_was_written_since(
    draft, editor, panel, notices, decided
):
    panel.place_requested.emit(PIER, WORDS)
    editor.text_edit.insertPlainText("Now ")
    undo(notices)
    assert draft.body() == f"Now {BODY}"
    assert decided == [("a", "inserted", False), ("a", "inserted", True)]


def test_a_read_also_goes_after_the_paragraph_of_its_place_wherever_the_caret_is(draft, panel, notices):
    panel.place_requested.emit(PIER, PIER.placements[1])
    assert draft.body() == f"{BODY}\n**READ ALSO:** [Survey begins](https://post.example/pier)\n"
    assert notices.texts == ("Inserted after paragraph 2",)


def test_a_place_that_is_gone_is_refused_with_a_reason(draft, panel, notices, decided):
    draft.open_text(TextFile("Another story."), None)
    panel.place_requested.emit(PIER, WORDS)
    assert "no longer in the story" in notices.texts[0]
    assert draft.body() == "Another story."
    assert decided == []


def test_a_second_link_to_an_article_is_refused_with_a_reason(panel, notices):
    for _ in range(2):
        panel.place_requested.emit(PIER, WORDS)
    assert notices.texts == ("The story links to this article already.",)


@pytest.mark.parametrize(
    ("forever", "decision", "said"),
    [(False, "hidden", "Hidden for this story"), (True, "always-hidden", "Never suggested again")],
)
def test_hiding_is_told_and_can_be_undone(panel, notices, decided, forever, decision, said):
    cards = panel.findChild(CardList)
    cards.wished.emit(cards.current_card(), Part.NEVER if forever else Part.HIDE, True)
    assert notices.texts == (said,)
    undo(notices)
    assert decided == [("a", decision, False), ("a", decision, True)]
    assert [card.id for card in panel.shelf.cards()] == ["a"]


def test_the_words_of_a_place_are_marked_in_the_text_while_it_is_pointed_at(editor, panel, notices, marked):
    caret = editor.text_edit.textCursor().position()
    panel.place_pointed.emit(WORDS)
    assert marked() == ["pier survey"]
    assert editor.text_edit.textCursor().position() == caret
    panel.place_pointed.emit(None)
    assert marked() == []


def test_what_the_find_bar_marks_stays_marked(editor, panel, notices, marked):
    editor.open_find()
    editor.text_edit.set_marks([(0, 3)])
    panel.place_pointed.emit(WORDS)
    panel.place_pointed.emit(None)
    assert marked() == ["The"]


def test_words_that_stand_elsewhere_by_now_are_not_marked(editor, panel, notices, marked):
    editor.text_edit.insertPlainText("Now ")
    panel.place_pointed.emit(WORDS)
    assert marked() == []
