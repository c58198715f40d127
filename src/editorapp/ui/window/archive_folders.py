"""Which archives there are, which one is used, and which one an import goes into."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.ui.kit.words import tr
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workers.protocol import ArchiveDescribed, ArchiveOpened
from editorapp.workspace.archives import LIST, ArchiveList, KnownArchive, is_archive, is_private
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.patience import within

_SETTING = "archive.folder"
_PATIENCE = 1.0
"""Seconds that a disk has to say whether an archive is on it, and whose."""


@dataclass(frozen=True, slots=True)
class ArchivePlaces:
    """Where archives lie: the newsroom's own, and the starter archive. `only_starter`: whatever is set."""

    own: Path
    starter: Path
    only_starter: bool = False


class ArchiveFolders(QObject):
    """The newsroom's own archive, others it has made or opened, and the starter archive, which stays what it is."""

    changed = Signal()
    """Another archive is used now."""

    def __init__(self, settings: SettingsKeeper, places: ArchivePlaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._places = places
        self._damaged: frozenset[Path] = frozenset()
        self._names: Mapping[Path, str] = {}
        self._used = self._set()
        self.list = ArchiveList(self.home / LIST, self.home)
        settings.changed.connect(self._follow)

    @property
    def starter(self) -> Path:
        """The starter archive."""
        return self._places.starter

    @property
    def home(self) -> Path:
        """The folder that new archives are made in."""
        return self._places.own.parent

    @property
    def used(self) -> Path:
        """The archive that is set, or the starter archive."""
        return self._used or self._places.starter

    def targets(self) -> Sequence[Path]:
        """What can be imported into: first the archive in use or the newsroom's first one, then the others."""
        first = self._used or self._places.own
        first = first if first not in self._damaged else free_name(first)
        try:
            there = sorted(path for path in self.home.iterdir() if kind_of(path) == "folder")
        except OSError:
            there = []
        elsewhere = [known.folder for known in self.list.noted() if known.folder.parent != self.home]
        wanted = [path for path in (*there, *elsewhere) if self._is_open_to_imports(path)]
        return tuple(dict.fromkeys([first, *wanted]))

    def names(self) -> Mapping[Path, str]:
        """What the archives are called, as far as that is known without asking a disk."""
        noted = {known.folder: known.name for known in self.list.noted()}
        return {**noted, **self._names, self.starter: tr("Starter archive")}

    def title(self, folder: Path) -> str:
        """What the archive in this folder is called."""
        return self.names().get(folder) or shown(folder.name or folder)

    def note_rows(self, rows: Sequence[KnownArchive]) -> None:
        """Every archive was looked up: this is what they are called."""
        self._names = {row.folder: row.name for row in rows}

    def use(self, folder: Path) -> None:
        """Use this archive from now on, and keep that for the next start."""
        self._used = None if folder == self._places.starter else folder
        self._settings.set(_SETTING, str(self._used or ""))
        self.changed.emit()

    def use_none(self) -> None:
        """Use none, until one is chosen or something is imported."""
        self.use(free_name(self._places.own))

    def note_place(self) -> None:
        """Before the archive in use is first opened: keep in mind whether others can write there.

        Raises UnwritableError.
        """
        folder = self.used
        if folder.parent == self.home or self.was_used(folder):
            return
        try:
            is_private_here = within(_PATIENCE, lambda: is_private(folder, self.home))
        except TimeoutError:
            is_private_here = False
        self.list.note(folder, shown(folder.name or folder), shared=not is_private_here)

    def note(self, opened: ArchiveOpened) -> None:
        """Keep in mind whether this archive can be read, and that it is there. Raises UnwritableError."""
        folder = Path(opened.archive)
        here = frozenset({folder})
        self._damaged = self._damaged | here if opened.health == "damaged" else self._damaged - here
        if opened.health in ("ok", "indexing"):
            self._names = {**self._names, folder: opened.name}
            self.list.note(folder, opened.name)

    def is_there(self, folder: Path) -> bool:
        """Whether there is an archive in this folder whose disk answers."""
        try:
            return within(_PATIENCE, lambda: is_archive(folder))
        except TimeoutError:
            return False

    def was_used(self, folder: Path) -> bool:
        """Whether there was an archive here: it is missed if it is gone."""
        return self.list.of(folder) is not None

    def described(self, archive: ArchiveDescribed) -> ArchiveDescribed:
        """The details of an archive with the name it has here; one that was used once and is not there is missed."""
        folder = Path(archive.archive)
        health = "gone" if archive.health == "none" and self.was_used(folder) else archive.health
        return replace(archive, health=health, name=self.title(folder) if health != "none" else archive.name)

    def forget(self, folder: Path) -> None:
        """The archive in this folder is no more. Raises UnwritableError."""
        self._damaged -= {folder}
        self._names = {other: name for other, name in self._names.items() if other != folder}
        self.list.forget(folder)

    def set_damaged_starter_aside(self) -> None:
        """Give a damaged starter archive another name. Raises OSError where that may not be done."""
        if self.starter in self._damaged:
            self.starter.rename(free_name(self.starter.with_name(f"{self.starter.name}-damaged")))
            self._damaged -= {self.starter}

    def _follow(self, setting: str) -> None:
        """Another window's choice is for that window, and for the next start."""
        if setting == _SETTING and not self._settings.is_from_outside:
            self._used = self._set()

    def _set(self) -> Path | None:
        folder = self._settings.text(_SETTING)
        return Path(folder) if folder and not self._places.only_starter else None

    def _is_open_to_imports(self, folder: Path) -> bool:
        is_starter = folder.parent == self.home and folder.name.startswith(self.starter.name)
        return not (is_starter or folder in self._damaged)


def free_name(folder: Path) -> Path:
    """The folder's name, with a number if something of that name is there already."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2))
    return next(name for name in itertools.chain([folder], numbered) if not kind_of(name))
