"""How one text lies in the journal: packed with a check sum; what comes back is exact, or known to be damaged."""

import gzip
import json
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from editorapp.workspace.line_ends import LineEnds, read_ends
from editorapp.workspace.text_files import Newline, TextFile

LARGEST = 100 * 1024 * 1024
"""Bytes of one text that are read again; no story that can be opened grows that long."""

_FORMAT = 1
_LEVEL = 1
"""Of compression: a third of the size in a fifth of the time that the usual level takes (600 kB, measured)."""
_HEAD = 10
"""Bytes of gzip before the packed ones."""
_STEP = 64
"""Bytes; what is lost before a place that cannot be unpacked is less than they unpack to."""
_FIRST = 4096
"""Bytes of a file whose unpacked start tells its sequence."""
_SEQUENCE = re.compile(rb'^\{"format": \d+, "sequence": (\d{1,18})')
_KEY = re.compile(r"[0-9a-z]{1,64}")


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One text as it was at a moment, and where it belongs.

    `key` names the open story, `path` is its file (None: it has none). `caret` and `anchor` are Qt positions,
    `scrolled` is in pixels. `kept_at` is ISO 8601 in UTC, for people; which of two is newer says `sequence`, which
    also rises when the clock is set back (0: not kept yet). `kept_in` is the file of the journal it was read from.
    """

    key: str
    path: Path | None
    file: TextFile
    caret: int = 0
    anchor: int = 0
    scrolled: int = 0
    kept_at: str = ""
    sequence: int = 0
    kept_in: Path | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class DamagedEntry:
    """A file of the journal that is not as it was written, and what of it can still be read.

    The end of `text` may be wrong. `path` and `kept_at` are those of a JournalEntry, where they are known.
    """

    kept_in: Path
    text: str
    path: Path | None = None
    kept_at: str = ""


def is_key(key: str) -> bool:
    """Whether `key` may name an entry: small letters and figures, as it names a file too."""
    return _KEY.fullmatch(key) is not None


def pack(entry: JournalEntry) -> bytes:
    """The bytes of an entry; any text comes back from them exactly, halves of surrogate pairs included."""
    file = entry.file
    head = {
        "format": _FORMAT,
        "sequence": entry.sequence,  # these two first: they are read alone
        "kept_at": entry.kept_at,
        "key": entry.key,
        "path": None if entry.path is None else str(entry.path),
        "place": [entry.caret, entry.anchor, entry.scrolled],
        "newline": file.newline,
        "bom": file.bom,
        "encoding": file.encoding,
        "replaced": file.replaced,
        "ends": None if file.ends is None else _raw(file.ends),
    }
    text = f"{json.dumps(head, ensure_ascii=False)}\n{file.text}"
    return gzip.compress(text.encode("utf-8", "surrogatepass"), _LEVEL, mtime=0)


def unpack(data: bytes, kept_in: Path | None = None) -> JournalEntry | None:
    """The entry of these bytes, exactly as it was packed; None if they are damaged, or of another kind."""
    try:
        head, found, text = gzip.decompress(data).decode("utf-8", "surrogatepass").partition("\n")
        values = json.loads(head)
        return _entry(values, text, kept_in) if found else None
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def salvage(data: bytes, kept_in: Path) -> DamagedEntry:
    """As much as can be read of bytes that `unpack` does not take."""
    head, _, text = _inflate(data).decode("utf-8", "replace").partition("\n")
    try:
        values = json.loads(head)
        path, kept_at = values["path"], str(values["kept_at"])
    except (ValueError, KeyError, TypeError, RecursionError):
        path, kept_at = None, ""
    is_path = isinstance(path, str) and path and "\0" not in path
    return DamagedEntry(kept_in, text, Path(path) if is_path else None, kept_at)


def read_sequence(file: Path) -> int:
    """The sequence of the entry in this file, without reading all of it; 0 if that cannot be told."""
    try:
        with file.open("rb") as stream:
            start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(stream.read(_FIRST), _FIRST)
    except (OSError, zlib.error):
        return 0
    found = _SEQUENCE.match(start)
    return int(found[1]) if found else 0


def _entry(values: Any, text: str, kept_in: Path | None) -> JournalEntry | None:
    place, ends, key, path = values["place"], values["ends"], values["key"], values["path"]
    if values["format"] != _FORMAT or values["newline"] not in get_args(Newline) or not is_key(key):
        return None
    file = TextFile(
        text,
        values["newline"],
        bool(values["bom"]),
        str(values["encoding"]),
        None if ends is None else read_ends(ends),
        int(values["replaced"]),
    )
    caret, anchor, scrolled = map(int, place)
    return JournalEntry(
        key,
        None if path is None else Path(path),
        file,
        caret,
        anchor,
        scrolled,
        str(values["kept_at"]),
        int(values["sequence"]),
        kept_in,
    )


def _raw(known: LineEnds) -> str:
    """The text that `read_ends` read; one string packs a hundred times faster than its lines."""
    return "".join(f"{line}{end}" for line, end in zip(known.lines, (*known.ends, ""), strict=True))


def _inflate(data: bytes) -> bytes:
    """What unpacks before the first place that does not, whatever the head and the check sum say."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    parts: list[bytes] = []
    size = 0
    for at in range(_HEAD, len(data), _STEP):
        try:
            part = unpacking.decompress(data[at : at + _STEP])
        except zlib.error:
            break
        parts.append(part)
        size += len(part)
        if unpacking.eof or size > LARGEST:
            break
    return b"".join(parts)
