"""One writer at a time for each archive, across processes; the lock dies with its holder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editorapp.errors import BusyArchiveError, UnwritableError
from editorapp.workspace.process_locks import hold_lock

_FILE = "writer.lock"


@contextmanager
def write_lock(folder: Path, wait: float = 0) -> Iterator[None]:
    """Hold the archive's writer lock. Makes the folder.

    Raises BusyArchiveError if another process holds it for more than `wait` seconds, UnwritableError if it cannot be
    made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = hold_lock(folder / _FILE, wait)
    except (FileExistsError, NotADirectoryError) as error:
        raise UnwritableError(f"“{folder}” is a file, not an archive's folder.", "Choose another folder.") from error
    except (OSError, UnwritableError) as error:
        raise UnwritableError(f"The archive in “{folder}” cannot be written.", "Check rights and space.") from error
    if held is None:
        raise BusyArchiveError(
            f"Another program is writing to the archive in “{folder}”.", "Wait until it has finished."
        )
    with held:
        yield
