"""Links and TKs: put around the words of a selection and taken away again."""

import re

from editorapp.article.editing.formatting import Formatting, at_caret, moved
from editorapp.article.editing.line_structure import Structure
from editorapp.article.editing.notes import TO_COME
from editorapp.article.editing.table_text import trimmed
from editorapp.article.editing.words_at import is_word, word_around
from editorapp.article.edits import TextEdit
from editorapp.article.links import Link, find_links

_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+")
_AWKWARD = re.compile(r"[\s()<>]")
"""Signs that end an address in Markdown."""
_NEAR = 20
"""Characters; no TK is longer."""


def address_in(text: str) -> str:
    """The web or mail address that this text is, and nothing else; "" if it is none."""
    text = text.strip()
    if not _ADDRESS.fullmatch(text):
        return ""
    return f"https://{text}" if text.startswith("www.") else text


def toggle_link(text: str, start: int, end: int, url: str = "") -> Formatting:
    """The selection, or the word of the caret, becomes a link; links that it touches are taken away.

    `url` is where it leads, if that is known; else the caret goes where the address is written. A selected address
    becomes the target of a link whose words are written next.
    """
    structure = Structure(text)
    if any(span.start < max(end, start + 1) and start < span.end for span in structure.verbatim):
        return Formatting((), start, end)
    touched = [link for link in structure.links if link.start < end and start < link.end]
    touched = touched or [link for link in structure.links if link.start < start == end < link.end]
    if touched:
        return _unlinked(start, end, touched)
    start, end = _words(structure, start, end)
    chosen = text[start:end]
    if address := address_in(chosen):
        return at_caret(start + 1, TextEdit(start, end, f"[]({_target(address)})"))
    new = f"[{chosen}]({_target(url)})"
    if not chosen:
        return at_caret(start + 1, TextEdit(start, end, new))
    return at_caret(start + len(new) - (0 if url else 1), TextEdit(start, end, new))


def to_come(text: str, start: int, end: int) -> Formatting:
    """TK, the sign for what is still to come, before the selection; a TK that is there is taken away."""
    for found in TO_COME.finditer(text, max(0, start - _NEAR), min(len(text), end + _NEAR)):
        if found.start() <= start and end <= found.end():
            return at_caret(*_without_mark(text, *found.span()))
    if any(link.start < start < link.end and start > link.start + 1 + len(link.text) for link in find_links(text)):
        return Formatting((), start, end)
    at = word_around(text, start)[0]
    lead = " " if is_word(text, at - 1) else ""
    new = f"{lead}TK{' ' if is_word(text, at) else ''}"
    return Formatting((TextEdit(at, at, new),), start + len(new), end + len(new))


def _without_mark(text: str, start: int, end: int) -> tuple[int, TextEdit]:
    """Where the caret is without this TK, and the edit that takes it away with one space beside it."""
    following = text[end : end + 1]
    if following == " ":
        return start, TextEdit(start, end + 1, "")
    if start and text[start - 1] == " " and following not in ("", "\n"):
        return start - 1, TextEdit(start - 1, end, "")
    return start, TextEdit(start, end, "")


def _words(structure: Structure, start: int, end: int) -> tuple[int, int]:
    """What can be the words of a link: those of one line, or of one cell."""
    if start == end:
        return word_around(structure.body, start)
    for line in structure.lines(start, end):
        for left, right in structure.stretches(line):
            found = trimmed(structure.body, max(left, start), max(left, min(right, end)))
            if found[0] < found[1]:
                return found
    return start, start


def _unlinked(start: int, end: int, links: list[Link]) -> Formatting:
    """The words of these links without their addresses; photos stay."""
    edits: list[TextEdit] = []
    for link in links:
        if link.kind == "autolink":
            edits += (TextEdit(link.start, link.start + 1, ""), TextEdit(link.end - 1, link.end, ""))
        elif link.kind in ("inline", "reference") and (not edits or edits[-1].end <= link.start):
            words_end = link.start + 1 + len(link.text)
            edits += (TextEdit(link.start, link.start + 1, ""), TextEdit(words_end, link.end, ""))
    if start == end and edits:
        start, end = edits[0].start, edits[-1].end
    return Formatting(tuple(edits), moved(start, edits), moved(end, edits))


def _target(url: str) -> str:
    return _AWKWARD.sub(lambda sign: f"%{ord(sign[0]):02X}" if sign[0].isascii() else sign[0], url)
