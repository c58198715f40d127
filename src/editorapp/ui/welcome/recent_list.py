"""The stories that were open last, one below the other; a click opens one."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.welcome.moments import say_moment
from editorapp.ui.welcome.painted_button import PaintedButton
from editorapp.workspace.paths import shown
from editorapp.workspace.recent_stories import RecentStory

_HEIGHT = 64
_NAME_TOP, _NAME_STEP = 13, 22
_HINT_TOP, _HINT_STEP = 37, 16
_INSET = 6
"""Pixels that the ring stands away from the words, so that they line up with everything else."""


class RecentRow(PaintedButton):
    """One story: its headline, and what tells it from others."""

    def __init__(self, icons: Icons, story: RecentStory, today: date, parent: QWidget | None = None) -> None:
        super().__init__(icons, _HEIGHT, parent)
        words = tr_count("{n} word", "{n} words", story.words)
        facts = (story.section, words, say_moment(story.changed, today))
        self._facts = " · ".join(fact for fact in facts if fact)
        self.setText(story.headline)
        self.setShortcut(QKeySequence())  # an "&" in a headline is no key
        self.setToolTip(plain_tip(shown(story.path)))
        self.setAccessibleName(story.headline)
        self.setAccessibleDescription(self._facts)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self.theme.px(_HEIGHT), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Headline, facts, and the line below."""
        theme, width = self.theme, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, width, 1, theme.color("line"))
        left = theme.px(_INSET) if self.hasFocus() else 0
        headline = QRect(QPoint(left, theme.px(_NAME_TOP)), QSize(width - 2 * left, theme.px(_NAME_STEP)))
        facts = QRect(QPoint(left, theme.px(_HINT_TOP)), QSize(width - 2 * left, theme.px(_HINT_STEP)))
        self.draw_line(painter, headline, self.text(), "story_name", "accent" if self.underMouse() else "text")
        self.draw_line(painter, facts, self._facts, "hint", "text3")
        if self.hasFocus():
            self.draw_ring(painter)
        painter.end()


class RecentList(QWidget):
    """A heading and the rows, or why there are none."""

    chosen = Signal(object)
    """The Path of the story to open."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows: tuple[RecentRow, ...] = ()
        heading = QLabel(tr("Recent"))
        heading.setProperty("role", "label")
        self._nothing = QLabel(tr("No stories yet. What you open or save is listed here."))
        self._nothing.setProperty("role", "hint")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(0, 10, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(heading)
        self._column.addWidget(self._nothing)
        self._nothing.hide()

    @property
    def rows(self) -> tuple[RecentRow, ...]:
        """The stories, the last one first."""
        return self._rows

    def show_stories(self, stories: Sequence[RecentStory], today: date) -> None:
        """List these and no others."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = tuple(RecentRow(self._icons, story, today) for story in stories)
        for row, story in zip(self._rows, stories, strict=True):
            row.clicked.connect(partial(self._choose, story.path))
            self._column.addWidget(row)
        self._nothing.setVisible(not stories)

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        for row in self._rows:
            row.wear()

    def _choose(self, path: Path) -> None:
        self.chosen.emit(path)
