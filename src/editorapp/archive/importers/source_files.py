"""The file of a source, read whole if its size fits; what is wrong is told under the name people know."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO

from editorapp.archive.importers.legacy_encodings import legacy_encoding
from editorapp.archive.importers.records import Source
from editorapp.article.stand_ins import legible
from editorapp.errors import UnreadableError
from editorapp.workspace.text_files import TextFile, decode_text

_MB = 1 << 20
_CONTROLS = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
LARGEST_TEXT = 50 * _MB
"""Bytes; a story is never that long."""


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The file, open for reading. Raises UnreadableError if it is missing, no file, or may not be read."""
    try:
        with open(source.path, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadableError(f"“{source.shown}” is not an ordinary file.", "Choose a file.")
            yield stream
    except (OSError, ValueError) as error:
        cause = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
        raise UnreadableError(f"“{source.shown}” could not be read ({cause}).", "Check the name and rights.") from error


def bytes_of(source: Source, limit: int) -> bytes:
    """The file's bytes. Raises UnreadableError as `opened`, or if it is larger than `limit`."""
    with opened(source) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(f"“{source.shown}” is larger than {limit // _MB} MB.", "Split the file first.")
    return data


def text_of_file(source: Source, limit: int = LARGEST_TEXT) -> TextFile:
    """The file's text in Unicode or an older encoding. Raises UnreadableError as `bytes_of`, or if it is no text."""
    data = bytes_of(source, limit)
    text_file = decode_text(data) or _without_mark(data)
    if text_file is None or text_file.encoding == "windows-1252":
        text_file = _in_legacy(data, text_file)
    if text_file is None:
        raise UnreadableError(f"“{source.shown}” is not a text file.", "If it is one, save it as UTF-8 first.")
    return replace(text_file, text=legible(text_file.text))


def scan(source: Source, pattern: re.Pattern[bytes]) -> int:
    """How often the pattern (at most 100 bytes long) stands in the file.

    Raises UnreadableError if it is missing or may not be read.
    """
    found, before = 0, b""
    with opened(source) as stream:
        while block := stream.read(_MB):
            hits = [hit.end() for hit in pattern.finditer(before + block)]
            found += sum(end > len(before) for end in hits)
            before = block[-100:]
    return found


def _without_mark(data: bytes) -> TextFile | None:
    """UTF-16 whose byte order mark got lost: every other byte of Latin text is zero."""
    start = data[:2000]
    for encoding, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[0::2])):
        if zeros and zeros.count(0) > 0.8 * len(zeros):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return TextFile(text.replace("\r\n", "\n").replace("\r", "\n"), encoding=encoding)
    return None


def _in_legacy(data: bytes, text_file: TextFile | None) -> TextFile | None:
    """The text in the encoding it most probably is in; what is no text stays none."""
    encoding = legacy_encoding(data)
    if encoding == "windows-1252":
        return text_file
    if text_file is None and (b"\x00" in data or len(_CONTROLS.findall(data)) * 100 > len(data)):
        return None
    text = data.decode(encoding, "replace")
    return TextFile(text.replace("\r\n", "\n").replace("\r", "\n"), encoding=encoding)


def _without_waiting(path: str, flags: int) -> int:
    """Open like `open` does, but never wait for somebody to write into a pipe of that name."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
