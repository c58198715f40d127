"""The program's real window, offscreen: keys that a measure presses in it, waiting, and what its parts say."""

import platform
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from editorapp import __version__
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.reading.web_engine import prepare_web_engine
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workers.protocol import ArchiveOpened, Ready, Rendered, Suggested
from editorapp.workspace.paths import find_paths

BETWEEN_KEYS = 0.025
"""Seconds; four times as fast as a good typist."""
AFTER_SENTENCE = 0.7
"""Seconds of thought, so that suggestions are asked for and come."""
_SIZE = (1440, 900)
_LONGEST = 60.0
_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


@dataclass  # no slots: Qt holds a weak reference to the receiver of a signal
class Heard:
    """What the workers and the preview have said so far."""

    pids: dict[str, int] = field(default_factory=dict)
    health: str = ""
    engine: str = ""
    suggestions: int = 0
    answers: int = 0
    """Also empty ones."""
    pages: int = 0

    def take(self, message: object) -> None:
        """Note a message, or the preview's engine."""
        if isinstance(message, Ready):
            self.pids[message.worker] = message.pid
        elif isinstance(message, ArchiveOpened):
            self.health = message.health
        elif isinstance(message, str):
            self.engine = message
        self.suggestions += isinstance(message, Suggested) and bool(message.suggestions)
        self.answers += isinstance(message, Suggested)
        self.pages += isinstance(message, Rendered)


class Pressed(NamedTuple):
    """A key: milliseconds from its moment until the text was painted with it, and of the window's own CPU.

    What holds the window up between two keys is part of the first.
    """

    took: float
    cpu: float


class Paints(QObject):
    """Sees whether a widget has been painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take note, and keep nothing back."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


class RealWindow:
    """One window with its workers, as the program opens it."""

    def __init__(self, file: Path, archive: Path | None = None) -> None:
        """Open a draft's file, with this archive or the starter's."""
        prepare_web_engine()
        self.app = QApplication([sys.argv[0]])
        paths = find_paths()
        load_fonts(paths.resources)
        theme = load_theme(paths.resources, "paper")
        apply_theme(self.app, theme)
        settings = SettingsKeeper(paths.settings_file, self.app)
        if archive:
            settings.set("archive.folder", str(archive))
        facts = (("Python", platform.python_version()),)
        tools = DeskTools(self.app, paths, settings, Icons(paths.resources, theme), theme, __version__, facts)
        self.desk = Desk(tools)
        self.desk.start_workers()
        self.heard = Heard()
        for part in (self.desk.archive_worker, self.desk.render_worker):
            part.received.connect(self.heard.take)
        self.desk.preview.started.connect(self.heard.take)
        self.desk.window.resize(*_SIZE)
        self.desk.files.open_path(file)
        self.desk.keeping.start()
        self.desk.history.start()
        self.desk.window.show()
        self.desk.start()

    def wait_until_ready(self, *, suggestions: bool = True) -> None:
        """Until archive and page are there, and the first suggestions if the draft has any."""
        heard = self.heard
        self.wait(lambda: heard.health == "ok" and bool(heard.pages and heard.engine))
        self.wait(lambda: bool(heard.suggestions) or not suggestions)

    def type(self, text: str, paints: Paints) -> list[Pressed]:
        """Type into the story by the clock, each key when it is due."""
        took = []
        for sign, moment in due(text, time.perf_counter()):
            self.pause(moment - time.perf_counter())
            used, paints.seen = time.thread_time(), False
            self.press(sign, self.desk.editor.text_edit)
            self.wait(lambda: paints.seen)
            took.append(Pressed((time.perf_counter() - moment) * 1000, (time.thread_time() - used) * 1000))
        return took

    def press(self, sign: str, target: QWidget) -> None:
        """Press and let go the key of this sign."""
        key = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
        for kind in _KINDS:
            self.app.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign.replace("\n", "\r")))

    def pause(self, seconds: float) -> None:
        """Let the window work for this long, to the millisecond and a bit."""
        end = time.perf_counter() + seconds
        if seconds > 0.001:
            loop = QEventLoop()
            timer = QTimer(loop, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
            timer.timeout.connect(loop.quit)
            timer.start(int(seconds * 1000))
            loop.exec()
        while time.perf_counter() < end:
            self.app.processEvents()

    def wait(self, happened: Callable[[], bool]) -> None:
        """Let the window work until this has happened. Raises SystemExit if it does not."""
        end = time.perf_counter() + _LONGEST
        self.app.processEvents()
        while not happened():
            if time.perf_counter() > end:
                raise SystemExit(f"The window was not ready after {_LONGEST:.0f} seconds.")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def due(text: str, start: float) -> Iterator[tuple[str, float]]:
    """Each sign and the moment at which it is to be typed."""
    for sign in text:
        yield sign, start
        start += AFTER_SENTENCE if sign == "." else BETWEEN_KEYS
