"""What handing a story over gives: the main file, and the files that go along with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class HandoverFile:
    """A file by its place in the folder or archive that is handed over ("/" between its parts).

    `source` is the address of a photo as the draft has it; whoever writes the file reads the photo then.
    """

    path: str
    data: bytes = b""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """The main file first, then photos; `notes` are sentences about what could not go along."""

    files: tuple[HandoverFile, ...]
    notes: tuple[str, ...] = ()

    @property
    def main(self) -> HandoverFile:
        """The story itself."""
        return self.files[0]


class Photos(Protocol):
    """The photos that lie with a draft."""

    def problem(self, src: str) -> str:
        """Why the photo at this address cannot go along, in one sentence; "" if it can."""
        ...

    def read(self, src: str) -> bytes:
        """Its content without the camera's notes. Raises FileError or FormatError."""
        ...

    def is_own(self, src: str, place: Path) -> bool:
        """Whether `place` is where the photo lies anyway."""
        ...


@dataclass(frozen=True, slots=True)
class NoPhotos:
    """The photos of a draft that lies nowhere."""

    def problem(self, src: str) -> str:
        """There are none."""
        return f"The photo “{src}” did not go along: the story has not been saved yet."

    def read(self, src: str) -> bytes:
        """Nothing."""
        raise KeyError(src)

    def is_own(self, _src: str, _place: Path) -> bool:
        """There are none."""
        return False


NO_PHOTOS = NoPhotos()
