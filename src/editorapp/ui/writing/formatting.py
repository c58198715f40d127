"""Markdown's marks, put around a selection and taken away again: pure functions on text and offsets."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.article.edits import TextEdit
from editorapp.article.links import find_links

_WORD = re.compile(r"[\w’']")
_TK = re.compile(r"\b(?:TK)+\b ?")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+\Z")
_PREFIX = re.compile(r"[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*")
_HEADING = re.compile(r"(#{1,6})[ \t]+")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_BULLET = re.compile(r"([ \t]*)[-*+][ \t]+")
_NUMBER = re.compile(r"([ \t]*)\d{1,9}[.)][ \t]+")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+")


@dataclass(frozen=True, slots=True)
class Formatting:
    """An edit, and what is selected after it (start and end in the new text; equal: only a caret)."""

    edit: TextEdit
    start: int
    end: int


def bold(text: str, start: int, end: int) -> Formatting:
    """Bold on or off: `**`."""
    return _toggle_sign(text, start, end, "**")


def italic(text: str, start: int, end: int) -> Formatting:
    """Italic on or off: `*`."""
    return _toggle_sign(text, start, end, "*")


def heading(text: str, start: int, end: int) -> Formatting:
    """The line of the caret becomes a heading, then a smaller one, then text again. (`#` is the headline's.)"""
    first, last = _line_span(text, start, start)
    line = text[first:last]
    found = _HEADING.match(line)
    words = line[found.end() :] if found else line
    prefix = {0: "## ", 2: "### "}.get(len(found[1]) if found else 0, "")
    moved = len(prefix) + len(words) - len(line)
    edit = TextEdit(first, last, prefix + words)
    return Formatting(edit, max(first + len(prefix), start + moved), max(first + len(prefix), end + moved))


def quote(text: str, start: int, end: int) -> Formatting:
    """The lines of the selection become a quote, or stop being one."""

    def change(lines: list[str]) -> list[str]:
        if all(_QUOTE.match(line) for line in lines if line.strip()):
            return [_QUOTE.sub("", line, count=1) for line in lines]
        return [f"> {line}" if line.strip() else ">" for line in lines]

    return _change_lines(text, start, end, change, _QUOTE)


def bulleted_list(text: str, start: int, end: int) -> Formatting:
    """The lines of the selection become items of a list, or stop being that."""
    return _change_lines(text, start, end, lambda lines: _listed(lines, _BULLET, lambda _: "- "), _ITEM)


def numbered_list(text: str, start: int, end: int) -> Formatting:
    """The lines of the selection become items of a numbered list, or stop being that."""
    return _change_lines(text, start, end, lambda lines: _listed(lines, _NUMBER, lambda n: f"{n}. "), _ITEM)


def link(text: str, start: int, end: int, url: str = "") -> Formatting:
    """The selection becomes a link, with the caret where the address goes; a link there already is taken away."""
    inside = next((link for link in find_links(text) if link.start <= start and end <= link.end), None)
    if inside is not None and inside.kind == "inline" and not url:
        edit = TextEdit(inside.start, inside.end, inside.text)
        return Formatting(edit, inside.start, inside.start + len(inside.text))
    chosen = text[start:end]
    if not url and _ADDRESS.match(chosen):
        return Formatting(TextEdit(start, end, f"[]({chosen})"), start + 1, start + 1)
    new = f"[{chosen}]({url})"
    caret = start + 1 if not chosen else start + len(new) - (0 if url else 1)
    return Formatting(TextEdit(start, end, new), caret, caret)


def to_come(text: str, start: int, end: int) -> Formatting:
    """TK, the sign for what is still to come, before the selection; a TK that is there is taken away."""
    for found in _TK.finditer(text, max(0, start - 20), end + 20):
        if found.start() <= start and end <= found.end():
            return Formatting(TextEdit(found.start(), found.end(), ""), found.start(), found.start())
    lead = " " if _is_word(text, start - 1) else ""
    new = f"{lead}TK{' ' if _is_word(text, start) else ''}"
    after = start + len(new)
    return Formatting(TextEdit(start, start, new), after, after + end - start)


FORMATS: Mapping[str, Callable[[str, int, int], Formatting]] = MappingProxyType(
    {
        "format.bold": bold,
        "format.italic": italic,
        "format.heading": heading,
        "format.quote": quote,
        "format.list": bulleted_list,
        "format.olist": numbered_list,
        "insert.link": link,
        "insert.tk": to_come,
    }
)
"""What each command does to the text and the selection."""


def _toggle_sign(text: str, start: int, end: int, sign: str) -> Formatting:
    if start == end:
        start, end = _word_around(text, start)
    if start == end:
        return _toggle_empty(text, start, sign)
    pieces = [piece for piece in _pieces(text, start, end) if piece[0] < piece[1]]
    if not pieces:
        return Formatting(TextEdit(end, end, ""), start, end)
    remove = all(_is_wrapped(text, *piece, sign) for piece in pieces)
    size = len(sign)
    first = pieces[0][0] - (size if remove else 0)
    new, at = "", first
    for left, right in pieces:
        if remove:
            new += text[at : left - size] + text[left:right]
            at = right + size
        elif _is_wrapped(text, left, right, sign):
            new += text[at:right]
            at = right
        else:
            new += text[at:left] + sign + text[left:right] + sign
            at = right
    inner = 0 if remove or _is_wrapped(text, *pieces[0], sign) else size
    tail = 0 if remove or _is_wrapped(text, *pieces[-1], sign) else size
    return Formatting(TextEdit(first, at, new), first + inner, first + len(new) - tail)


def _toggle_empty(text: str, at: int, sign: str) -> Formatting:
    size = len(sign)
    if _is_wrapped(text, at, at, sign):
        return Formatting(TextEdit(at - size, at + size, ""), at - size, at - size)
    return Formatting(TextEdit(at, at, sign + sign), at + size, at + size)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of each selected line without what marks the line, spaces at the ends, and signs around them."""
    found: list[tuple[int, int]] = []
    at = start
    for line in text[start:end].split("\n"):
        left, right = at, at + len(line)
        at = right + 1
        if left == 0 or text[left - 1] == "\n":
            prefix = _PREFIX.match(text, left, right)
            left = prefix.end() if prefix else left
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        before, after = _run(text[left:right]), _run(text[left:right][::-1])
        if right - left > before + after:
            left, right = left + before, right - after
        found.append((left, right))
    return found


def _is_wrapped(text: str, left: int, right: int, sign: str) -> bool:
    before, after = _run(text[:left][-3:][::-1]), _run(text[right : right + 3])
    if len(sign) == 1:
        return before in (1, 3) and after in (1, 3)
    return before >= len(sign) and after >= len(sign)


def _run(text: str) -> int:
    """How many stars `text` begins with."""
    return len(text) - len(text.lstrip("*"))


def _word_around(text: str, at: int) -> tuple[int, int]:
    """The word that has the caret inside it, else nothing."""
    if not (_is_word(text, at - 1) and _is_word(text, at)):
        return at, at
    start = end = at
    while _is_word(text, start - 1):
        start -= 1
    while _is_word(text, end):
        end += 1
    return start, end


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and _WORD.match(text[at]) is not None


def _line_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the first of the selected lines starts and the last one ends."""
    last_character = end - 1 if end > start and text[end - 1] == "\n" else end
    last = text.find("\n", last_character)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def _change_lines(
    text: str, start: int, end: int, change: Callable[[list[str]], list[str]], kind: re.Pattern[str]
) -> Formatting:
    """Change whole lines; a blank line is put between them and a neighbour that is not of their kind."""
    first, last = _line_span(text, start, end)
    old = text[first:last].split("\n")
    new = "\n".join(change(old))
    before = text[: max(0, first - 1)].rsplit("\n", 1)[-1] if first else ""
    after = text[last + 1 :].split("\n", 1)[0]
    is_made = kind.match(new) is not None
    lead = "\n" if is_made and before.strip() and not kind.match(before) else ""
    tail = "\n" if is_made and after.strip() and not kind.match(after) else ""
    edit = TextEdit(first, last, lead + new + tail)
    if start == end:
        moved = len(new.split("\n")[0]) - len(old[0])
        caret = first + len(lead) + max(0, start - first + moved)
        return Formatting(edit, caret, caret)
    return Formatting(edit, first + len(lead), first + len(lead) + len(new))


def _listed(lines: list[str], kind: re.Pattern[str], sign: Callable[[int], str]) -> list[str]:
    filled = [line for line in lines if line.strip()] or lines[:1]
    if all(kind.match(line) for line in filled):
        return [_ITEM.sub(r"\1", line, count=1) for line in lines]
    made: list[str] = []
    number = 0
    for line in lines:
        if not line.strip() and len(lines) > 1:
            made.append(line)
            continue
        number += 1
        plain = _ITEM.sub(r"\1", line, count=1)
        indent = plain[: len(plain) - len(plain.lstrip())]
        made.append(indent + sign(number) + plain.lstrip())
    return made
