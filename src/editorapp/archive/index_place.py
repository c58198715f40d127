"""Where an archive's index lies: beside its store, or, if others can write there, among this person's own files.

Whoosh unpickles what is in an index, and whoever can write a pickle can run a program. So the index of a shared archive
is made here, from its store, and one that lies beside that store is never opened (ADR 2).
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from editorapp.archive.locking import write_lock
from editorapp.errors import UnwritableError
from editorapp.workspace.archives import LIST, ArchiveList, others_may_write
from editorapp.workspace.paths import find_paths

_FOLDER = "indexes"


def index_home(folder: Path) -> Path:
    """The folder in which the index of the archive in `folder` is made: that one itself, or one in our cache.

    An archive that no window has looked at yet is judged by its rights.
    """
    paths = find_paths()
    known = ArchiveList(paths.archives / LIST, paths.archives).of(folder)
    is_shared = known is not None and known.is_shared
    if not is_shared and (folder.parent == paths.archives or not others_may_write(folder)):
        return folder
    return paths.cache / _FOLDER / hashlib.sha256(os.fsencode(folder)).hexdigest()[:24]


@contextmanager
def index_lock(folder: Path, wait: float = 0) -> Iterator[bool]:
    """Hold what it takes to write the index of this archive; gives whether its store may be written as well.

    A shared archive that may only be read has its index among our own files. Raises as `write_lock`.
    """
    home = index_home(folder)
    with ExitStack() as held:
        try:
            held.enter_context(write_lock(folder, wait))
            may_write = True
        except UnwritableError:
            if home == folder:
                raise
            may_write = False
        if home != folder:
            held.enter_context(write_lock(home, wait))
        yield may_write
