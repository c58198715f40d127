"""The commands on the words of the story: formatting, links, notes, tables, lines."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from editorapp.article.editing.commands import COMMANDS
from editorapp.article.editing.formatting import Formatting
from editorapp.article.editing.linking import address_in, toggle_link
from editorapp.ui.dialogs.go_to_line import GoToLineDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

_NOTHING_TO_DO: Mapping[str, str] = MappingProxyType(
    {
        "format.table": "Put the caret into a table to align its columns.",
        "edit.sort": "Select the lines to sort, or put the caret into a list.",
        "edit.join": "Select the lines to join, or put the caret into a paragraph of several lines.",
        "insert.footnote": "A footnote cannot stand here.",
        "insert.note": "A private note cannot begin or end here.",
    }
)
"""What is said when a command changes nothing, where that may surprise."""


class TextCommands:
    """Does what the menus offer for the words of the story: each is one undo step, and the selection goes along."""

    def __init__(self, draft: OpenDraft, editor: EditorPane, notices: Notices, dialogs: WindowDialogs) -> None:
        self._draft = draft
        self._editor = editor
        self._notices = notices
        self._dialogs = dialogs

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            **{name: partial(self._do, name) for name in COMMANDS},
            "insert.link": self._link,
            "edit.go_to_line": self.ask_line,
        }

    def ask_line(self) -> None:
        """Ask for the number of a line, and go there."""
        block = self._editor.text_edit.textCursor().blockNumber()
        dialogs = self._dialogs
        dialog = GoToLineDialog(
            block + 1, self._draft.document.blockCount(), dialogs.theme, dialogs.icons, dialogs.window
        )
        dialog.line_chosen.connect(self.go_to_line)
        dialogs.open(dialog)

    def go_to_line(self, number: int) -> None:
        """Put the caret at the start of this line, counted from 1; beyond the end it is the last one."""
        document = self._draft.document
        block = document.findBlockByNumber(min(max(1, number), document.blockCount()) - 1)
        self._editor.set_caret(self._draft.offset_of(block.position()))

    def _do(self, name: str) -> None:
        if self._is_in_text():
            self._make(name, COMMANDS[name](self._draft.body(), *self._editor.selection()))

    def _link(self) -> None:
        """A link to the address on the clipboard, if there is one."""
        if self._is_in_text():
            url = address_in(QApplication.clipboard().text(QClipboard.Mode.Clipboard))
            self._make("insert.link", toggle_link(self._draft.body(), *self._editor.selection(), url))

    def _make(self, name: str, made: Formatting) -> None:
        if not made.edits and (made.start, made.end) == self._editor.selection() and name in _NOTHING_TO_DO:
            self._notices.show_notice(tr(_NOTHING_TO_DO[name]))
        self._editor.make(made)

    def _is_in_text(self) -> bool:
        """Whether the story's text is meant: not while another field is being written in, which is said then."""
        focused = QApplication.focusWidget()
        editor = self._editor
        if not isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit) or focused is editor.text_edit:
            return True
        if editor.find_bar.isAncestorOf(focused):
            return True
        self._notices.show_notice(tr("This is for the story’s text: put the caret there first."))
        return False
