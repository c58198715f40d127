"""Reads the photos that lie in a draft's own folder, and nothing outside it."""

import os
from pathlib import Path

from editorapp.errors import FormatError, UnreadableError
from editorapp.publish.local_photos import local_path
from editorapp.publish.pictures.stripping import strip_picture
from editorapp.workspace.assets import read_picture
from editorapp.workspace.picture_kinds import kind_of_picture

_HEAD = 8_000
"""Bytes that tell what a file is."""


class StoryPhotos:
    """The photos of the draft that lies in `folder`. A link that leads out of the folder is followed nowhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(os.path.realpath(folder))

    def problem(self, src: str) -> str:
        """Why the photo at this address cannot go along, in one sentence; "" if it can."""
        file = self.file_of(src)
        if file is None:
            return f"The photo “{src}” did not go along: it is not in the story's folder."
        try:
            with file.open("rb") as stream:
                kind = kind_of_picture(stream.read(_HEAD))
        except (OSError, ValueError):
            return f"The photo “{src}” is not there."
        return "" if kind else f"The photo “{src}” did not go along: the file is not a photo."

    def read(self, src: str) -> bytes:
        """The photo without the camera's notes.

        Raises UnreadableError if it is missing or not ours to read, FormatError if it is damaged or no photo.
        """
        file = self.file_of(src)
        if file is None:
            raise UnreadableError(f"The photo “{src}” is not in the story's folder.", "Copy it there.")
        data = read_picture(file)
        try:
            return strip_picture(data)
        except FormatError as error:
            raise FormatError(f"The photo “{src}” cannot go along. {error.what}", error.hint) from error

    def is_own(self, src: str, place: Path) -> bool:
        """Whether `place` is where the photo lies anyway."""
        return Path(os.path.realpath(place)) == self.file_of(src)

    def file_of(self, src: str) -> Path | None:
        """Where the photo lies, if that is in the folder of the draft."""
        path = local_path(src)
        if not path:
            return None
        try:
            file = Path(os.path.realpath(self._folder / path))
        except (OSError, ValueError):
            return None
        return file if file.is_relative_to(self._folder) and file != self._folder else None
