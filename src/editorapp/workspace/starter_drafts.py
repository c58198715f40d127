"""The drafts a first start opens: copied to where the person can write, never over anything of theirs."""

from pathlib import Path

from editorapp.errors import UnreadableError, UnwritableError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import Paths, shown

FIRST = "east-pier.md"


def copy_starter_drafts(paths: Paths) -> Path:
    """The first starter draft in the person's own folder; whatever is there already stays as it is.

    Raises UnwritableError if it cannot be copied, UnreadableError if the drafts that ship with the program are gone.
    """
    target = paths.data / "drafts"
    try:
        for source in sorted(paths.starter_drafts.rglob("*")):
            copy = target / source.relative_to(paths.starter_drafts)
            if source.is_file() and not copy.exists():
                make_folder(copy.parent)
                write_atomic(copy, source.read_bytes())
    except (OSError, UnwritableError) as error:
        cause = error.strerror if isinstance(error, OSError) else error.what
        what = f"The starter drafts could not be copied to {shown(target)}: {cause}"
        raise UnwritableError(f"{what.rstrip('.')}.", "Check the folder's rights.") from error
    if not (paths.starter_drafts / FIRST).is_file():
        raise UnreadableError("The starter drafts that belong to Read Also are missing.", "Install Read Also again.")
    return target / FIRST
