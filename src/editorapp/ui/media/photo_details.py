"""Keeps the card with a photo's details at its photo, and writes what is typed there into the story."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from editorapp.article.editing.figures import Figure, figure_at, set_figure
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.media.image_form import ImageForm
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor

_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PhotoDetails(QObject):
    """Opens the card for a photo, has it follow its line, and closes it when the writer goes on with the text."""

    def __init__(
        self, draft: OpenDraft, editor: TextEditor, theme: Theme, icons: Icons, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._photo: QTextCursor | None = None
        self._is_writing = False
        self.form = ImageForm(theme, icons, editor.viewport())
        self.form.written.connect(self._write)
        self.form.close_requested.connect(self.leave)
        self.form.undo_requested.connect(lambda: self._step(draft.document.undo))
        self.form.redo_requested.connect(lambda: self._step(draft.document.redo))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        editor.add_key_taker(self._take_key)
        editor.updateRequest.connect(self._follow)
        editor.cursorPositionChanged.connect(self._follow)
        editor.viewport().installEventFilter(self)
        self.form.installEventFilter(self)
        draft.body_edited.connect(self._follow_edit)
        draft.leaving.connect(self.close)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self.form.set_theme(theme)
        self._follow()

    def open_at(self, offset: int, *, focus: bool = False) -> bool:
        """Show the card for the photo at this offset of the body; False where none is."""
        figure = figure_at(self._draft.body(), offset)
        if figure is None:
            return False
        self.close()
        self._photo = QTextCursor(self._draft.document)
        self._photo.setPosition(self._draft.position_of(max(figure.start, min(offset, figure.photo_end))))
        self.form.show_figure(figure)
        self._place()
        self.form.show()
        self.form.raise_()
        if focus:
            self.form.alt.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def close(self) -> None:
        """Write what was typed, and take the card away."""
        if self._photo is not None:
            self.form.flush()
            self._photo = None
            if self.form.has_keyboard():
                self._editor.setFocus(Qt.FocusReason.OtherFocusReason)  # first: else Qt tabs on, to a link of the page
            self.form.hide()

    def leave(self) -> None:
        """Go back to the text."""
        self.close()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The text has become wider or narrower, or the card wants to be higher."""
        kind = event.type()
        if self._photo is not None and (
            (watched is not self.form and kind == QEvent.Type.Resize)
            or (watched is self.form and kind == QEvent.Type.LayoutRequest)
        ):
            self._later.start()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Tab in the text goes into the card, Esc closes it."""
        if self._photo is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        if event.key() in _TAB_KEYS and not self._editor.textCursor().hasSelection():
            box = self.form.alt if event.key() == Qt.Key.Key_Tab else self.form.credit
            box.text.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _write(self, alt: str, caption: str, credit: str) -> None:
        if self._photo is None:
            return
        at = self._offset()
        edit = set_figure(self._draft.body(), at, alt, caption, credit)
        if edit is None:
            return
        self._is_writing = True
        self._photo.setKeepPositionOnInsert(True)
        self._draft.apply(edit)
        self._photo.setPosition(self._draft.position_of(edit.start))
        self._is_writing = False
        self._follow()

    def _step(self, step: object) -> None:
        """Undo or redo the story's last step, and show what the photo's words are then."""
        self._is_writing = True
        if callable(step):
            step()
        self._is_writing = False
        self._show_again()

    def _show_again(self) -> None:
        figure = self._figure()
        if figure is None:
            self.close()
        else:
            self.form.show_figure(figure)
            self._follow()

    def _follow_edit(self) -> None:
        """The text has changed: by the card, or the writer has gone on and needs it no more."""
        if self._photo is None or self._is_writing:
            return
        if self.form.has_changes:
            QTimer.singleShot(0, self, self.close)  # the text must not be changed in the middle of a change
        else:
            self.close()

    def _follow(self) -> None:
        if self._photo is not None:
            self._later.start()

    def _place(self) -> None:
        if self._photo is None or self._photo.isNull():
            return
        editor, step = self._editor, self._editor.lines.step
        block = self._photo.block()
        rect = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
        room = editor.viewport().rect()
        photo = QRect(room.left(), round(rect.top()), room.width(), max(step, block.layout().lineCount() * step))
        place = self.form.place_for(room, photo, editor.cursorRect())
        if place != self.form.geometry():
            self.form.setGeometry(place)

    def _figure(self) -> Figure | None:
        return None if self._photo is None else figure_at(self._draft.body(), self._offset())

    def _offset(self) -> int:
        return self._draft.offset_of(self._photo.position()) if self._photo is not None else 0
