"""Saves a story over the file it came from, but never over what somebody else has put there since."""

from dataclasses import dataclass
from pathlib import Path

from editorapp.errors import ReadAlsoError, UnwritableError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.file_state import FileState, Look, digest, look
from editorapp.workspace.leftovers import remove_leftovers
from editorapp.workspace.text_files import TextFile, encode_text


@dataclass(frozen=True, slots=True)
class Written:
    """The story lies in its file, which is in this state."""

    state: FileState


@dataclass(frozen=True, slots=True)
class Clash:
    """Nothing was written: the file is another than the one known."""

    found: Look


@dataclass(frozen=True, slots=True)
class Refused:
    """It was not written, for this reason; where the new text lies in the file all the same, `state` is that."""

    error: ReadAlsoError
    state: FileState | None = None


Outcome = Written | Clash | Refused


def save_over(path: Path, text_file: TextFile, known: FileState | None) -> Outcome:
    """Write the text to `path`, if that still holds what is `known` (or nothing); None: whatever it holds.

    A file that holds the very text already is no clash. Leftovers of killed saves in the folder are cleared up.
    """
    data = encode_text(text_file)
    if known is not None:
        found = look(path, known, thorough=True)
        if found.kind == "changed" and (found.state is None or found.state.digest != digest(data)):
            return Clash(found)
    try:
        state = FileState.of(write_atomic(path, data), data)
    except UnwritableError as error:
        return Refused(error, _as_written(path, data))
    remove_leftovers(path.parent)
    return Written(state)


def _as_written(path: Path, data: bytes) -> FileState | None:
    """The state of a file that holds `data` though it was not said to be safe on the disk."""
    found = look(path, FileState((0, 0, 0, 0), digest(data)), thorough=True)
    return found.state if found.kind == "same" else None
