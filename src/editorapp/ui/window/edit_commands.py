"""The commands of the Edit menu: they do to the field with the keyboard what its own keys would do."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editorapp.ui.writing.clipboard import plain_text
from editorapp.ui.writing.editor_pane import EditorPane

Field = QLineEdit | QPlainTextEdit | QTextEdit


def edit_commands(editor: EditorPane, app: QApplication) -> Mapping[str, Callable[[], None]]:
    """The ids of the command table that are done here; without a field that has the keyboard they mean the story."""

    def field() -> Field:
        focused = app.focusWidget()
        return focused if isinstance(focused, Field) else editor.text_edit

    def paste_plain() -> None:
        target, text = field(), plain_text(app.clipboard().mimeData())
        if isinstance(target, QLineEdit):
            target.insert(text)
        else:
            target.insertPlainText(text)
            target.ensureCursorVisible()

    return {
        "edit.undo": lambda: field().undo(),
        "edit.redo": lambda: field().redo(),
        "edit.cut": lambda: field().cut(),
        "edit.copy": lambda: field().copy(),
        "edit.paste": lambda: field().paste(),
        "edit.paste_plain": paste_plain,
        "edit.find": editor.open_find,
        "edit.replace": partial(editor.open_find, replacing=True),
        "edit.find_next": editor.finder.next,
        "edit.find_prev": editor.finder.previous,
    }


class OwnCopyKey(QObject):
    """Leaves Ctrl+C to what has the keyboard in `part`: a page copies its selection, a card its link."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key away from the menu. (Qt asks the part last, after what is in it.)"""
        wished = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if wished and wished.matches(QKeySequence.StandardKey.Copy):
            wished.accept()
            return True
        return super().eventFilter(watched, event)
