"""Deletes the archive in use: asks by name, makes sure that nobody has it open, and moves it to the trash."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QFile, QObject

from editorapp.errors import ReadAlsoError, UnwritableError
from editorapp.ui.dialogs.deleting_words import losses
from editorapp.ui.dialogs.questions import Choice, Question
from editorapp.ui.kit.task import Task
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.window.archive_choice import ChoiceParts
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.import_commands import BUSY
from editorapp.workers.protocol import ArchiveDescribed, DescribeArchive, Failed, PrepareRemoval, RemovalPrepared
from editorapp.workspace.archives import delete_files
from editorapp.workspace.paths import shown


class ArchiveDeleting(QObject):
    """Nothing is touched before it is certain that no other program uses the archive; another one is used by then."""

    def __init__(self, parts: ChoiceParts, questions: ArchiveQuestions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._folders, self._rows = parts.keeper, parts.folders, parts.rows
        self._dialogs, self._notices = parts.dialogs, parts.notices
        self._questions = questions
        self._goes: Path | None = None
        self._name = ""
        parts.keeper.tended.connect(self._take_prepared)
        parts.keeper.tending_failed.connect(self._keep)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.delete": self.ask}

    def ask(self) -> None:
        """Say what would be lost, and ask whether it shall be."""
        folder = self._keeper.folder
        self._rows.refresh()  # another one will be used
        if self._goes is not None or self._keeper.wish is not None:
            self._notices.show_notice(tr_error(BUSY.what, BUSY.hint))
        elif self._folders.is_there(folder):
            self._questions.ask(
                DescribeArchive,
                ArchiveDescribed,
                lambda described: self._confirm(folder, losses(described)),
                lambda _failed: self._confirm(folder, tr("How much it holds could not be counted.")),
            )
        elif self._folders.was_used(folder):
            self._ask_to_forget(folder)
        else:
            self._notices.show_notice(tr("There is no archive to delete."))

    def _confirm(self, folder: Path, lost: str) -> None:
        name = self._folders.title(folder)
        goes = tr("It goes to the trash, if the disk it lies on has one: {folder}", folder=shown(folder))
        if folder == self._folders.starter:
            after = tr("The starter archive can be installed again: Archive → Install Starter Archive.")
        else:
            after = tr("Your stories and the files it was imported from stay where they are.")
        title, text = tr("Delete “{archive}”?", archive=name), "\n\n".join((lost, f"{goes}\n{after}"))
        self._question(title, text, tr("Delete"), lambda: self._prepare(folder, name))

    def _ask_to_forget(self, folder: Path) -> None:
        name = self._folders.title(folder)
        text = tr("Its folder is not there: {folder}. Nothing is deleted.", folder=shown(folder))
        title = tr("Take “{archive}” off the list?", archive=name)
        self._question(title, text, tr("Take Off the List"), lambda: self._forget(folder))

    def _question(self, title: str, text: str, button: str, then: Callable[[], None]) -> None:
        """Enter never deletes."""
        choices = (Choice("cancel", tr("Cancel")), Choice("go", button, "primary"))
        dialogs = self._dialogs
        question = Question(title, text, choices, "cancel", dialogs.theme, dialogs.icons, dialogs.window)
        question.answered.connect(lambda answer: then() if answer == "go" else None)
        dialogs.open(question)

    def _prepare(self, folder: Path, name: str) -> None:
        if not self._keeper.ask(PrepareRemoval(str(folder))):
            self._notices.show_notice(tr_error(BUSY.what, BUSY.hint))
            return
        self._goes, self._name = folder, name
        self._leave(folder)

    def _leave(self, folder: Path) -> None:
        """Use another archive: the workers let go of this one."""
        other = self._rows.other_than(folder)
        if other is None:
            self._folders.use_none()
        else:
            self._folders.use(other)

    def _take_prepared(self, end: object, _folder: Path) -> None:
        folder = self._goes
        if isinstance(end, RemovalPrepared) and folder is not None:
            paths = tuple(map(Path, end.paths))
            in_trash = tr("“{archive}” is in the trash.", archive=self._name)
            wanted = (folder,) if end.is_alone else paths
            self._run(lambda: _to_trash(wanted), in_trash, lambda: self._offer_deleting(folder, paths))

    def _offer_deleting(self, folder: Path, paths: Sequence[Path]) -> None:
        name = self._name
        title = tr("“{archive}” cannot go to the trash", archive=name)
        text = tr("The disk it lies on has none. Deleted for good, it cannot be brought back.")
        self._question(title, text, tr("Delete for Good"), lambda: self._delete_for_good(folder, name, paths))

    def _delete_for_good(self, folder: Path, name: str, paths: Sequence[Path]) -> None:
        self._goes, self._name = folder, name
        self._leave(folder)
        self._run(lambda: _delete(folder, paths), tr("“{archive}” is deleted.", archive=name), lambda: None)

    def _run(self, work: Callable[[], bool], done: str, otherwise: Callable[[], None]) -> None:
        task = Task(work, self)
        task.ended.connect(lambda: self._end(task, done, otherwise))
        task.start()

    def _end(self, task: Task[bool], done: str, otherwise: Callable[[], None]) -> None:
        task.deleteLater()
        folder, self._goes = self._goes, None
        if folder is None:
            return
        if task.result is True:
            self._forget(folder)
            self._notices.show_notice(done)
            return
        self._folders.use(folder)  # it is still there
        if isinstance(task.result, ReadAlsoError):
            self._notices.show_error(task.result)
        else:
            otherwise()

    def _keep(self, _failed: Failed, folder: Path) -> None:
        """Somebody uses it: it stays, and is used again."""
        if folder == self._goes:
            self._goes = None
            self._folders.use(folder)

    def _forget(self, folder: Path) -> None:
        try:
            self._folders.forget(folder)
        except ReadAlsoError as error:
            self._notices.show_error(error)
        used = self._folders.used
        if used == folder or not (self._folders.was_used(used) or self._folders.is_there(used)):
            self._leave(folder)
        self._rows.refresh()


def _to_trash(paths: Sequence[Path]) -> bool:
    """Move them there; False if the first cannot be moved: then none was. Raises UnwritableError for a later one."""
    for path in paths:
        if not QFile(str(path)).moveToTrash():
            if path == paths[0]:
                return False
            what = f"{shown(path)} could not be moved to the trash."
            raise UnwritableError(what, "The articles are in the trash; delete this by hand.")
    return True


def _delete(folder: Path, paths: Sequence[Path]) -> bool:
    delete_files(folder, paths)
    return True
