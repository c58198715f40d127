"""Tags as chips in a box that grows with them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QToolButton, QWidget

from editorapp.ui.details.completions import offer_words, word_completer
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.fields import FieldBox
from editorapp.ui.writing.open_draft import OpenDraft

_MARGIN, _GAP = 4, 6
_CHIP_HEIGHT, _BUTTON, _ICON = 24, 20, 12
_LEAST_ENTRY = 60
"""Pixels the field for a new tag needs; if a row has less left, it goes to the next one."""
_RADIUS = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
_FOR_LIST = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class Chip(QWidget):
    """One tag and the button that takes it away."""

    def __init__(self, tag: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        self._ground = QColor()
        self._label = QLabel(tag)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(plain_tip(tag))
        self.remove = QToolButton()
        self.remove.setAccessibleName(tr("Remove the tag {tag}", tag=tag))
        self.remove.setToolTip(tr("Remove"))
        icons.assign(self.remove, "x", "text3", _ICON)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(2)
        row.addWidget(self._label)
        row.addWidget(self.remove)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground = theme.color("hover")
        side, icon = theme.px(_BUTTON), theme.px(_ICON)
        self.remove.setFixedSize(side, side)
        self.remove.setIconSize(QSize(icon, icon))
        self._label.setFont(theme.font("label"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chip's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.end()


class _Entry(QLineEdit):
    """Leaves the keys that choose a word to the list of words while that is open."""

    def __init__(self, words: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or choose."""
        if event.key() in _FOR_LIST and self._words.isVisible():
            event.ignore()
        else:
            super().keyPressEvent(event)


class TagsField(FieldBox):
    """Shows the draft's tags. Enter or a comma adds one, Backspace in the empty field takes the last one away."""

    def __init__(self, draft: OpenDraft, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._draft = draft
        self._theme = theme
        self._icons = icons
        self._chips: list[Chip] = []
        self._list = QListView()
        self._completer = word_completer(self, self._list)
        self.entry = _Entry(self._list, self)
        self.entry.setObjectName("plain")
        self.entry.setPlaceholderText(tr("Add…"))
        self.entry.editingFinished.connect(self._add_entry)
        self._words: tuple[str, ...] = ()
        self.entry.textEdited.connect(self._complete)
        self._completer.setWidget(self.entry)
        self._completer.activated.connect(self._take)
        self.watch(self.entry)
        draft.details_changed.connect(self._show_tags)
        self.set_theme(theme)
        self._show_tags()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        super().set_theme(theme)
        self._theme = theme
        self.entry.setFont(QFont(theme.font("body")))
        for chip in self._chips:
            chip.set_theme(theme)
        self._arrange()

    def tags(self) -> tuple[str, ...]:
        """The tags shown."""
        return tuple(chip.tag for chip in self._chips)

    def offer(self, words: Sequence[str]) -> None:
        """The tags in use, the commonest first; those the story has are not offered."""
        self._words = tuple(words)
        self._offer_others()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the entry that mean the chips."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._add_entry()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.entry.text() and self._chips:
                self._write(self.tags()[:-1])
                return True
            if not self.entry.text() and self._undo(event):
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the chips anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _undo(self, event: QKeyEvent) -> bool:
        """Undo and redo in the empty entry are the story's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._draft.detail_steps.undo()
            return True
        if event.matches(QKeySequence.StandardKey.Redo):
            self._draft.detail_steps.redo()
            return True
        return False

    def _offer_others(self) -> None:
        own = {tag.casefold() for tag in self.tags()}
        offer_words(self._completer, [word for word in self._words if word.casefold() not in own])

    def _complete(self, text: str) -> None:
        self._completer.setCompletionPrefix(text.strip())
        if text.strip() and self._completer.completionCount():
            corner = self.entry.mapFrom(self, QPoint(0, 0))
            self._completer.complete(QRect(corner, self.size()))
        else:
            self._list.hide()

    def _take(self, tag: str) -> None:
        self.entry.setText(tag)
        self._add_entry()

    def _add_entry(self) -> None:
        new = [part.strip() for part in self.entry.text().split(",")]
        self.entry.clear()
        known = {tag.casefold() for tag in self.tags()}
        new = [tag for tag in dict.fromkeys(new) if tag and tag.casefold() not in known]
        if new:
            self._write((*self.tags(), *new))

    def _remove(self, tag: str) -> None:
        self._write(tuple(known for known in self.tags() if known != tag))
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, tags: tuple[str, ...]) -> None:
        self._draft.set_detail("tags", tags)

    def _show_tags(self) -> None:
        tags = self._draft.details().tags
        if tags == self.tags():
            return
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in tags]
        self._offer_others()
        before: QWidget = self.entry
        for chip in self._chips:
            self.setTabOrder(before, chip.remove)
            before = chip.remove
        self._arrange()

    def _chip(self, tag: str) -> Chip:
        chip = Chip(tag, self._icons, self)
        chip.set_theme(self._theme)
        chip.remove.clicked.connect(lambda: self._remove(tag))
        chip.show()
        return chip

    def _arrange(self) -> None:
        """Put chips and entry into rows, and be as high as they are."""
        left, top, right = _MARGIN + 1, _MARGIN, self.width() - _MARGIN - 1
        high = self._theme.px(_CHIP_HEIGHT)
        x = left
        for chip in self._chips:
            width = min(chip.sizeHint().width(), right - left)
            if x > left and x + width > right:
                x, top = left, top + high + _MARGIN
            chip.setGeometry(x, top, width, high)
            x += width + _GAP
        if x > left and right - x < _LEAST_ENTRY:
            x, top = left, top + high + _MARGIN
        indent = 4 if x == left else 0
        self.entry.setGeometry(x + indent, top, max(0, right - x - indent), high)
        self.setFixedHeight(top + high + _MARGIN)
