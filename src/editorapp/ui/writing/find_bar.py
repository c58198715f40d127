"""The bar above the text that finds and replaces."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import push_button, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr
from editorapp.ui.writing.finder import Finder
from editorapp.ui.writing.search import MOST_MATCHES, Query

HEIGHT = 48
"""Logical pixels."""

_NARROWEST, _WIDEST = 90, 260
_LEAST_COUNT = 48
_FIELDS_FIRST = 100
"""Stretch of the fields: they take all room there is up to their widest."""
_PARTS_APART = 8
_FIELD_SIDES = 24
"""Pixels of a field that its words cannot have."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Searches as you type. Enter goes to the next match, Shift+Enter to the one before, Esc closes."""

    closed = Signal()
    replaced = Signal(int)
    """How many matches "All" has replaced, as one undo step."""

    def __init__(self, finder: Finder, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._ground = self._edge = QColor()
        self._row_height = HEIGHT
        self.words = _field(tr("Find in story"), tr("Find"))
        self.substitute = _field(tr("Replace with"), tr("Replace with"))
        self.count = _Count()
        self.match_case = _switch(icons, "case-sensitive", tr("Match case"))
        self.whole_words = _switch(icons, "whole-word", tr("Whole words"))
        self.is_expression = _switch(icons, "regex", tr("Regular expression"))
        self._add_controls(icons)
        self.words.textChanged.connect(self._search)
        for switch in (self.match_case, self.whole_words, self.is_expression):
            switch.toggled.connect(self._search)
        finder.changed.connect(self._show_count)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground, self._edge = theme.color("panel"), theme.color("line")
        self._row_height = theme.px(HEIGHT)
        self._arrange()
        self.update()

    def open(self, selected: str = "", replacing: bool = False) -> None:
        """Show the bar, look for `selected` if there is any, and take the focus."""
        self._finder.start()
        self.show()
        if selected and selected != self.words.text():
            self.words.setText(selected)
        else:
            self._search()
        field = self.substitute if replacing and self.words.text() else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and the marks."""
        if not self.isHidden():
            self._finder.stop()
            self.hide()
            self.closed.emit()

    def replace(self) -> None:
        """Replace the match at hand and go to the next one."""
        self._finder.replace(self.substitute.text())

    def replace_all(self) -> None:
        """Replace every match."""
        count = self._finder.replace_all(self.substitute.text())
        if count:
            self.replaced.emit(count)

    def minimumSizeHint(self) -> QSize:
        """Room for the wider of two rows."""
        margins = self._row.contentsMargins()
        widest = max(part.minimumSize().width() for part in self._parts)
        return QSize(widest + margins.left() + margins.right(), self._row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter and Esc, in whichever field."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER:
            if self.substitute.hasFocus():
                self.replace()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._finder.previous()
            else:
                self._finder.next()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have two rows where one is too short; say what the second field is for in as many words as it holds."""
        super().resizeEvent(event)
        self._arrange()
        room = self.substitute.width() - _FIELD_SIDES
        words = (tr("Replace with"), tr("With"))
        fits = self.substitute.fontMetrics().horizontalAdvance(words[0]) <= room
        self.substitute.setPlaceholderText(words[0] if fits else words[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and the line below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._edge)
        painter.end()

    def _add_controls(self, icons: Icons) -> None:
        previous = tool_button(icons, "arrow-up", tr("Previous match"), "Shift+F3")
        following = tool_button(icons, "arrow-down", tr("Next match"), "F3")
        replace, replace_all = push_button(tr("Replace")), push_button(tr("All"))
        replace_all.setAccessibleName(tr("Replace all"))
        for worded in (replace, replace_all):
            worded.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        close = tool_button(icons, "x", tr("Close"), "Esc")
        previous.clicked.connect(self._finder.previous)
        following.clicked.connect(self._finder.next)
        replace.clicked.connect(self.replace)
        replace_all.clicked.connect(self.replace_all)
        close.clicked.connect(self.close_bar)
        self.count.setProperty("role", "hint")
        finding, replacing = QHBoxLayout(), QHBoxLayout()
        finding.addWidget(self.words, _FIELDS_FIRST)
        finding.addWidget(self.count)
        for button in (previous, following, self.match_case, self.whole_words, self.is_expression):
            finding.addWidget(button)
        replacing.addWidget(self.substitute, _FIELDS_FIRST)
        for widget in (replace, replace_all, close):
            replacing.addWidget(widget)
        self._parts = (finding, replacing)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 0, 12, 1)
        self._row.setSpacing(_PARTS_APART)
        for part in self._parts:
            part.setSpacing(4)
            self._row.addLayout(part, _FIELDS_FIRST)
        self._row.addStretch(1)

    def _arrange(self) -> None:
        """One row, or two where the controls would be cut: in a narrow window, with large texts, in long words."""
        margins = self._row.contentsMargins()
        needed = sum(part.minimumSize().width() for part in self._parts) + _PARTS_APART
        fits = needed <= self.width() - margins.left() - margins.right()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
        side = Qt.AlignmentFlag(0) if fits else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for part in self._parts:
            self._row.setStretchFactor(part, part.minimumSize().width() if fits else 1)  # fields equally wide
            self._row.setAlignment(part, side)
        self._row.setStretch(len(self._parts), 1 if fits else 0)
        self.setFixedHeight(self._row_height * (1 if fits else 2))

    def _search(self) -> None:
        self._finder.search(
            Query(
                self.words.text(),
                self.match_case.isChecked(),
                self.whole_words.isChecked(),
                self.is_expression.isChecked(),
            )
        )

    def _show_count(self) -> None:
        text = self._finder.problem or self._counted()
        if text == self.count.text():
            return
        self.count.setText(text)
        self.count.setToolTip(self._finder.problem)
        self.count.setProperty("role", "error" if self._finder.problem else "hint")
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        announce(self.words, text)

    def _counted(self) -> str:
        total = len(self._finder.matches)
        if not total:
            return tr("No matches") if self.words.text() else ""
        of = number(total) + ("+" if total == MOST_MATCHES else "")
        if self._finder.current < 0:
            return tr("{count} found", count=of)
        return tr("{current} of {total}", current=number(self._finder.current + 1), total=of)


class _Count(QLabel):
    """A label that gives way to the fields beside it: a long problem is cut to its reason."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for "2 of 5"."""
        return QSize(_LEAST_COUNT, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, else only what comes after its colon, else as much of that as fits."""
        text, metrics = self.text(), self.fontMetrics()
        if metrics.horizontalAdvance(text) > self.width():
            text = metrics.elidedText(text.partition(": ")[2] or text, Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.style().drawItemText(painter, self.rect(), side, self.palette(), True, text, self.foregroundRole())
        painter.end()


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    field.setMinimumWidth(_NARROWEST)
    field.setMaximumWidth(_WIDEST)
    return field


def _switch(icons: Icons, icon: str, name: str) -> QToolButton:
    button = tool_button(icons, icon, name)
    button.setCheckable(True)
    return button
