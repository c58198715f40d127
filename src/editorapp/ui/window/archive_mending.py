"""What an archive that cannot answer needs, and how often that was tried."""

from collections.abc import Sequence
from pathlib import Path

from editorapp.workers.protocol import CatchUp, Failed, Import

MEND_DELAYS = (1.0, 2.0, 4.0)
"""Seconds after the first, second … mending that failed until the archive is looked at again: another window may be
mending it. After the last of them we give up."""

_NO_INDEX = Failed(0, "The archive’s index could not be made.", "Choose Rebuild Index in the Archive menu.")


class Mending:
    """Makes the starter archive or an index where it is missing; a damaged store is nobody's to repair unasked."""

    def __init__(self, starter: Path, starter_archive: Path, delays: Sequence[float] = MEND_DELAYS) -> None:
        """`starter` are the articles of the starter archive, `delays` as MEND_DELAYS."""
        self._starter = starter
        self._starter_archive = starter_archive
        self._delays = tuple(delays)
        self._tried: dict[Path, int] = {}
        self._failure = Failed(0, "")

    def needed(self, folder: Path, health: str) -> Import | CatchUp | Failed | None:
        """The job that makes an archive of this health answer, which counts as tried then; None if it needs none.

        Once all tries are used up it is the Failed that says so, and None from then on.
        """
        if health == "ok":
            self._tried.pop(folder, None)
        if health != "indexing" and not (health == "none" and folder == self._starter_archive):
            return None
        tried = self._tried.get(folder, 0)
        self._tried[folder] = tried + 1
        if tried < len(self._delays):
            return CatchUp(str(folder)) if health == "indexing" else Import((str(self._starter),), str(folder))
        if tried == len(self._delays):
            return self._failure if self._failure.what else _NO_INDEX
        return None

    def note_failure(self, folder: Path, failure: Failed) -> float:
        """A mending has failed: seconds until the archive should be looked at again."""
        self._failure = failure
        tried = self._tried.get(folder, 1)
        return self._delays[min(tried, len(self._delays)) - 1]
