"""What is known of the archives without opening one: where they lie, what they are called, how much they hold."""

import json
import os
import shutil
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from editorapp.errors import ReadAlsoError, UnwritableError, UsageError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.paths import kind_of, shown
from editorapp.workspace.refusals import refusal
from editorapp.workspace.turns import turn_with

STORE = "articles.db"
"""What makes a folder an archive; the name that the archive itself gives its store, a test holds them equal."""
NAME = "name.txt"
SUMMARY = "summary.json"
LONGEST_NAME = 80
LIST = "archives.json"
"""The list of archives, in the folder that holds them."""
_CHECK = "check"
_INDEX = "index"
_OTHERS_WRITE = 0o022
"""The rights of a group and of everybody to write."""
_MOST = 200
"""Archives in the list; what it is cut to keeps a damaged file from filling a menu."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many articles an archive held when it was last looked at; the dates are ISO 8601 or ""."""

    articles: int
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class KnownArchive:
    """An archive as a list shows it. `summary` is None where nobody has counted, or may; `is_there`: now.

    `is_shared`: others may write there, so its index is kept among this person's own files (ADR 2).
    """

    folder: Path
    name: str
    summary: Summary | None = None
    is_there: bool = True
    is_shared: bool = False


def clean_name(typed: str) -> str:
    """A name in one line of at most 80 characters; "" if there is nothing to make one of."""
    printable = "".join(sign if sign.isprintable() else " " for sign in typed)
    return " ".join(printable.split())[:LONGEST_NAME].strip()


def read_name(folder: Path) -> str:
    """What the archive in `folder` is called: the name kept beside its store, else the folder's own."""
    kept = ""
    with suppress(OSError, ValueError):
        kept = clean_name((folder / NAME).read_bytes()[: 8 * LONGEST_NAME].decode("utf-8", "replace"))
    return kept or shown(folder.name or folder)


def write_name(folder: Path, name: str) -> None:
    """Call the archive this from now on, for everybody who uses it; the folder keeps its own name.

    Raises UsageError for a name of nothing, UnwritableError.
    """
    cleaned = clean_name(name)
    if not cleaned:
        raise UsageError("An archive needs a name.", "Write a word or two.")
    write_atomic(folder / NAME, f"{cleaned}\n".encode())


def read_summary(folder: Path) -> Summary | None:
    """How much the archive in `folder` held when it was last opened or imported into; None where that is not known."""
    try:
        record: Any = json.loads((folder / SUMMARY).read_bytes())
        if record.pop(_CHECK) != _check(record):
            return None
        return Summary(int(record["articles"]), str(record["first"]), str(record["last"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_summary(folder: Path, summary: Summary) -> None:
    """Keep it beside the store, if it is news; where that may not be written nothing is kept, and nothing is wrong."""
    if read_summary(folder) != summary:
        record = asdict(summary)
        with suppress(ReadAlsoError):
            write_atomic(folder / SUMMARY, json.dumps(record | {_CHECK: _check(record)}).encode())


def is_archive(folder: Path) -> bool:
    """Whether there is a store in `folder`."""
    return kind_of(folder / STORE) == "file"


def is_private(folder: Path, own: Path) -> bool:
    """Whether nobody else can write into this archive: this person's, closed to others, on the disk of `own`.

    A share or a stick is another disk, whatever rights it shows.
    """
    try:
        there, here = folder.stat(), next(place for place in (own, *own.parents) if place.exists()).stat()
    except OSError:
        return False
    return there.st_dev == here.st_dev and not others_may_write(folder)


def others_may_write(folder: Path) -> bool:
    """Whether the rights of this archive let anybody but this person write into it; never of one still to be made."""
    try:
        found = [path.stat() for path in (folder, folder / STORE, folder / _INDEX) if path.exists()]
    except OSError:
        return True
    me = os.geteuid() if hasattr(os, "geteuid") else None
    return any(me not in (None, status.st_uid) or status.st_mode & _OTHERS_WRITE for status in found)


def delete_files(folder: Path, paths: Iterable[Path]) -> None:
    """Delete these files and folders of an archive, and its `folder` if nothing else lies in it.

    Raises UnwritableError at the first that stays.
    """
    for path in paths:
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            why = error.strerror or str(error)
            what = f"{shown(path)} could not be deleted ({why})."
            raise UnwritableError(what, "Check the folder’s rights; delete the rest by hand.") from error
    with suppress(OSError):
        folder.rmdir()


class ArchiveList:
    """The archives in `home` and those elsewhere that were used once, which a small file of our own names.

    Whatever is in that file, the list can be had; what cannot be read in it is left out.
    """

    def __init__(self, file: Path, home: Path) -> None:
        self._file = file
        self._home = home

    def noted(self) -> tuple[KnownArchive, ...]:
        """Those that were used once, as they were called then. No disk but our own is asked."""
        try:
            return self._read()
        except OSError:
            return ()

    def _read(self) -> tuple[KnownArchive, ...]:
        """As `noted`. Raises OSError if there is a file that cannot be read: what is in it must not be lost."""
        try:
            listed: Any = json.loads(self._file.read_bytes())["archives"]
            rows = [(row["folder"], row["name"], row.get("shared")) for row in listed if isinstance(row, dict)]
        except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
            return ()
        found: dict[Path, KnownArchive] = {}
        for folder, name, shared in rows[:_MOST]:
            if isinstance(folder, str) and isinstance(name, str) and Path(folder).is_absolute() and "\0" not in folder:
                called = clean_name(name) or shown(Path(folder).name)
                found.setdefault(Path(folder), KnownArchive(Path(folder), called, is_shared=shared is True))
        return tuple(found.values())

    def of(self, folder: Path) -> KnownArchive | None:
        """The archive in this folder, if it was used once; no disk but our own is asked."""
        return next((known for known in self.noted() if known.folder == folder), None)

    def note(self, folder: Path, name: str, shared: bool | None = None) -> None:
        """Keep in mind that this archive is used, under this name.

        `shared` None: as before; of one that lies elsewhere and is not known the worse is assumed.
        Raises UnwritableError.
        """

        def change(known: Sequence[KnownArchive]) -> Sequence[KnownArchive]:
            before = next((one for one in known if one.folder == folder), None)
            as_before = before.is_shared if before else folder.parent != self._home
            after = KnownArchive(folder, name, is_shared=as_before if shared is None else shared)
            return known if before == after else (*(one for one in known if one.folder != folder), after)

        self._change(change)

    def forget(self, folder: Path) -> None:
        """Name it no more. Raises UnwritableError."""
        self._change(lambda known: tuple(one for one in known if one.folder != folder))

    def all(self) -> tuple[KnownArchive, ...]:
        """Every archive, by name; each disk is asked, so this may take as long as the slowest of them."""
        noted = {one.folder: one for one in self.noted()}
        here = dict.fromkeys([*_folders_in(self._home), *noted])
        found = [_look_at(folder, noted.get(folder)) for folder in here if folder in noted or is_archive(folder)]
        gone = [one for one in found if not one.is_there and one.folder.parent == self._home]
        return tuple(sorted((one for one in found if one not in gone), key=lambda one: one.name.casefold()))

    def named(self, name: str) -> Path | None:
        """The one archive that is called so, or whose folder in `home` is; None if there is none or more than one."""
        wanted = clean_name(name).casefold()
        known = self.all()
        called = [one.folder for one in known if wanted and one.name.casefold() == wanted]
        folders = [one.folder for one in known if one.folder.parent == self._home and one.folder.name == name]
        found = dict.fromkeys(called or folders)
        return next(iter(found)) if len(found) == 1 else None

    def _change(self, change: Callable[[Sequence[KnownArchive]], Sequence[KnownArchive]]) -> None:
        try:
            known = self._read()
            if change(known) == known:
                return
            with turn_with(self._file):
                self._write(change(self._read()))
        except OSError as error:
            raise refusal(self._file, error) from error

    def _write(self, archives: Sequence[KnownArchive]) -> None:
        rows = [{"folder": str(one.folder), "name": one.name, "shared": one.is_shared} for one in archives]
        write_atomic(self._file, json.dumps({"archives": rows[-_MOST:]}, indent=1).encode())


def _look_at(folder: Path, noted: KnownArchive | None) -> KnownArchive:
    if is_archive(folder):
        return KnownArchive(folder, read_name(folder), read_summary(folder))
    return KnownArchive(folder, noted.name if noted else shown(folder.name), None, is_there=False)


def _folders_in(home: Path) -> Sequence[Path]:
    try:
        return sorted(home.iterdir())
    except OSError:
        return ()


def _check(record: dict[str, Any]) -> int:
    """The CRC-32 of the rest: a count with one wrong digit would be believed."""
    return zlib.crc32(json.dumps(record, sort_keys=True).encode())
