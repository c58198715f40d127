"""The pictures of a story: copied into a folder beside its file, under names that say what they show."""

import os
import stat
from pathlib import Path

from editorapp.article.slug import slugify
from editorapp.errors import FormatError, UnreadableError, UnwritableError
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.picture_kinds import PictureKind, kind_of_picture

FOLDER = "assets"
"""Beside the story's file."""
LARGEST = 50 * 1024 * 1024
"""Bytes. The largest camera files of a photo agency are below it."""

_NAMELESS = "image"
_LONGEST_STEM = 60
_MOST_NUMBERS = 10_000
_WINDOWS_NAMES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
_TOO_LARGE = "Make a smaller copy of it first, for example 3,000 pixels wide."


def read_picture(path: Path) -> bytes:
    """The content of a picture's file.

    Raises UnreadableError if it is missing, a folder, empty, larger than 50 MB, or not readable for this person.
    """
    name = shown(path.name)
    try:
        with open(path, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableError(f"“{name}” is not an ordinary file.", "Choose a picture.")
            data = stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableError(f"“{name}” is not there any more.", "Check where the picture is now.") from error
    except IsADirectoryError as error:
        raise UnreadableError(f"“{name}” is a folder.", "Choose a picture.") from error
    except (OSError, ValueError) as error:
        cause = (error.strerror or "") if isinstance(error, OSError) else "the name is not valid"
        raise UnreadableError(f"“{name}” could not be read: {cause}.", "Check its rights and the disk.") from error
    if len(data) > LARGEST:
        raise UnreadableError(f"“{name}” is larger than 50 MB.", _TOO_LARGE)
    if not data:
        raise UnreadableError(f"“{name}” is empty.", "Copy the picture again from where it came from.")
    return data


def check_picture(data: bytes, name: str) -> PictureKind:
    """What kind of picture this is. Raises FormatError for what no web page shows."""
    kind = kind_of_picture(data)
    if kind is None:
        raise FormatError(f"“{name}” is not a picture, whatever its name says.", "Choose a JPEG, PNG or WebP file.")
    if not kind.is_shown:
        raise FormatError(
            f"“{name}” is in {kind.title} form, which web pages do not show.", "Save it as JPEG or PNG first."
        )
    return kind


def place_picture(folder: Path, stem: str, extension: str, data: bytes) -> str:
    """Write a picture into `assets` of this folder unless it is there already; its path from `folder`, with "/".

    `stem` may be any text: a file's name or a headline. Raises UnwritableError; nothing is half written then.
    """
    assets = folder / FOLDER
    if kind_of(assets) == "file":
        raise UnwritableError(
            f"Beside the story lies a file named “{FOLDER}”, where its pictures would go.", "Rename that file."
        )
    known = _same(assets, data)
    if known:
        return f"{FOLDER}/{known}"
    make_folder(assets)
    name = _free_name(assets, file_stem(stem), extension)
    write_atomic(assets / name, data)
    return f"{FOLDER}/{name}"


def kept_already(folder: Path, file: Path) -> str:
    """How a story in `folder` names a file that is among its pictures already, "" if it is not."""
    try:
        return f"{FOLDER}/{file.resolve().relative_to((folder / FOLDER).resolve()).as_posix()}"
    except (ValueError, OSError):
        return ""


def file_stem(text: str) -> str:
    """A file name's stem in small letters and hyphens; "image" where nothing is left."""
    slug = slugify(text)[:_LONGEST_STEM].rstrip("-")
    return f"{_NAMELESS}-{slug}" if slug in _WINDOWS_NAMES else slug or _NAMELESS


def _same(assets: Path, data: bytes) -> str:
    """The name of the file in this folder that has just these bytes."""
    try:
        with os.scandir(assets) as entries:
            alike = sorted(entry.name for entry in entries if entry.is_file() and entry.stat().st_size == len(data))
        return next((name for name in alike if (assets / name).read_bytes() == data), "")
    except OSError:
        return ""


def _free_name(assets: Path, stem: str, extension: str) -> str:
    names = (f"{stem}{'' if number == 1 else f'-{number}'}.{extension}" for number in range(1, _MOST_NUMBERS))
    name = next((name for name in names if not os.path.lexists(assets / name)), "")
    if not name:
        raise UnwritableError(f"There are too many pictures named “{stem}”.", "Give the picture another name.")
    return name


def _without_waiting(path: str, flags: int) -> int:
    """Open like `open` does, but never wait for somebody to write into a pipe of that name."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
