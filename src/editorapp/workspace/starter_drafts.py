"""The drafts a first start opens: copied to where the person can write, never over anything of theirs."""

import shutil
from pathlib import Path

from editorapp.errors import UnwritableError
from editorapp.workspace.paths import Paths

FIRST = "east-pier.md"


def copy_starter_drafts(paths: Paths) -> Path:
    """The first starter draft in the person's own folder; whatever is there already stays as it is.

    Raises UnwritableError if it cannot be copied.
    """
    target = paths.data / "drafts"
    try:
        for source in sorted(paths.starter_drafts.rglob("*")):
            copy = target / source.relative_to(paths.starter_drafts)
            if source.is_file() and not copy.exists():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
    except OSError as error:
        what = f"The starter drafts could not be copied to {target} ({error.strerror})."
        raise UnwritableError(what, "Check the folder's rights.") from error
    return target / FIRST
