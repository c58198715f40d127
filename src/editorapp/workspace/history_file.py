"""How one version of a story lies on the disk: a gzip file, in it a line that says what it is, and then the text."""

import datetime
import gzip
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editorapp.article.draft import Draft
from editorapp.article.statistics import count_words
from editorapp.errors import UnreadableError
from editorapp.workspace.text_files import TextFile

LARGEST = 100 * 1024 * 1024
"""Bytes of one text that are read again; no story that can be opened grows that long."""

_LEVEL = 6
_FORMAT = 1
_LONGEST_HEAD = 20_000
"""Bytes of the first line."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8,18})-(\d{8}T\d{6}Z)(-named)?\.gz")
_DAMAGED = "This version is damaged and cannot be read."
_DAMAGED_HINT = "Choose another one; the story itself is not concerned."


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a story: where it lies, its place in the order, and what its first line says.

    `kept_at` is in UTC. `cause` is why it was kept: "typing", "saved", "discarded" …; `name` what the person calls
    it, or "". `words` are those of the text below the details. `path` was the story's file, "" for none. Of a damaged
    one only `at`, `sequence` and `kept_at` are known.
    """

    at: Path
    sequence: int
    kept_at: datetime.datetime
    cause: str = ""
    name: str = ""
    words: int = 0
    path: str = ""
    is_damaged: bool = False


@dataclass(frozen=True, slots=True)
class FileName:
    """What the name of a version's file says."""

    sequence: int
    kept_at: datetime.datetime
    named: bool

    def __str__(self) -> str:
        return f"{self.sequence:08}-{self.kept_at.strftime(_STAMP)}{'-named' if self.named else ''}.gz"


def parse_name(name: str) -> FileName | None:
    """What this name says; None if it is not that of a version."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        moment = datetime.datetime.strptime(match[2], _STAMP).replace(tzinfo=datetime.UTC)
    except ValueError:
        return None
    return FileName(int(match[1]), moment, match[3] is not None)


def pack(file: TextFile, cause: str, name: str, path: str) -> bytes:
    """The bytes of a version. Any text comes back from them exactly; its line ends are "\\n" in there."""
    head = {
        "format": _FORMAT,
        "cause": cause,
        "name": name,
        "words": count_words(Draft.parse(file.text).body),
        "path": path,
        "newline": file.newline,
        "bom": file.bom,
        "encoding": file.encoding,
    }
    text = f"{json.dumps(head)}\n{file.text}"  # JSON is ASCII here, whatever is in a name
    return gzip.compress(text.encode("utf-8", "surrogatepass"), _LEVEL, mtime=0)


def read_head(at: Path, name: FileName) -> Version:
    """What the first line says; a damaged version where that cannot be read. Never raises."""
    try:
        with gzip.open(at, "rb") as stream:
            return _version(at, name, json.loads(stream.readline(_LONGEST_HEAD)))
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, RecursionError):
        return Version(at, name.sequence, name.kept_at, is_damaged=True)


def read_text(version: Version) -> TextFile:
    """The whole text, with the form its file had. Raises UnreadableError if it is damaged or gone."""
    try:
        with gzip.open(version.at, "rb") as stream:
            data = stream.read(LARGEST + 1)
        head, _, text = data.decode("utf-8", "surrogatepass").partition("\n")
        values = json.loads(head)
        is_newer = int(values.get("format", _FORMAT)) > _FORMAT
        form = TextFile("") if is_newer else _form(values)
    except FileNotFoundError as error:
        raise UnreadableError("This version is not there any more.", "Choose another one.") from error
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(_DAMAGED, _DAMAGED_HINT) from error
    if is_newer:
        raise UnreadableError("This version was kept by a newer Read Also.", "Update the program to read it.")
    if len(data) > LARGEST:
        raise UnreadableError(_DAMAGED, _DAMAGED_HINT)
    return TextFile(text, form.newline, form.bom, form.encoding)


def _version(at: Path, name: FileName, head: Mapping[str, Any]) -> Version:
    cause, called, path = (str(head[key]) for key in ("cause", "name", "path"))
    return Version(at, name.sequence, name.kept_at, cause, called, int(head["words"]), path)


def _form(head: Mapping[str, Any]) -> TextFile:
    newline, encoding = head["newline"], head["encoding"]
    if newline not in ("\n", "\r\n", "\r") or not isinstance(encoding, str):
        raise ValueError("not a form of a text file")
    return TextFile("", newline, bool(head["bom"]), encoding)
