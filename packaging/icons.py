"""Draws the program's icon from its one SVG, in every size and wrapping that the three systems want."""

import os
from pathlib import Path

from icon_files import icns, ico
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, of the folders in the icon theme hicolor."""


def draw(svg: Path) -> dict[int, bytes]:
    """A PNG for each size. Raises ValueError where the SVG is none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no picture.")
    return {size: _draw(renderer, size) for size in SIZES}


def _draw(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def write_icons(svg: Path, target: Path) -> None:
    """All of them, below `target`: `hicolor/`, `read-also.ico`, `read-also.icns`."""
    pictures = draw(svg)
    for size, picture in pictures.items():
        folder = target / "hicolor" / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "read-also.png").write_bytes(picture)
    scalable = target / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    (scalable / "read-also.svg").write_bytes(svg.read_bytes())
    (target / "read-also.ico").write_bytes(ico(pictures))
    (target / "read-also.icns").write_bytes(icns(pictures))
