from editorapp.article.edits import TextEdit
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile


def test_text_put_in_at_the_caret_is_not_selected(qtbot, qapp, theme, icons):
    draft = OpenDraft(qapp)
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    draft.open_text(TextFile("First.\n\nSecond.\n"), None)
    pane.select(6, 6)
    draft.apply(TextEdit(6, 8, "\n\nNew.\n\n"))
    assert pane.selection() == (6, 6)


def test_a_new_open_draft_is_not_modified(qapp):
    assert not OpenDraft(qapp).modified
