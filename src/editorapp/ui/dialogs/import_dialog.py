"""Importing an archive: choose the sources, follow the import while writing goes on, read what came of it."""

import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from editorapp.ui.dialogs.cancel_question import cancel_question
from editorapp.ui.dialogs.controls import MessageBox
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.import_choice import ImportChoice
from editorapp.ui.dialogs.import_outcome import ImportOutcome
from editorapp.ui.dialogs.import_progress import ImportProgress
from editorapp.ui.dialogs.import_words import import_in_words, report_title
from editorapp.ui.dialogs.questions import Question
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.dialogs.source_list import dropped_paths
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_error
from editorapp.workers.protocol import Failed, Imported, Progressed

State = Literal["choosing", "running", "paused", "stopping", "ended", "failed"]

RUNNING: frozenset[State] = frozenset({"running", "paused", "stopping"})
"""An import or update goes on."""

_WIDTH, _CONTENT_WIDTH = 620, 564
_TITLES = MappingProxyType(
    {
        "choosing": "Import your archive",
        "running": "Importing your archive",
        "paused": "Import paused",
        "stopping": "Stopping the import",
        "ended": "Import finished",
        "failed": "The import did not work",
    }
)
_UPDATE_TITLES = MappingProxyType(
    {
        "running": "Updating your archive",
        "paused": "Update paused",
        "stopping": "Stopping the update",
        "ended": "Update finished",
        "failed": "The update did not work",
    }
)
_BUTTONS = MappingProxyType(
    {
        "choosing": ("close", "import"),
        "running": ("stop", "pause", "hide"),
        "paused": ("stop", "pause", "hide"),
        "stopping": ("stop", "hide"),
        "ended": ("lists", "done"),
        "failed": ("again", "done"),
    }
)
"""Which buttons each state shows; the last one is the default."""


class ImportDialog(DialogFrame):
    """The dialog of one import after the other. It does nothing itself: it asks, and is told how it goes.

    Closing it while an import runs only hides it; `open()` shows it again. `choice` is the page to choose on.
    """

    import_requested = Signal(object)
    """Do this ImportWish."""
    pause_requested = Signal(bool)
    """Hold the import where it is, or (False) go on."""
    cancel_requested = Signal(bool)
    """Stop it; True: and remove what it has added."""
    show_requested = Signal(object)
    """Show the file or folder at this `Path`."""
    finished_viewing = Signal()
    """The outcome was read; the next `open()` starts with choosing again."""

    def __init__(
        self, theme: Theme, icons: Icons, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__("", theme, icons, parent, _WIDTH)
        self._state: State = "choosing"
        self._is_update = False
        self._target = ""
        self._roots: tuple[Path, ...] = ()
        self._question: Question | None = None
        self.setAcceptDrops(True)
        self.choice = ImportChoice(icons)
        self.choice.changed.connect(self._update_buttons)
        self.choice.sources.changed.connect(self._await_import)
        self.choice.preview.show_requested.connect(self.show_requested)
        self.progress = ImportProgress(theme, icons, clock)
        self.progress.problems.show_requested.connect(self.show_requested)
        self.outcome = ImportOutcome(icons)
        self.outcome.show_requested.connect(self.show_requested)
        self.failure = MessageBox(icons)
        self._pages: dict[str, QWidget] = {
            "choosing": ScrollBody(self.choice, _CONTENT_WIDTH),
            "running": self.progress,
            "ended": self.outcome,
            "failed": self.failure,
        }
        for page in self._pages.values():
            self.body.addWidget(page)
        self._button = self._make_buttons()
        self.finished.connect(self._closed)
        self._enter("choosing")

    @property
    def state(self) -> State:
        """Where the import stands."""
        return self._state

    @property
    def is_update(self) -> bool:
        """Whether an update is followed, or was; else an import."""
        return self._is_update

    def begin_update(self, archive: str) -> None:
        """The archive of this name is being brought up to date; nothing was chosen here."""
        self._is_update = True
        self._target, self._roots = archive, ()
        self.progress.start()
        self._enter("running")

    def set_progress(self, progress: Progressed) -> None:
        """The import is that far; also tells that one runs which was not asked for here."""
        if self._state not in RUNNING:
            self.progress.start()
            self._enter("running")
        self.progress.show_progress(progress)
        if self._state == "paused":
            self.progress.pause()

    def set_report(self, report: Imported) -> None:
        """The import has ended, by itself or because it was asked to."""
        self.outcome.show_report(report, self._roots, is_update=self._is_update)
        self._enter("ended")
        self.set_title(report_title(report, is_update=self._is_update))
        self._button["lists"].setVisible(bool(self.outcome.titles))
        self._button["lists"].setText(tr("Show Problems") if report.problems else tr("Show Details"))

    def set_failed(self, failed: Failed) -> None:
        """The import could not be done."""
        self._enter("failed")
        self.failure.say(tr_error(failed.what, failed.hint), "error")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped while there is something to choose."""
        if self._state == "choosing" and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose what was dropped."""
        self.choice.sources.add(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _make_buttons(self) -> dict[str, QPushButton]:
        commands: tuple[tuple[str, QPushButton, Callable[[], object]], ...] = (
            ("lists", self.add_button(tr("Show Problems")), self._show_lists),
            ("close", self.add_button(tr("Cancel")), self.reject),
            ("stop", self.add_button(tr("Cancel")), self._ask_cancel),
            ("pause", self.add_button(tr("Pause"), icon="pause"), self._toggle_pause),
            ("again", self.add_button(tr("Choose Again")), self._choose_again),
            ("import", self.add_button(tr("Import"), "primary"), self._start),
            ("hide", self.add_button(tr("Hide"), "primary"), self.reject),
            ("done", self.add_button(tr("Done"), "primary"), self.accept),
        )
        for _name, button, command in commands:
            button.clicked.connect(lambda _checked=False, command=command: command())
        return {name: button for name, button, _command in commands}

    def _enter(self, state: State) -> None:
        """Show the page and the buttons of this state."""
        self._state = state
        is_running = state in RUNNING
        if self._question and not is_running:
            self._question.reject()
        for name, page in self._pages.items():
            page.setVisible(name == ("running" if is_running else state))
        for name, button in self._button.items():
            button.setVisible(name in _BUTTONS[state])
        self._is_update = self._is_update and state != "choosing"
        self.set_title(tr(_UPDATE_TITLES[state]) if self._is_update else tr(_TITLES[state]))
        self.set_subtitle(import_in_words(self._roots, self._target) if is_running else "")
        hide = tr("Hide; the update goes on") if self._is_update else tr("Hide; the import goes on")
        self.set_close_tip(hide if is_running else tr("Close  Esc"))
        self._button["stop"].setAccessibleName(tr("Cancel the update") if self._is_update else tr("Cancel the import"))
        default = self._button[_BUTTONS[state][-1]]
        default.setDefault(True)
        self._update_buttons()
        self.set_first_focus(default if default.isEnabled() else self.choice.sources)

    def _update_buttons(self) -> None:
        is_paused, is_stopping = self._state == "paused", self._state == "stopping"
        if self._button["import"].hasFocus() and not self.choice.is_ready:
            self.choice.sources.setFocus()  # Qt would go on to a button that removes a source
        self._button["import"].setEnabled(self.choice.is_ready)
        self._button["stop"].setEnabled(not is_stopping)
        self._button["stop"].setText(tr("Stopping…") if is_stopping else tr("Cancel"))
        self._button["pause"].setText("\N{EN SPACE}" + (tr("Resume") if is_paused else tr("Pause")))
        self._button["pause"].setAccessibleName(tr("Resume") if is_paused else tr("Pause"))
        self.icons.assign(self._button["pause"], "play" if is_paused else "pause", "text2")
        asides = {"choosing": self.choice.hint, "running": tr("You can go on writing while this runs.")}
        self.set_aside(asides.get(self._state, ""))

    def _choose_again(self) -> None:
        self._enter("choosing")
        self.choice.look()

    def _await_import(self) -> None:
        """Something was chosen: Enter imports it."""
        if self._state == "choosing" and self._button["import"].isEnabled():
            self.set_first_focus(self._button["import"])

    def _start(self) -> None:
        wish = self.choice.wish
        self._target, self._roots = self.choice.target.title, wish.sources
        self.progress.start(self._roots)
        self._enter("running")
        self.import_requested.emit(wish)

    def hold(self, holds: bool) -> None:
        """Have a running import wait, or go on, as its button does."""
        if self._state == ("running" if holds else "paused"):
            self._toggle_pause()

    def _toggle_pause(self) -> None:
        pauses = self._state == "running"
        self._enter("paused" if pauses else "running")
        (self.progress.pause if pauses else self.progress.resume)()
        self.pause_requested.emit(pauses)

    def _ask_cancel(self) -> None:
        """The import waits for the answer."""
        goes_on = self._state == "running"
        if goes_on:
            self.pause_requested.emit(True)
        self._question = cancel_question(self.progress.progress.new, self.theme, self.icons, self)
        self._question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._question.answered.connect(lambda answer: self._answer(answer, goes_on))
        self._question.open()

    def _answer(self, answer: str, goes_on: bool) -> None:
        self._question = None
        if self._state not in RUNNING:
            return  # it has ended meanwhile
        if answer != "go":
            self._enter("stopping")
            self.cancel_requested.emit(answer == "remove")
        elif goes_on:
            self.progress.resume()
            self.pause_requested.emit(False)

    def _show_lists(self) -> None:
        self._button["lists"].hide()
        self.outcome.show_lists()

    def _closed(self) -> None:
        """Closed or hidden: only what has ended is over."""
        if self._state in ("ended", "failed"):
            self.choice.sources.clear()
            self._enter("choosing")
            self.finished_viewing.emit()
