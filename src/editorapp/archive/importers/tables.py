"""Tables of text (CSV): their encoding, what separates their cells, and their rows, however ragged."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editorapp.archive.importers.legacy_encodings import legacy_encoding
from editorapp.archive.importers.records import Item, Source
from editorapp.archive.importers.source_files import opened
from editorapp.errors import FormatError

LONGEST_CELL = 10_000_000
"""Characters."""
_SEPARATORS = ",;\t|"
_CHUNK = 1 << 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NO_NAME = re.compile(r"[^a-z0-9]+")
_SEPARATOR_LINE = re.compile(r"^sep=(.)\s*$", re.IGNORECASE)
_HEADER_LINES = 20
"""Lines among which the header is looked for: exports may begin with a title and blank lines."""
_LONGEST_SALVAGE = 2000
"""Lines that an unclosed quotation mark may have swallowed and that are read again."""
_BROKEN = "A quotation mark is not closed; this line was left out."
_TOO_LONG = "A cell has more than 10 million characters, or its quotation mark is never closed; left out."


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins at, its cells by the folded names of their columns, and what is wrong with it."""

    line: int
    cells: tuple[tuple[str, str], ...]
    problem: str = ""

    def first(self, *names: str) -> str:
        """The first of these columns that has something in it, in the order of the names."""
        for name in names:
            for column, value in self.cells:
                if column == name and value:
                    return value
        return ""

    def every(self, *names: str) -> tuple[str, ...]:
        """All that stands in these columns."""
        return tuple(value for column, value in self.cells if column in names and value)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: encoding, separator, the line of its header, and its columns' folded names."""

    encoding: str
    damaged: bool
    separator: str
    header_line: int
    columns: tuple[str, ...]


def fold_name(name: str) -> str:
    """A column's name without case, accents and signs: "Date de publication" is date_de_publication."""
    plain = unicodedata.normalize("NFD", name.replace("ß", "ss")).casefold()
    return _NO_NAME.sub("_", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("_")


def layout_of(source: Source, known: Callable[[str], bool]) -> Layout:
    """How this table is written; `known` says whether a folded name is a column's of a story.

    Raises UnreadableError if it cannot be read, FormatError if no line among the first names such a column.
    """
    encoding, damaged = encoding_of(source)
    best: tuple[int, int, Layout] | None = None
    with opened(source) as stream:
        start = codecs.getincrementaldecoder(encoding)("replace").decode(stream.read(_CHUNK))
    lines = _CONTROL.sub("", start.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = _SEPARATOR_LINE.match(lines[0])
    for number, line in enumerate(lines[:_HEADER_LINES], 1):
        for separator in told[1] if told else _SEPARATORS:
            names = tuple(fold_name(cell) for cell in next(csv.reader([line], delimiter=separator), []))
            fitting = sum(known(name) for name in set(names))
            if fitting and (best is None or (fitting, len(names)) > best[:2]):
                best = fitting, len(names), Layout(encoding, damaged, separator, number, names)
        if best and best[0] > 1:
            break
    if best is None:
        raise FormatError(
            f"“{source.shown}” has no line that names its columns.", "Its first line must name a headline or text."
        )
    return best[2]


def read_table(source: Source, layout: Layout) -> Iterator[Row | Item]:
    """Every row below the header, and a problem for each line that is none."""
    with opened(source) as stream:
        text = io.TextIOWrapper(stream, layout.encoding, errors="replace", newline="")
        lines = _Lines(text)
        for _ in range(layout.header_line):
            next(lines, "")
        yield from _rows(source, layout, lines)
        text.detach()


def _rows(source: Source, layout: Layout, lines: "_Lines") -> Iterator[Row | Item]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=layout.separator)
    width = len(layout.columns)
    while True:
        lines.start_row()
        try:
            cells = next(reader, None)
        except csv.Error:
            cells, reason = [], _TOO_LONG
        else:
            reason = ""
        if cells is None:
            return
        if (reason or len(cells) != width) and (swallowed := _swallowed(lines.of_row, layout)):
            reason = _BROKEN
            lines.read_again(swallowed)
            reader = csv.reader(lines, delimiter=layout.separator)
        if reason:
            yield Item(source.shown, f"line {lines.first}", None, "problem", reason)
        elif any(cell.strip() for cell in cells):
            yield _row(lines.first, cells, layout)


def _swallowed(of_row: list[str], layout: Layout) -> list[str]:
    """The lines after the first, if one of them is a whole row: then a quotation mark was not closed before."""
    for line in of_row[1:_LONGEST_SALVAGE]:
        if line.count(layout.separator) >= len(layout.columns) - 1 > 0:
            try:
                cells = next(csv.reader([line], delimiter=layout.separator, strict=True), [])
            except csv.Error:
                continue
            if len(cells) == len(layout.columns):
                return of_row[1:]
    return []


def _row(line: int, cells: list[str], layout: Layout) -> Row:
    while len(cells) > len(layout.columns) and not cells[-1].strip():
        cells.pop()
    problem = ""
    if len(cells) != len(layout.columns):
        problem = f"The row has {len(cells)} cells, the header {len(layout.columns)}."
    return Row(line, tuple((name, cell.strip()) for name, cell in zip(layout.columns, cells, strict=False)), problem)


class _Lines:
    """The lines of a table without control characters; those of the current row can be read again."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._again: list[str] = []
        self._line = 0
        self.of_row: list[str] = []
        """The lines that the current row is made of so far."""
        self.first = 1
        """The number of the current row's first line."""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else _CONTROL.sub("", self._text.readline(LONGEST_CELL))
        if not line:
            raise StopIteration
        self._line += 1
        self.of_row.append(line)
        return line.removeprefix("\ufeff") if self._line == 1 else line

    def start_row(self) -> None:
        """Begin a new row here."""
        self.of_row, self.first = [], self._line + 1

    def read_again(self, lines: list[str]) -> None:
        """Give these lines, the last ones of the row, once more."""
        self._again += reversed(lines)
        self._line -= len(lines)


def encoding_of(source: Source) -> tuple[str, bool]:
    """(encoding, whether some bytes do not fit it): UTF-16 or UTF-8 by its mark, UTF-8, else an older one."""
    bad = wide = 0
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    with opened(source) as stream:
        start = block = stream.read(_CHUNK)
        if encoding := _marked(block):
            return encoding, False
        while block:
            text = decoder.decode(block)
            if not text.isascii():
                bad += len(re.findall("[\udc80-\udcff]+", text))
                wide += len(re.findall("[\u0080-\ud7ff\ue000-\U0010ffff]+", text))
            block = stream.read(_CHUNK)
    if bad == 0:
        return "utf-8", False
    return ("utf-8", True) if bad * 10 <= wide else (legacy_encoding(start), False)


def _marked(start: bytes) -> str:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    odd, even = start[1:2000:2], start[0:2000:2]
    if odd and odd.count(0) > 0.8 * len(odd):
        return "utf-16-le"
    return "utf-16-be" if even and even.count(0) > 0.8 * len(even) else ""
