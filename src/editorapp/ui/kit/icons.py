"""The bundled line icons, drawn in a colour of the theme at the pixel ratio of the screen."""

import weakref
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from editorapp.errors import UnreadableError
from editorapp.ui.kit.theme import Theme

ICON_SIZE = 16
"""Logical pixels of an icon in a control."""


class HasIcon(Protocol):
    """A button, an action, a menu: whatever wears an icon."""

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Show this icon from now on."""


class Icons:
    """Icons by name in the colours of one theme; owned by the application and handed to every pane."""

    def __init__(self, resources: Path, theme: Theme) -> None:
        self._folder = resources / "icons"
        self._theme = theme
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._worn: list[tuple[weakref.ref[HasIcon], str, str, int]] = []

    @property
    def theme(self) -> Theme:
        """The theme whose colours the icons wear."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours from now on, also what `assign` has given out."""
        self._theme = theme
        self._pixmaps.clear()
        worn, self._worn = self._worn, []
        for reference, name, role, size in worn:
            target = reference()
            if target is not None and isValid(target):
                self.assign(target, name, role, size)

    def assign(self, target: HasIcon, name: str, role: str = "text2", size: int = ICON_SIZE) -> None:
        """Give `target` this icon, and again after each change of theme; `size` is that of a normal interface."""
        pixels = self._theme.px(size)
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(pixels, pixels))
        target.setIcon(self.icon(name, role, pixels))
        self._worn = [entry for entry in self._worn if entry[0]() not in (None, target)]
        self._worn.append((weakref.ref(target), name, role, size))

    def icon(self, name: str, role: str = "text2", size: int = ICON_SIZE) -> QIcon:
        """The icon for the ratio of every screen: colour `role`, accent when checked, dimmed when disabled.

        Raises UnreadableError when there is no such icon.
        """
        icon = QIcon()
        for ratio in _screen_ratios():
            icon.addPixmap(self.pixmap(name, role, size, ratio))
            icon.addPixmap(self.pixmap(name, role, size, ratio), QIcon.Mode.Active)
            icon.addPixmap(self.pixmap(name, "accent", size, ratio), QIcon.Mode.Normal, QIcon.State.On)
            for state in (QIcon.State.Off, QIcon.State.On):
                icon.addPixmap(self.pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled, state)
        return icon

    def pixmap(self, name: str, role: str = "text2", size: int = ICON_SIZE, ratio: float = 1.0) -> QPixmap:
        """The icon as `size` logical pixels for a screen of this pixel ratio.

        Raises UnreadableError when there is no such icon.
        """
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(*key)
        return self._pixmaps[key]

    def _drawn(self, name: str, role: str, size: int, ratio: float) -> QPixmap:
        source = self._source(name).replace("currentColor", self._theme.color(role).name())
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, pixmap.rect().toRectF())
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            try:
                self._sources[name] = path.read_text(encoding="utf-8")
            except (OSError, ValueError) as error:
                raise UnreadableError(f"The icon “{name}” is missing.", "Install Read Also again.") from error
        return self._sources[name]


def _screen_ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})
