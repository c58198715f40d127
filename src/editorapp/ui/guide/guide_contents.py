"""What is in the guide, as a list beside it: its pages with their sections, or the sections that have certain words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import GuideSection

_SIDE = 12
_INDENT = 12
_ROOM = 12
"""Pixels above and below a row's words, together."""
_ROOM_OF_PAGE = 20
_RADIUS = 6
_LISTED = 2
"""Headings down to this level are in the contents; a search finds all."""

Index = QModelIndex | QPersistentModelIndex


class Place(NamedTuple):
    """A section of the guide: its page, and its number on it."""

    page: str
    section: int


@dataclass(frozen=True, slots=True)
class ContentsRow:
    """One row, and the place it leads to; `hint` says where a section that was found stands."""

    kind: Literal["page", "section", "found", "none"]
    text: str
    place: Place
    hint: str = ""


def contents(pages: Sequence[tuple[str, Sequence[GuideSection]]]) -> Iterator[ContentsRow]:
    """The rows of all pages, each named and in its order."""
    for page, sections in pages:
        for number, section in enumerate(sections):
            if section.level <= _LISTED:
                yield ContentsRow("section" if number else "page", section.title, Place(page, number))


def found(pages: Sequence[tuple[str, Sequence[GuideSection]]], words: Sequence[str]) -> Iterator[ContentsRow]:
    """The sections with all these words (small letters), those first that have one in their title."""
    rows = [
        (not any(word in section.title.casefold() for word in words), row)
        for page, sections in pages
        for row, section in _rows_of(page, sections)
        if all(word in f"{section.title} {section.text}".casefold() for word in words)
    ]
    yield from (row for _order, row in sorted(rows, key=lambda each: each[0]))
    if not rows:
        yield ContentsRow("none", tr("The guide has no such words."), Place("", 0))


def _rows_of(page: str, sections: Sequence[GuideSection]) -> Iterator[tuple[ContentsRow, GuideSection]]:
    above = ""
    for number, section in enumerate(sections):
        if section.level <= _LISTED:
            above = section.title
        hint = " · ".join(dict.fromkeys(each for each in (sections[0].title, above) if each != section.title))
        yield ContentsRow("found", section.title, Place(page, number), hint), section


class GuideContents(QListView):
    """The list. A click or Enter goes to a place; the one that is read is marked."""

    chosen = Signal(object)
    """A Place."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(icons, self._rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Contents"))
        self.clicked.connect(self._choose)

    @property
    def rows(self) -> tuple[ContentsRow, ...]:
        """What is listed."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[ContentsRow]) -> None:
        """List these instead of those before."""
        self._rows.replace(tuple(rows))
        self.scrollToTop()

    def choose_first(self) -> None:
        """Go where the first row leads."""
        if self.rows:
            self._choose(self._rows.index(0))

    def mark_place(self, place: Place) -> None:
        """This is read now: mark the row that leads there, or to the last one above."""
        leading = [n for n, each in enumerate(self.rows) if _leads_to(each.place, place)]
        row = max(leading, key=lambda n: self.rows[n].place.section, default=-1)
        self._rows.mark(row)
        if row >= 0 and not self.underMouse() and not self.hasFocus():
            self.scrollTo(self._rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes where the row leads."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        row = self.rows[index.row()]
        if row.kind != "none":
            self.chosen.emit(row.place)


def _leads_to(row: Place, place: Place) -> bool:
    return row.page == place.page and row.section <= max(0, place.section)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[ContentsRow, ...] = ()
        self.marked = -1

    def replace(self, rows: tuple[ContentsRow, ...]) -> None:
        self.beginResetModel()
        self.rows, self.marked = rows, -1
        self.endResetModel()

    def mark(self, row: int) -> None:
        before, self.marked = self.marked, row
        for each in {before, row} - {-1}:
            self.dataChanged.emit(self.index(each), self.index(each))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}. {row.hint}" if row.hint else row.text
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, icons: Icons, rows: _Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height counts; a row is as wide as its list."""
        row, theme = self._rows.rows[index.row()], self._icons.theme
        height = QFontMetrics(self._font(row)).height() + theme.px(_ROOM_OF_PAGE if row.kind == "page" else _ROOM)
        hint = QFontMetrics(theme.font("hint")).height() if row.hint else 0
        return QSize(100, height + hint)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, and where they stand."""
        row, theme = self._rows.rows[index.row()], self._icons.theme
        is_marked = index.row() == self._rows.marked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, is_marked)
        indent = theme.px(_INDENT) if row.kind == "section" else 0
        area = option.rect.adjusted(_SIDE + indent, 0, -_SIDE, 0)
        font = self._font(row)
        height = QFontMetrics(font).height()
        hint = QFontMetrics(theme.font("hint"))
        top = area.top() + (area.height() - height - (hint.height() if row.hint else 0)) // 2
        color = "accent" if is_marked else "text3" if row.kind == "none" else "text"
        painter.setFont(font)
        painter.setPen(theme.color(color))
        words = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), top + QFontMetrics(font).ascent(), words)
        if row.hint:
            painter.setFont(theme.font("hint"))
            painter.setPen(theme.color("text3"))
            where = hint.elidedText(row.hint, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area.left(), top + height + hint.ascent(), where)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_marked: bool) -> None:
        theme = self._icons.theme
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "accent_soft" if is_marked else "hover" if hovered else ""
        painter.setPen(QPen(theme.color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _font(self, row: ContentsRow) -> QFont:
        return self._icons.theme.font("body_strong" if row.kind == "page" else "body")
