"""What a person named, as the files to read: folders walked, each file's format found, what is no article named."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editorapp.archive.importers.detection import format_of, package_of
from editorapp.archive.importers.records import Item, Source
from editorapp.errors import UnreadableError

_SKIPPED_FOLDERS = frozenset({"_site", "node_modules", "public", "vendor", "__pycache__", "__macosx"})
_SIDE_FOLDER = ("_files", "-files", ".files", "_fichiers", "-dateien", "_archivos", "_bestanden", "_file", "_pliki", "_arquivos", "_ficheiros")  # fmt: skip  # noqa: E501
"""What browsers, in their language, add to a page's name for the folder with its pictures."""
_DOCUMENTS = frozenset({".pdf", ".odt", ".rtf", ".pages", ".xls", ".xlsx", ".ods", ".sql", ".epub", ".indd", ".eml", ".msg", ".rar", ".7z", ".tar", ".tgz", ".gz", ".bz2", ".xml", ".json", ".webarchive"})  # fmt: skip  # noqa: E501
"""Endings of files that may hold articles and that we cannot read: worth a line. Photos and style sheets are not."""
_GENERATOR_FILES = frozenset({"package.json", "package-lock.json", "composer.json", "tsconfig.json", "manifest.json"})
_PACKED = "zip"


@dataclass(frozen=True, slots=True)
class Located:
    """A source and the name of its format."""

    format: str
    source: Source


def locate(path: Path, wanted: str = "", shown: str = "") -> Iterator[Located | Item]:
    """The files to read in what a person named, in order of their names; an Item where something is left out.

    `wanted`: every file is of this format, whatever it looks like; in a folder, all that look like it. `shown` is the
    name a person knows the path by. A zip archive is located as the format "zip".
    Raises UnreadableError if there is nothing at this path.
    """
    if not path.exists():
        raise UnreadableError(f"There is no file or folder “{path}”.", "Check the name.")
    shown = shown or str(path)
    if path.is_dir():
        yield from _in_folder(path, path, shown, wanted)
        return
    kind = _format_of(path)
    if kind is None:
        raise UnreadableError(f"“{path}” could not be read.", "Check its rights.")
    kind = kind if kind == _PACKED and wanted != "docx" else wanted or kind
    source = Source(path, path.parent, shown)
    yield Located(kind, source) if kind else Item(shown, "", None, "skipped", "not in a format that can be imported")


def _in_folder(folder: Path, root: Path, shown: str, wanted: str) -> Iterator[Located | Item]:
    package = package_of(folder)
    if package and wanted in ("", package):
        yield Located(package, Source(folder, root, shown))
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Item(shown, "", None, "problem", f"This folder could not be read ({error.strerror}).")
        return
    pages = {Path(entry.name).stem.lower() for entry in entries if entry.name.lower().endswith((".htm", ".html"))}
    for entry in entries:
        path, name = Path(entry.path), f"{shown}{os.sep}{entry.name}"
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False) and not _is_beside_page(entry.name.lower(), pages):
            if entry.name.lower() in _SKIPPED_FOLDERS:
                yield Item(name, "", None, "skipped", "made by a program")
            else:
                yield from _in_folder(path, root, name, wanted)
        elif entry.is_file():
            yield from _file(path, root, name, wanted)


def _file(path: Path, root: Path, shown: str, wanted: str) -> Iterator[Located | Item]:
    kind = _format_of(path)
    if kind is None:
        yield Item(shown, "", None, "problem", "This file may not be read.")
    elif kind == _PACKED or (kind and wanted in ("", kind)):
        yield Located(kind, Source(path, root, shown))
    elif not kind and path.suffix.lower() in _DOCUMENTS and path.name not in _GENERATOR_FILES and not wanted:
        yield Item(shown, "", None, "skipped", "not in a format that can be imported")


def _format_of(path: Path) -> str | None:
    """The format, "" for what is no article, None for what may not be read."""
    try:
        return format_of(path)
    except OSError:
        return None


def _is_beside_page(name: str, pages: set[str]) -> bool:
    return any(name.endswith(ending) and name.removesuffix(ending) in pages for ending in _SIDE_FOLDER)
