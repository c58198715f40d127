"""Mark as Published and Update Published: the dialog asks, a worker writes the archive, the story gets its id."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.article.draft import Draft
from editorapp.ui.dialogs.publish_dialog import PublishDialog
from editorapp.ui.dialogs.publish_wish import ArchiveOffer, PublishedStory, PublishWish
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.ui.window.archive_keeper import ArchiveKeeper
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.history_keeper import HistoryKeeper
from editorapp.ui.window.publish_job import PublishJob
from editorapp.ui.window.published_story import PublishedWatch
from editorapp.ui.window.stage import Stage
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workers.protocol import Committed, Failed, PlanPublishing, Publish, Published, PublishingPlanned
from editorapp.workspace.history import PUBLISHED

_WRITTEN = ("id", "url", "date")
"""The details that a story gets when it is marked as published."""


@dataclass(frozen=True, slots=True)
class PublishParts:
    """Who does the work. `failed_checks` says in a line what must be mended before publishing, "" for nothing."""

    drafts: OpenDrafts
    keeper: ArchiveKeeper
    folders: ArchiveFolders
    asking: ArchiveQuestions
    make_job: Callable[[], WorkerClient]
    files: FileCommands
    history: HistoryKeeper
    failed_checks: Callable[[], str]


class PublishCommands(QObject):
    """The archive is written first, by a worker, and then the story: a failure leaves the story as it was.

    What is lost between the two, when the program is killed, is the id in the story; marked again at the same address
    it is known by that, and takes its own place. The story is saved afterwards, as Save does it: whoever has marked a
    story as published is done with it, and its file must not claim anything else. A story that has no file yet is left
    unsaved, and says so, as no dialog opens that nobody asked for.
    """

    writing = Signal(object, object)
    """A DraftState and the FrontMatter that it is about to have."""
    published = Signal(object, object)
    """A DraftState and the Published: it is in the archive, and says so itself."""

    def __init__(self, stage: Stage, parts: PublishParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage, self._parts = stage, parts
        self._dialog: PublishDialog | None = None
        self._state: DraftState | None = None
        self._job: PublishJob | None = None
        self._wish: PublishWish | None = None
        self.watch = PublishedWatch(stage.draft, parts.asking, self._target, self)
        parts.keeper.freed.connect(self._go_on)

    @property
    def dialog(self) -> PublishDialog | None:
        """The dialog, while it is open."""
        return self._dialog

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here; the dialog itself knows which of the two it is."""
        return {"file.publish": self.ask, "file.publish_update": self.ask}

    def connect_window(self) -> None:
        """Offer the one command or the other, now that the window has its actions."""
        window = self._stage.window
        first, again = window.action("file.publish"), window.action("file.publish_update")

        def offer(is_known: bool) -> None:
            for action, is_offered in ((first, not is_known), (again, is_known)):
                action.setVisible(is_offered)
                action.setEnabled(is_offered)

        self.watch.changed.connect(offer)
        self._parts.keeper.opened.connect(self.watch.refresh)
        offer(False)

    def stop(self) -> None:
        """End whatever runs; the archive is whole."""
        self._wish = None
        if self._job is not None:
            self._job.stop()
            self._job = None

    def ask(self) -> None:
        """Open the dialog for the story at hand."""
        if self._dialog is not None:
            return
        stage, folders = self._stage, self._parts.folders
        draft = stage.draft.snapshot()
        keys = {name: draft.key_of(name) for name in _WRITTEN}
        story = PublishedStory(stage.draft.state.headline, draft.date, keys)
        offer = ArchiveOffer(folders.targets(), folders.home, folders.used, folders.starter, folders.names())
        now = datetime.datetime.now().astimezone()
        dialogs = stage.dialogs
        dialog = PublishDialog(story, offer, now, dialogs.theme, dialogs.icons, dialogs.window)
        self._dialog, self._state = dialog, stage.draft.state
        dialog.form.plan_wanted.connect(self._plan)
        dialog.publish_requested.connect(self._publish)
        dialog.checks_requested.connect(lambda: stage.window.show_page("checks"))
        dialog.finished.connect(self._forget_dialog)
        dialogs.open(dialog)
        self._plan()
        self.show_checks()

    def show_checks(self) -> None:
        """The checks have something new to say, which the dialog shows while it is open."""
        if self._dialog is not None:
            self._dialog.set_failed_checks(self._parts.failed_checks())

    def _target(self) -> Path:
        """The archive that is proposed."""
        return self._parts.folders.targets()[0]

    def _plan(self) -> None:
        """Ask what the archive knows of the story and its address."""
        dialog = self._dialog
        if dialog is None or dialog.is_busy:
            return
        form, draft = dialog.form, self._stage.draft
        text, url, day = draft.snapshot().text, form.url, form.day
        folder, source = str(form.archive or ""), str(draft.path or "")
        self._parts.asking.ask(
            lambda number: PlanPublishing(number, folder, text, url, day, source),
            PublishingPlanned,
            lambda plan: dialog.form.set_plan(plan) if dialog is self._dialog else None,
            lambda failed: dialog.set_failed(failed.what, failed.hint) if dialog is self._dialog else None,
        )

    def _publish(self, wish: PublishWish) -> None:
        """Start, or wait for the job that is on the archive."""
        self._wish = wish
        if self._parts.keeper.busy and self._dialog is not None:
            self._dialog.set_waiting()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Do what waits, if nothing is in its way any more."""
        wish, dialog, draft = self._wish, self._dialog, self._stage.draft
        if wish is None or dialog is None or self._parts.keeper.busy:
            return
        self._wish = None
        source = str(draft.path or "")
        text = draft.snapshot().text
        publish = Publish(str(wish.archive), text, wish.url, wish.date, wish.modified, source, wish.replaces)
        dialog.set_busy()
        job = self._job = PublishJob(self._parts.make_job(), publish, self)
        job.ended.connect(self._end)
        job.start()

    def _end(self, outcome: Published | Failed) -> None:
        dialog, state, job = self._dialog, self._state, self._job
        self._job = None
        if job is not None:
            job.stop()
        if isinstance(outcome, Failed):
            self._stage.archive_worker.send(Committed())  # a worker that was lost may have come to it
            if dialog is not None:
                dialog.set_failed(outcome.what, outcome.hint)
                self._plan()
            return
        if dialog is not None:
            dialog.accept()
        self._use(Path(outcome.archive))
        if state is not None and state in self._parts.drafts.states:
            self._parts.drafts.go_to(state)
            self._mark(state, outcome)
            self.published.emit(state, outcome)

    def _use(self, folder: Path) -> None:
        """Suggestions come from the archive that the story is in, in its newest state."""
        if folder == self._parts.folders.used:
            self._stage.archive_worker.send(Committed())
        else:
            self._parts.folders.use(folder)

    def _mark(self, state: DraftState, done: Published) -> None:
        """One step back leads to the story without these details; the archive keeps it all the same."""
        draft = self._stage.draft
        front = _marked(draft.details(), done).front
        self.writing.emit(state, front)
        draft.set_front_matter(front, goes_on=False)
        self._parts.history.keep_now(state, PUBLISHED)
        self._say(state, done)
        if state.path is not None:
            self._parts.files.commands()["file.save"]()

    def _say(self, state: DraftState, done: Published) -> None:
        notices, files = self._stage.notices, self._parts.files
        if done.unindexed:
            said = tr("“{title}” is in the archive, but cannot be found yet.", title=done.title)
            notices.show_notice(f"{said} {tr_error(done.unindexed)}", kind="error")
        elif state.path is None:
            said = tr("“{title}” is in the archive. Save the story, so that it keeps its id.", title=done.title)
            notices.show_notice(said, tr("Save As…"), files.commands()["file.save_as"])
        else:
            said = tr("“{title}” is in the archive, and suggested from now on.", title=done.title)
            updated = tr("“{title}” is up to date in the archive.", title=done.title)
            notices.show_notice(updated if done.replaced else said)

    def _forget_dialog(self, _result: int) -> None:
        self._dialog, self._wish = None, None


def _marked(draft: Draft, done: Published) -> Draft:
    """The story's details with its id, address and date; a date that only says more precisely the same stays."""
    marked = draft.with_detail("id", done.id).with_detail("url", done.url)
    if draft.date[:10] == done.published[:10] and len(done.published) == len("2026-11-24"):
        return marked
    return marked.with_detail("date", done.published)
