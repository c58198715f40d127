"""The card under a photo's line that asks for what a photo needs: alternative text, caption, credit."""

from pathlib import PurePosixPath
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QUndoStack, QWheelEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from editorapp.article.editing.figures import Figure
from editorapp.ui.kit.buttons import IconLabel, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.fields import LabelledField, TextBox

WIDEST = 640
"""Pixels."""

_PAUSE_MS = 400
"""What is typed is written into the story after a pause this long, and whenever a field is left."""
_MARGINS = (14, 8, 8, 12)
_GAP = 10
_FIELD_RIGHT = 6


class _StorySteps(QUndoStack):
    """Has the fields of the card undo what the story undoes: what is typed in them is the story's text."""

    undo_requested = Signal()
    redo_requested = Signal()

    def undo(self) -> None:
        self.undo_requested.emit()

    def redo(self) -> None:
        self.redo_requested.emit()


class ImageForm(QFrame):
    """Shows the words of one photo. It changes nothing itself: `written` says what the writer wants them to be."""

    written = Signal(str, str, str)
    """Alternative text, caption, credit."""
    close_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = _StorySteps(self)
        self._steps.undo_requested.connect(self._undo)
        self._steps.redo_requested.connect(self.redo_requested)
        self._is_changed = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "strong")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.alt = TextBox(self._steps, tr("What the photo shows, for those who cannot see it"))
        self.caption = TextBox(self._steps)
        self.credit = TextBox(self._steps, tr("Name/Agency"))
        self._credit_field = LabelledField(tr("Credit"), self.credit)
        self._close = tool_button(icons, "x", tr("Close photo details"), "Esc")
        self._close.clicked.connect(self.close_requested)
        self.setObjectName("card")
        self.setAccessibleName(tr("Photo details"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._lay_out(icons)
        for box in self._boxes():
            box.text.edited.connect(self._note_edit)
            box.text.installEventFilter(self)
            box.text.resized.connect(self._fit_later)
        self.credit.text.left_down.disconnect()
        self.credit.text.left_down.connect(self.close_requested)  # Enter in the last field: done
        self.set_theme(theme)
        self.hide()

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not written yet."""
        return self._is_changed

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        for box in self._boxes():
            box.set_theme(theme)

    def show_figure(self, figure: Figure) -> None:
        """Show the words of this photo, unless the writer is changing them."""
        if self._is_changed:
            return
        self._name.setText(PurePosixPath(unquote(figure.src).partition("?")[0]).name)
        for box, words in zip(self._boxes(), (figure.alt, figure.caption, figure.credit), strict=True):
            box.text.show_text(words)
        self._hint()

    def flush(self) -> None:
        """Have what was typed written now."""
        self._pause.stop()
        if self._is_changed:
            self._is_changed = False
            self.written.emit(*(box.text.text().strip() for box in self._boxes()))

    def has_keyboard(self) -> bool:
        """Whether one of the fields has the focus."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def place_for(self, room: QRect, photo: QRect, caret: QRect) -> QRect:
        """Where the card goes in `room`: under the photo's line, and never over the caret's."""
        width = min(WIDEST, room.width())
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        below = QRect(photo.left(), photo.bottom() + 1 + _GAP, width, height)
        if below.intersects(caret.adjusted(-width, 0, width, 0)):
            below.moveTop(caret.bottom() + 1 + _GAP)
        above = QRect(below.left(), photo.top() - _GAP - height, width, height)
        over_caret = above.intersects(caret.adjusted(-width, 0, width, 0))
        return above if below.bottom() > room.bottom() and above.top() >= room.top() and not over_caret else below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is left is written."""
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the card; other keys that no field wants go nowhere, least of all into the story."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The story scrolls, also under the card."""
        event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab past the last field, or back past the first, leaves the card for the story."""
        focus = self.window().focusWidget()
        ends = self._close if forward else self.alt.text
        if focus is ends:
            self.close_requested.emit()
            return True
        return self.window().focusNextPrevChild(forward)  # the story's text, which the card lies in, wants its tabs

    def _boxes(self) -> tuple[TextBox, TextBox, TextBox]:
        return self.alt, self.caption, self.credit

    def _lay_out(self, icons: Icons) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(IconLabel(icons, "image", "accent"))
        top.addWidget(self._name, 1)
        top.addWidget(self._close)
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, _FIELD_RIGHT, 0)
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(8)
        fields.addWidget(LabelledField(tr("Alt text"), self.alt), 0, 0, 1, 2)
        fields.addWidget(LabelledField(tr("Caption"), self.caption), 1, 0, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._credit_field, 1, 1, Qt.AlignmentFlag.AlignTop)
        fields.setColumnStretch(0, 3)
        fields.setColumnStretch(1, 2)
        rows = QGridLayout(self)
        rows.setContentsMargins(*_MARGINS)
        rows.setVerticalSpacing(4)
        rows.addLayout(top, 0, 0)
        rows.addLayout(fields, 1, 0)
        self.setTabOrder(self.alt.text, self.caption.text)
        self.setTabOrder(self.caption.text, self.credit.text)
        self.setTabOrder(self.credit.text, self._close)

    def _note_edit(self) -> None:
        self._is_changed = True
        self._pause.start()
        self._hint()

    def _hint(self) -> None:
        missing = not self.credit.text.text().strip()
        self._credit_field.show_hint(tr("Needed before you can publish") if missing else "")

    def _undo(self) -> None:
        self.flush()
        self.undo_requested.emit()

    def _fit_later(self) -> None:
        """A field has grown: the card with it, once its rows know."""
        QTimer.singleShot(0, self, self.updateGeometry)
