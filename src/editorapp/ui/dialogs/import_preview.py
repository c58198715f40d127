"""The look into the chosen sources: what they are, their first articles as they would come in, what is wrong."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import MessageBox, label
from editorapp.ui.dialogs.import_formats import FORMATS, found_in_words
from editorapp.ui.dialogs.import_rows import file_of, lines_by_key, report_rows
from editorapp.ui.dialogs.import_words import previewed_in_words
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_error
from editorapp.workers.protocol import ArticlePreviewed, Failed, Previewed, ReportLine

_MOST_ARTICLES, _MOST_PROBLEMS = 5, 2
_LOOKING = "Looking into the files…"
_NOTHING = "Nothing that can be imported was found there."
_UNTITLED = "Without a headline"
_AS_FOUND = "As found"


class ImportPreview(QWidget):
    """Shows what it is told; the format may be another one than was found.

    The list of `problems` is put where the whole dialog has room for it.
    """

    format_chosen = Signal()
    show_requested = Signal(object)
    """Show the file or folder at this `Path`."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._found = label("", "strong")
        self._found.setWordWrap(True)
        self.formats = QComboBox()
        self.formats.setAccessibleName(tr("Read as"))
        self.formats.view().setAccessibleName(tr("Formats"))
        self.formats.addItem(tr(_AS_FOUND), "")
        for known in FORMATS:
            self.formats.addItem(tr(known.title), known.name)
        self.formats.activated.connect(lambda _index: self.format_chosen.emit())
        self.articles = RowList(tr("First articles"), icons, _MOST_ARTICLES, hints=True)
        self.problems = RowList(
            tr("Problems"), icons, _MOST_PROBLEMS, hints=True, cut_hint=Qt.TextElideMode.ElideMiddle
        )
        self.problems.activated.connect(self._show_place)
        self.message = MessageBox(icons)
        caption = label(tr("Read as"), "hint")
        caption.setBuddy(self.formats)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._found, 1)
        head.addWidget(caption)
        head.addWidget(self.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.articles, self.message):
            column.addWidget(part)
        self._problems: Mapping[str, ReportLine] = {}
        self.clear()

    @property
    def found(self) -> str:
        """What was found, in words."""
        return self._found.text()

    @property
    def format(self) -> str:
        """The name of the format to read the sources as, "" for what is found."""
        return str(self.formats.currentData())

    def clear(self) -> None:
        """Other sources: nothing is known of them, and they are what they are."""
        self.formats.setCurrentIndex(0)
        self._found.setText("")
        self.message.clear()
        for part in (self.articles, self.problems):
            part.show_rows(())
            part.hide()

    def look(self) -> None:
        """The sources are looked into; what was there before stays in sight, or the dialog would jump."""
        self._found.setText(tr(_LOOKING))
        self.message.clear()
        self.articles.setEnabled(False)
        self.problems.hide()

    def show_preview(self, previewed: Previewed, roots: Sequence[Path] = ()) -> None:
        """This is what is there; `roots` are the sources, which places are told from."""
        self._found.setText(found_in_words(previewed.formats) or tr(_NOTHING))
        rows = [_row(number, article) for number, article in enumerate(previewed.articles)]
        _fill(self.articles, rows)
        self._problems = lines_by_key(problem=previewed.problems)
        _fill(self.problems, report_rows(self._problems, roots))
        self.articles.setEnabled(True)

    def set_failed(self, failed: Failed) -> None:
        """The sources could not be looked into."""
        _fill(self.articles, [])
        _fill(self.problems, [])
        self._found.setText("")
        self.message.say(tr_error(failed.what, failed.hint), "warn")

    def _show_place(self, key: str) -> None:
        place = file_of(self._problems[key]) if key in self._problems else None
        if place:
            self.show_requested.emit(place)


def _fill(rows: RowList, content: list[Row]) -> None:
    rows.show_rows(content)
    rows.fit(len(content))
    rows.setVisible(bool(content))


def _row(number: int, article: ArticlePreviewed) -> Row:
    title, rest = article.title or tr(_UNTITLED), previewed_in_words(article)
    return Row(str(number), title, rest, tip=f"{title}\n{rest}\n{article.source}".strip())
