"""One list of an import's report: a head with a button that keeps the list, its rows, and what is to be said of it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.import_rows import file_of
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import number, tr, tr_error
from editorapp.workers.protocol import ReportLine
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import TextFile, write_text_file

_NO_LINES: Mapping[str, ReportLine] = MappingProxyType({})


class Listing(NamedTuple):
    """What is listed: `total` is how many there are in all, `file` and `text` are to keep the list.

    `lines` are those of the report by the keys of their rows, as far as they have a place that can be shown.
    """

    title: str
    total: int
    rows: Sequence[Row]
    file: str
    text: Callable[[], str]
    lines: Mapping[str, ReportLine] = _NO_LINES


class ImportLines(QWidget):
    """Shows what it is told, at most `most` rows high; `head` is what stands above the rows, beside the button."""

    show_requested = Signal(object)
    """Show the file or folder at this `Path`."""

    def __init__(self, head: QWidget, icons: Icons, most: int) -> None:
        super().__init__()
        self._listing = Listing("", 0, (), "", str)
        self.rows = RowList(tr("Report"), icons, most, hints=True, cut_hint=Qt.TextElideMode.ElideMiddle)
        self.rows.activated.connect(self._show_place)
        self.note = label("", "hint")
        self.message = MessageBox(icons)
        save = push_button(tr("Save List…"), "quiet")
        save.clicked.connect(self.choose_file)
        top = QHBoxLayout()
        top.addWidget(head)
        top.addStretch(1)
        top.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        for part in (self.rows, self.note, self.message):
            column.addWidget(part)

    def show_listing(self, listing: Listing) -> None:
        """List this from its beginning."""
        self.message.clear()
        self.rows.show_rows(listing.rows)
        self.rows.view.scrollToTop()
        self._take(listing)

    def grow(self, listing: Listing) -> None:
        """What is listed has more rows now: they come below, whatever is looked at stays where it is."""
        self.rows.add_rows(listing.rows[len(self.rows.rows) :])
        self._take(listing)

    def choose_file(self) -> None:
        """Ask where the list shall be kept."""
        dialog = QFileDialog(self, tr("Save the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsv")
        dialog.selectFile(self._listing.file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the list to `path`, and say so."""
        try:
            write_text_file(path, TextFile(self._listing.text()))
        except ReadAlsoError as error:
            self.message.say(tr_error(error.what, error.hint), "error")
        else:
            self.message.say(tr("The list is in {file}.", file=shown(path)), "ok")

    def _take(self, listing: Listing) -> None:
        self._listing = listing
        count = len(listing.rows)
        self.rows.view.setAccessibleName(listing.title)
        self.rows.fit(count)
        first = tr("These are the first {count} of {total}.", count=number(count), total=number(listing.total))
        self.note.setText(first if listing.total > count else "")
        self.note.setVisible(listing.total > count)

    def _show_place(self, key: str) -> None:
        line = self._listing.lines.get(key)
        if line is None:
            return
        place = file_of(line)
        if place is None:
            self.message.say(tr("{file} is no longer there.", file=line.source), "warn")
        else:
            self.show_requested.emit(place)
