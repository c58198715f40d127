"""What stands at the start of a line of Markdown, as far as the keys have to know it."""

import re
from dataclasses import dataclass

from editorapp.article.read_also import parse_read_also

LEVEL = 4
"""Columns: what Python-Markdown takes for one level of a list."""

TABLE_RULE = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
"""The line of dashes below a table's head."""
CAPTION = re.compile(r"^ {0,3}/{3,}[ \t]*caption")
CAPTION_END = re.compile(r"^ {0,3}/{3,}[ \t]*$")
HTML = re.compile(r"^ {0,3}</?[A-Za-z!]")
INDENTED = re.compile(r"^(?: {4}| {0,3}\t)")

_ITEM = re.compile(
    r"(?P<lead>[ \t>]*)(?P<sign>[-*+]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>[ \t]+)(?P<task>\[[ xX]\](?:[ \t]+|$))?"
)
_QUOTE = re.compile(r"(?:[ \t]*>)+ ?")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_SETEXT = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)[ \t]*")
_APART = re.compile(r" {0,3}(?:`{3}|~{3}|/{3}|\||</?[A-Za-z!]|!\[|\[!\[)")


@dataclass(frozen=True, slots=True)
class Item:
    """The start of a list item's line; `number` is None for a bullet, `content` the column where its words begin."""

    lead: str
    sign: str
    number: int | None
    dot: str
    gap: str
    task: str
    content: int

    @property
    def width(self) -> int:
        """Columns before the sign, those of a quote not counted."""
        return indent_of(self.lead)

    def next_marker(self, number: int | None = None) -> str:
        """What a new item after this one begins with, `number` or the next number in it."""
        sign = self.sign if self.number is None else f"{self.number + 1 if number is None else number}{self.dot}"
        return f"{self.lead}{sign}{self.gap}{'[ ] ' if self.task else ''}"


def parse_item(line: str) -> Item | None:
    """The start of this list item, None for any other line."""
    found = _ITEM.match(line)
    if found is None or _RULE.match(line):
        return None
    number = None if found["number"] is None else int(found["number"])
    return Item(
        found["lead"], found["sign"], number, found["dot"] or "", found["gap"], found["task"] or "", found.end()
    )


def quote_prefix(line: str) -> str:
    """The signs of a quote at the start of this line, with the space after them."""
    found = _QUOTE.match(line)
    return found[0] if found else ""


def quote_depth(line: str) -> int:
    """How many quotes this line stands in."""
    return quote_prefix(line).count(">")


def indent_of(line: str) -> int:
    """Columns of white space that a line starts with, those of a quote not counted."""
    rest = line[len(quote_prefix(line)) :]
    return len(rest[: len(rest) - len(rest.lstrip(" \t"))].expandtabs(LEVEL))


def is_blank(line: str) -> bool:
    """Whether the line ends a paragraph: nothing there, as Python-Markdown has it, or nothing but signs of a quote."""
    return not line.strip(" \t>")


def is_heading(line: str) -> bool:
    """Whether the line is a heading by its `#`."""
    return _HEADING.match(line) is not None


def is_rule(line: str) -> bool:
    """Whether the line is a rule across the page, or one that makes the line above it a heading."""
    return _RULE.match(line) is not None or _SETEXT.match(line) is not None


def stands_apart(line: str) -> bool:
    """Whether no other paragraph's words may be joined to this line: a rule, a photo, a table, a read-also, a fence."""
    return is_rule(line) or _APART.match(line) is not None or ("](" in line and parse_read_also(line) is not None)


def words_column(line: str) -> int:
    """Where the words of this line begin, after the signs of a heading, a quote or an item."""
    column = len(quote_prefix(line))
    item = parse_item(line)
    if item:
        return item.content
    heading = _HEADING.match(line)
    return heading.end() if heading else column
