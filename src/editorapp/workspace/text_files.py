"""Reads and writes text files without changing what the writer did not change: encoding, BOM and line ends stay."""

import codecs
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from editorapp.errors import UnreadableError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.paths import shown

LARGEST = 50 * 1024 * 1024
"""Bytes; a story is never that long, and a file beyond it would freeze the editor."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_FALLBACK = "windows-1252"
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.05
"""Share of the characters. Random bytes have 12 %, text has next to none."""
_MOST_DAMAGE = 0.1
"""Bad bytes to good characters beyond ASCII, up to which a text is taken for UTF-8 with damage."""

_NOT_TEXT_HINT = "Choose a text file, such as Markdown; if it is one, save it as UTF-8 first."


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text and how it lies on the disk.

    `text` has "\\n" line ends and no BOM. `encoding` is "utf-8", "utf-16-le", "utf-16-be" or "windows-1252".
    `mixed` says that both kinds of line ends were found; `newline` is the more frequent one. `replaced` counts
    the damaged bytes that stand as "\N{REPLACEMENT CHARACTER}" in the text.
    """

    text: str
    newline: Literal["\n", "\r\n"] = "\n"
    bom: bool = False
    encoding: str = "utf-8"
    mixed: bool = False
    replaced: int = 0


def read_text_file(path: Path) -> TextFile:
    """The text in this file.

    UTF-8, UTF-16 with a BOM, else windows-1252. Raises UnreadableError if it is missing, a folder, too large,
    not readable for this person, or not text.
    """
    text_file = decode_text(_read(path))
    if text_file is None:
        raise UnreadableError(f"{shown(path)} is not a text file.", _NOT_TEXT_HINT)
    return text_file


def write_text_file(path: Path, text_file: TextFile) -> None:
    """Write the text as it lay on the disk, whole or not at all.

    Raises UnwritableError.
    """
    write_atomic(path, encode_text(text_file))


def decode_text(data: bytes) -> TextFile | None:
    """The text these bytes are, or None if they are not text."""
    decoded = _decode(data)
    if decoded is None:
        return None
    raw, encoding, bom = decoded
    if "\0" in raw or len(_CONTROL.findall(raw)) > len(raw) * _MOST_CONTROLS:
        return None
    windows = raw.count("\r\n")
    others = raw.count("\n") + raw.count("\r") - 2 * windows
    return TextFile(
        text=_with_unix_ends(raw),
        newline="\r\n" if windows > others else "\n",
        bom=bom,
        encoding=encoding,
        mixed=bool(windows and others),
        replaced=_damage(raw, data) if encoding == "utf-8" else 0,
    )


def encode_text(text_file: TextFile) -> bytes:
    """The bytes for the disk.

    A text that its old encoding cannot hold, or in which it would be read back as something else, becomes UTF-8.
    Half a surrogate pair, which no encoding has, becomes "\N{REPLACEMENT CHARACTER}".
    """
    text = _with_unix_ends(_without_surrogates(text_file.text)).replace("\n", text_file.newline)
    if text_file.encoding != "utf-8":
        data = _as_before(text, text_file)
        if data is not None:
            return data
    return (codecs.BOM_UTF8 if text_file.bom and text_file.encoding == "utf-8" else b"") + text.encode("utf-8")


def _read(path: Path) -> bytes:
    name = shown(path)
    try:
        with open(path, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableError(f"{name} is not an ordinary file.", _NOT_TEXT_HINT)
            data = stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableError(
            f"{name} does not exist.", "Check the name; it may have been moved or renamed."
        ) from error
    except IsADirectoryError as error:
        raise UnreadableError(f"{name} is a folder, not a file.", "Choose a file.") from error
    except PermissionError as error:
        raise UnreadableError(f"{name} may not be read.", "Ask for the rights, or copy the file.") from error
    except (OSError, ValueError) as error:
        cause = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
        raise UnreadableError(f"{name} could not be read: {cause}.", "Check the name and the disk.") from error
    if len(data) > LARGEST:
        raise UnreadableError(f"{name} is larger than 50 MB.", "Read Also opens stories; split the file first.")
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open like `open` does, but never wait for somebody to write into a pipe of that name."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _decode(data: bytes) -> tuple[str, str, bool] | None:
    """The text with its line ends, the encoding, and whether a BOM stood before it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding, True
            except UnicodeDecodeError:
                if encoding != "utf-8":
                    return None
                return data[len(mark) :].decode(encoding, "replace"), encoding, True
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return _decode_without_utf_8(data)


def _decode_without_utf_8(data: bytes) -> tuple[str, str, bool] | None:
    repaired = data.decode("utf-8", "replace")
    bad = repaired.count("\N{REPLACEMENT CHARACTER}")
    good = len(repaired) - len(repaired.encode("ascii", "ignore")) - bad
    if bad <= good * _MOST_DAMAGE:
        return repaired, "utf-8", False
    try:
        return data.decode(_FALLBACK), _FALLBACK, False
    except UnicodeDecodeError:
        return None


def _damage(raw: str, data: bytes) -> int:
    """How many replacement characters in `raw` were not written by anybody."""
    mark = "\N{REPLACEMENT CHARACTER}"
    return raw.count(mark) - data.count(mark.encode())


def _as_before(text: str, text_file: TextFile) -> bytes | None:
    mark = next((mark for mark, encoding in _BOMS if encoding == text_file.encoding), b"")
    try:
        data = mark + text.encode(text_file.encoding)
    except (UnicodeEncodeError, LookupError):
        return None
    decoded = _decode(data)
    return data if decoded is not None and decoded[0] == text else None


def _with_unix_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # UTF-16 joins the halves of a pair again; a half alone is replaced.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
