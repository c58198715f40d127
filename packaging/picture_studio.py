"""The studio for pictures of the program: one window after another, as a person has it, and what is grabbed of it."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editorapp import __version__
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.kit.translations import install_language
from editorapp.ui.reading.web_engine import prepare_web_engine
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.picture import Picture
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.paths import find_paths

_FOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
    }
)
_SETTLE_MS = 1200
_LONGEST = 30.0
"""Seconds to wait for something."""
_LOSSLESS = 100
"""Qt's quality of WebP that loses nothing: letters stay sharp, and a picture has a third of the bytes of PNG."""
_STEP = 4
"""Of 256 in each colour: in photos and at the edges of letters nobody sees two more or less, and a picture has three
quarters of the bytes."""
_FLAT = 200
"""Pixels that make a colour one of the interface's own, which stays as it is."""


class Studio:
    """Makes windows, waits in them, and takes their pictures; `desk` is the one at hand."""

    def __init__(self, home: Path, language: str, theme: str) -> None:
        self.home = home
        os.environ["HOME"] = str(home)
        for name, folder in _FOLDERS.items():
            os.environ[name] = str(home / folder)
        prepare_web_engine()
        self._app = QApplication(sys.argv[:1])
        self.paths = find_paths()
        load_fonts(self.paths.resources)
        self._theme = load_theme(self.paths.resources, theme)
        self.settings = SettingsKeeper(self.paths.settings_file, self._app)
        self.settings.set("look.theme", theme)
        self.settings.set("author.name", "Rory Baird")
        install_language(self._app, self.paths.resources, language)
        apply_theme(self._app, self._theme)
        stories = shutil.copytree(self.paths.starter_drafts, home / "stories", copy_function=shutil.copyfile)
        self.story = Path(stories) / "east-pier.md"
        self.desk = self._make_desk()

    def take(self, size: tuple[int, int], set_up: Callable[["Studio"], None], target: Path) -> str:
        """The picture of a state; returns what went wrong, else ""."""
        self._tidy()
        self.desk.window.resize(*size)
        try:
            set_up(self)
        except (AttributeError, KeyError, TimeoutError, StopIteration) as error:
            return f"{type(error).__name__}: {error}"
        self.wait(_SETTLE_MS)
        target.parent.mkdir(parents=True, exist_ok=True)
        writer = QImageWriter(str(target), b"webp")
        writer.setQuality(_LOSSLESS)
        return "" if writer.write(_thrifty(self._grab().toImage())) else writer.errorString()

    def wait(self, milliseconds: int) -> None:
        """Let the program go on."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_until(self, is_so: Callable[[], object]) -> None:
        """The same, until something is so. Raises TimeoutError when it is not for half a minute."""
        end = time.monotonic() + _LONGEST
        while not is_so():
            if time.monotonic() > end:
                raise TimeoutError("what the picture should show did not come")
            self.wait(50)

    def do(self, command: str) -> None:
        """Trigger a command of the window."""
        self.desk.window.action(command).trigger()

    def dialog(self) -> QWidget:
        """What is open over the window. Raises TimeoutError when nothing is."""
        self.wait_until(self._dialogs)
        return self._dialogs()[-1]

    def close(self) -> None:
        """End all workers."""
        self._tidy()
        self.desk.stop()

    def _make_desk(self) -> Desk:
        icons = Icons(self.paths.resources, self._theme)
        desk = Desk(DeskTools(self._app, self.paths, self.settings, icons, self._theme, __version__, ()))
        desk.files.load(self.story)
        desk.window.resize(1440, 900)
        desk.window.show()
        first = Picture(desk, self.home / "first.png")
        loop = QEventLoop()
        first.finished.connect(loop.quit)  # not the application's quit, which would close the window
        QTimer.singleShot(0, first, first.start)
        loop.exec()
        return desk

    def _tidy(self) -> None:
        """The window as it opens, without what stood over it."""
        for dialog in self._dialogs():
            dialog.close()
        desk = self.desk
        desk.window.set_front(None)
        desk.window.set_focus_mode(False)
        desk.palette.dismiss()
        desk.editor.close_find()
        desk.notices.clear()
        desk.panel.findChild(QLineEdit).clear()
        desk.editor.set_caret(0)
        desk.window.resize(1440, 900)
        self.do("view.split")
        desk.window.show_page("read_also")
        desk.window.focus_editor()
        self.wait(300)

    def _dialogs(self) -> list[QWidget]:
        windows = self._app.topLevelWidgets()
        return [window for window in windows if window.isVisible() and window is not self.desk.window]

    def _grab(self) -> QPixmap:
        """The window, and over it what is open."""
        window = self.desk.window
        picture = window.grab()
        corner = window.mapToGlobal(QPoint(0, 0))
        painter = QPainter(picture)
        for dialog in self._dialogs():
            painter.drawPixmap(dialog.mapToGlobal(QPoint(0, 0)) - corner, dialog.grab())
        painter.end()
        return picture


def _thrifty(image: QImage) -> QImage:
    """The picture in fewer colours, for fewer bytes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32)
    colors, where, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    values = colors.view(np.uint8).astype(np.int16)
    fewer = np.minimum(255, (values + _STEP // 2) // _STEP * _STEP).astype(np.uint8).view(np.uint32)
    shown = np.where(counts >= _FLAT, colors, fewer)[where]
    return QImage(shown.tobytes(), plain.width(), plain.height(), plain.bytesPerLine(), plain.format()).copy()
