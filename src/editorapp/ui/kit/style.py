"""Dresses the application in a theme: Fusion with our palette and style sheet, and the marks that neither can draw."""

from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QWidget,
)

from editorapp.ui.kit.theme import Theme

_ROLES = MappingProxyType(
    {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "raised",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "select",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "text3",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.Shadow: "shadow",
        QPalette.ColorRole.BrightText: "error",
        QPalette.ColorRole.Accent: "accent",
    }
)
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_MARK = 16
"""Logical pixels of a check box or radio button."""
_MARK_GAP = 8
_SMALL_ICON = 16
"""Logical pixels of an icon in a menu or a field."""
_FIELD_HEIGHT = 32
_FIELD_PADDING = 10
_ARROW_ROOM = 28


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Show every widget, present and future, in this theme. Icons are renewed by `Icons.set_theme` after this."""
    app.setStyle(ReadAlsoStyle(theme))
    app.setPalette(theme_palette(theme))
    app.setFont(theme.font("body"))
    app.setStyleSheet(theme.style_sheet())


def theme_palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette, for what is painted natively: selections, links, placeholders, tooltips."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.color(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("disabled"))
    return palette


class ReadAlsoStyle(QProxyStyle):
    """Fusion without etching or animation, mnemonics underlined only while Alt is down, and our own small marks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """No etched text, no animation; mnemonics only when asked for."""
        if hint in (QStyle.StyleHint.SH_EtchDisabledText, QStyle.StyleHint.SH_Widget_Animation_Duration):
            return 0
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier))
        return super().styleHint(hint, option, widget, data)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Sizes of the marks drawn here."""
        if metric in (
            QStyle.PixelMetric.PM_IndicatorWidth,
            QStyle.PixelMetric.PM_IndicatorHeight,
            QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
            QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
        ):
            return self._theme.px(_MARK)
        if metric in (QStyle.PixelMetric.PM_CheckBoxLabelSpacing, QStyle.PixelMetric.PM_RadioButtonLabelSpacing):
            return self._theme.px(_MARK_GAP)
        if metric in (QStyle.PixelMetric.PM_SmallIconSize, QStyle.PixelMetric.PM_LineEditIconSize):
            return self._theme.px(_SMALL_ICON)
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, /, widget: QWidget | None = None
    ) -> QSize:
        """Combo boxes are as high as the other fields."""
        result = self.baseStyle().sizeFromContents(kind, option, size, widget)
        if kind == QStyle.ContentsType.CT_ComboBox:
            result = QSize(result.width() + 8, max(result.height(), self._theme.px(_FIELD_HEIGHT)))
        return result

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """The text of a combo box stands where the text of other fields does."""
        if control == QStyle.ComplexControl.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            room = self._theme.px(_ARROW_ROOM)
            inner = option.rect.adjusted(_FIELD_PADDING - 1, 1, -room, -1)  # Fusion adds the one pixel
            return QStyle.visualRect(option.direction, option.rect, inner)
        return self.baseStyle().subControlRect(control, option, part, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Check boxes and radio buttons in the theme's colours."""
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            self._draw_check_box(option, painter)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            self._draw_radio_button(option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Combo boxes as a field with a chevron."""
        if control == QStyle.ComplexControl.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._draw_combo_box(option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_check_box(self, option: QStyleOption, painter: QPainter) -> None:
        on = bool(option.state & QStyle.StateFlag.State_On)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge(option, on))
        painter.setBrush(self._theme.color("accent" if on else "raised"))
        scale = self._theme.scale
        painter.drawRoundedRect(box, 4 * scale, 4 * scale)
        if on or option.state & QStyle.StateFlag.State_NoChange:
            painter.setPen(_stroke(self._theme.color("on_accent" if on else "text2"), 1.75 * scale))
            painter.drawPath(_tick(box, scale) if on else _dash(box, scale))
        painter.restore()

    def _draw_radio_button(self, option: QStyleOption, painter: QPainter) -> None:
        on = bool(option.state & QStyle.StateFlag.State_On)
        circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge(option, on))
        painter.setBrush(self._theme.color("accent" if on else "raised"))
        painter.drawEllipse(circle)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("on_accent"))
            painter.drawEllipse(circle.center(), 3 * self._theme.scale, 3 * self._theme.scale)
        painter.restore()

    def _draw_combo_box(self, option: QStyleOptionComboBox, painter: QPainter) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        inset = 1.0 if focused else 0.5
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2) if focused else self._edge(option, False))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 6, 6)
        scale = self._theme.scale
        middle = QPointF(option.rect.right() - scale * _ARROW_ROOM / 2 + 1, option.rect.center().y() + 1)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.setPen(_stroke(self._theme.color("text2" if enabled else "disabled"), 1.5 * scale))
        painter.drawPath(_chevron(middle, scale))
        painter.restore()

    def _edge(self, option: QStyleOption, on: bool) -> QPen:
        if not option.state & QStyle.StateFlag.State_Enabled:
            return QPen(self._theme.color("line"), 1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            return QPen(self._theme.color("text" if on else "accent"), 2)
        return QPen(self._theme.color("accent" if on else "edge"), 1)


def _stroke(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _tick(box: QRectF, scale: float) -> QPainterPath:
    path = QPainterPath(box.topLeft() + QPointF(3.5, 7.5) * scale)
    path.lineTo(box.topLeft() + QPointF(6.5, 10.5) * scale)
    path.lineTo(box.topLeft() + QPointF(11.5, 4.5) * scale)
    return path


def _dash(box: QRectF, scale: float) -> QPainterPath:
    path = QPainterPath(box.topLeft() + QPointF(4, 7.5) * scale)
    path.lineTo(box.topLeft() + QPointF(11, 7.5) * scale)
    return path


def _chevron(middle: QPointF, scale: float) -> QPainterPath:
    path = QPainterPath(middle + QPointF(-4, -2) * scale)
    path.lineTo(middle + QPointF(0, 2) * scale)
    path.lineTo(middle + QPointF(4, -2) * scale)
    return path
