"""The row at the bottom of the window: what the story counts, what is saved, what the archive does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import number, tr, tr_count

HEIGHT = 30

SavedKind = Literal["saved", "unsaved", "failed"]
ProcessKind = Literal["ok", "busy", "stopped", "none"]
Item = Literal["words", "goal", "reading", "paragraph", "saved", "archive", "process"]

_ICON = 14
_SIDE = 6
_LEAVE_FIRST: tuple[Item, ...] = ("paragraph", "reading", "archive", "goal")
"""What is left out, one after the other, where there is too little room for all."""
_OF_ARCHIVE: tuple[Item, ...] = ("archive", "process")
"""What is said where there is no story."""
_LEAST = 56
"""Pixels that an item keeps in a row that is too short."""
_OVER = 4
"""Pixels between the row and a menu that is opened over it."""
_GAP = "\N{FOUR-PER-EM SPACE}"
"""Between an icon and its words; Qt leaves too little."""
_SAVED_ICONS: Mapping[SavedKind, tuple[str, str]] = MappingProxyType(
    {
        "saved": ("hard-drive", "text3"),
        "unsaved": ("pen-line", "text3"),
        "failed": ("triangle-alert", "error"),
    }
)
_PROCESS_ICONS: Mapping[ProcessKind, tuple[str, str]] = MappingProxyType(
    {
        "ok": ("circle-check", "ok"),
        "busy": ("circle-dashed", "text3"),
        "stopped": ("circle-alert", "warn"),
        "none": ("circle", "text3"),
    }
)


class StatusItem(QToolButton):
    """Words, perhaps behind an icon; a button only once it has been given something to do."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        """What it says."""
        self._icons = icons
        self._widest = 0
        self.setFont(icons.theme.font("hint"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str, icon: str = "", role: str = "text3") -> None:
        """Show these words, none at all for ""; the icon comes before them."""
        if icon:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._icons.assign(self, icon, role, _ICON)
        self.words = text
        self.setText(f"{_GAP if icon else ''}{text}".replace("&", "&&"))  # as in "Herald & Post"
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def keep_width(self) -> None:
        """Ask for as much room as the longest words so far: what stands beside it does not move for shorter ones."""
        self._widest = max(self._widest, super().sizeHint().width())
        self.updateGeometry()

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        self._widest = 0
        self.setFont(self._icons.theme.font("hint"))

    def sizeHint(self) -> QSize:
        """Room for the words, or for longer ones it had."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._widest), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Where there is too little room, words are cut; a screen reader reads all of them."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._icons.theme.px(_LEAST)), hint.height())

    def give(self, command: Callable[[], None], tip: str) -> None:
        """Be a button that calls `command`."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.setToolTip(tip)
        self.clicked.connect(lambda _checked: command())


class StatusBar(QFrame):
    """Counts at the left; saved state, archive and process state at the right."""

    changed = Signal()
    """An item says something else."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = StatusItem(icons)
        self._goal = StatusItem(icons)
        self._reading = StatusItem(icons)
        self._paragraph = StatusItem(icons)
        self._saved = StatusItem(icons)
        self._archive = StatusItem(icons)
        self._process = StatusItem(icons)
        self._items: Mapping[Item, StatusItem] = {
            "words": self._words,
            "goal": self._goal,
            "reading": self._reading,
            "paragraph": self._paragraph,
            "saved": self._saved,
            "archive": self._archive,
            "process": self._process,
        }
        self._icons = icons
        self._is_narrow = False
        self._is_story_shown = True
        self.setObjectName("status")
        self.setAccessibleName(tr("Status"))
        self.setFixedHeight(icons.theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(0)
        for item in (self._words, self._goal, self._reading, self._paragraph):
            row.addWidget(item)
        row.addStretch(1)
        for item in (self._saved, self._archive, self._process):
            row.addWidget(item)

    def set_statistics(self, words: int | None, minutes: int, selection_words: int | None = None) -> None:
        """Words of the story (None: not known), whole minutes to read it, words of the selection while there is one."""
        if words is None:
            counted = ""
        elif selection_words is None:
            counted = tr_count("{n} word", "{n} words", words)
        else:
            counted = tr_count("{part} of {n} word", "{part} of {n} words", words, part=number(selection_words))
        self._words.show_text(counted)
        self._reading.show_text(tr("{minutes} min read", minutes=number(minutes)) if words else "")
        self._make_room()
        self.changed.emit()

    def set_goal(self, text: str) -> None:
        """How far the words of this session are from their goal, "" without one."""
        if text != self._goal.words:
            self._goal.show_text(text)
            self._make_room()
            self.changed.emit()

    def set_paragraph(self, paragraph: int, of: int) -> None:
        """In which paragraph the caret is, 1 for the first; not shown in a story without paragraphs."""
        place = tr("Paragraph {number} of {of}", number=number(paragraph), of=number(of))
        self._paragraph.show_text(place if of else "")
        self._make_room()

    def set_saved(self, text: str, kind: SavedKind = "saved") -> None:
        """What is kept where, as in "Saved 12:03"."""
        self._saved.show_text(text, *_SAVED_ICONS[kind])
        self._make_room()
        self.changed.emit()

    def set_archive(self, text: str) -> None:
        """What the archive holds, as in "12,480 articles"."""
        self._archive.show_text(text, "archive")
        self._make_room()

    def set_process(self, text: str, kind: ProcessKind = "ok") -> None:
        """What the worker does, as in "Suggestions up to date"; a new state is also read out."""
        is_new = text != self._process.words
        self._process.show_text(text, *_PROCESS_ICONS[kind])
        self._process.keep_width()
        self._make_room()
        if is_new:
            announce(self, text)

    def give(self, item: Item, command: Callable[[], None], tip: str) -> None:
        """Make one of the items a button: a click calls `command`, `tip` says what that does."""
        self._items[item].give(command, tip)

    def show_menu(self, item: Item, menu: QMenu) -> None:
        """Open a menu over one of the items, within the window."""
        widget = self._items[item] if self._items[item].isVisible() else self
        size = menu.sizeHint()
        right = self.mapToGlobal(self.rect().topRight()).x() - size.width()
        corner = widget.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(max(min(corner.x(), right), 0), corner.y() - size.height() - _OVER))

    def text(self, item: Item) -> str:
        """What an item says."""
        return self._items[item].words

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out the paragraph where there is little room."""
        self._is_narrow = is_narrow
        self._make_room()

    def set_story_shown(self, is_shown: bool) -> None:
        """Leave out what is said of the story while something else is in its place."""
        self._is_story_shown = is_shown
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        self.setFixedHeight(self._icons.theme.px(HEIGHT))
        for item in self.findChildren(StatusItem):
            item.wear()

    def _make_room(self) -> None:
        said = self._items if self._is_story_shown else {name: self._items[name] for name in _OF_ARCHIVE}
        shown = {name: item for name, item in said.items() if item.words}
        if self._is_narrow:
            shown.pop("paragraph", None)
        for name in _LEAVE_FIRST:
            if sum(item.sizeHint().width() for item in shown.values()) > self.width() - 2 * _SIDE:
                shown.pop(name, None)
        for name, item in self._items.items():
            item.setVisible(name in shown)
