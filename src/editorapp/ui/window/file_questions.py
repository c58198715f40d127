"""How the commands about a story's file ask the person: dialogs in the window, answers where nobody can be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from editorapp.ui.dialogs.questions import UnsavedAnswer
from editorapp.ui.window.save_job import SaveJob

OutsideAnswer = Literal["replace", "save_as", "cancel"]
SlowAnswer = Literal["wait", "save_as", "leave", "cancel"]

_LONGEST_WAIT = 60.0
"""Seconds that a save may take where nobody can be asked."""


def _wait(_name: str, job: SaveJob) -> SlowAnswer:
    return "wait" if job.wait(_LONGEST_WAIT) else "cancel"


@dataclass(frozen=True, slots=True)
class FileQuestions:
    """One question each; whoever is asked is waited for."""

    open_path: Callable[[Path], Path | None]
    """Which file to open; the folder to look in first."""
    save_path: Callable[[Path], Path | None]
    """Where to save, given a proposal; the answer may be replaced without asking again."""
    unsaved: Callable[[str], UnsavedAnswer]
    """What becomes of unsaved changes of the story with this name."""
    changed_outside: Callable[[str], OutsideAnswer] = lambda _name: "cancel"
    """What becomes of another program's change of the file with this name."""
    still_saving: Callable[[str, SaveJob], SlowAnswer] = _wait
    """What to do while a save of the story with this name takes long; "wait" is also given when it has ended."""
