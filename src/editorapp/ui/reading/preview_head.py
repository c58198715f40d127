"""The row above the page: what it is, how it looks, copy, print and close; under a link it shows the address."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr


class PreviewHead(QWidget):
    """Its look button opens `menu`, its copy button `copies`: whoever knows the looks, and the copies, fills them."""

    print_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(tr("Preview"))
        title.setFont(theme.font("button"))
        self.hint = _Hint()
        self.hint.show_text(tr("as published"), is_cut=False)
        self.menu = QMenu(self)
        self.look = self._look_button(icons)
        self.copies = QMenu(self)
        self.copy = tool_button(icons, "clipboard-copy", tr("Copy the story"))
        self.copy.clicked.connect(lambda: self.copies.popup(self.copy.mapToGlobal(self.copy.rect().bottomLeft())))
        printing = tool_button(icons, "printer", tr("Print or save as PDF"), "Ctrl+P")
        printing.clicked.connect(self.print_requested)
        close = tool_button(icons, "x", tr("Close preview"), "Ctrl+R")
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.hint, 1)
        row.addWidget(self.look)
        row.addWidget(self.copy)
        row.addWidget(printing)
        row.addWidget(close)

    def show_address(self, address: str) -> None:
        """Show where a link leads; "" when the pointer has left it."""
        self.hint.show_text(address or tr("as published"), is_cut=bool(address))

    def show_look(self, name: str) -> None:
        """Show what the page wears."""
        self.look.setText(name)
        self.look.setAccessibleName(tr("Page theme and width: {name}", name=name))

    def open_menu(self) -> None:
        """Open the menu of looks under its button."""
        self.look.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.menu.popup(self.look.mapToGlobal(self.look.rect().bottomLeft()))

    def _look_button(self, icons: Icons) -> QToolButton:
        button = QToolButton()
        button.setObjectName("page_look")
        button.setFixedHeight(TOOL_SIZE)
        button.setIconSize(QSize(12, 12))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the name
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("Page theme, colours and width"))
        icons.assign(button, "chevron-down", "text2", 12)
        button.clicked.connect(self.open_menu)
        return button


class _Hint(QLabel):
    """A line that gives way: an address longer than the room is cut in its middle, words are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self._is_cut = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "hint")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str, *, is_cut: bool) -> None:
        """Show this where there is room; what `is_cut` also where there is too little."""
        self._whole, self._is_cut = text, is_cut
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room now, or none any more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(shown if self._is_cut or shown == self._whole else "")

    @property
    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole
