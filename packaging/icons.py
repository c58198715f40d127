"""The program's icon in every size and wrapping that the three systems want, drawn from its one SVG."""

import os
import struct
from collections.abc import Mapping
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, of the folders in the icon theme hicolor."""
_ICO = (16, 24, 32, 48, 64, 256)
_ICNS: Mapping[int, bytes] = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""The types of Apple's icon file by the size of their PNG."""
_ICO_LARGEST = 256


def draw(svg: Path) -> dict[int, bytes]:
    """A PNG for each size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _app = QGuiApplication.instance() or QGuiApplication([])
    renderer, drawn = QSvgRenderer(str(svg)), dict[int, bytes]()
    if not renderer.isValid():
        raise ValueError(f"{svg} is no picture.")
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        drawn[size] = bytes(data.data())
    return drawn


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of Windows with PNGs in it."""
    sizes = [size for size in _ICO if size in pictures]
    head, place, rows = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes), b""
    for size in sizes:
        side, length = size % _ICO_LARGEST, len(pictures[size])  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, length, place)
        place += length
    return head + rows + b"".join(pictures[size] for size in sizes)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of macOS with PNGs in it."""
    rows = (kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for size, kind in _ICNS.items())
    body = b"".join(rows)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


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
