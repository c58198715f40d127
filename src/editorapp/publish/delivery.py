"""Writes what is handed over: one file, a folder, or a zip archive; whole, or not at all."""

import io
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editorapp.errors import UnwritableError
from editorapp.publish.handover import Handover, HandoverFile, Photos
from editorapp.workspace.atomic import make_folder, write_atomic
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.refusals import refusal

_ZIP = ".zip"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a zip archive can name: the same story makes the same archive."""
_RIGHTS = 0o644 << 16
_ONE_LEFT = "One photo stayed where it is: export into a folder or a .zip to take it along."
_LEFT = "{count} photos stayed where they are: export into a folder or a .zip to take them along."
_IN_THE_WAY = "“{name}” is already there."
REPLACE_HINT = "Choose another name, or replace it."
"""To somebody who can be asked."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The files that were written, the story's first."""

    files: tuple[str, ...]
    notes: tuple[str, ...] = ()


def deliver(handover: Handover, target: Path, photos: Photos, *, replace: bool, as_folder: bool = False) -> Delivered:
    """Write it to `target`: an archive if its name ends in ".zip", a folder if it is one, else the main file alone.

    `as_folder`: a new folder of that name. Photos go into the archive or folder. Raises UnwritableError, also where
    something is in the way and `replace` is not set; FileError or FormatError for a photo that cannot be read. Nothing
    is half written then.
    """
    if target.suffix.lower() == _ZIP:
        _must_be_free(target, replace)
        write_atomic(target, _zipped(handover, photos))
        return Delivered((str(target),), handover.notes)
    if kind_of(target) == "folder":
        return Delivered(_into_folder(handover, target, photos, replace), handover.notes)
    if as_folder:
        return Delivered(_new_folder(handover, target, photos), handover.notes)
    _must_be_free(target, replace)
    write_atomic(target, handover.main.data)
    return Delivered((str(target),), (*handover.notes, *_left_behind(handover)))


def _left_behind(handover: Handover) -> tuple[str, ...]:
    count = len(handover.files) - 1
    if not count:
        return ()
    return (_ONE_LEFT if count == 1 else _LEFT.format(count=count),)


def _zipped(handover: Handover, photos: Photos) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for file in handover.files:
            info = zipfile.ZipInfo(file.path, _DAY)
            info.external_attr = _RIGHTS
            info.compress_type = zipfile.ZIP_STORED if file.source else zipfile.ZIP_DEFLATED
            archive.writestr(info, _content(file, photos))
    return buffer.getvalue()


def _new_folder(handover: Handover, target: Path, photos: Photos) -> tuple[str, ...]:
    """A folder that appears under its name when all is in it."""
    _must_be_free(target, replace=False)
    temp = target.with_name(f".{target.name[:40]}-{secrets.token_hex(4)}")
    try:
        temp.mkdir()
        for file in handover.files:
            place = temp / file.path
            make_folder(place.parent)
            write_atomic(place, _content(file, photos))
        os.rename(temp, target)  # noqa: PTH104 (the tests of faults stand before os)
    except OSError as error:
        raise refusal(target, error) from error
    finally:
        shutil.rmtree(temp, ignore_errors=True)
    return tuple(str(target / file.path) for file in handover.files)


def _into_folder(handover: Handover, folder: Path, photos: Photos, replace: bool) -> tuple[str, ...]:
    """Each file by itself: the photos first, so that a story never stands there without them."""
    main = folder / handover.main.path
    _must_be_free(main, replace)
    waiting = [*_missing(handover, folder, photos, replace), (main, handover.main.data)]
    for place, data in waiting:
        make_folder(place.parent)
        write_atomic(place, data)
    return (str(main), *(str(place) for place, _ in waiting[:-1]))


def _missing(handover: Handover, folder: Path, photos: Photos, replace: bool) -> Iterator[tuple[Path, bytes]]:
    """The photos that are not there yet; the draft's own are left as they are."""
    for file in handover.files[1:]:
        place = folder / file.path
        if photos.is_own(file.source, place):
            continue
        data = _content(file, photos)
        if kind_of(place) == "file" and place.read_bytes() == data:
            continue
        _must_be_free(place, replace)
        yield place, data


def _content(file: HandoverFile, photos: Photos) -> bytes:
    return photos.read(file.source) if file.source else file.data


def _must_be_free(target: Path, replace: bool) -> None:
    if kind_of(target) and not (replace and kind_of(target) == "file"):
        raise UnwritableError(_IN_THE_WAY.format(name=shown(target)), REPLACE_HINT)
