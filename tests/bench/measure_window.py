"""How long a key takes to be on the screen while suggestions and preview run, and how much memory the parts then hold.

Keys come by the clock, as a person's do, and time counts from when a key was due: what holds the window up between two
keys is part of the figure.
"""

import math
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report, share
from processes import descendants, memory_mb
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from editorapp import __version__
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.reading.web_engine import prepare_web_engine
from editorapp.ui.window.desk import Desk, DeskTools
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.workers.protocol import ArchiveOpened, Ready, Rendered, Suggested
from editorapp.workspace.paths import find_paths

TYPING, MEMORY = "typing", "memory"

_DRAFT_WORDS = 20_000
_CHARACTERS = 2000
_LIMIT = 16.0
"""Milliseconds of 95 keys in 100 that are promised."""
_BETWEEN_KEYS = 0.025
"""Seconds; four times as fast as a good typist."""
_AFTER_SENTENCE = 0.7
"""Seconds of thought, so that suggestions are asked for and come."""
_WINDOW = (1440, 900)
_LONGEST = 60.0
_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


@dataclass  # no slots: Qt holds a weak reference to the receiver of a signal
class _Heard:
    """What the workers and the preview have said so far."""

    pids: dict[str, int] = field(default_factory=dict)
    health: str = ""
    engine: str = ""
    suggestions: int = 0
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
        self.pages += isinstance(message, Rendered)


class _Paints(QObject):
    """Sees whether a widget has been painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Take note, and keep nothing back."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def main(folder: Path, wanted: Sequence[str]) -> None:
    """Type into a long draft in the real window; report what is wanted."""
    prepare_web_engine()
    app = QApplication([sys.argv[0]])
    draft = folder / "long.md"
    draft.write_text(long_draft(find_paths().starter, _DRAFT_WORDS), "utf-8")
    desk, heard = _open(app, draft)
    try:
        _wait(app, lambda: heard.health == "ok" and bool(heard.suggestions and heard.pages and heard.engine))
        _type_at_three_places(app, desk, heard, is_reported=TYPING in wanted)
        if MEMORY in wanted:
            _report_memory(heard)
    finally:
        desk.stop()


def _open(app: QApplication, file: Path) -> tuple[Desk, _Heard]:
    """The window as the program opens it, and what is heard from its parts."""
    paths = find_paths()
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    apply_theme(app, theme)
    settings = SettingsKeeper(paths.settings_file, app)
    facts = (("Python", platform.python_version()),)
    desk = Desk(DeskTools(app, paths, settings, Icons(paths.resources, theme), theme, __version__, facts))
    heard = _Heard()
    for part in (desk.archive_worker, desk.render_worker):
        part.received.connect(heard.take)
    desk.preview.started.connect(heard.take)
    desk.window.resize(*_WINDOW)
    desk.files.open_path(file)
    desk.window.show()
    desk.start()
    return desk, heard


def _type_at_three_places(app: QApplication, desk: Desk, heard: _Heard, *, is_reported: bool) -> None:
    text = running_text(find_paths().starter, _CHARACTERS)
    body = desk.draft.body()
    places = (("start", 0), ("middle", body.index("\n\n", len(body) // 2)), ("end", len(body)))
    target = desk.editor.text_edit
    paints = _Paints(target.viewport())
    size = math.ceil(len(text) / len(places))
    before = (heard.suggestions, heard.pages)
    took: list[float] = []
    for number, (name, offset) in reversed([*enumerate(places)]):  # from the end, so that the offsets stay true
        desk.editor.set_caret(offset)
        _pause(app, _AFTER_SENTENCE)
        part = _type(app, target, paints, text[number * size : (number + 1) * size])
        took += part
        if is_reported:
            _report_keys(f"p95 of key to paint at the {name}", part, f"{len(part)} keys")
    if is_reported:
        lists, pages = heard.suggestions - before[0], heard.pages - before[1]
        answers = f"meanwhile {lists} lists, {pages} pages ({heard.engine} preview)"
        _report_keys(f"p95 of all keys, {_DRAFT_WORDS:,} words", took, answers)


def _type(app: QApplication, target: TextEditor, paints: _Paints, text: str) -> list[float]:
    """Milliseconds from the moment each key was due until the text was painted with it."""
    took = []
    for sign, due in _due(text, time.perf_counter()):
        _pause(app, due - time.perf_counter())
        paints.seen = False
        key = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
        for kind in _KINDS:
            app.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign.replace("\n", "\r")))
        _wait(app, lambda: paints.seen)
        took.append((time.perf_counter() - due) * 1000)
    return took


def _due(text: str, start: float) -> Iterator[tuple[str, float]]:
    """Each sign and the moment at which it is to be typed."""
    for sign in text:
        yield sign, start
        start += _AFTER_SENTENCE if sign == "." else _BETWEEN_KEYS


def _pause(app: QApplication, seconds: float) -> None:
    """Let the window work for this long, to the millisecond and a bit."""
    end = time.perf_counter() + seconds
    if seconds > 0.001:
        loop = QEventLoop()
        timer = QTimer(loop, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start(int(seconds * 1000))
        loop.exec()
    while time.perf_counter() < end:
        app.processEvents()


def _wait(app: QApplication, happened: Callable[[], bool]) -> None:
    """Let the window work until this has happened and nothing waits to be done."""
    end = time.perf_counter() + _LONGEST
    app.processEvents()
    while not happened():
        if time.perf_counter() > end:
            raise SystemExit(f"The window was not ready after {_LONGEST:.0f} seconds.")
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _report_keys(what: str, took: Sequence[float], note: str) -> None:
    details = f"p50 {share(took, 0.5):.1f}, most {max(took):.1f}; {note}"
    report(Figure(TYPING, what, share(took, 0.95), "ms", _LIMIT, details))


def _report_memory(heard: _Heard) -> None:
    own = os.getpid()
    report(Figure(MEMORY, "window", memory_mb(own), "MB", note=f"with a draft of {_DRAFT_WORDS:,} words"))
    for name in ("archive", "render"):
        report(Figure(MEMORY, f"{name} worker", memory_mb(heard.pids[name]), "MB"))
    web = [memory_mb(pid) for pid in descendants(own) - {*heard.pids.values()}]
    if web:
        what = f"{len(web)} processes of the {heard.engine} preview"
        report(Figure(MEMORY, what, sum(web), "MB", note="pages that they share are in each"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
