"""The source of the story's front matter, as text that can be edited where it is folded away at the form's end."""

from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from editorapp.article.front_matter import FrontMatter
from editorapp.article.front_matter_source import Fault, can_hold, find_fault, with_source
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_message
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.raw_text import from_document, to_document

_PAUSE_MS = 500
_ICON = 14
_LEAST_LINES, _MOST_LINES = 4, 20
_FRAME = 14
"""Pixels of the field that are not lines."""


class SourcePart(QWidget):
    """What is typed becomes the details as soon as it is right, one step for each visit to the field.

    What is wrong stays in the field, with its line; when the writer leaves it, it is kept in the draft as it is, unless
    a file could not hold it. Then it waits here, story by story.
    """

    def __init__(self, draft: OpenDraft, icons: Icons) -> None:
        super().__init__()
        self._draft = draft
        self._waiting: WeakKeyDictionary[DraftState, str] = WeakKeyDictionary()
        self._is_writing = self._goes_on = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._write)
        self.toggle = QToolButton()
        self.toggle.setText(tr("Front matter"))
        self.toggle.setAccessibleName(tr("Front matter"))
        self.toggle.setToolTip(tr("The details as they stand in the file"))
        self.toggle.setCheckable(True)
        self.toggle.setIconSize(QSize(_ICON, _ICON))
        self.toggle.setObjectName("fold")
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.toggled.connect(self._fold)
        self._icons = icons
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setAccessibleName(tr("Source of the front matter"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.textChanged.connect(self._note_typing)
        self.text.installEventFilter(self)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.text)
        rows.addWidget(self._said)
        draft.details_changed.connect(self._show)
        draft.leaving.connect(self._leave)
        self.text.setFont(icons.theme.font("mono"))
        self._fold(False)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self.text.setFont(theme.font("mono"))
        self._fit()

    def open(self) -> None:
        """Unfold, and go to the source."""
        self.toggle.setChecked(True)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> str:
        """What is said about the source, "" if nothing is."""
        return self._said.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field ends its step; undo and redo are the story's once the field's own are used up."""
        if event.type() == QEvent.Type.FocusOut:
            self._leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            document = self.text.document()
            if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
                self._draft.detail_steps.undo()
                return True
            if event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
                self._draft.detail_steps.redo()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str:
        return from_document(self.text.document().toRawText())

    def _note_typing(self) -> None:
        self._fit()
        self._waiting[self._draft.state] = self._typed()
        self._say(find_fault(self._draft.details().front, self._typed()))
        self._pause.start()

    def _write(self) -> None:
        """Take over what is typed if it is right."""
        if self._draft.state in self._waiting:
            front, text = self._draft.details().front, self._typed()
            fault = find_fault(front, text)
            self._say(fault)
            if fault is None:
                self._put(with_source(front, text))

    def _leave(self) -> None:
        self._pause.stop()
        self._write()
        front = self._draft.details().front
        if self._draft.state in self._waiting and can_hold(front, self._typed()):
            self._put(with_source(front, self._typed()))
        self._goes_on = False

    def _put(self, front: FrontMatter) -> None:
        self._waiting.pop(self._draft.state, None)
        self._is_writing = True
        self._draft.set_front_matter(front, self._goes_on)
        self._is_writing = False
        self._goes_on = True

    def _show(self) -> None:
        """Show the details' source, or what waits to become it."""
        if self._is_writing or not (self.toggle.isChecked() or self._draft.state in self._waiting):
            return
        front = self._draft.details().front
        text = self._waiting.get(self._draft.state, front.source.removesuffix("\n"))
        if text != self._typed():
            with QSignalBlocker(self.text):
                self.text.setPlainText(to_document(text))
            self._fit()
        self._say(find_fault(front, text))

    def _say(self, fault: Fault | None) -> None:
        if fault is not None:
            words = tr("Line {line}: {fault}", line=fault.line, fault=tr(fault.words))
        else:
            words = " ".join(map(tr_message, self._draft.details().front.problems))
        role = "error" if fault is not None else "hint"
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().polish(self._said)
        self._said.setText(words)
        self._said.setVisible(bool(words) and self.toggle.isChecked())
        self.text.setAccessibleDescription(words)

    def _fold(self, is_open: bool) -> None:
        self._icons.assign(self.toggle, "chevron-down" if is_open else "chevron-right", "text2", _ICON)
        self.text.setVisible(is_open)
        self._show()
        self._said.setVisible(is_open and bool(self._said.text()))

    def _fit(self) -> None:
        """As high as its lines, within reason."""
        lines = min(_MOST_LINES, max(_LEAST_LINES, self.text.blockCount() + 1))
        self.text.setFixedHeight(round(lines * QFontMetricsF(self.text.font()).lineSpacing()) + _FRAME)
