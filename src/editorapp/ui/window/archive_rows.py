"""The archives as lists show them: looked up beside the window, because a share that has gone answers late or never."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.ui.kit.task import Task
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.panel_state import counted
from editorapp.ui.window.archive_folders import ArchiveFolders
from editorapp.workspace.archives import KnownArchive


class ArchiveRows(QObject):
    """What was found last is there at once; `refresh` looks again."""

    changed = Signal()
    """There are other rows, or they say something else."""

    def __init__(self, folders: ArchiveFolders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self._task: Task[tuple[KnownArchive, ...]] | None = None
        self._is_stale = False
        self._rows: tuple[KnownArchive, ...] = ()

    @property
    def rows(self) -> tuple[KnownArchive, ...]:
        """Every archive; the one in use is among them, even if it is not there."""
        known, used = self._rows, self._folders.used
        if any(row.folder == used for row in known) or not self._folders.was_used(used):
            return known
        return (*known, KnownArchive(used, self._folders.title(used), is_there=False))

    def refresh(self) -> None:
        """Look again; a look that hangs is waited for, and the next one follows it."""
        if self._task is not None:
            self._is_stale = True
            return
        self._task = Task(self._folders.list.all, self)
        self._task.ended.connect(self._take)
        self._task.start()

    def name(self, row: KnownArchive) -> str:
        """What it is called."""
        return self._folders.title(row.folder)

    def hint(self, row: KnownArchive) -> str:
        """How much it holds and from when, as far as that is known."""
        if not row.is_there:
            return tr("not there")
        if row.summary is None:
            return ""
        years = list(dict.fromkeys(day[:4] for day in (row.summary.first, row.summary.last) if day))
        return " · ".join([counted(row.summary.articles), *(["–".join(years)] if years else [])])

    def other_than(self, folder: Path) -> Path | None:
        """An archive to use when this one goes: one of the newsroom's own before the starter archive."""
        there = [row.folder for row in self._rows if row.is_there and row.folder != folder]
        return next(iter(sorted(there, key=lambda other: other == self._folders.starter)), None)

    def _take(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        task.deleteLater()
        if isinstance(task.result, tuple):
            before, self._rows = self._rows, task.result
            self._folders.note_rows(task.result)
            if before != self._rows:
                self.changed.emit()
        if self._is_stale:
            self._is_stale = False
            self.refresh()
