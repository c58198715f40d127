"""A comparison as the lines a view shows: paragraphs with their changes, and folds of what is the same."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from editorapp.article.comparison import Comparison, Piece
from editorapp.ui.kit.words import tr, tr_count

_LONGEST = 8_000
"""Characters of one line; a longer paragraph is shown as several, which Qt lays out faster."""
_MOST_SAID = 200
"""Characters of a change that are read out."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or with `folded` the number of the passage that stands for unchanged ones and can be opened."""

    pieces: tuple[Piece, ...]
    folded: int = -1
    hidden: int = 0
    """How many paragraphs the fold stands for."""

    @property
    def size(self) -> int:
        """Its length in characters."""
        return sum(len(piece.text) for piece in self.pieces)

    @property
    def has_changed(self) -> bool:
        """Whether anything was added or removed in it."""
        return any(piece.kind != "same" for piece in self.pieces)


def lines_of(comparison: Comparison, opened: Set[int]) -> Iterator[Line]:
    """All lines; `opened` are the numbers of the passages that are shown although they are skipped."""
    for number, passage in enumerate(comparison.passages):
        if not passage.skipped:
            yield from _cut(passage.pieces)
        elif number in opened:
            for paragraph in passage.pieces[0].text.split("\n\n"):
                yield from _cut((Piece(paragraph, "same"),))
        else:
            yield Line((), number, passage.skipped)


def _cut(pieces: Sequence[Piece]) -> Iterator[Line]:
    line: list[Piece] = []
    room = _LONGEST
    for piece in pieces:
        for start in range(0, len(piece.text), _LONGEST):
            part = Piece(piece.text[start : start + _LONGEST], piece.kind)
            if line and len(part.text) > room:
                yield Line(tuple(line))
                line, room = [], _LONGEST
            line.append(part)
            room -= len(part.text)
    yield Line(tuple(line))


def said_of(comparison: Comparison) -> str:
    """How much has changed: "38 words added · 11 removed"."""
    if not comparison.has_changed:
        return tr("No words have changed")
    if not comparison.removed_words:
        return tr_count("{n} word added", "{n} words added", comparison.added_words)
    removed = comparison.removed_words
    if not comparison.added_words:
        return tr_count("{n} word removed", "{n} words removed", removed)
    added = tr_count("{n} word added", "{n} words added", comparison.added_words)
    return f"{added} · {tr_count('{n} removed', '{n} removed', removed)}"


def changes_in_words(pieces: Sequence[Piece]) -> str:
    """What has changed in a paragraph, for a screen reader: "Removed: much. Added: a third."."""
    said = [
        tr("Removed: {words}.", words=_short(piece.text))
        if piece.kind == "removed"
        else tr("Added: {words}.", words=_short(piece.text))
        for piece in pieces
        if piece.kind != "same" and piece.text.strip()
    ]
    return " ".join(said) or tr("Only spaces have changed.")


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _MOST_SAID else f"{one_line[:_MOST_SAID].rstrip()}…"
