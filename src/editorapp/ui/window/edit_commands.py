"""The commands of the Edit menu: they do to the field with the keyboard what its own keys would do."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editorapp.ui.writing.editor_pane import EditorPane

Field = QLineEdit | QPlainTextEdit | QTextEdit


def edit_commands(editor: EditorPane, app: QApplication) -> Mapping[str, Callable[[], None]]:
    """The ids of the command table that are done here."""

    def field() -> Field:
        focused = app.focusWidget()
        return focused if isinstance(focused, Field) else editor.text_edit

    def paste_plain() -> None:
        target, text = field(), app.clipboard().text()
        if isinstance(target, QLineEdit):
            target.insert(text)
        else:
            target.insertPlainText(text)

    return {
        "edit.undo": lambda: field().undo(),
        "edit.redo": lambda: field().redo(),
        "edit.cut": lambda: field().cut(),
        "edit.copy": lambda: field().copy(),
        "edit.paste": lambda: field().paste(),
        "edit.paste_plain": paste_plain,
        "edit.find": editor.open_find,
        "edit.find_next": editor.finder.next,
        "edit.find_prev": editor.finder.previous,
    }
