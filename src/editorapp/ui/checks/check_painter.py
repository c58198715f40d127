"""How the rows of the Checks tab look, and where in a row its buttons are."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorapp.ui.checks.check_rows import CheckRow, ChecksModel, Index
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr

_SIDE = 8
_ICON, _ICON_GAP = 16, 10
_TICK = 10
_ABOVE = 6
_CAPTION_ABOVE = 16
_RADIUS = 6
_MOST_LINES = 2
_ACTION_SHARE = 0.34
"""Of a row's width that its button may take; longer words give way to shorter ones."""
_ACTION_SIDE = 6
_HIDE = 20
_MOST_MEASURED = 1_000
"""Rows whose lines are kept."""
_Wrapped = tuple[tuple[str, ...], tuple[str, ...]]
"""Lines of a row's text and of its hint."""


class CheckPainter(QStyledItemDelegate):
    """Icon, words over hint, and a quiet button at the right; while the pointer is there, one to ignore as well."""

    def __init__(self, icons: Icons, model: ChecksModel, view: QListView) -> None:
        super().__init__(view)
        self._icons = icons
        self._model = model
        self._view = view
        self._pointer: QPoint | None = None
        self._widths: dict[str, int] = {}
        self._lines: dict[tuple[str, str, str, str, int], _Wrapped] = {}
        model.modelReset.connect(self._forget_some)

    def set_theme(self) -> None:
        """Measure anew in the fonts of the theme."""
        self._widths.clear()
        self._lines.clear()
        self._view.scheduleDelayedItemsLayout()

    def follow_pointer(self, at: QPoint | None) -> None:
        """Light up what is under the pointer; None: it has left."""
        self._pointer = at
        self._view.viewport().update()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height counts; a row is as wide as its list."""
        row, theme = self._model.rows[index.row()], self._icons.theme
        if row.kind == "caption":
            above = theme.px(_CAPTION_ABOVE if index.row() else _ABOVE)
            return QSize(1, theme.line_step("label") + above + theme.px(_ABOVE))
        text, hint = self._wrapped(row, self._view.viewport().width())
        height = len(text) * theme.line_step("body_strong") + len(hint) * theme.line_step("hint")
        return QSize(1, height + 2 * theme.px(_ABOVE))

    def action_area(self, index: Index) -> QRect:
        """The button at the right of a row, in the viewport; empty without one."""
        row = self._model.rows[index.row()]
        return self._action_in(row, self._view.visualRect(index))

    def hide_area(self, index: Index) -> QRect:
        """The button that has a finding ignored; empty where that cannot be."""
        row, rect = self._model.rows[index.row()], self._view.visualRect(index)
        if row.finding is None or row.action == tr("Ignore"):
            return QRect()
        action, size = self._action_in(row, rect), self._icons.theme.px(_HIDE)
        return QRect(action.left() - size, action.center().y() + 1 - size // 2, size, size)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row, theme = self._model.rows[index.row()], self._icons.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == "caption":
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("text2"))
            area = option.rect.adjusted(theme.px(_SIDE), 0, 0, -theme.px(_ABOVE) // 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.text)
        else:
            self._paint_ground(painter, option, row)
            self._paint_words(painter, row, option.rect)
            self._paint_buttons(painter, row, index, option.rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: CheckRow) -> None:
        theme = self._icons.theme
        acts = row.kind in ("finding", "tick", "ignored")
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = acts and self._is_over(option.rect)
        painter.setPen(QPen(theme.color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "accent_soft" if chosen else "hover" if hovered else ""
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        name, role = row.look
        left = option.rect.left() + theme.px(_SIDE)
        top = option.rect.top() + theme.px(_ABOVE) + 1
        if name:
            self._paint_icon(painter, name, role, QPoint(left, top), _ICON)
        if row.ticked:
            inset = (theme.px(_ICON) - theme.px(_TICK)) // 2
            self._paint_icon(painter, "check", "accent", QPoint(left + inset, top + inset), _TICK)

    def _paint_words(self, painter: QPainter, row: CheckRow, rect: QRect) -> None:
        theme = self._icons.theme
        text, hint = self._wrapped(row, rect.width())
        left = rect.left() + theme.px(_SIDE) + theme.px(_ICON) + theme.px(_ICON_GAP)
        y = rect.top() + theme.px(_ABOVE)
        strong = row.kind == "finding"
        color = "text" if strong else "text2"
        for lines, role, ink in ((text, _font_role(row), color), (hint, "hint", "text3")):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(ink))
            for line in lines:
                area = QRect(left, y, rect.right() - left, theme.line_step(_step_role(role)))
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
                y += theme.line_step(_step_role(role))

    def _paint_buttons(self, painter: QPainter, row: CheckRow, index: Index, rect: QRect) -> None:
        theme = self._icons.theme
        area = self._action_in(row, rect)
        if not area.isEmpty():
            if self._is_over(area):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("pressed"))
                painter.drawRoundedRect(QRectF(area), _RADIUS, _RADIUS)
            painter.setFont(theme.font("body_strong"))
            painter.setPen(theme.color("accent"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._action_words(row, rect.width()))
        hide = self.hide_area(index)
        if not hide.isEmpty() and self._is_over(rect):
            size = theme.px(_ICON)
            at = hide.center() + QPoint(1 - size // 2, 1 - size // 2)
            self._paint_icon(painter, "eye-off", "text" if self._is_over(hide) else "text3", at, _ICON)

    def _paint_icon(self, painter: QPainter, name: str, role: str, at: QPoint, size: int) -> None:
        pixmap = self._icons.pixmap(name, role, self._icons.theme.px(size), self._view.devicePixelRatioF())
        painter.drawPixmap(at, pixmap)

    def _is_over(self, area: QRect) -> bool:
        return self._pointer is not None and area.contains(self._pointer)

    def _action_words(self, row: CheckRow, width: int) -> str:
        if row.action and self._width(row.action) > width * _ACTION_SHARE:
            return tr("Fix")
        return row.action

    def _action_in(self, row: CheckRow, rect: QRect) -> QRect:
        words = self._action_words(row, rect.width())
        if not words:
            return QRect()
        theme = self._icons.theme
        width = self._width(words) + 2 * theme.px(_ACTION_SIDE)
        height = min(rect.height() - 4, theme.px(30))
        return QRect(rect.right() + 1 - width - 2, rect.center().y() + 1 - height // 2, width, height)

    def _width(self, words: str) -> int:
        if words not in self._widths:
            self._widths[words] = QFontMetrics(self._icons.theme.font("body_strong")).horizontalAdvance(words)
        return self._widths[words]

    def _forget_some(self) -> None:
        """Most rows of a report stood in the one before, so what was measured is kept: up to a point."""
        if len(self._lines) > _MOST_MEASURED:
            self._widths.clear()
            self._lines.clear()

    def _wrapped(self, row: CheckRow, width: int) -> _Wrapped:
        """The lines of the text and of the hint in a row of this width."""
        key = row.kind, row.text, row.hint, row.action, width
        if key not in self._lines:
            self._lines[key] = self._wrap(row, width)
        return self._lines[key]

    def _wrap(self, row: CheckRow, width: int) -> _Wrapped:
        theme = self._icons.theme
        left = theme.px(_SIDE) + theme.px(_ICON) + theme.px(_ICON_GAP)
        action = self._action_in(row, QRect(0, 0, width, theme.px(40))).width()
        room = max(60, width - left - action - theme.px(_SIDE) - (theme.px(_HIDE) if row.finding is not None else 0))
        return self._cut(row.text, _font_role(row), room), self._cut(row.hint, "hint", room)

    def _cut(self, text: str, role: str, room: int) -> tuple[str, ...]:
        return wrapped_lines(text, self._icons.theme.font(role), room, _MOST_LINES) if text else ()


def wrapped_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """The text cut into at most `most` lines; the last ends in dots where more would follow."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)][:most]
    if len(starts) > most:
        rest = text[starts[most - 1] :].strip()
        lines[-1] = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


def _font_role(row: CheckRow) -> str:
    return "body_strong" if row.kind == "finding" else "body"


def _step_role(role: str) -> str:
    return "hint" if role == "hint" else "body_strong"
