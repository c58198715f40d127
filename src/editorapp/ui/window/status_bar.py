"""The row at the bottom of the window: what the story counts, what is saved, what the archive does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons

HEIGHT = 30

SavedKind = Literal["saved", "unsaved", "failed"]
ProcessKind = Literal["ok", "busy", "stopped", "none"]
Item = Literal["words", "reading", "paragraph", "saved", "archive", "process"]

_ICON = 14
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
        self.setFont(icons.theme.font("hint"))
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str, icon: str = "", role: str = "text3") -> None:
        """Show these words, none at all for ""; the icon comes before them."""
        if icon:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._icons.assign(self, icon, role, _ICON)
        self.words = text
        self.setText(_GAP + text if icon else text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

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
        self._reading = StatusItem(icons)
        self._paragraph = StatusItem(icons)
        self._saved = StatusItem(icons)
        self._archive = StatusItem(icons)
        self._process = StatusItem(icons)
        self._icons = icons
        self._is_narrow = False
        self.setObjectName("status")
        self.setAccessibleName("Status")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(0)
        for item in (self._words, self._reading, self._paragraph):
            row.addWidget(item)
        row.addStretch(1)
        for item in (self._saved, self._archive, self._process):
            row.addWidget(item)

    def set_statistics(self, words: int | None, minutes: int, selection_words: int | None = None) -> None:
        """Words of the story (None: not known), whole minutes to read it, words of the selection while there is one."""
        counted = "" if words is None else "1 word" if words == 1 else f"{words:,} words"
        self._words.show_text(
            f"{selection_words:,} of {counted}" if counted and selection_words is not None else counted
        )
        self._reading.show_text(f"{minutes:,} min read" if words else "")
        self.changed.emit()

    def set_paragraph(self, number: int, of: int) -> None:
        """In which paragraph the caret is, 1 for the first; not shown in a story without paragraphs."""
        self._paragraph.show_text(f"Paragraph {number:,} of {of:,}" if of else "")
        self.set_narrow(self._is_narrow)

    def set_saved(self, text: str, kind: SavedKind = "saved") -> None:
        """What is kept where, as in "Saved 12:03"."""
        self._saved.show_text(text, *_SAVED_ICONS[kind])
        self.changed.emit()

    def set_archive(self, text: str) -> None:
        """What the archive holds, as in "12,480 articles"."""
        self._archive.show_text(text, "archive")

    def set_process(self, text: str, kind: ProcessKind = "ok") -> None:
        """What the worker does, as in "Suggestions up to date"; a new state is also read out."""
        is_new = text != self._process.words
        self._process.show_text(text, *_PROCESS_ICONS[kind])
        # Never narrower again: the items to its left would move each time a short state follows a long one.
        self._process.setMinimumWidth(max(self._process.minimumWidth(), self._process.sizeHint().width()))
        if is_new:
            announce(self, text)

    def give(self, item: Item, command: Callable[[], None], tip: str) -> None:
        """Make one of the items a button: a click calls `command`, `tip` says what that does."""
        self._item(item).give(command, tip)

    def text(self, item: Item) -> str:
        """What an item says."""
        return self._item(item).words

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out the paragraph where there is little room."""
        self._is_narrow = is_narrow
        self._paragraph.setVisible(bool(self._paragraph.words) and not is_narrow)

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        for item in self.findChildren(StatusItem):
            item.setFont(self._icons.theme.font("hint"))

    def _item(self, item: Item) -> StatusItem:
        items: Mapping[Item, StatusItem] = {
            "words": self._words,
            "reading": self._reading,
            "paragraph": self._paragraph,
            "saved": self._saved,
            "archive": self._archive,
            "process": self._process,
        }
        return items[item]
