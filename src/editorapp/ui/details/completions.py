"""Offers the newsroom's own words under a field while they are typed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from editorapp.ui.kit.words import tr
from editorapp.ui.writing.growing_field import GrowingField

_MOST_SHOWN = 8


class Completions(QObject):
    """A list under the box of a field. Down and Enter take a word, Esc closes the list; typing on needs neither.

    Where the field holds `several` words with commas between them, the one at the end is completed.
    """

    def __init__(self, field: GrowingField, box: QWidget, several: bool = False) -> None:
        super().__init__(field)
        self._field, self._box, self._several = field, box, several
        self._is_taking = False
        self._popup = QListView()
        self.completer = word_completer(self, self._popup)
        field.set_completer(self.completer)
        self.completer.activated.connect(self._take)
        field.edited.connect(self._complete)

    def offer(self, words: Sequence[str]) -> None:
        """The words from now on, the best first."""
        offer_words(self.completer, words)

    def show_all(self) -> None:
        """Open the list with every word in it."""
        self.completer.setCompletionPrefix("")
        self._open()

    def _complete(self, text: str) -> None:
        prefix = self._last_part(text)[1]
        self.completer.setCompletionPrefix(prefix)
        is_whole = self.completer.completionCount() == 1 and self.completer.currentCompletion() == prefix
        if self._is_taking or not prefix or is_whole or not self.completer.completionCount():
            self._popup.hide()
        elif self._field.hasFocus():
            self._open()

    def _open(self) -> None:
        corner = self._field.mapFrom(self._box, QPoint(0, 0))
        self.completer.complete(QRect(corner, self._box.size()))

    def _take(self, word: str) -> None:
        before = self._last_part(self._field.text())[0]
        self._is_taking = True
        cursor = QTextCursor(self._field.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(before + word)
        self._is_taking = False
        self._field.moveCursor(QTextCursor.MoveOperation.End)

    def _last_part(self, text: str) -> tuple[str, str]:
        """What stays as it is, and what is completed."""
        if not self._several or "," not in text:
            return "", text.strip()
        head, _, tail = text.rpartition(",")
        return f"{head}, ", tail.strip()


def word_completer(parent: QObject, popup: QListView) -> QCompleter:
    """A completer that finds words by any part of them, in the order they are offered in, and lists them in `popup`."""
    completer = QCompleter(parent)
    completer.setModel(QStringListModel(completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(_MOST_SHOWN)
    popup.setObjectName("completions")
    popup.setAccessibleName(tr("Words in use"))
    popup.setUniformItemSizes(True)
    completer.setPopup(popup)
    return completer


def offer_words(completer: QCompleter, words: Sequence[str]) -> None:
    """The words of a `word_completer` from now on."""
    model = completer.model()
    if isinstance(model, QStringListModel):
        model.setStringList(list(words))
