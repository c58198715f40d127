"""Footnotes: a mark in the text, its words at the end, and the way from one to the other."""

import re

from editorapp.article.editing.formatting import Formatting, at_caret
from editorapp.article.editing.inline import inline_marks
from editorapp.article.editing.line_structure import Structure
from editorapp.article.editing.table_text import trimmed
from editorapp.article.editing.words_at import is_word
from editorapp.article.edits import TextEdit

_MARK = re.compile(r"\[\^([^\]\n]+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:[ \t]*", re.MULTILINE)
_OPEN_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def footnote(text: str, start: int, end: int) -> Formatting:
    """A new footnote after the selection or the word of the caret, with the caret where its words are written.

    On a footnote's mark the caret goes to its words instead, and from its words back to the mark.
    """
    structure = Structure(text)
    hidden = structure.hidden
    here = _definition_at(structure, start)
    if here:
        mark = next((m for m in _marks(hidden) if m[1] == here), None)
        return at_caret(mark.end() if mark else start)
    for mark in _marks(hidden):
        if mark.start() <= start and end <= mark.end() and (start < mark.end() or start < end):
            return _to_words(structure, mark[1])
    at = _place(structure, start, end)
    if at < 0:
        return Formatting((), start, end)
    name = _free_number(hidden)
    lead, where = _end(structure)
    words = f"{lead}[^{name}]: "
    mark_edit = TextEdit(at, at, f"[^{name}]")
    words_edit = TextEdit(where, len(text), words + _last_line_end(text))
    return at_caret(where + len(mark_edit.text) + len(words), mark_edit, words_edit)


def _marks(hidden: str) -> list[re.Match[str]]:
    """The marks in the text; what stands before the words of a footnote is none."""
    return [m for m in _MARK.finditer(hidden) if hidden[m.end() : m.end() + 1] != ":" or not _begins_line(hidden, m)]


def _begins_line(hidden: str, mark: re.Match[str]) -> bool:
    return not hidden[hidden.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()


def _definition_at(structure: Structure, offset: int) -> str:
    """The name of the footnote whose words hold this offset, "" for none."""
    number = structure.block_number(offset)
    if number < 0 or structure.blocks[number].kind != "definition":
        return ""
    block = structure.blocks[number]
    line_end = structure.body.find("\n", offset)
    line_end = len(structure.body) if line_end < 0 else line_end
    names = _DEFINITION.findall(structure.hidden[block.start : line_end])
    return names[-1] if names else ""


def _to_words(structure: Structure, name: str) -> Formatting:
    """The caret at the end of this footnote's first line; words that are missing are begun."""
    for found in _DEFINITION.finditer(structure.hidden):
        if found[1] == name:
            line_end = structure.body.find("\n", found.end())
            return at_caret(line_end if line_end >= 0 else len(structure.body))
    lead, where = _end(structure)
    words = f"{lead}[^{name}]: "
    edit = TextEdit(where, len(structure.body), words + _last_line_end(structure.body))
    return at_caret(where + len(words), edit)


def _free_number(hidden: str) -> int:
    numbers = [int(m[1]) for m in _MARK.finditer(hidden) if m[1].isdecimal() and len(m[1]) < 6]
    return max(numbers, default=0) + 1


def _place(structure: Structure, start: int, end: int) -> int:
    """Where a mark goes: after the word, the link or the code there; -1 where none may stand."""
    text = structure.body
    at = trimmed(text, start, end)[1] if start < end else end
    line = structure.lines(at, at)[0]
    if line.kind in ("other", "blank"):
        return -1
    at = max(at, line.words)
    while is_word(text, at - 1) and is_word(text, at):
        at += 1
    for left, right in structure.stretches(line):
        if not left <= at <= right:
            continue
        links = [link for link in structure.links if link.start < right and left < link.end]
        verbatim = [span for span in structure.verbatim if span.start < right and left < span.end]
        for mark in inline_marks(text, left, right, links, verbatim):
            if mark.start < at < mark.end and (mark.is_whole or mark.kind in ("code", "link")):
                at = mark.end
    return at


def _end(structure: Structure) -> tuple[str, int]:
    """What goes before a footnote's words at the end of the body, and where the body's own text ends."""
    if not structure.blocks:
        return "", 0
    last = structure.blocks[-1]
    if last.kind == "code" and (fence := _OPEN_FENCE.match(last.text)) and not _is_closed(last.text, fence[1]):
        return f"\n{fence[1]}\n\n", last.end  # the code ends here, else the words would be part of it
    is_note = last.kind == "definition" and _DEFINITION.match(last.text) is not None
    return ("\n" if is_note else "\n\n"), last.end


def _last_line_end(text: str) -> str:
    return "\n" if text.endswith("\n") else ""


def _is_closed(code: str, fence: str) -> bool:
    last = code.rpartition("\n")[2].strip()
    return "\n" in code and last.startswith(fence) and not last.strip(fence[0])
