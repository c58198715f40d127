"""The command that shows the archive's details: its weights can be chosen there, jobs on it asked for and followed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from editorapp.ui.dialogs.archive_dialog import ArchiveDialog
from editorapp.ui.dialogs.archive_words import measured_title
from editorapp.ui.dialogs.upkeep_words import Outcome
from editorapp.ui.kit.notices import Kind, Notices
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import ArchiveDescribed, DescribeArchive, Evaluated, Failed, Progressed, UseWeights

_ASKING = frozenset({"archive.rename", "archive.delete", "archive.rebuild"})
_BUSY = Failed(0, "The archive is busy with another job.", "Measure when it is done.")


class ArchiveDetails(QObject):
    """Keeps the dialog that is open true; a job goes on when it is closed."""

    weights_changed = Signal()
    """Suggestions are ranked differently from now on."""
    orphans_requested = Signal()
    """Show the stories that nobody links to."""
    import_requested = Signal()
    """Import an archive."""
    wished = Signal(str)
    """Do what the command of this id does."""

    def __init__(
        self,
        keeper: ArchiveKeeper,
        questions: ArchiveQuestions,
        dialogs: WindowDialogs,
        process: ProcessStatus,
        notices: Notices,
        parent: QObject | None = None,
        named: Callable[[ArchiveDescribed], ArchiveDescribed] = lambda described: described,
    ) -> None:
        """`named` gives an archive the name it has here, and says if it is missed."""
        super().__init__(parent)
        self._named = named
        self._keeper = keeper
        self._questions = questions
        self._dialogs = dialogs
        self._process = process
        self._notices = notices
        self._dialog: ArchiveDialog | None = None
        self._progress: Progressed | None = None
        keeper.measuring.connect(self._show_progress)
        keeper.evaluated.connect(self._end)
        keeper.evaluation_failed.connect(self._fail)
        keeper.opened.connect(self._refresh)
        for change in (keeper.progressed, keeper.imported, keeper.failed):
            change.connect(self._show_busy)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.details": self.open}

    def open(self) -> None:
        """Open the dialog."""
        if self._dialog:
            return
        dialog = ArchiveDialog(self._dialogs.theme, self._dialogs.icons, self._dialogs.window)
        dialog.weights_requested.connect(self._use_weights)
        dialog.measure_requested.connect(self._measure)
        dialog.cancel_requested.connect(self._keeper.cancel)
        dialog.orphans_requested.connect(lambda: self._leave(self.orphans_requested.emit))
        dialog.import_requested.connect(lambda: self._leave(self.import_requested.emit))
        dialog.wished.connect(self._wish)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        if self._progress:
            dialog.show_progress(self._progress)
        self._refresh()
        self._dialogs.open(dialog)

    @property
    def is_open(self) -> bool:
        """Whether the dialog is on screen."""
        return self._dialog is not None

    def show_job(self) -> bool:
        """Show how a job goes that is followed here; False if there is none."""
        if self._progress:
            self.open()
        return self._progress is not None

    def show_progress(self, progress: Progressed) -> None:
        """A job that looks after the archive in use is that far."""
        self._progress = progress
        if self._dialog:
            self._dialog.show_progress(progress)

    def end_job(self, outcome: Outcome | None) -> None:
        """Such a job is over, and this came of it; None: that is said elsewhere."""
        self._progress = None
        if self._dialog:
            self._dialog.end_progress()
            self._refresh()
        if outcome:
            self.say(outcome)

    def say(self, outcome: Outcome) -> None:
        """Say this in the dialog, or where one looks while it is closed."""
        if self._dialog:
            self._dialog.message.say(outcome.text, outcome.kind)
        else:
            kind: Kind = "info" if outcome.kind == "ok" else "error"
            self._notices.show_notice(outcome.text, tr("Show"), self.open, kind=kind)

    def _refresh(self, _opened: object = None) -> None:
        self._show_busy()
        if self._dialog:
            self._questions.ask(DescribeArchive, ArchiveDescribed, self._show, self._say_failed)

    def _use_weights(self, own: bool) -> None:
        self._questions.ask(lambda request: UseWeights(request, own), ArchiveDescribed, self._follow, self._say_failed)

    def _follow(self, described: ArchiveDescribed) -> None:
        self._show(described)
        self.weights_changed.emit()

    def _measure(self) -> None:
        if not self._keeper.evaluate():
            self._say_failed(_BUSY)

    def _show(self, described: ArchiveDescribed) -> None:
        if self._dialog:
            self._dialog.show_details(self._named(described))

    def _show_progress(self, progress: Progressed) -> None:
        self._process.set_progress(progress)
        self.show_progress(progress)

    def _show_busy(self, *_news: object) -> None:
        if self._dialog:
            self._dialog.set_busy(self._keeper.busy and self._progress is None)

    def _end(self, evaluated: Evaluated) -> None:
        self._end_progress()
        if self._dialog:
            self._dialog.end_measuring(evaluated)
            self._refresh()
        elif not evaluated.cancelled:
            self._notices.show_notice(measured_title(evaluated), tr("Show"), self.open)

    def _fail(self, failed: Failed) -> None:
        self._end_progress()
        if self._dialog:
            self._dialog.fail_measuring(failed)
        else:
            self._notices.show_notice(tr_error(failed.what, failed.hint), kind="error")

    def _end_progress(self) -> None:
        self._progress = None
        self._process.end_job()

    def _say_failed(self, failed: Failed) -> None:
        if self._dialog:
            self._dialog.set_failed(failed)

    def _wish(self, command: str) -> None:
        """What asks something more takes the place of the dialog."""
        if command in _ASKING:
            self._leave(lambda: self.wished.emit(command))
        else:
            self.wished.emit(command)

    def _leave(self, then: Callable[[], None]) -> None:
        if self._dialog:
            self._dialog.accept()
        then()

    def _forget(self, _result: int) -> None:
        self._dialog = None
