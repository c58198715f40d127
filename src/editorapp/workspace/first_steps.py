"""Which of the first steps somebody has taken with the program, and whether they want to be shown them."""

import json
from pathlib import Path

from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.turns import turn_with

STEPS = ("write", "look", "insert", "check", "hand_over")
"""In the order in which they are shown."""


class FirstSteps:
    """Kept in a file of its own; where it cannot be kept or read, nobody is bothered about it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._done, self._is_dismissed = _load(file)

    @property
    def done(self) -> frozenset[str]:
        """Those of `STEPS` that have been taken."""
        return self._done

    @property
    def are_done(self) -> bool:
        """Whether there is none left to take."""
        return self._done.issuperset(STEPS)

    @property
    def are_wanted(self) -> bool:
        """Whether to show them unasked: there is something left to try, and nobody has sent them away."""
        return not (self._is_dismissed or self.are_done)

    @property
    def following(self) -> str:
        """The first step that has not been taken, "" if all have."""
        return next((step for step in STEPS if step not in self._done), "")

    def finish(self, step: str) -> bool:
        """Note that this step has been taken; False if that was known, or there is no such step."""
        if step in self._done or step not in STEPS:
            return False
        self._done |= {step}
        self._keep()
        return True

    def dismiss(self) -> None:
        """Show them only when somebody asks."""
        self._is_dismissed = True
        self._keep()

    def bring_back(self) -> None:
        """Show them again, with what has been done ticked."""
        if self._is_dismissed:
            self._is_dismissed = False
            self._keep()

    def _keep(self) -> None:
        try:
            with turn_with(self._file):
                self._done |= _load(self._file)[0]  # some may have been taken in another window
                kept = {"done": [step for step in STEPS if step in self._done], "dismissed": self._is_dismissed}
                write_atomic(self._file, json.dumps(kept).encode())
        except ReadAlsoError:
            return


def _load(file: Path) -> tuple[frozenset[str], bool]:
    try:
        kept = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return frozenset(), False
    if not isinstance(kept, dict):
        return frozenset(), False
    listed = kept.get("done")
    done = frozenset(step for step in STEPS if isinstance(listed, list) and step in listed)
    return done, kept.get("dismissed") is True
