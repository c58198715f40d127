"""Offers the texts that an earlier run of the program kept and did not finish with, and brings them back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.questions import Choice, Question
from editorapp.ui.dialogs.recovered_text import RecoveredText
from editorapp.ui.dialogs.recovery_dialog import RecoveryDialog
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.window.journal_writer import JournalWriter
from editorapp.ui.window.recovery_comparing import RecoveryComparing
from editorapp.ui.window.recovery_opening import RecoveryOpening
from editorapp.ui.window.recovery_search import Findings, find_texts
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.draft_state import DraftState
from editorapp.workspace.history import History, Story
from editorapp.workspace.journal import TakenOver

_SECONDS = 20.0
"""A notice about texts that wait is there to be read."""


class Recovery(QObject):
    """Nothing is given up without a question, and no text leaves the old journal before the own one holds it.

    `folder` is that of the journals. What is given up is a version in the `history` first.
    """

    looked = Signal()
    """Other texts wait than before: some were opened or given up, or somebody has decided to do that later."""

    def __init__(
        self,
        folder: Path,
        opening: RecoveryOpening,
        writer: JournalWriter,
        dialogs: WindowDialogs,
        notices: Notices,
        history: History,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._opening = opening
        self._dialogs = dialogs
        self._notices = notices
        self._history = history
        self._background = Background(self)
        self._comparing = RecoveryComparing(self._background, dialogs, notices)
        self._dialog: RecoveryDialog | None = None
        self._is_looking = False
        self._held: tuple[TakenOver, ...] = ()
        self._unsettled: dict[str, tuple[TakenOver, RecoveredText]] = {}
        writer.kept.connect(self._settle)

    def offer(self) -> None:
        """Open the dialog if there is something to recover."""
        self._look(is_asked=False)

    def ask(self) -> None:
        """Open the dialog, or say that there is nothing."""
        self._look(is_asked=True)

    def note_saved(self, state: DraftState) -> None:
        """Its file holds a story; a recovered one needs to be in no journal any more."""
        self._settle(state.notes.key)

    def stop(self) -> None:
        """Let go of what was not opened: it is for the next start."""
        self._background.stop()
        self._unsettled.clear()
        for taken in self._held:
            self._let_go(taken)

    def _look(self, is_asked: bool) -> None:
        if self._dialog is not None:
            self._dialog.activateWindow()
        elif not self._is_looking:
            self._is_looking = True
            given_up = (self._history, self._opening.open_keys) if is_asked else ()
            self._background.run(
                partial(find_texts, self._folder, *given_up), partial(self._show, is_asked), self._fail
            )

    def _fail(self, error: ReadAlsoError) -> None:
        self._is_looking = False
        self._notices.show_error(error)

    def _show(self, is_asked: bool, found: object) -> None:
        self._is_looking = False
        if not isinstance(found, Findings):
            return
        taken = found.taken
        self._held = (*self._held, taken)
        texts = [text for text in found.texts if is_asked or not taken.is_aside(text.kept_in)]
        if texts:
            dialog = self._dialog = RecoveryDialog(
                texts, self._dialogs.theme, self._dialogs.icons, self._dialogs.window
            )
            dialog.wished.connect(partial(self._do, taken, dialog))
            dialog.finished.connect(lambda _result: self._finish(taken, dialog))
            self._dialogs.open(dialog)
            return
        self._let_go(taken)
        if is_asked:
            self._notices.show_notice(tr("There is nothing to recover: all that was written is saved or open."))

    def _do(self, taken: TakenOver, dialog: RecoveryDialog, text: RecoveredText, wish: str) -> None:
        if wish == "show":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(text.kept_in.parent)))
        elif wish == "compare":
            self._comparing.compare(text, dialog, lambda answer: self._do(taken, dialog, text, answer))
        elif wish == "discard":
            self._ask_discard(taken, dialog, text)
        else:
            self._open(taken, text, is_copy=wish == "copy")
            dialog.remove(text)

    def _finish(self, taken: TakenOver, dialog: RecoveryDialog) -> None:
        """The dialog is closed: open what was chosen in it, and say what waits."""
        self._dialog = None
        self._open_all(taken, dialog.chosen)
        chosen = {text.kept_in for text in dialog.chosen}
        rest = [text for text in dialog.texts if text.kept_in not in chosen]
        for text in rest:
            if not text.can_open and not taken.is_aside(text.kept_in):
                self._settle_text(taken, text)  # it has been seen; there is no more to be done with it
        waiting = sum(text.can_open and not text.was_given_up for text in rest)
        if waiting:
            said = tr_count(
                "{n} text is still kept on this computer: File, Recover Text…",
                "{n} texts are still kept on this computer: File, Recover Text…",
                waiting,
            )
            self._notices.show_notice(said, tr("Recover Text…"), self.ask, seconds=_SECONDS)
        self._let_go(taken)

    def _open_all(self, taken: TakenOver, texts: Sequence[RecoveredText]) -> None:
        """Open all; the newest of a file gets the story of the file, and the newest of all is at hand in the end."""
        paths = [text.path for text in texts]
        for at, text in reversed(tuple(enumerate(texts))):
            self._open(taken, text, is_copy=text.path is not None and text.path in paths[:at])

    def _open(self, taken: TakenOver, text: RecoveredText, is_copy: bool) -> None:
        state = self._opening.open_copy(text) if is_copy else self._opening.open(text)
        if state.modified:
            self._unsettled[state.notes.key] = (taken, text)
        else:  # its file holds the same by now
            self._settle_text(taken, text)

    def _ask_discard(self, taken: TakenOver, dialog: RecoveryDialog, text: RecoveredText) -> None:
        words = tr_count(
            "The {n} word that was kept of it is given up.",
            "The {n} words that were kept of it are given up.",
            text.words,
        )
        choices = (Choice("cancel", tr("Cancel")), Choice("go", tr("Discard"), "primary"))
        title = tr("Discard “{headline}”?", headline=text.title)
        question = Question(title, words, choices, "cancel", self._dialogs.theme, self._dialogs.icons, dialog)
        question.answered.connect(lambda answer: self._discard(taken, dialog, text) if answer == "go" else None)
        self._dialogs.open(question)

    def _discard(self, taken: TakenOver, dialog: RecoveryDialog, text: RecoveredText) -> None:
        try:
            if text.can_open:
                key = text.entry.key if text.entry else text.kept_in.stem
                self._history.keep(Story(key, text.path), text.file, "discarded", datetime.now(UTC))
            taken.drop(text.kept_in)
        except ReadAlsoError as error:
            dialog.say_failed(error)
        else:
            dialog.remove(text)

    def _settle(self, key: str) -> None:
        """The own journal holds the story of this key, so the old one need not any more."""
        taken, text = self._unsettled.pop(key, (None, None))
        if taken is not None and text is not None:
            self._settle_text(taken, text)
            self._let_go(taken)

    def _settle_text(self, taken: TakenOver, text: RecoveredText) -> None:
        if text.was_given_up:  # it is the history's
            return
        try:
            if not text.is_damaged:
                taken.drop(text.kept_in)
            elif not taken.is_aside(text.kept_in):
                taken.set_aside(text.kept_in)
        except ReadAlsoError as error:
            self._notices.show_error(error)

    def _let_go(self, taken: TakenOver) -> None:
        """Let other processes have what is left, once nothing of it is in work here."""
        if self._dialog is None and all(held is not taken for held, _ in self._unsettled.values()):
            taken.close()
            self._held = tuple(other for other in self._held if other is not taken)
            self.looked.emit()
