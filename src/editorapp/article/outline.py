"""The sections of a story by its headings, and the edits that move them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.edits import TextEdit
from editorapp.article.words import plain_text

_ATX = re.compile(r"#{1,6}")
_HIGHEST, _LOWEST = 1, 6
_UNDERLINES = ("=", "-")
"""Of the levels 1 and 2; others cannot be underlined."""
_NOT_BLANK = " \t\n"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6 on line `line` (from 0); its section is body[start:end_of_section]."""

    level: int
    text: str
    line: int
    start: int
    end_of_section: int


def outline(body: str) -> tuple[Heading, ...]:
    """The headings of a body, in order; what looks like one in code, notes, quotes and lists is none.

    A section goes on to the next heading of the same level or a higher one. Definitions at the very end (footnotes,
    addresses, abbreviations) belong to the whole story, and to no section.
    """
    return headings_of(split_blocks(body), len(body))


def headings_of(blocks: Sequence[Block], length: int) -> tuple[Heading, ...]:
    """`outline` of a body of this length that has been cut into blocks already."""
    found = [(_level(block), block) for block in blocks if block.kind == "heading"]
    ends: list[int] = []
    open_ends: list[tuple[int, int]] = [(0, _end_of_sections(blocks, length))]
    for level, block in reversed(found):
        while open_ends[-1][0] > level:
            open_ends.pop()
        ends.append(open_ends[-1][1])
        open_ends.append((level, block.start))
    return tuple(
        Heading(level, _text(block), block.first_line, block.start, end)
        for (level, block), end in zip(found, reversed(ends), strict=True)
    )


def section_at(headings: Sequence[Heading], line: int) -> int:
    """The number of the heading whose text line `line` is in; -1 above the first."""
    return bisect_left(headings, line + 1, key=lambda heading: heading.line) - 1


def move_section(body: str, index: int, before_index: int) -> TextEdit | None:
    """The edit that puts section `index`, with the sections below it, before heading `before_index`.

    The number of headings as `before_index` means behind all of them. Every line stays, and blank lines between
    sections stay between sections. None where there is nothing to move, or where a section cannot be taken out of its
    place: an unclosed fence would swallow what came after it.
    """
    blocks = split_blocks(body)
    headings = headings_of(blocks, len(body))
    if not 0 <= index < len(headings) or not 0 <= before_index <= len(headings):
        return None
    section = headings[index]
    last = before_index == len(headings)
    target = _end_of_sections(blocks, len(body)) if last else headings[before_index].start
    if section.start <= target <= section.end_of_section:
        return None
    first, middle, end = sorted((section.start, section.end_of_section, target))
    edit = _swap(body, first, middle, end, caret_on_second=target < section.start)
    return edit if _is_sound(headings, outline(edit.apply_to(body)), before_index, section) else None


def change_level(body: str, index: int, step: int) -> TextEdit | None:
    """The edit that puts a heading and those below it one level down (`step` 1) or up (-1); None beyond 1 to 6."""
    blocks = split_blocks(body)
    headings = headings_of(blocks, len(body))
    if not 0 <= index < len(headings):
        return None
    section = headings[index]
    changed = [
        (heading.level + step, block)
        for heading, block in zip(headings, (b for b in blocks if b.kind == "heading"), strict=True)
        if section.start <= heading.start < section.end_of_section
    ]
    if not all(_HIGHEST <= level <= _LOWEST for level, _ in changed):
        return None
    parts: list[str] = []
    at = section.start
    for level, block in changed:
        parts += (body[at : block.start], _written(block.text, level))
        at = block.end
    return TextEdit(section.start, at, "".join(parts), section.start)


def neighbour_section(headings: Sequence[Heading], index: int, step: int) -> int | None:
    """`before_index` of `move_section` that moves a section past one neighbour of its level, down (1) or up (-1)."""
    level, end = headings[index].level, headings[index].end_of_section
    if step < 0:
        above = (n for n in range(index - 1, -1, -1) if headings[n].level <= level)
        place = next(above, None)
        return place if place is not None and headings[place].level == level else None
    following = next((n for n in range(index + 1, len(headings)) if headings[n].start >= end), None)
    if following is None or headings[following].level != level:
        return None
    after = headings[following].end_of_section
    return next((n for n in range(following + 1, len(headings)) if headings[n].start >= after), len(headings))


def _end_of_sections(blocks: Sequence[Block], length: int) -> int:
    """Where the definitions begin that close the story, its length without any."""
    end = length
    for block in reversed(blocks):
        if block.kind != "definition":
            break
        end = block.start
    return end


def _level(block: Block) -> int:
    atx = _ATX.match(block.text)
    if atx:
        return len(atx[0])
    return 1 if block.text.rstrip().endswith("=") else 2


def _text(block: Block) -> str:
    written = block.text.partition("\n")[0]
    return " ".join(plain_text(written.strip().strip("#")).split())


def _written(heading: str, level: int) -> str:
    """A heading's source with another level."""
    atx = _ATX.match(heading)
    if atx:
        return "#" * level + heading[atx.end() :]
    words, _, underline = heading.partition("\n")
    if level <= len(_UNDERLINES):
        return f"{words}\n{_UNDERLINES[level - 1] * len(underline.rstrip())}"
    return f"{'#' * level} {words.strip()}"


def _swap(body: str, start: int, middle: int, end: int, *, caret_on_second: bool) -> TextEdit:
    """The edit that has body[start:middle] and body[middle:end] change places; blank lines after a place stay there.

    Both are whole lines that begin with a heading; the caret goes to the heading of one of them.
    """
    first, second = _core(body[start:middle]), _core(body[middle:end])
    gap, rest = body[start + len(first) : middle], body[middle + len(second) : end]
    lead = ""
    if start and not _ATX.match(second) and not _ends_blank(body[:start]):
        lead = "\n"  # underlined headings need a blank line above them, others do not
    if not _ATX.match(first) and gap.count("\n") < len("\n\n"):
        gap += "\n"
    head = lead + second + gap
    caret = start + len(lead if caret_on_second else head)
    return TextEdit(start, end, head + first + rest, caret)


def _core(lines: str) -> str:
    """The lines without the blank ones at their end, and without the last line's end."""
    cut = lines.find("\n", len(lines.rstrip(_NOT_BLANK)))
    return lines if cut < 0 else lines[:cut]


def _ends_blank(text: str) -> bool:
    return not text.rstrip(_NOT_BLANK) or text[len(text.rstrip(_NOT_BLANK)) :].count("\n") > 1


def _is_sound(before: Sequence[Heading], after: Sequence[Heading], to: int, moved: Heading) -> bool:
    """Whether the story has the same headings, in the order that was asked for."""
    taken = [heading for heading in before if moved.start <= heading.start < moved.end_of_section]
    rest = [heading for heading in before if heading not in taken]
    place = sum(before[n] in rest for n in range(to))
    wanted = [*rest[:place], *taken, *rest[place:]]
    return _names(wanted) == _names(after)


def _names(headings: Iterable[Heading]) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in headings]
