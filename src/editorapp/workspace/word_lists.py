"""A list of words in a text file, one a line, which several people and programs may write to."""

import os
from collections.abc import Iterable
from pathlib import Path

from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.paths import kind_of
from editorapp.workspace.text_files import TextFile, read_text_file, write_text_file

_MOST = 200_000
"""Words; a longer list is none that people keep."""
_LONGEST = 100
_HEAD = "# Words that are spelt right, one a line.\n"

_Stamp = tuple[int, int, int] | None


class WordList:
    """The words in one file. A missing file is an empty list; lines that begin with "#" are remarks and stay."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.words: frozenset[str] = frozenset()
        self.problem = ""
        """A sentence about why it could not be read, "" if it could."""
        self._stamp: _Stamp = None
        self._read()

    def refresh(self) -> bool:
        """Read the file again if it has changed; whether other words hold now."""
        if self._stamp_now() == self._stamp:
            return False
        before = self.words
        self._read()
        return self.words != before

    def writable(self) -> bool:
        """Whether this person may add words."""
        place = self.path if kind_of(self.path) else _nearest(self.path.parent)
        return os.access(place, os.W_OK) and not self.problem

    def add(self, word: str) -> None:
        """Put a word at the end of the file as it is now, unless it is there.

        Raises UnreadableError, UnwritableError.
        """
        file = self._file()
        lines = file.text.splitlines() if file.text else _HEAD.splitlines()
        if word not in _words(lines):
            self._write(file, [*lines, word])

    def remove(self, word: str) -> None:
        """Take a word out of the file as it is now.

        Raises UnreadableError, UnwritableError.
        """
        file = self._file()
        lines = file.text.splitlines()
        if word in _words(lines):
            self._write(file, [line for line in lines if line.strip() != word])

    def _file(self) -> TextFile:
        try:
            return read_text_file(self.path)
        except UnreadableError as error:
            if isinstance(error.__cause__, FileNotFoundError):
                return TextFile("")
            raise

    def _write(self, file: TextFile, lines: Iterable[str]) -> None:
        text = "".join(f"{line}\n" for line in lines)
        make_folder(self.path.parent)
        write_text_file(self.path, TextFile(text, file.newline, file.bom, file.encoding))
        self._read()

    def _read(self) -> None:
        self.problem = ""
        self._stamp = self._stamp_now()
        try:
            self.words = frozenset(_words(self._file().text.splitlines()))
        except ReadAlsoError as error:
            self.words, self.problem = frozenset(), str(error)

    def _stamp_now(self) -> _Stamp:
        try:
            status = self.path.stat()
        except (OSError, ValueError):
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino


def _words(lines: Iterable[str]) -> list[str]:
    words = (line.strip() for line in lines)
    return [word for word in words if word and not word.startswith("#") and len(word) <= _LONGEST][:_MOST]


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next((place for place in (folder, *folder.parents) if kind_of(place)), folder)
