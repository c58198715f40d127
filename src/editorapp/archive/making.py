"""Makes an archive without articles, to be imported or published into."""

from contextlib import closing
from pathlib import Path

from editorapp.archive.locking import write_lock
from editorapp.archive.store import FILE, Store
from editorapp.errors import ArchiveError
from editorapp.workspace.archives import clean_name, write_name
from editorapp.workspace.paths import shown


def make_archive(folder: Path, name: str) -> None:
    """Make an archive in `folder`, called `name`.

    Raises ArchiveError if there is one already, BusyArchiveError, UnwritableError.
    """
    if (folder / FILE).exists():
        raise ArchiveError(f"There is an archive in {shown(folder)} already.", "Choose another name.")
    with write_lock(folder), closing(Store(folder, create=True)):
        if clean_name(name) not in ("", folder.name):
            write_name(folder, name)
