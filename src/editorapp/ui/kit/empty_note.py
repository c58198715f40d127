"""What stands where there is nothing to show yet: an icon, a title, and what to do about it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import IconLabel
from editorapp.ui.kit.focus_ring import FocusRing
from editorapp.ui.kit.icons import Icons

_ICON = 28
_SIDE = 34


class EmptyNote(FocusRing):
    """Takes the keyboard where nothing else can, so that a screen reader reads it."""

    def __init__(self, icons: Icons, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._title = centred("title")
        self._text = centred("muted")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, _SIDE, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(IconLabel(icons, icon, "text3", _ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(3)
        self.say(title, text)

    @property
    def text(self) -> str:
        """What it says below its title."""
        return self._text.text()

    def say(self, title: str, text: str) -> None:
        """Say this from now on."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def cover(self, page: QWidget) -> None:
        """Stand over this page, which keeps the keyboard and the pointer, whenever it is shown."""
        before = self.parentWidget()
        if before is not None:
            before.removeEventFilter(self)
        is_shown = not self.isHidden() and before is not None
        self.setObjectName("preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setParent(page)
        page.installEventFilter(self)
        self.setGeometry(page.rect())
        self.setVisible(is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the page that is covered."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def setVisible(self, visible: bool) -> None:
        """Come up above what was added to the page since."""
        super().setVisible(visible)
        if visible:
            self.raise_()


def centred(role: str) -> QLabel:
    """A label of plain text in the middle, in a type role."""
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return label
