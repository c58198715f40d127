"""What stands before the first tag of an XML file: dropped, or refused where it could do harm."""

import re
from dataclasses import dataclass

from editorapp.errors import FormatError

LONGEST = 4 << 20
"""Bytes before the first tag after which a file is no XML."""

_ROOTS = re.compile(
    rb"<(?:rss|feed|channel|rdf:RDF|nitf|NewsML|(?:\w{1,20}:)?(?:news(?:Item|Message|ItemRef)|packageItem|planningItem"
    rb"|conceptItem|knowledgeItem))[\s>]",
    re.I,
)
_FIRST_TAG = re.compile(rb"<[A-Za-z_:\x80-\xff]")
_START = re.compile(rb"<(?:[A-Za-z_:\x80-\xff?]|!--|!DOCTYPE)", re.I)
_DECLARATION = re.compile(rb"<\?xml(?=[\s?])", re.I)
_ENTITY = re.compile(rb"<!ENTITY\s+(?:%\s*)?([^\s\"'<>%]{1,60})", re.I)
_QUOTED_OR_END = re.compile(rb"\"[^\"]*\"|'[^']*'|\[|>")
_SPACE = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Prolog:
    """The text from the first tag on (its line numbers kept), and what was dropped before it, in sentences."""

    rest: bytes
    notes: tuple[str, ...]


def without_prolog(data: bytes, name: str, final: bool) -> Prolog | None:
    """The text without declaration, document type, comments and junk before it; None if more is needed to tell.

    Raises FormatError if the file declares entities or has a DTD inside, or is no XML at all.
    """
    start = _start_of(data)
    at, notes = _after_prolog(data, max(start, 0), name)
    if start < 0 or at < 0:
        if not final and len(data) < LONGEST:
            return None
        raise FormatError(f"{name} is not an XML file.", "Is it another format, or a page saved by mistake?")
    junk = data[:start]
    _refuse_entities(junk, name)
    if junk.strip():
        notes = ("Text before the XML was skipped.", *notes)
    elif junk and _DECLARATION.match(data, start):
        notes = ("Blank lines before the XML were skipped.", *notes)
    return Prolog(b"\n" * data.count(b"\n", 0, at) + data[at:], notes)


def _start_of(data: bytes) -> int:
    """Where the XML begins: at its declaration, else a tag that such files begin with, else any tag; -1 if nowhere."""
    declaration = _DECLARATION.search(data)
    root = _ROOTS.search(data, 0, declaration.start()) if declaration else _ROOTS.search(data)
    if declaration and not root:
        return declaration.start()
    any_start = _START.search(data)
    if not any_start:
        return -1
    if root and data[any_start.start() + 1] not in b"?!":
        return root.start()
    return any_start.start()


def _after_prolog(data: bytes, at: int, name: str) -> tuple[int, tuple[str, ...]]:
    """Where the first tag begins (-1: not within the data), and what was dropped on the way."""
    notes: tuple[str, ...] = ()
    while at >= 0:
        while at < len(data) and data[at] in _SPACE:
            at += 1
        if data.startswith(b"<?", at):
            at = _past(data, b"?>", at)
        elif data.startswith(b"<!--", at):
            at = _past(data, b"-->", at)
        elif data[at : at + 9].upper() == b"<!DOCTYPE":
            at = _past_doctype(data, at, name)
            notes = ("The document type (DOCTYPE) was dropped.",)
        elif _FIRST_TAG.match(data, at):
            return at, notes
        else:
            _refuse_entities(data[at : at + 200], name)
            found = _START.search(data, at + 1)
            at = found.start() if found else -1
    return -1, notes


def _past(data: bytes, end: bytes, at: int) -> int:
    found = data.find(end, at)
    return found + len(end) if found >= 0 else -1


def _past_doctype(data: bytes, at: int, name: str) -> int:
    for match in _QUOTED_OR_END.finditer(data, at):
        if match.group() == b">":
            return match.end()
        if match.group() == b"[":
            _refuse_entities(data[at:], name)
            raise FormatError(
                f"{name} has a document type definition inside (DOCTYPE … [ … ]); refused.",
                "Exports and feeds have none; with it a file can read other files. Remove it, or export again.",
            )
    return -1


def _refuse_entities(data: bytes, name: str) -> None:
    if match := _ENTITY.search(data):
        entity = match.group(1).decode("utf-8", "replace")
        raise FormatError(
            f"{name} declares entities of its own (“{entity}”); refused.",
            "With them a small file can fill the memory or read other files of this computer. Export it again.",
        )
