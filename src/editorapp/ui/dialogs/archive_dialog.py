"""The archive's details: how it stands, what it holds, how it is looked after, how its suggestions are ranked."""

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.dialogs.archive_care import ArchiveCare
from editorapp.ui.dialogs.archive_facts import ArchiveFacts
from editorapp.ui.dialogs.archive_progress import ArchiveProgress
from editorapp.ui.dialogs.archive_ranking import ArchiveRanking
from editorapp.ui.dialogs.archive_words import measured_title
from editorapp.ui.dialogs.controls import MessageBox, label, rule
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_error
from editorapp.workers.protocol import ArchiveDescribed, Evaluated, Failed, Progressed

_WIDTH = 640
_INSIDE = _WIDTH - 2 * 28


class ArchiveDialog(DialogFrame):
    """Shows what it is told and says what the person wants; jobs go on when it is closed."""

    weights_requested = Signal(bool)
    """Rank with the archive's own weights (True) or go back to the standard ones."""
    measure_requested = Signal()
    cancel_requested = Signal()
    """Stop the job."""
    orphans_requested = Signal()
    """Show the stories that nobody links to."""
    import_requested = Signal()
    wished = Signal(str)
    """Do what the command of this id does."""

    def __init__(
        self, theme: Theme, icons: Icons, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(tr("Archive details"), theme, icons, parent, _WIDTH)
        self.facts = ArchiveFacts(theme, icons)
        self.ranking = ArchiveRanking(icons)
        self.care = ArchiveCare()
        self.progress = ArchiveProgress(clock)
        self.message = MessageBox(icons)
        self._waiting = label(tr("Looking at the archive…"), "muted")
        self._rules = rule(), rule()
        self.body.setSpacing(10)
        self.body.addWidget(self._waiting)
        self.body.addWidget(ScrollBody(self._content(), _INSIDE))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.message)
        self._import = self.add_button(tr("Import Archive…"))
        self._close_button = self.add_button(tr("Close"), "primary")
        self._connect()
        self._show_parts(None)
        self._close_button.setDefault(True)
        self.set_first_focus(self._close_button)

    def show_details(self, described: ArchiveDescribed) -> None:
        """The archive is like this now."""
        self.facts.show_details(described)
        self.ranking.show_details(described)
        self._show_parts(described)

    def show_progress(self, progress: Progressed) -> None:
        """The job, such as measuring, is that far."""
        self.message.clear()
        self.progress.show_progress(progress)
        self.ranking.measure.hide()
        self.care.set_busy(True)

    def end_measuring(self, evaluated: Evaluated) -> None:
        """Measuring is over; the figures come with the next `show_details`."""
        self.end_progress()
        if evaluated.drafts and not evaluated.cancelled:
            announce(self, measured_title(evaluated))
        else:
            self.message.say(measured_title(evaluated), "warn")

    def fail_measuring(self, failed: Failed) -> None:
        """Measuring could not be done."""
        self.end_progress()
        self.set_failed(failed)

    def end_progress(self) -> None:
        """The job that was followed here is over."""
        self.progress.end()
        self.ranking.measure.show()
        self.care.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        """Whether the archive has a job that is not followed here."""
        self.ranking.set_busy(is_busy)
        self.care.set_busy(is_busy or not self.progress.isHidden())
        self.set_aside(tr("The archive is busy with another job.") if is_busy else "")

    def set_failed(self, failed: Failed) -> None:
        """Something that was asked for could not be done."""
        self._waiting.hide()
        self.ranking.switch.setEnabled(True)
        self.message.say(tr_error(failed.what, failed.hint), "error")

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.facts, self._rules[0], self.care, self._rules[1], self.ranking):
            column.addWidget(part)
        column.addStretch(1)
        return content

    def _connect(self) -> None:
        self.facts.orphans_requested.connect(self.orphans_requested)
        self.facts.wished.connect(self.wished)
        self.care.wished.connect(self.wished)
        self.ranking.weights_requested.connect(self.weights_requested)
        self.ranking.measure_requested.connect(self.measure_requested)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self._import.clicked.connect(self.import_requested)
        self._close_button.clicked.connect(self.accept)

    def _show_parts(self, described: ArchiveDescribed | None) -> None:
        """Only what can be said of this archive."""
        health = described.health if described else ""
        holds = described is not None and described.articles > 0 and health in ("ok", "indexing")
        self._waiting.setVisible(described is None)
        self.facts.setVisible(described is not None)
        can_be_looked_after = health in ("ok", "indexing", "damaged")
        self._rules[0].setVisible(can_be_looked_after)
        self.care.setVisible(can_be_looked_after)
        self._rules[1].setVisible(holds)
        self.ranking.setVisible(holds)
        self._import.setVisible(described is not None and not holds)
