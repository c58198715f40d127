"""Which archives there are, which one is used, and which one an import goes into."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workers.protocol import ArchiveOpened
from editorapp.workspace.paths import kind_of

_SETTING = "archive.folder"


@dataclass(frozen=True, slots=True)
class ArchivePlaces:
    """Where archives lie: the newsroom's own, and the starter archive. `only_starter`: whatever is set."""

    own: Path
    starter: Path
    only_starter: bool = False


class ArchiveFolders:
    """The newsroom's own archive, others it has made, and the starter archive, which stays what it is."""

    def __init__(self, settings: SettingsKeeper, places: ArchivePlaces) -> None:
        self._settings = settings
        self._places = places
        self._damaged: frozenset[Path] = frozenset()

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
        return self._chosen() or self._places.starter

    def targets(self) -> Sequence[Path]:
        """What can be imported into: first the archive in use or the newsroom's first one, then the others."""
        first = self._chosen() or self._places.own
        first = first if first not in self._damaged else _free_name(first)
        try:
            there = sorted(path for path in self.home.iterdir() if kind_of(path) == "folder")
        except OSError:
            there = []
        return tuple(dict.fromkeys([first, *(path for path in there if self._is_open_to_imports(path))]))

    def use(self, folder: Path) -> None:
        """Use this archive from now on."""
        self._settings.set(_SETTING, "" if folder == self._places.starter else str(folder))

    def note(self, opened: ArchiveOpened) -> None:
        """Keep in mind whether this archive can be read."""
        folder = frozenset({Path(opened.archive)})
        self._damaged = self._damaged | folder if opened.health == "damaged" else self._damaged - folder

    def set_damaged_starter_aside(self) -> None:
        """Give a damaged starter archive another name. Raises OSError where that may not be done."""
        if self.starter in self._damaged:
            self.starter.rename(_free_name(self.starter.with_name(f"{self.starter.name}-damaged")))
            self._damaged -= {self.starter}

    def _chosen(self) -> Path | None:
        folder = self._settings.text(_SETTING)
        return Path(folder) if folder and not self._places.only_starter else None

    def _is_open_to_imports(self, folder: Path) -> bool:
        is_starter = folder.name.startswith(self.starter.name)
        return not (is_starter or folder in self._damaged)


def _free_name(folder: Path) -> Path:
    """The folder's name, with a number if something of that name is there already."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2))
    return next(name for name in itertools.chain([folder], numbered) if not name.exists())
