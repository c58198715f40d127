"""How long the window's event loop is held up while somebody writes: typing, undo, jumps, scrolling, paste, search.

A timer ticks every 5 ms; a tick that comes more than 50 ms late is a stall, which a writer sees.
"""

import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report, share
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from real_window import Paints, RealWindow
from ticks import Ticks
from workload import Workload

from editorapp.workspace.paths import find_paths

_STALL = 50.0
"""Milliseconds."""
_DRAFTS = (20_000, 100_000)
"""Words."""
_CHARACTERS = 20_000
_JUMP = 9973
"""Characters from one place of writing to the next, a prime: the places never repeat."""
_PASTED = 3000
_THOUGHT = 0.8
"""Seconds between two deeds."""
_NOTCH = -120


class _Writer:
    """Does one thing after the other to the story, as a person would."""

    def __init__(self, window: RealWindow, text: str) -> None:
        self._window = window
        self._editor = window.desk.editor
        self._paints = Paints(self._editor.text_edit.viewport())
        self._sentences = cycle(f"{part}." for part in text.split(". "))
        self._text = text
        self._place = 0
        self.deeds = 0

    def write_for(self, seconds: float) -> None:
        """Go round all deeds until the time is over."""
        end = time.perf_counter() + seconds
        while True:
            for deed in self._deeds():
                deed()
                self.deeds += 1
                self._window.pause(_THOUGHT)
                if time.perf_counter() > end:
                    return

    def _deeds(self) -> Iterator[Callable[[], object]]:
        yield from (self._jump, self._type, self._new_paragraph, self._type, self._undo, self._redo, self._wheel)
        yield from (self._bold, self._page_down, self._paste, self._undo, self._fence, self._search, self._type)

    def _type(self) -> None:
        self._window.type(next(self._sentences), self._paints)

    def _new_paragraph(self) -> None:
        self._window.type("\n\n", self._paints)

    def _jump(self) -> None:
        self._place = (self._place + _JUMP) % len(self._window.desk.draft.body())
        self._editor.set_caret(self._place)

    def _undo(self) -> None:
        self._editor.text_edit.undo()

    def _redo(self) -> None:
        self._editor.text_edit.redo()

    def _wheel(self) -> None:
        column = self._editor.column
        at = QPointF(column.rect().center())
        for _ in range(10):
            event = QWheelEvent(
                *(at, column.mapToGlobal(at), QPoint(), QPoint(0, _NOTCH), Qt.MouseButton.NoButton),
                *(Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
            )
            self._window.app.sendEvent(column, event)
            self._window.pause(0.05)

    def _page_down(self) -> None:
        for direction in (1, 1, -1):
            self._editor.column.page(direction, selecting=False)
            self._window.pause(0.2)

    def _bold(self) -> None:
        cursor = self._editor.text_edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor, 2)
        self._editor.text_edit.setTextCursor(cursor)
        self._window.desk.window.action("format.bold").trigger()

    def _paste(self) -> None:
        data = QMimeData()
        data.setText(self._text[:_PASTED])
        self._editor.text_edit.insertFromMimeData(data)

    def _fence(self) -> None:
        self._editor.set_caret(0)
        self._window.type("```\n", self._paints)
        self._window.pause(_THOUGHT)
        for _ in range(4):
            self._undo()

    def _search(self) -> None:
        self._editor.open_find()
        for length in range(1, 5):
            self._editor.find_bar.words.setText("harb"[:length])
            self._window.pause(0.15)
        self._editor.close_find()


def main(workload: Workload, seconds: float) -> None:
    """Write in a long draft, then in a very long one, half of the time each."""
    files = [Path.home() / f"{words}.md" for words in _DRAFTS]
    for file, words in zip(files, _DRAFTS, strict=True):
        file.write_text(long_draft(find_paths().starter, words), "utf-8")
    window = RealWindow(files[0], workload.archive)
    text = running_text(find_paths().starter, _CHARACTERS).replace("\n\n", " ")
    try:
        window.wait_until_ready(suggestions=False)
        for file, words in zip(files, _DRAFTS, strict=True):
            window.desk.files.open_path(file)
            window.pause(3)
            writer, ticks = _Writer(window, text), Ticks()
            ticks.start()
            writer.write_for(seconds / len(_DRAFTS))
            ticks.stop()
            _report(ticks, words, writer.deeds, seconds / 60 / len(_DRAFTS))
    finally:
        window.desk.stop()


def _report(ticks: Ticks, words: int, deeds: int, minutes: float) -> None:
    longest = max(zip(ticks.late, ticks.own, strict=True))
    stalls = sum(late > _STALL for late in ticks.late)
    own = sum(late > _STALL and used > _STALL for late, used in zip(ticks.late, ticks.own, strict=True))
    note = (
        f"{stalls} over {_STALL:g} ms, {own} of them by the window's own work; p99 {share(ticks.late, 0.99):.1f};"
        f" the longest used {longest[1]:.0f} ms of CPU; {deeds} deeds in {minutes:g} min"
    )
    report(Figure("stalls", f"longest of the event loop, {words:,} words", longest[0], "ms", _STALL, note))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])), float(sys.argv[2]))
