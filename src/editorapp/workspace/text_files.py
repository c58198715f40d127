"""Reads and writes text files so that every byte the writer did not change stays: encoding, BOM, line ends, damage."""

import codecs
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from editorapp.article.stand_ins import count_damage, with_surrogates, without_reserved, without_surrogates
from editorapp.errors import UnreadableError
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.file_state import MOST_BYTES, FileState
from editorapp.workspace.line_ends import LineEnds, read_ends, with_ends
from editorapp.workspace.paths import shown

LARGEST = MOST_BYTES
"""Bytes; a story is never that long, and a file beyond it would hold the window for many seconds."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_FALLBACK = "windows-1252"
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.05
"""Share of the characters. Random bytes have 12 %, text has next to none."""
_MOST_DAMAGE = 0.1
"""Bad bytes to good characters beyond ASCII, up to which a text is taken for UTF-8 with damage."""

Newline = Literal["\n", "\r\n", "\r"]

_ERRORS: Mapping[str, str] = MappingProxyType({"utf-16-le": "surrogatepass", "utf-16-be": "surrogatepass"})
"""How Python keeps what is no text of an encoding; `surrogateescape` for those made of bytes."""
_LOST_HALF = re.compile("[\ud800-\udc7f\udd00-\udfff]")

_NOT_TEXT_HINT = "Choose a text file, such as Markdown; if it is one, save it as UTF-8 first."


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text and how it lies on the disk.

    `text` has "\\n" line ends and no BOM. `encoding` is "utf-8", "utf-16-le", "utf-16-be" or "windows-1252".
    `newline` ends its lines, or most of them; then `ends` knows which lines end otherwise. `replaced` counts the bytes
    (or halves of surrogate pairs) that are no text; each has a stand-in of `article.stand_ins`, and is written back.
    """

    text: str
    newline: Newline = "\n"
    bom: bool = False
    encoding: str = "utf-8"
    ends: LineEnds | None = None
    replaced: int = 0

    @property
    def mixed(self) -> bool:
        """Whether its lines end in more than one way."""
        return self.ends is not None


def read_text_file(path: Path) -> TextFile:
    """The text in this file.

    UTF-8, UTF-16 with a BOM, else windows-1252. Raises UnreadableError if it is missing, a folder, too large,
    not readable for this person, or not text.
    """
    return open_text_file(path)[0]


def open_text_file(path: Path) -> tuple[TextFile, FileState]:
    """The text in this file, and the state to know it by when it has changed; raises like `read_text_file`."""
    status, data = _read(path)
    text_file = decode_text(data)
    if text_file is None:
        raise UnreadableError(f"{shown(path)} is not a text file.", _NOT_TEXT_HINT)
    return text_file, FileState.of(status, data)


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
    text = _with_unix_ends(raw)
    newline, is_mixed = _line_ends(raw)
    return TextFile(text, newline, bom, encoding, read_ends(raw) if is_mixed else None, count_damage(raw))


def encode_text(text_file: TextFile) -> bytes:
    """The bytes for the disk.

    A text that its old encoding cannot hold, or in which it would be read back as something else, becomes UTF-8.
    Half a surrogate pair that was typed or pasted, which no encoding has, becomes "\N{REPLACEMENT CHARACTER}".
    """
    text = _with_unix_ends(_without_halves(text_file.text))
    if text_file.ends is not None:
        text = with_ends(text, text_file.ends, text_file.newline)
    elif text_file.newline != "\n":
        text = text.replace("\n", text_file.newline)
    if text_file.encoding != "utf-8":
        data = _as_before(text, text_file)
        if data is not None:
            return data
        if count_damage(text):  # without the mark it may be taken for its old encoding when it is read again
            return codecs.BOM_UTF8 + _as_utf_8(text)
    return (codecs.BOM_UTF8 if text_file.bom and text_file.encoding == "utf-8" else b"") + _as_utf_8(text)


def _read(path: Path) -> tuple[os.stat_result, bytes]:
    """The file's content and what it was like before that was read: what changes later is seen as a change."""
    name = shown(path)
    try:
        with open(path, "rb", opener=_without_waiting) as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
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
        raise UnreadableError(f"{name} is larger than 10 MB.", "Read Also opens stories; split the file first.")
    return status, data


def _without_waiting(path: str, flags: int) -> int:
    """Open like `open` does, but never wait for somebody to write into a pipe of that name."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _decode(data: bytes) -> tuple[str, str, bool] | None:
    """The text with its line ends and stand-ins for damage, the encoding, and whether a BOM stood before it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _decode_as(data[len(mark) :], encoding)
            return None if text is None else (text, encoding, True)
    text = _decode_as(data, "utf-8")
    if text is not None and (_is_sound(data) or _is_utf_8(text)):
        return text, "utf-8", False
    text = _decode_as(data, _FALLBACK)
    return None if text is None or count_damage(text) > len(text) * _MOST_DAMAGE else (text, _FALLBACK, False)


def _decode_as(data: bytes, encoding: str) -> str | None:
    """The text with stand-ins for damage; None for half a unit of UTF-16 at the end."""
    try:
        text = data.decode(encoding, _ERRORS.get(encoding, "surrogateescape"))
    except UnicodeDecodeError:
        return None
    return without_surrogates(without_reserved(text, encoding))


def _is_sound(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_utf_8(text: str) -> bool:
    """Whether it has little damage, compared with the characters beyond ASCII that are whole."""
    bad = count_damage(text)
    return not bad or bad <= (len(text) - len(text.encode("ascii", "ignore")) - bad) * _MOST_DAMAGE


def _line_ends(raw: str) -> tuple[Newline, bool]:
    """The most frequent line end, and whether there are others."""
    windows = raw.count("\r\n")
    counts: dict[Newline, int] = {
        "\n": raw.count("\n") - windows,
        "\r\n": windows,
        "\r": raw.count("\r") - windows,
    }
    return max(counts, key=lambda end: counts[end]), sum(map(bool, counts.values())) > 1


def _as_before(text: str, text_file: TextFile) -> bytes | None:
    mark = next((mark for mark, encoding in _BOMS if encoding == text_file.encoding), b"")
    errors = _ERRORS.get(text_file.encoding, "surrogateescape")
    try:
        data = mark + with_surrogates(text).encode(text_file.encoding, errors)
    except (UnicodeEncodeError, LookupError):
        return None
    decoded = _decode(data)
    return data if decoded is not None and decoded[0] == text else None


def _as_utf_8(text: str) -> bytes:
    raw = with_surrogates(text)
    try:
        return raw.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a pair of UTF-16, which no byte of UTF-8 stands for
        return _LOST_HALF.sub("\N{REPLACEMENT CHARACTER}", raw).encode("utf-8", "surrogateescape")


def _with_unix_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_halves(text: str) -> str:
    """The text with whole surrogate pairs joined, and halves replaced."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
