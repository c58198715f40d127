"""The parts of a form: a box with a growing text in it, and a label, a count and a hint around it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.growing_field import GrowingField

LABEL_ROW = 18
"""Least height of the row above a box, in which a small button fits."""

_RADIUS = 6
_MARGINS = (9, 8, 9, 8)
"""Around the text: with one line of 16 px a box is 32 px high."""


class FieldBox(QWidget):
    """A rounded box that shows the focus ring while a field in it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = self._edge = self._ring = QColor()
        self._has_focus = False

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground, self._edge, self._ring = (theme.color(role) for role in ("raised", "edge", "accent"))
        self.update()

    def watch(self, field: QWidget) -> None:
        """Show the ring for this field, which a click into the box goes to."""
        field.installEventFilter(self)
        self.setFocusProxy(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the focus coming and going."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._has_focus = event.type() == QEvent.Type.FocusIn
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click beside the text means the text."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box and its ring."""
        inset = 1.0 if self._has_focus else 0.5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._ring, 2) if self._has_focus else QPen(self._edge, 1))
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        painter.end()


class TextBox(FieldBox):
    """A box with one growing text."""

    def __init__(self, steps: QUndoGroup | QUndoStack, placeholder: str = "", least_lines: int = 1) -> None:
        super().__init__()
        self.text = GrowingField(steps, least_lines)
        self.text.setPlaceholderText(placeholder)
        self.text.left_down.connect(self.focusNextChild)
        self.text.left_up.connect(self.focusPreviousChild)
        self.watch(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.addWidget(self.text)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        super().set_theme(theme)
        self.text.setFont(theme.font("body"))
        self.text.set_colors(theme, "text", theme.color("select"))
        self.text.fit()


class LabelledField(QWidget):
    """A box with its label above, a count or an action at the right, and a hint below."""

    def __init__(
        self, name: str, box: FieldBox, hint: str = "", action: QWidget | None = None, below: QWidget | None = None
    ) -> None:
        """`action` takes the place of the count, `below` stands between the box and its hint."""
        super().__init__()
        self.box = box
        self._hint_text = hint
        label = QLabel(name)
        label.setProperty("role", "label")
        label.setBuddy(box.focusProxy() or box)
        self._count = _small_label()
        self._hint = _small_label()
        self._hint.setWordWrap(True)
        label.setMinimumHeight(LABEL_ROW)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(label)
        top.addStretch(1)
        top.addWidget(action or self._count)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(top)
        rows.addWidget(box)
        if below is not None:
            rows.addWidget(below)
        rows.addWidget(self._hint)
        (box.focusProxy() or box).setAccessibleName(name)
        self.show_problem("")

    def show_count(self, length: int, most: int) -> None:
        """Show how many of `most` characters are used."""
        self.show_amount(f"{length} / {most}", is_problem=length > most)

    def show_amount(self, words: str, is_problem: bool) -> None:
        """Show how much is used, in these words."""
        _say(self._count, words, is_problem)

    def show_hint(self, hint: str) -> None:
        """Say this below the field; "" is nothing."""
        self._hint_text = hint
        self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say below the field what is wrong with it; "" brings its hint back."""
        text = problem or self._hint_text
        _say(self._hint, text, is_problem=bool(problem))
        self._hint.setVisible(bool(text))
        (self.box.focusProxy() or self.box).setAccessibleDescription(text)


def small_button(text: str) -> QPushButton:
    """A button of only words that fits beside a label."""
    button = push_button(text, "quiet")
    button.setStyleSheet(f"padding: 0 2px; min-height: {LABEL_ROW - 2}px;")
    return button


def _small_label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "hint")
    return label


def _say(label: QLabel, text: str, is_problem: bool) -> None:
    label.setText(text)
    role = "error" if is_problem else "hint"
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
