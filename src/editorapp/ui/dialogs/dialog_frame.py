"""The frame every dialog sits in: a rounded sheet over its dimmed window, title above, buttons below."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import Kind, label, push_button
from editorapp.ui.dialogs.scrim import Scrim
from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr

RADIUS = 12
_SIDE, _TOP = 28, 24
LEAST_GAP = 12
"""Pixels of the window that stay in sight above and below."""


class DialogFrame(QDialog):
    """A dialog on its window: `body` is the layout for its content, `add_button` fills the row below.

    It is as high as its content wants, as far as the window has room, and stays in the middle of its window. Esc and
    the cross close it; Enter presses the default button. Only the owner sees results: it connects to the signals of
    the subclass.
    """

    def __init__(self, title: str, theme: Theme, icons: Icons, parent: QWidget | None, width: int = 600) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._icons = icons
        self._scrim: Scrim | None = None
        self._first: QWidget | None = None
        # Without a compositor a translucent window is black where it is clear: there, a mask cuts the corners.
        self._is_masked = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._is_masked)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._width = width
        self._title = label("", "dialog", wrap=True)
        self._subtitle = label("", "muted", wrap=True)
        self._subtitle.hide()
        self._close = tool_button(icons, "x", tr("Close"), "Esc")
        self._aside = label("", "hint", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._aside, 1)
        self._lay_out()
        self.set_title(title)

    def _lay_out(self) -> None:
        self._close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `_fit` decides
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(self._subtitle)
        column.addSpacing(12)
        column.addLayout(self.body)
        column.addSpacing(20)
        column.addLayout(self._buttons)

    def set_title(self, title: str) -> None:
        """The words at the top, which are also the window's name."""
        self._title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def set_subtitle(self, text: str) -> None:
        """A quieter line below the title; "" for none."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_aside(self, text: str) -> None:
        """A hint at the left of the buttons."""
        self._aside.setText(text)

    def add_left(self, control: QWidget) -> None:
        """A control at the left of the buttons, before the hint."""
        self._buttons.insertWidget(0, control)

    def set_close_tip(self, tip: str) -> None:
        """What the cross does, where it is not simply closing."""
        self._close.setToolTip(tip)

    def add_button(self, text: str, kind: Kind = "", icon: str = "") -> QPushButton:
        """A button to the right of those before; the primary one comes last."""
        button = push_button(text, kind, icon, self._icons)
        self._buttons.addWidget(button)
        return button

    def set_first_focus(self, widget: QWidget) -> None:
        """What has the focus when the dialog is shown; else it would be the cross."""
        self._first = widget
        widget.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the icons follow theirs by themselves."""
        self._theme = theme
        self._fit()
        if self._scrim is not None:
            self._scrim.set_theme(theme)
        self.update()

    @property
    def theme(self) -> Theme:
        """The theme it wears."""
        return self._theme

    @property
    def icons(self) -> Icons:
        """The icons its parts are drawn with."""
        return self._icons

    def event(self, event: QEvent) -> bool:
        """Fit the size to the content whenever that has changed."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window behind."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            window = parent.window()
            self._scrim = Scrim(window, self._theme, RADIUS if isinstance(window, DialogFrame) else 0)
            self._scrim.window_changed.connect(self._centre)
            self._scrim.show()
            self._scrim.raise_()
        if self._first is not None:
            self._first.setFocus()
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The window behind is bright again."""
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet itself."""
        painter = QPainter(self)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(self.rect(), self._theme.color("line", 1 if self._is_masked else 0))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        room = self._room().width() - 2 * LEAST_GAP
        width = max(self._width, min(self._theme.px(self._width), room))
        self.resize(width, self._height(layout, width))
        if self._is_masked:
            self.setMask(_rounded(self.size()))
        self._centre()

    def _height(self, layout: QLayout, width: int) -> int:
        """What the content wants; less where the window is lower and the content can be scrolled."""
        room = self._room().height() - 2 * LEAST_GAP
        if not layout.hasHeightForWidth():
            return max(min(layout.totalSizeHint().height(), room), layout.totalMinimumSize().height())
        wanted, least = layout.totalHeightForWidth(width), layout.totalMinimumHeightForWidth(width)
        return max(min(wanted, room), least)

    def _centre(self) -> None:
        place = self._room()
        corner = place.center() - QPoint(self.width() // 2, self.height() // 2)
        self.move(max(corner.x(), place.left()), max(corner.y(), place.top()))
        if self._scrim is not None:
            self._scrim.set_dialog(self.geometry(), RADIUS)

    def _room(self) -> QRect:
        """The window it belongs to, or the screen, in global pixels; a dialog over it is no room to fit into."""
        parent = self.parentWidget()
        if parent is not None and parent.isVisible():
            window = parent.window()
            while isinstance(window, DialogFrame) and (below := window.parentWidget()) is not None:
                window = below.window()
            return QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        return self.screen().availableGeometry()


def _rounded(size: QSize) -> QBitmap:
    """A mask of this size with round corners."""
    mask = QBitmap(size)
    mask.clear()
    painter = QPainter(mask)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.drawRoundedRect(QRect(QPoint(0, 0), size), RADIUS, RADIUS)
    painter.end()
    return mask
