"""Word's documents (.docx): one story a file."""

import zipfile
from collections.abc import Iterator

from editorapp.archive.importers.records import Found, ImportOptions, Source, digest_of
from editorapp.archive.importers.source_files import bytes_of
from editorapp.archive.importers.word_story import WordStory
from editorapp.errors import FormatError, UnreadableError

_MB = 1 << 20
_LARGEST = 300 * _MB
"""Bytes of a document with its photos."""
_LARGEST_TEXT = 20 * _MB
"""Bytes of unpacked text in one part; the longest story has 1 MB."""
_MOST_UNPACKED = 1000 * _MB
_MOST_PARTS = 10_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "word/document.xml"
_DOCTYPES = (b"<!DOCTYPE", b"<!ENTITY")
_SAVE_AS = "Open it in Word or LibreOffice and save it as .docx."


def count(source: Source) -> int:
    """One. Raises UnreadableError if there is nothing at this path."""
    if not source.path.exists():
        raise UnreadableError(f"There is no file “{source.shown}”.", "Check the name.")
    return 1


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """The story of this document.

    Raises UnreadableError if it is missing or may not be read, FormatError if it is an older or locked document, is
    damaged, or would unpack to more than a story can be.
    """
    data = bytes_of(source, _LARGEST)
    if data.startswith(_OLD):
        _refuse_old(source, data)
    if data.startswith(b"{\\rtf"):
        raise FormatError(f"“{source.shown}” is a rich text file (RTF).", _SAVE_AS)
    _check(source)
    yield WordStory(source.shown, "", "", digest_of(data), str(source.path), str(source.root), options.date_order)


def _refuse_old(source: Source, data: bytes) -> None:
    if _PASSWORD in data:
        raise FormatError(f"“{source.shown}” is protected by a password.", "Open it and save it without one.")
    raise FormatError(f"“{source.shown}” is in the form Word had before 2007.", _SAVE_AS)


def _check(source: Source) -> None:
    """Look at every part before anything is unpacked, and at every part's text for what no document needs."""
    try:
        with zipfile.ZipFile(source.path) as package:
            parts = package.infolist()
            if _DOCUMENT not in package.namelist():
                raise FormatError(f"“{source.shown}” is not a document of Word.", _SAVE_AS)
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise FormatError(f"“{source.shown}” would unpack to more than 1 GB; refused.", "Check its origin.")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_text(source, package, part)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise FormatError(f"“{source.shown}” is damaged and cannot be opened.", "Ask for the file again.") from error


def _check_text(source: Source, package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.file_size > _LARGEST_TEXT:
        raise FormatError(f"“{source.shown}” holds more than 20 MB of text; refused.", "Split the document first.")
    with package.open(part) as stream:
        start = stream.read(65536).replace(b"\x00", b"")
    if any(sign in start for sign in _DOCTYPES):
        raise FormatError(f"“{source.shown}” declares entities, as no document does; refused.", "Check its origin.")
