"""The formats an archive can be read from, and which of them a source is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editorapp.archive.importers import json_lines, markdown_folder
from editorapp.archive.importers.records import ImportOptions, Item
from editorapp.errors import FormatError, UnreadableError


@dataclass(frozen=True, slots=True)
class Importer:
    """One format: whether a path is of it, how many items it has, and its items one by one."""

    name: str
    title: str
    fits: Callable[[Path], bool]
    count: Callable[[Path], int]
    read: Callable[[Path, ImportOptions], Iterator[Item]]


IMPORTERS: tuple[Importer, ...] = (
    Importer("jsonl", "JSON lines", json_lines.fits, json_lines.count, json_lines.read),
    Importer("markdown", "Markdown files", markdown_folder.fits, markdown_folder.count, markdown_folder.read),
)
"""In the order in which they are asked whether a source fits."""


def importer_for(source: Path, name: str = "") -> Importer:
    """The importer with this name, or the first that fits the source.

    Raises FormatError for an unknown name or a source no importer fits, UnreadableError if there is nothing to read.
    """
    if name:
        return _named(name)
    if not source.exists():
        raise UnreadableError(f"There is no file or folder “{source}”.", "Check the name.")
    for importer in IMPORTERS:
        if importer.fits(source):
            return importer
    known = ", ".join(importer.title for importer in IMPORTERS)
    if source.is_dir():
        raise FormatError(f"The folder “{source}” holds no articles.", f"Give a folder or file of: {known}.")
    raise FormatError(f"“{source.name}” is not in a format Read Also can import.", f"Known are: {known}.")


def names() -> Sequence[str]:
    """The formats' names, for `--format`."""
    return [importer.name for importer in IMPORTERS]


def _named(name: str) -> Importer:
    for importer in IMPORTERS:
        if importer.name == name:
            return importer
    raise FormatError(f"“{name}” is not a format that can be imported.", f"Known are: {', '.join(names())}.")
