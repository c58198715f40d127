"""Finds every folder of the program: what it ships with, and what it keeps for this person."""

import contextlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import platformdirs

from editorapp.errors import UnreadableError, UnwritableError

_APP = "read-also"
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Paths:
    """Where everything lies; folders of the person are made by whoever writes into them first.

    `note` is a sentence for the person when no lasting place was found, else "".
    """

    resources: Path
    starter: Path
    starter_drafts: Path
    data: Path
    config: Path
    cache: Path
    logs: Path
    note: str = ""

    @property
    def archives(self) -> Path:
        """One folder for each archive made here."""
        return self.data / "archives"

    @property
    def starter_archive(self) -> Path:
        """The archive made of the articles in `starter`."""
        return self.archives / "starter"

    @property
    def page_themes(self) -> Path:
        """The person's own CSS files for the preview."""
        return self.config / "preview"

    @property
    def templates(self) -> tuple[Path, Path]:
        """The story templates that ship with the program, and this person's own."""
        return self.resources / "templates", self.config / "templates"

    @property
    def snippets(self) -> tuple[Path, Path]:
        """The snippets that ship with the program, and this person's own."""
        return self.resources / "snippets", self.config / "snippets"

    @property
    def guide(self) -> Path:
        """The pages of the guide and their pictures: as installed, else those of the checkout."""
        installed = self.resources.parent / "guide"
        return installed if installed.is_dir() else self.resources.parent / "docs"

    @property
    def settings_file(self) -> Path:
        """What this person has changed."""
        return self.config / "settings.toml"

    @property
    def shortcuts_file(self) -> Path:
        """This person's own keys."""
        return self.config / "shortcuts.toml"


def find_paths() -> Paths:
    """The paths of this installation and this person; nothing is made or changed.

    Only where the home folder cannot be used is a private folder made among the temporary ones.
    Raises UnreadableError if the files that ship with the program are gone,
    UnwritableError if there is no place at all.
    """
    shipped = _shipped()
    wanted = _wanted()
    lost = [name for name, folder in wanted.items() if not _can_be_made(folder)]
    note = ""
    if lost:
        refuge = _refuge()
        wanted |= {name: refuge / name for name in lost}
        note = f"Your home folder cannot be written. Read Also keeps its files in {shown(refuge)} for now."
    index = shipped / "index"
    return Paths(
        resources=shipped / "resources",
        starter=index / "starter",
        starter_drafts=index / "drafts",
        data=wanted["data"],
        config=wanted["config"],
        cache=wanted["cache"],
        logs=wanted["log"],
        note=note,
    )


def home() -> Path:
    """The home folder; where nobody knows it, the top of the disk."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.path.abspath(os.sep))  # noqa: PTH100 - needs no working folder, which may be gone, too


def shown(path: Path | str) -> str:
    """The path as text that can be printed, also where the bytes of a name are not UTF-8."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def kind_of(path: Path) -> Literal["file", "folder", ""]:
    """What is at `path`; "" for nothing, and where one may not look. Never raises, whatever was typed."""
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else ""
    except (OSError, ValueError):
        return ""


def is_empty_folder(path: Path) -> bool:
    """Whether there is a folder that holds nothing; False where one may not look."""
    try:
        return next(path.iterdir(), None) is None
    except OSError:
        return False


def _shipped() -> Path:
    """The folder with `resources` and `index`: inside the package when installed, the top of a checkout."""
    for folder in (_PACKAGE / "_data", _PACKAGE.parents[1]):
        if (folder / "resources").is_dir():
            return folder
    raise UnreadableError("The files that belong to Read Also are missing.", "Install Read Also again.")


def _wanted() -> dict[str, Path]:
    """Where this system wants each folder; relative where it does not say."""
    dirs = platformdirs.PlatformDirs(_APP, appauthor=False)
    wanted = {}
    for name in ("data", "config", "cache", "log"):
        try:
            wanted[name] = Path(getattr(dirs, f"user_{name}_dir"))
        except RuntimeError:  # no home is known at all
            wanted[name] = Path(name)
    return wanted


def _can_be_made(folder: Path) -> bool:
    """Whether `folder` is, or can become, a folder this person may write to."""
    if not folder.is_absolute():
        return False
    try:
        nearest = next((place for place in (folder, *folder.parents) if place.exists()), None)
    except (OSError, ValueError):
        return False
    return nearest is not None and nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _refuge() -> Path:
    """A folder among the temporary ones that belongs to this person and nobody else can look into."""
    try:
        if not hasattr(os, "getuid"):
            return Path(tempfile.gettempdir()) / _APP
        folder = Path(tempfile.gettempdir()) / f"{_APP}-{os.getuid()}"
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        status = folder.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077:
            return folder
        return Path(tempfile.mkdtemp(prefix=f"{_APP}-"))
    except OSError as error:
        raise UnwritableError(
            "No folder was found to keep files in.", "Set HOME to a folder you may write to."
        ) from error
