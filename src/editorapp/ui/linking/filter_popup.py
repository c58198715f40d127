"""What is behind the sliders: how close, from which sections, in which languages."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import TOOL_SIZE, push_button
from editorapp.ui.kit.words import locale_worn, tr
from editorapp.ui.linking.check_list import CheckList
from editorapp.ui.linking.filters import EVERYTHING, CardFilter, Closeness

CLOSENESS_NAME = "How close a story must be"

_WIDTH = 268
_MARGIN = 14


class FilterPopup(QWidget):
    """Comes up below its button; every change holds at once; Esc or a click elsewhere closes it."""

    filter_changed = Signal(object)
    """The CardFilter that holds from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._filter = EVERYTHING
        self._closeness = QButtonGroup(self)
        self._levels = {closeness: QRadioButton(tr(closeness.value)) for closeness in Closeness}
        self._close = _Group(tr(CLOSENESS_NAME), *self._levels.values())
        self._sections = CheckList(tr("Sections"))
        self._languages = CheckList(tr("Languages"))
        self._groups = (
            self._close,
            _Group(tr("Only these sections"), self._sections),
            _Group(tr("Only these languages"), self._languages),
        )
        self._all = push_button(tr("Show everything"), "quiet")
        self._all.clicked.connect(lambda: self._choose(CardFilter(age=self._filter.age, today=self._filter.today)))
        self.setAccessibleName(tr("Filters"))
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.offer((), ())
        self.show_filter(EVERYTHING)

    def offer(self, sections: Sequence[str], languages: Sequence[str]) -> None:
        """What the archive has; a list with nothing to choose from is not shown."""
        self._sections.offer([(name, name) for name in sections])
        self._languages.offer([(code, language_name(code)) for code in languages])
        for group, names in zip(self._groups[1:], (sections, languages), strict=True):
            group.setVisible(len(names) > 1)
        self._show()

    def show_filter(self, card_filter: CardFilter) -> None:
        """Show what holds."""
        self._filter = card_filter
        self._show()

    def set_searching(self, searching: bool) -> None:
        """Search results are neither ranked by closeness to the story nor told apart by language."""
        for group in (self._groups[0], self._groups[2]):
            group.setEnabled(not searching)

    def open_below(self, button: QWidget) -> None:
        """Come up with the right edge under the button's, as wide as its words are in the size that is worn."""
        words = max(part.sizeHint().width() for part in (*self._groups, self._all))
        self.setFixedWidth(max(_WIDTH, words + 2 * _MARGIN))
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 2))
        room = button.screen().availableGeometry()
        left = min(max(corner.x(), room.left()), room.right() + 1 - self.width())
        top = min(corner.y(), room.bottom() + 1 - self.height())
        self.move(left, max(top, room.top()))
        self.show()
        self._levels[self._filter.closeness].setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A plain field with an edge, as menus have."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN - 4)
        column.setSpacing(10)
        for group in self._groups:
            column.addWidget(group)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        for closeness, level in self._levels.items():
            level.setMinimumHeight(TOOL_SIZE)
            self._closeness.addButton(level)
            level.clicked.connect(partial(self._choose_closeness, closeness))
        self._sections.chosen_changed.connect(lambda names: self._choose(replace(self._filter, sections=names)))
        self._languages.chosen_changed.connect(lambda names: self._choose(replace(self._filter, languages=names)))

    def _choose_closeness(self, closeness: Closeness) -> None:
        self._choose(replace(self._filter, closeness=closeness))

    def _choose(self, card_filter: CardFilter) -> None:
        if card_filter != self._filter:
            self._filter = card_filter
            self._show()
            self.filter_changed.emit(card_filter)

    def _show(self) -> None:
        self._levels[self._filter.closeness].setChecked(True)
        self._sections.choose(self._filter.sections)
        self._languages.choose(self._filter.languages)
        self._all.setEnabled(bool(self._filter.quiet_limits))


class _Group(QWidget):
    """A heading and what it is the heading of."""

    def __init__(self, title: str, *members: QWidget) -> None:
        super().__init__()
        heading = QLabel(title)
        heading.setProperty("role", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (heading, *members):
            column.addWidget(widget)
        self.setAccessibleName(title)


def language_name(code: str) -> str:
    """The language in English ("German"), else in its own words ("Deutsch"); its code if Qt does not know it."""
    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:
        return code
    if locale_worn().language() == QLocale.Language.English:
        return QLocale.languageToString(locale.language())
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]
