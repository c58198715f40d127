"""Zip archives, unpacked into a folder of their own: names that lead out of it and bombs stay packed."""

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from editorapp.archive.importers.records import Item
from editorapp.errors import FormatError, UnreadableError, UnwritableError

_MOST_FILES = 200_000
_MOST_BYTES = 20 * 1024**3
_HIGHEST_RATIO = 200
"""Times that a member may be larger than its packed form; text is packed to a tenth, XML of a CMS to a thirtieth."""
_ALWAYS_FINE = 10 * 1024**2
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises for members that are torn, packed in an unknown way, or locked with a password."""
_ENCRYPTED = 0x1


@contextmanager
def unpacked(path: Path, shown: str) -> Iterator[tuple[Path, list[Item]]]:
    """(a folder with the files of this zip archive, gone afterwards; what was left out of it, and why).

    Raises UnreadableError if it is no zip archive or may not be read, FormatError if it is a bomb, UnwritableError if
    there is no room.
    """
    with tempfile.TemporaryDirectory(prefix="read-also-") as name:
        folder = Path(name)
        try:
            with zipfile.ZipFile(path) as archive:
                members = [member for member in archive.infolist() if not member.is_dir()]
                _must_be_harmless(members, shown)
                left_out = [item for member in members for item in _unpack(archive, member, folder, shown)]
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise UnreadableError(f"“{shown}” is damaged, or no zip archive.", "Export or copy it again.") from error
        except OSError as error:
            raise UnreadableError(f"“{shown}” could not be read ({error.strerror}).", "Check its rights.") from error
        yield folder, left_out


def _must_be_harmless(members: list[zipfile.ZipInfo], shown: str) -> None:
    size, packed = sum(member.file_size for member in members), sum(member.compress_size for member in members)
    too_dense = size > _ALWAYS_FINE and size > _HIGHEST_RATIO * max(packed, 1)
    if len(members) > _MOST_FILES or size > _MOST_BYTES or too_dense:
        raise FormatError(
            f"“{shown}” would unpack to {size // 1024**2:,} MB in {len(members):,} files; that is no export.",
            "Unpack it yourself and import the folder if you trust it.",
        )


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, shown: str) -> Iterator[Item]:
    """Write one member below `folder`; an Item if it is left out."""
    name = f"{shown}/{member.filename}"
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    if not parts or member.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        yield Item(name, "", None, "problem", "Its name leads out of the archive; left out.")
        return
    if member.flag_bits & _ENCRYPTED:
        yield Item(name, "", None, "problem", "Locked with a password; left out.")
        return
    target = folder.joinpath(*parts)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member) as packed, target.open("wb") as stream:
            _copy(packed, stream, member.file_size)
    except _DAMAGE:
        target.unlink(missing_ok=True)
        yield Item(name, "", None, "problem", "Damaged in the archive; left out.")
    except OSError as error:
        if shutil.disk_usage(folder).free < member.file_size:
            raise UnwritableError("The disk is too full to unpack the archive.", "Make some room.") from error
        yield Item(name, "", None, "problem", f"Could not be unpacked ({error.strerror}); left out.")


def _copy(packed: IO[bytes], stream: IO[bytes], size: int) -> None:
    """As many bytes as the archive says; one that lies is damaged."""
    left = size
    while chunk := packed.read(min(_CHUNK, left + 1)):
        left -= len(chunk)
        if left < 0:
            raise ValueError("longer than the archive says")
        stream.write(chunk)
