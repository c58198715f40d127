"""The first steps, one below the other: what to do, whether it is done, and a button that does it."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import number, tr
from editorapp.ui.welcome.steps import WORDS, StepWords

_MARK = 22
_TICK = 18
_NO_KEY = "The menu"


class StepMark(QWidget):
    """The number of a step in a circle, or a tick once it is done."""

    def __init__(self, icons: Icons, place: int) -> None:
        super().__init__()
        self._icons = icons
        self._place = place
        self._is_done = False
        self.wear()

    def set_done(self, is_done: bool) -> None:
        """Tick it, or take the tick away."""
        self._is_done = is_done
        self.update()

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        side = self._icons.theme.px(_MARK)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number or the tick."""
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ok_soft" if self._is_done else "edge"), 1))
        painter.setBrush(theme.color("ok_soft" if self._is_done else "canvas"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._is_done:
            size = theme.px(_TICK) - theme.px(4)
            tick = self._icons.pixmap("check", "ok", size, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, tick)
        else:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font("label"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number(self._place))
        painter.end()


class StepRow(QWidget):
    """One step."""

    def __init__(self, icons: Icons, place: int, words: StepWords, key: str) -> None:
        super().__init__()
        title = tr(words.title)
        self._name = title
        self.mark = StepMark(icons, place)
        self.title = QLabel(title)
        self.title.setProperty("role", "strong")
        hint = QLabel(tr(words.hint, key=key or tr(_NO_KEY)))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        self.button = push_button(tr("Try it"), "quiet")
        self.button.setAutoDefault(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_done(False)

    def set_done(self, is_done: bool) -> None:
        """Tick the step, or take the tick away."""
        self.mark.set_done(is_done)
        said = tr("{step}, done", step=self._name) if is_done else self._name
        self.title.setAccessibleName(said)
        self.button.setAccessibleName(tr("Try it: {step}", step=said))


class StepList(QWidget):
    """All of them, and a way to send them away."""

    tried = Signal(str)
    """The id of the step that somebody wants to try."""
    dismissed = Signal()
    """They are not wanted any more."""

    def __init__(self, icons: Icons, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`keys` are those of the commands, as this system writes them."""
        super().__init__(parent)
        heading = QLabel(tr("First steps"))
        heading.setProperty("role", "label")
        self.dismiss_button = push_button(tr("Dismiss"), "quiet")
        self.dismiss_button.setAutoDefault(True)
        self.dismiss_button.setToolTip(tr("Help, Welcome brings them back"))
        self.dismiss_button.clicked.connect(self.dismissed)
        self.rows = {
            step: StepRow(icons, place, words, keys.get(words.command, ""))
            for place, (step, words) in enumerate(WORDS.items(), start=1)
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addSpacing(4)
        for step, row in self.rows.items():
            row.button.clicked.connect(partial(self._try, step))
            column.addWidget(row)
        column.addWidget(self.dismiss_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self.setAccessibleName(tr("First steps"))

    def show_done(self, done: Collection[str]) -> None:
        """Tick these and no others."""
        for step, row in self.rows.items():
            row.set_done(step in done)

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        for row in self.rows.values():
            row.mark.wear()

    def _try(self, step: str) -> None:
        self.tried.emit(step)
