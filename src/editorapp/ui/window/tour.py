"""The main job without a person: write a story, take a suggestion, see it in the page, export, take a picture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editorapp.article.links import find_links
from editorapp.article.suggestion import Suggestion
from editorapp.errors import ReadAlsoError, WorkerError
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.picture import SETTLE_MS, save_picture
from editorapp.workers.protocol import Exported, Failed, Rendered, Suggested
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import read_text_file

HEADLINE = "Isles Water shuts Whinsand outfall for a week of tests"
STANDFIRST = "Swimmers are asked to keep to the north end of the beach until the results are in."
TEXT = (
    "Isles Water will shut the outfall at Whinsand from Monday for seven days of tests, the company said on Saturday, "
    "a week after a pump failed at its station on Whinsand Road.\n\n"
    "Divers will put dye into the overflow pipe at high water and follow it along the shore. Rhona Keay, who swims "
    "there every morning, said she would be watching from the dunes. “They were fined in July, and they promised us "
    "two alarms,” she said.\n\n"
    "The beach kept its bathing grade last year by a single sample. Nobody at the council wants to rely on the next "
    "one."
)
"""Typed key by key: the story of a fictional beach that the starter archive has written about before."""
LONGEST_MS = 60_000
"""For each step; a step that takes longer has failed."""
_KEYS_AT_ONCE = 40
_EXPORTS = (("markdown", "story.md"), ("html", "story.html"), ("html-page", "page.html"))
_PICTURE = "window.png"
_OVER = "over"


class Tour(QObject):
    """Goes from step to step by what the parts of the program report; the first that fails ends it."""

    finished = Signal()
    """It is over: every step held if `problem` is ""."""

    def __init__(self, desk: Desk, out: Path, longest_ms: int = LONGEST_MS) -> None:
        """`desk` must be one that uses the starter archive and asks nobody anything."""
        super().__init__(desk)
        self._desk = desk
        self._out = out.absolute()
        self._step = ""
        self._offered: tuple[Suggestion, ...] = ()
        self._chosen = ""
        """The address that the story links to since a suggestion was inserted."""
        self._exports = list(_EXPORTS)
        self._watch = QTimer(self, singleShot=True, interval=longest_ms)
        self._watch.timeout.connect(lambda: self.fail(f"The tour waited too long while {self._step}."))
        self.files: list[Path] = []
        """What it has made."""
        self.problem = "The tour was stopped before it was over."
        for worker in (desk.archive_worker, desk.render_worker):
            worker.received.connect(self._hear)
            worker.failed.connect(self._hear_error)
        desk.archive.keeper.failed.connect(self._hear)

    def start(self) -> None:
        """Begin: an empty story in the window."""
        try:
            self._out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.fail(f"{shown(self._out)} cannot be written ({error.strerror}). Choose another folder with --out.")
            return
        desk = self._desk
        desk.files.start()
        desk.window.show()
        desk.start()
        self._enter("writing the headline")
        self._type(desk.editor.head.headline, HEADLINE, self._type_standfirst)

    def fail(self, problem: str) -> None:
        """End the tour here; what comes after its end is no longer heard."""
        self._end(problem)

    def _type_standfirst(self) -> None:
        self._type(self._desk.editor.head.standfirst, STANDFIRST, self._type_text)

    def _type_text(self) -> None:
        self._enter("writing the story")
        self._desk.window.focus_editor()
        self._type(self._desk.editor.text_edit, TEXT, self._wait_for_suggestions)

    def _wait_for_suggestions(self) -> None:
        self._enter("waiting for suggestions")
        self._try_to_insert()

    def _type(self, field: QWidget, text: str, then: Callable[[], None]) -> None:
        """Send the text as keys, a few between two rounds of the event loop, as a fast hand would."""
        if self._step == _OVER:
            return
        if not text:
            then()
            return
        for sign in text[:_KEYS_AT_ONCE]:
            key = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r" if sign == "\n" else sign)
                QCoreApplication.sendEvent(field, event)
        QTimer.singleShot(0, self, lambda: self._type(field, text[_KEYS_AT_ONCE:], then))

    def _hear(self, message: object) -> None:
        if isinstance(message, Suggested):
            self._offered = message.suggestions if message.revision == self._desk.draft.revision else ()
            self._try_to_insert()
        elif isinstance(message, Rendered) and self._step == "waiting for the page" and self._chosen:
            if any(self._chosen in html for html in message.html.values()):
                self._enter("exporting")
                self._export_next()
        elif isinstance(message, Exported) and self._step == "exporting":
            self._keep_export(message)
        elif isinstance(message, Failed):
            self.fail(f"{message.what} {message.hint}")

    def _hear_error(self, error: WorkerError) -> None:
        self.fail(error.what)

    def _try_to_insert(self) -> None:
        if self._step != "waiting for suggestions" or not self._offered:
            return
        before = self._linked()
        caret = self._desk.draft.body().index("\n")
        self._desk.editor.select(caret, caret)
        self._desk.window.action("insert.best_1").trigger()
        inserted = self._linked() - before
        if inserted:  # else the panel waits for a newer answer, and so do we
            self._chosen = inserted.pop()
            self._enter("waiting for the page")

    def _linked(self) -> set[str]:
        """The addresses that the story links to."""
        return {link.url for link in find_links(self._desk.draft.body())}

    def _export_next(self) -> None:
        name, file = self._exports.pop(0)
        self._desk.exporting.export(name, self._out / file, True)

    def _keep_export(self, message: Exported) -> None:
        self.files += [Path(file) for file in message.files]
        if self._exports:
            self._export_next()
            return
        self._enter("reading the export again")
        try:
            again = read_text_file(self._out / "story.md").text
        except ReadAlsoError as error:
            self.fail(str(error))
            return
        if HEADLINE not in again or not self._chosen or self._chosen not in again:
            self.fail("The exported story is not the one that was written.")
            return
        self._enter("taking the picture")
        self._desk.notices.clear()
        self._desk.editor.column.to_start()
        QTimer.singleShot(SETTLE_MS, self, self._take_picture)

    def _take_picture(self) -> None:
        target = self._out / _PICTURE
        problem = save_picture(self._desk, target)
        if not problem:
            self.files.append(target)
        self._end(problem)

    def _enter(self, step: str) -> None:
        if self._step != _OVER:
            self._step = step
            self._watch.start()

    def _end(self, problem: str) -> None:
        if self._step == _OVER:
            return
        self._step = _OVER
        self._watch.stop()
        self.problem = problem.strip()
        self.finished.emit()
