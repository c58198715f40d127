"""The program's own icon, as windows, task bars and the About dialog show it."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FILE = "read-also.svg"
_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
"""Pixels; each is drawn from the outlines, so that edges lie where the drawing wants them."""


def app_icon(resources: Path) -> QIcon:
    """The icon in every size a desktop asks for; empty if its file is gone, which is not worth a failed start."""
    icon = QIcon()
    file = resources / "icons" / _FILE
    if file.is_file():
        renderer = QSvgRenderer(str(file))
        for size in _SIZES:
            icon.addPixmap(_drawn(renderer, size))
    return icon


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap
