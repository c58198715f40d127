"""The rows of the outline: the story's headings, its private notes, what is still to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorapp.article.editing.notes import Note
from editorapp.article.outline import Heading
from editorapp.article.survey import Survey
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.words import tr

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row. `number` counts within its kind from 0, `indent` from the highest level there is.

    `start` and `line` are where a click leads: an offset in the body that was surveyed, and its line.
    """

    kind: Literal["heading", "note", "to-come", "caption", "hint"]
    text: str
    number: int = 0
    of: int = 0
    start: int = 0
    line: int = 0
    level: int = 0
    indent: int = 0

    @property
    def is_place(self) -> bool:
        """Whether it leads to a place in the story."""
        return self.kind not in ("caption", "hint")


def rows_of(survey: Survey | None) -> tuple[OutlineRow, ...]:
    """What the outline of this story shows; nothing at all where there is nothing to go to."""
    if survey is None or not (survey.headings or survey.notes or survey.to_come):
        return ()
    return (
        *(_headings(survey.headings) or [OutlineRow("hint", tr("No headings yet"))]),
        *_notes("note", tr("Private notes"), survey.notes),
        *_notes("to-come", tr("To come"), survey.to_come),
    )


def _headings(headings: Sequence[Heading]) -> list[OutlineRow]:
    highest = min((heading.level for heading in headings), default=1)
    return [
        OutlineRow(
            "heading",
            heading.text or tr("Empty heading"),
            number,
            len(headings),
            heading.start,
            heading.line,
            heading.level,
            heading.level - highest,
        )
        for number, heading in enumerate(headings)
    ]


def _notes(kind: Literal["note", "to-come"], title: str, notes: Sequence[Note]) -> Iterator[OutlineRow]:
    if notes:
        yield OutlineRow("caption", title, of=len(notes))
    for number, note in enumerate(notes):
        yield OutlineRow(kind, note.text or tr("Empty note"), number, len(notes), note.start, note.line)


class OutlineModel(QAbstractListModel):
    """The rows, and which heading's section the caret is in (-1: none)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()
        self.current = -1

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """List these instead of those before; where only words and places have changed, nothing jumps."""
        if [row.kind for row in rows] == [row.kind for row in self.rows]:
            changed = [number for number, (row, old) in enumerate(zip(rows, self.rows, strict=True)) if row != old]
            self.rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def set_current(self, number: int) -> None:
        """Mark the section with this number."""
        before, self.current = self.current, number
        for row in {before, number}:
            if before != number and 0 <= row < len(self.rows):
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of_heading(self, number: int) -> int:
        """Headings come first."""
        return number if 0 <= number < len(self.rows) and self.rows[number].kind == "heading" else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Captions cannot be chosen."""
        if index.isValid() and self.rows[index.row()].is_place:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself is the user role."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.is_place:
            return plain_tip(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: OutlineRow) -> str:
        if row.kind == "heading":
            said = tr("{words}. Heading {level}, section {number} of {of}.", words=row.text, level=row.level,
                      number=row.number + 1, of=row.of)  # fmt: skip
            return f"{said} {tr('The caret is here.')}" if row.number == self.current else said
        if row.kind == "note":
            return tr("{words}. Private note {number} of {of}.", words=row.text, number=row.number + 1, of=row.of)
        if row.kind == "to-come":
            return tr("{words}. To come, {number} of {of}.", words=row.text, number=row.number + 1, of=row.of)
        return row.text
