"""Shows a comparison as one text to read: what was removed struck out, what was added underlined, the rest plain."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextBrowser, QWidget

from editorapp.article.comparison import Comparison, PieceKind
from editorapp.ui.dialogs.comparison_rows import Line, changes_in_words, lines_of, said_of
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count

NEXT_KEY, PREVIOUS_KEY = "N", "P"

_PORTION = 40_000
"""Characters shown at once, which Qt lays out within a blink; more are a click away."""
_HEIGHT, _LEAST_HEIGHT = 420, 120
"""Pixels of the text in a high window, and in a low one."""
_GAP = 12
"""Pixels between paragraphs."""
_BETWEEN = "\N{THIN SPACE}"
"""Keeps the old words and the new ones apart."""
_DETAILS = "---\n"
"""How a story with details starts."""
_MORE, _OPEN = "more", "open"
_NO_LINES = ("\n", "\r", "\u2029")
_NO_TEXT = ("\ufdd0", "\ufdd1")
"""Signs that Qt keeps for itself."""


class ComparisonView(QTextBrowser):
    """Read-only text; N and P go from change to change, Tab to the folds, Enter opens one."""

    changes_counted = Signal(int)
    """How many paragraphs with changes there are in what is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._comparison: Comparison | None = None
        self._note = ""
        self._opened: frozenset[int] = frozenset()
        self._room = _PORTION
        self._changes: tuple[tuple[int, str], ...] = ()
        self.setObjectName("comparison")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(tr("Changes"))
        self.anchorClicked.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Room for a few paragraphs; a low window has less, down to the least height."""
        return QSize(super().sizeHint().width(), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Some lines; the rest is scrolled to."""
        return QSize(super().minimumSizeHint().width(), _LEAST_HEIGHT)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show this one from its start."""
        self._comparison = comparison
        self._note = ""
        self._opened = frozenset()
        self._room = _PORTION
        self._fill()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_note(self, note: str) -> None:
        """Show only these words, in place of a comparison."""
        self._comparison = None
        self._note = note
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme = theme
        self._fill()

    @property
    def change_count(self) -> int:
        """Paragraphs with changes in what is shown."""
        return len(self._changes)

    def next_change(self) -> None:
        """Go to the next paragraph that has changed, and read out what has."""
        at = self.textCursor().block().blockNumber()
        self._go_to(next((change for change in self._changes if change[0] > at), None) or self._end(0))

    def previous_change(self) -> None:
        """Go to the one before."""
        at = self.textCursor().block().blockNumber()
        self._go_to(next((change for change in reversed(self._changes) if change[0] < at), None) or self._end(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and P besides what a text has."""
        key = QKeySequence(event.keyCombination()).toString()
        if key == NEXT_KEY:
            self.next_change()
        elif key == PREVIOUS_KEY:
            self.previous_change()
        else:
            super().keyPressEvent(event)

    def _end(self, which: int) -> tuple[int, str] | None:
        return self._changes[which] if self._changes else None

    def _go_to(self, change: tuple[int, str] | None) -> None:
        if change is None:
            return
        cursor = QTextCursor(self.document().findBlockByNumber(change[0]))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + self.cursorRect().top() - self.viewport().height() // 4
        )
        announce(self, change[1])

    def _follow(self, address: QUrl) -> None:
        """Open a fold, or show the next portion; what is in sight stays there."""
        what, _, number = address.toString().partition(":")
        at = self.verticalScrollBar().value()
        if what == _MORE:
            self._room += _PORTION
        else:
            self._opened |= {int(number)}
        self._fill()
        self.verticalScrollBar().setValue(at)

    def _fill(self) -> None:
        document = self.document()
        document.clear()
        document.setDefaultFont(self._theme.font("preview"))
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        changes: list[tuple[int, str]] = []
        if self._comparison is None:
            self._start(cursor, quiet=True)
            cursor.insertText(self._note, self._format("body", "text2"))
        else:
            changes = self._write(cursor, self._comparison)
        self._changes = tuple(changes)
        self._describe()
        self.changes_counted.emit(len(changes))

    def _write(self, cursor: QTextCursor, comparison: Comparison) -> list[tuple[int, str]]:
        changes: list[tuple[int, str]] = []
        room = self._room
        lines = lines_of(comparison, self._opened)
        for line in lines:
            room -= line.size
            self._start(cursor, quiet=line.folded >= 0)
            if line.folded >= 0:
                said = tr_count("· · · {n} unchanged paragraph", "· · · {n} unchanged paragraphs", line.hidden)
                cursor.insertText(said, self._link(f"{_OPEN}:{line.folded}"))
            else:
                self._write_line(cursor, line)
                if line.has_changed:
                    changes.append((cursor.blockNumber(), changes_in_words(line.pieces)))
            if room <= 0 and next(islice(lines, 1), None) is not None:
                self._start(cursor, quiet=True)
                cursor.insertText(tr("· · · Show more"), self._link(_MORE))
                break
        return changes

    def _write_line(self, cursor: QTextCursor, line: Line) -> None:
        is_details = bool(line.pieces) and line.pieces[0].text.startswith(_DETAILS)
        role = "mono" if is_details else "preview"
        before: PieceKind = "same"
        for piece in line.pieces:
            if before == "removed" and piece.kind == "added":
                cursor.insertText(_BETWEEN, self._format(role, "text"))
            cursor.insertText(_as_text(piece.text), self._piece_format(piece.kind, role))
            before = piece.kind

    def _start(self, cursor: QTextCursor, quiet: bool) -> None:
        """Begin a paragraph; a quiet one is a line of the interface."""
        block = QTextBlockFormat()
        step = self._theme.line_step("body" if quiet else "preview")
        block.setLineHeight(step, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        block.setBottomMargin(self._theme.px(_GAP))
        if cursor.atStart() and self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block, QTextCharFormat())

    def _piece_format(self, kind: PieceKind, role: str) -> QTextCharFormat:
        if kind == "same":
            return self._format(role, "text")
        look = self._format(role, "ok" if kind == "added" else "error")
        look.setBackground(self._theme.color("ok_soft" if kind == "added" else "error_soft"))
        if kind == "added":
            look.setFontUnderline(True)
        else:
            look.setFontStrikeOut(True)
        return look

    def _link(self, address: str) -> QTextCharFormat:
        look = self._format("hint", "text2")
        look.setAnchor(True)
        look.setAnchorHref(address)
        return look

    def _format(self, role: str, color: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(self._theme.font(role))
        look.setForeground(self._theme.color(color))
        return look

    def _describe(self) -> None:
        """The colours in words."""
        if self._comparison is None:
            self.setAccessibleDescription(self._note)
            return
        hint = tr("{next} and {previous} go from change to change.", next=NEXT_KEY, previous=PREVIOUS_KEY)
        parts: Sequence[str] = (f"{said_of(self._comparison)}.", hint, *(said for _, said in self._changes[:1]))
        self.setAccessibleDescription(" ".join(parts))


def _as_text(text: str) -> str:
    """The text with line ends that make no paragraph, and without signs that Qt does not show."""
    for sign in _NO_LINES:
        text = text.replace(sign, "\u2028")
    for sign in _NO_TEXT:
        text = text.replace(sign, "\N{REPLACEMENT CHARACTER}")
    return text
