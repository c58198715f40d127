"""Earlier versions of every story, each a small file of its own that any program can unpack."""

import contextlib
import datetime
import hashlib
import os
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.history_file import FileName, Version, pack, parse_name, read_head, read_text
from editorapp.workspace.history_thinning import Kept, given_up
from editorapp.workspace.leftovers import remove_leftovers
from editorapp.workspace.paths import kind_of
from editorapp.workspace.text_files import TextFile

PUBLISHED = "published"
"""The cause of a version that went into the archive."""

_MEGABYTE = 1_000_000
_HASH_SIGNS = 32
_NOT_A_KEY = re.compile("[^0-9A-Za-z]")
_WITHOUT_FILE = "story-"
"""What the folder of a story begins with that has no file."""
_GIVEN_UP = "discarded"


@dataclass(frozen=True, slots=True)
class Story:
    """Whose versions: those of a file, or while there is none, of the open story with this key."""

    key: str
    path: Path | None = None

    @property
    def folder(self) -> str:
        """The name of the folder of its versions. A link to a file is the file."""
        if self.path is None:
            return f"{_WITHOUT_FILE}{_NOT_A_KEY.sub('_', self.key)}"
        try:
            real = os.path.realpath(self.path)
        except (OSError, ValueError):
            real = str(self.path)
        return f"file-{hashlib.sha256(os.fsencode(real)).hexdigest()[:_HASH_SIGNS]}"


class History:
    """The versions below one folder: a folder for each story, in it `<sequence>-<moment>.gz`.

    The sequence is the order, so that a clock that is set back changes nothing. Several processes may use it at once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, story: Story, file: TextFile, cause: str, now: datetime.datetime, name: str = "") -> Version | None:
        """Keep this text as the newest version; None if the newest one has the same text already, and no new name.

        That a text was published is noted in any case.
        What a killed program left among its versions goes. `now` is in UTC. Raises UnwritableError.
        """
        remove_leftovers(self._folder / story.folder)
        newest = self._newest(story)
        if newest is not None and _has_text(newest, file.text):
            is_news = cause == PUBLISHED and newest.cause != cause
            marked = replace(newest, cause=cause) if is_news else newest
            return self.name(marked, name or newest.name) if is_news or (name and name != newest.name) else None
        folder = self._make(story)
        file_name = FileName(_last_sequence(folder) + 1, now, bool(name))
        at = folder / str(file_name)
        write_atomic(at, pack(file, cause, name, str(story.path or "")))
        return read_head(at, file_name)

    def versions(self, story: Story) -> list[Version]:
        """The versions of a story, the newest first. Those that are damaged are among them."""
        named = _names(self._folder / story.folder)
        return [read_head(at, name) for at, name in sorted(named, key=lambda each: -each[1].sequence)]

    def unsaved(self) -> list[tuple[str, Version]]:
        """The stories that were closed without ever having a file: the key and last version of each, newest first."""
        found = []
        for folder in _folders(self._folder):
            newest = max(_names(folder), key=lambda each: each[1].sequence, default=None)
            if newest is not None and folder.name.startswith(_WITHOUT_FILE):
                version = read_head(*newest)
                if version.cause == _GIVEN_UP and version.words:
                    found.append((folder.name.removeprefix(_WITHOUT_FILE), version))
        return sorted(found, key=lambda each: each[1].kept_at, reverse=True)

    def read(self, version: Version) -> TextFile:
        """The text of a version. Raises UnreadableError if it is damaged or gone."""
        return read_text(version)

    def name(self, version: Version, name: str) -> Version:
        """Call a version `name`, "" for no name any more. Raises UnreadableError or UnwritableError."""
        file = read_text(version)
        file_name = FileName(version.sequence, version.kept_at, bool(name))
        at = version.at.with_name(str(file_name))
        write_atomic(at, pack(file, version.cause, name, version.path))
        if at != version.at:
            _remove(version.at)
        return replace(version, at=at, name=name)

    def move(self, old: Story, new: Story) -> None:
        """A story has its first file: what was kept without one belongs to it, after what that file had before.

        Raises UnwritableError.
        """
        source = self._folder / old.folder
        if old.folder == new.folder or kind_of(source) != "folder":
            return
        self._hand_on(source, new, keep_old=False)
        with contextlib.suppress(OSError):
            source.rmdir()

    def copy(self, old: Story, new: Story) -> None:
        """A story goes on in another file: that one has the versions too, and the old file keeps its own.

        Raises UnwritableError.
        """
        source = self._folder / old.folder
        if old.folder != new.folder and kind_of(source) == "folder":
            self._hand_on(source, new, keep_old=True)

    def thin(self, now: datetime.datetime, days: int, megabytes: int) -> int:
        """Delete versions that are too old, and as many as are too much; how many. Never raises."""
        files: dict[Kept, Path] = {}
        for folder in _folders(self._folder):
            remove_leftovers(folder)
            for at, name in _names(folder):
                with contextlib.suppress(OSError):
                    kept = Kept(folder.name, name.sequence, name.kept_at, at.stat().st_size, name.named)
                    files[kept] = at
        chosen = given_up(list(files), now, datetime.timedelta(days=days), megabytes * _MEGABYTE)
        for kept in chosen:
            _remove(files[kept])
        return len(chosen)

    def _newest(self, story: Story) -> Version | None:
        newest = max(_names(self._folder / story.folder), key=lambda each: each[1].sequence, default=None)
        return read_head(*newest) if newest else None

    def _make(self, story: Story) -> Path:
        """The folder of a story's versions, which nobody but its person may look into."""
        if kind_of(self._folder) != "folder":
            make_folder(self._folder)
            with contextlib.suppress(OSError):
                self._folder.chmod(0o700)
        folder = self._folder / story.folder
        make_folder(folder)
        return folder

    def _hand_on(self, source: Path, new: Story, keep_old: bool) -> None:
        folder = self._make(new)
        sequence = _last_sequence(folder)
        for at, name in sorted(_names(source), key=lambda each: each[1].sequence):
            sequence += 1
            target = folder / str(replace(name, sequence=sequence))
            try:
                if keep_old:
                    _link(at, target)
                else:
                    at.replace(target)
            except OSError as error:
                raise ReadAlsoError(
                    f"Earlier versions were not taken along: {error.strerror or error}.",
                    "They stay with the story as it was before.",
                ) from error


def _names(folder: Path) -> list[tuple[Path, FileName]]:
    """The versions in a folder, in any order."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return []
    return [(Path(entry.path), name) for entry in entries if (name := parse_name(entry.name)) is not None]


def _folders(folder: Path) -> list[Path]:
    try:
        return [Path(entry.path) for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def _last_sequence(folder: Path) -> int:
    return max((name.sequence for _, name in _names(folder)), default=0)


def _has_text(version: Version, text: str) -> bool:
    try:
        return not version.is_damaged and read_text(version).text == text
    except UnreadableError:
        return False


def _link(source: Path, target: Path) -> None:
    """One file under two names costs nothing, and a version is never written twice; else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _remove(at: Path) -> None:
    """Delete a file, and the folder if it was the last in there."""
    with contextlib.suppress(OSError):
        at.unlink()
        at.parent.rmdir()
