"""Catches what nobody caught: keeps a report, tells the person once, and lets the program go on."""

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.crash_report import crash_report, error_place, write_report
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.paths import shown

_REPORT_HEIGHT = 180

Outcome = Literal["kept", "not kept", "ended"]

_OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        "kept": "Read Also met an error it did not expect. Your text is safe: it was kept on this computer first, "
        "it is still here, and you can go on writing.",
        "not kept": "Read Also met an error it did not expect. Your text is still here, but it could not be kept on "
        "the disk. Save it now, in another folder if need be.",
        "ended": "Read Also ended unexpectedly the last time. What had not been saved was kept on this computer: "
        "File, Recover Text… brings it back.",
    }
)


@dataclass(frozen=True, slots=True)
class Crash:
    """A report, the file it was written to (None: it could not be), and what became of the text."""

    report: str
    kept_at: Path | None
    outcome: Outcome = "kept"


class CrashDialog(DialogFrame):
    """Says what became of the text, and shows a report that can be copied."""

    def __init__(self, crash: Crash, theme: Theme, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(tr("Something went wrong"), theme, icons, parent, width=640)
        self._report = crash.report
        self.body.addWidget(label(tr(_OUTCOMES[crash.outcome]), wrap=True))
        self.body.addSpacing(8)
        self.body.addWidget(label(tr("Report for the developers. Nothing of your story is in it."), "label", wrap=True))
        field = QPlainTextEdit(crash.report)
        field.setObjectName("field")
        field.setAccessibleName(tr("Report"))
        field.setFont(theme.font("mono", 12))
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        field.setFixedHeight(_REPORT_HEIGHT)
        self.body.addWidget(field)
        if crash.kept_at is not None:
            self.body.addWidget(label(tr("Also kept as {file}", file=shown(crash.kept_at)), "hint", wrap=True))
        self.copy_button = self.add_button(tr("Copy Report"), icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.go_on_button = self.add_button(tr("Go On"), "primary")
        self.go_on_button.clicked.connect(self.accept)
        self.go_on_button.setDefault(True)
        self.set_first_focus(self.go_on_button)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.set_aside(tr("Copied"))


class CrashHandler(QObject):
    """Takes the place of Python's own hooks from `install` to `uninstall`; works for errors in any thread.

    First of all `keep` writes every open text, in the window's thread and before anything else is done: what was wrong
    may be wrong with the event loop too. The same fault is reported once: a broken `paintEvent` fails sixty times a
    second.
    """

    crashed = Signal(str)
    """The report of a new fault, after it was kept and before it is shown."""
    error_met = Signal(object)
    """A `ReadAlsoError` that nobody caught: it is worded for the person, so it needs a notice and no report."""
    _caught = Signal(object)

    def __init__(
        self,
        logs: Path,
        facts: Sequence[tuple[str, str]],
        show: Callable[[Crash], None],
        keep: Callable[[], None],
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self._logs = logs
        self._facts = tuple(facts)
        self._show = show
        self._keep = keep
        self._clock = clock
        self._known: set[str] = set()
        self._outcomes: dict[str, Outcome] = {}
        # Queued: an error may come out of another thread, or out of the middle of painting.
        self._caught.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Handle every error that nobody catches from now on."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread

    def uninstall(self) -> None:
        """Python's own hooks again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take one error, in any thread; what is to be shown is shown when the event loop is reached."""
        if isinstance(error, Exception):
            if not isinstance(error, ReadAlsoError) and threading.current_thread() is threading.main_thread():
                self._keep_texts(error_place(error))
            self._caught.emit(error)
        else:  # an interrupt from the keyboard, a wish to exit
            sys.__excepthook__(kind, error, trace)

    def _handle_in_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.handle(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _keep_texts(self, place: str) -> Outcome:
        """Write every open text, once for each fault; what became of that."""
        if place not in self._outcomes:
            self._outcomes[place] = "not kept"  # in case that this is where it fails
            try:
                self._keep()
            except Exception as error:
                if not isinstance(error, ReadAlsoError):
                    self._caught.emit(error)
            else:
                self._outcomes[place] = "kept"
        return self._outcomes[place]

    def _report(self, error: Exception) -> None:
        place = error_place(error)
        if isinstance(error, ReadAlsoError):
            self.error_met.emit(error)
        elif place not in self._known:
            self._known.add(place)
            outcome = self._keep_texts(place)
            when = self._clock()
            report = crash_report(error, self._facts, when)
            crash = Crash(report, keep_report(self._logs, report, when), outcome)
            self.crashed.emit(report)
            self._show(crash)


def keep_report(logs: Path, report: str, when: datetime) -> Path | None:
    """Write the report to the folder of logs; None where that cannot be: it is on screen all the same."""
    try:
        return write_report(logs, report, when)
    except ReadAlsoError:
        return None
