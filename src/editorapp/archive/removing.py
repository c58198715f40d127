"""Before an archive is deleted: makes sure that nobody uses it, and says which files are its own."""

import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from editorapp.archive.index import FOLDER
from editorapp.archive.index_place import index_home
from editorapp.archive.locking import write_lock
from editorapp.archive.store import FILE, Store
from editorapp.errors import ArchiveError, BusyArchiveError, DamagedArchiveError
from editorapp.workspace.archives import NAME, SUMMARY
from editorapp.workspace.desk_profile import WORDS_FILE
from editorapp.workspace.paths import shown

OWN = (
    FILE,
    f"{FILE}-wal",
    f"{FILE}-shm",
    f"{FILE}-journal",
    FOLDER,
    f"{FOLDER}.new",
    "verified.json",
    "weights.json",
    WORDS_FILE,
    NAME,
    SUMMARY,
    "writer.lock",
)
"""Everything that an archive consists of, its store first: whatever else lies in its folder is somebody else's."""
_TEMPORARY = ".read-also-"
"""How the names of files begin that a killed save has left behind."""
_PAUSE = 0.1
"""Seconds between two looks whether the others have let go."""


def prepare_removal(
    folder: Path, patience: float = 0, pause: Callable[[float], None] = time.sleep
) -> tuple[Sequence[Path], bool]:
    """(the archive's own files and folders, its store first; whether nothing else lies in its folder).

    A store that cannot be read can be deleted too. Raises BusyArchiveError if another process writes to the archive, or
    has it open, for more than `patience` seconds; ArchiveError if there is none, or it is no archive of ours.
    """
    if not (folder / FILE).is_file():
        raise ArchiveError(f"There is no archive in {shown(folder)}.", "It may have been deleted or moved already.")
    with write_lock(folder, patience):
        tries = 1 + round(patience / _PAUSE)
        while not _release(folder):
            tries -= 1
            if tries <= 0:
                raise BusyArchiveError(
                    f"Another program uses the archive in {shown(folder)}.",
                    "Close it there, or choose another archive in the other window; then delete it.",
                )
            pause(_PAUSE)
    home = index_home(folder)
    if home != folder:
        shutil.rmtree(home, ignore_errors=True)
    there = sorted(path.name for path in folder.iterdir())
    own = [name for name in (*OWN, *there) if name in there and (name in OWN or name.startswith(_TEMPORARY))]
    return tuple(folder / name for name in dict.fromkeys(own)), set(own) == set(there)


def _release(folder: Path) -> bool:
    try:
        with closing(Store(folder)) as store:
            return store.release()
    except DamagedArchiveError:
        return True  # nobody can use it
