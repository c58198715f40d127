"""The list of older stories that should link to this one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.buttons import native_key
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.older_row import OlderRow, story_of, under_line

_OPEN_KEYS = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))


class OlderList(QListWidget):
    """A click or Enter shows a story, C copies its address; nothing changes under the pointer or the focus."""

    peek_requested = Signal(object)
    """Show this Suggestion as it is stored."""
    copy_requested = Signal(object)
    """Copy the address of this Suggestion."""
    left = Signal()
    """Esc: the writer wants out."""
    replaced = Signal()
    """Other stories stand in the list."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._waiting: tuple[Suggestion, ...] | None = None
        self._holds: frozenset[str] = frozenset()
        self._row = OlderRow(self, theme, icons)
        self.setItemDelegate(self._row)
        self.setAccessibleName(tr("Older stories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme."""
        self._icons = icons
        self._row.set_theme(theme, icons)

    def show_stories(self, stories: Sequence[Suggestion]) -> None:
        """Show these, or as soon as the writer is not at the list."""
        self._waiting = tuple(stories)
        if not (self._holds and self.count()):
            self._apply_waiting()

    def stories(self) -> tuple[Suggestion, ...]:
        """The stories shown."""
        return tuple(story_of(self.indexFromItem(self.item(row))) for row in range(self.count()))

    def whole_height(self) -> int:
        """Pixels that all rows take."""
        return sum(self.sizeHintForRow(row) for row in range(self.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space shows, C copies, Esc leaves; all else as in any list."""
        item = self.currentItem()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_copy = event.matches(QKeySequence.StandardKey.Copy)
        if event.key() == Qt.Key.Key_Escape and plain:
            self.left.emit()
        elif item is not None and plain and event.key() in _OPEN_KEYS:
            self.peek_requested.emit(self._story(item))
        elif item is not None and (event.key() == Qt.Key.Key_C if plain else is_copy):
            self._copy(self._story(item))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here, not a search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the story under the pointer, or with the current one for the Menu key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.itemAt(event.pos()) if by_mouse else self.currentItem()
        if item is None:
            return
        story = self._story(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(Card(story).headline)
        read = f"{tr('Read It Here')}\t{native_key('Enter')}"
        menu.addAction(self._icons.icon("eye"), read, lambda: self.peek_requested.emit(story))
        copy = menu.addAction(self._icons.icon("copy"), f"{tr('Copy Link')}\tC", lambda: self._copy(story))
        copy.setEnabled(bool(story.url))
        self._hold("menu", True)
        menu.aboutToHide.connect(lambda: self._hold("menu", False))
        corner = self.visualItemRect(item).center()
        menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(corner))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._row.follow_pointer(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the story that was clicked, or copy it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        item = self.itemAt(point)
        if item is None or event.button() != Qt.MouseButton.LeftButton or item is not self.currentItem():
            return
        story = self._story(item)
        if story.url and self._row.copy_area(self.indexFromItem(item)).contains(point):
            self._copy(story)
        else:
            self.peek_requested.emit(story)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing may change under the pointer."""
        super().enterEvent(event)
        self._hold("pointer", True)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone: what waited comes in."""
        super().leaveEvent(event)
        self._row.follow_pointer(None)
        self._hold("pointer", False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing may change while keys go to the list."""
        self._hold("focus", True)
        super().focusInEvent(event)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere: what waited comes in. A menu of our own does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._hold("focus", False)

    def _hold(self, why: str, held: bool) -> None:
        self._holds = self._holds | {why} if held else self._holds - {why}
        if not self._holds:
            self._apply_waiting()

    def _apply_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is None or waiting == self.stories():
            return
        self.clear()
        for story in waiting:
            card = Card(story)
            item = QListWidgetItem(card.headline, self)
            item.setData(Qt.ItemDataRole.UserRole, story)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{card.headline}. {under_line(story)}.")
            item.setToolTip(plain_tip("\n".join((card.headline, *(f"• {reason}" for reason in card.reasons)))))
        self.replaced.emit()

    def _story(self, item: QListWidgetItem) -> Suggestion:
        return story_of(self.indexFromItem(item))

    def _copy(self, story: Suggestion) -> None:
        if story.url:
            self.copy_requested.emit(story)
