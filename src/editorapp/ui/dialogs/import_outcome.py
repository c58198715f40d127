"""The page of the import dialog that says what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.import_rows import (
    file_of,
    line_of,
    removed_list,
    removed_rows,
    report_list,
    report_rows,
)
from editorapp.ui.dialogs.import_words import report_counts, report_text
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.icons import Icons
from editorapp.workers.protocol import Imported, ReportLine
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import TextFile, write_text_file

_MOST_ROWS = 5


class _Part(NamedTuple):
    """One of the lists: its tab, how many lines there are in all, those listed, and the file to keep them in."""

    title: str
    total: int
    rows: Sequence[Row]
    file: str
    text: Callable[[Imported], str]


class ImportOutcome(QWidget):
    """The counts in words, and on demand each problem and each removal, which can be saved as lists."""

    show_requested = Signal(object)
    """Show the file or folder at this `Path`."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._report = Imported(0, 0, 0, 0, 0)
        self._parts = _parts_of(self._report, ())
        self._text = label("", wrap=True)
        self.tabs = QTabBar()
        self.tabs.setObjectName("tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName("Lists of the report")
        self.tabs.setFont(icons.theme.font("body_strong"))
        for part in self._parts:
            self.tabs.addTab(part.title)
        self.tabs.currentChanged.connect(lambda _index: self._show_part())
        self.lines = RowList("Report", icons, _MOST_ROWS, hints=True, cut_hint=Qt.TextElideMode.ElideMiddle)
        self.lines.activated.connect(self._show_place)
        self._note = label("", "hint")
        self.message = MessageBox(icons)
        self._details = self._details_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._details)

    @property
    def text(self) -> str:
        """The counts in words."""
        return self._text.text()

    @property
    def are_lists_shown(self) -> bool:
        """Whether the lists are in sight."""
        return not self._details.isHidden()

    @property
    def titles(self) -> tuple[str, ...]:
        """The lists there are, none of them empty."""
        return tuple(part.title for part in self._parts if part.rows)

    def show_report(self, report: Imported, roots: Sequence[Path] = (), *, is_update: bool = False) -> None:
        """What the import has done, told from its sources; the lists stay folded."""
        self._report = report
        self._text.setText(report_text(report, is_update=is_update))
        self._text.setVisible(bool(self._text.text()))
        self._parts = _parts_of(report, roots)
        self.message.clear()
        self._details.hide()
        self._fill_tabs()

    def show_lists(self) -> None:
        """Unfold the lists."""
        self._details.show()
        self.tabs.updateGeometry()  # which a bar that was hidden does not do itself when its words have changed
        self.lines.view.setFocus()

    def choose_file(self) -> None:
        """Ask where the list in sight shall be kept."""
        dialog = QFileDialog(self, "Save the list")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsv")
        dialog.selectFile(self._parts[self.tabs.currentIndex()].file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_list(Path(name)))
        dialog.open()

    def save_list(self, path: Path) -> None:
        """Write the list in sight to `path`, and say so."""
        try:
            write_text_file(path, TextFile(self._parts[self.tabs.currentIndex()].text(self._report)))
        except ReadAlsoError as error:
            self.message.say(str(error), "error")
        else:
            self.message.say(f"The list is in {shown(path)}.", "ok")

    def _details_box(self) -> QWidget:
        box = QWidget()
        save = push_button("Save List…", "quiet")
        save.clicked.connect(self.choose_file)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(save)
        details = QVBoxLayout(box)
        details.setContentsMargins(0, 8, 0, 0)
        details.setSpacing(6)
        details.addLayout(head)
        for part in (self.lines, self._note, self.message):
            details.addWidget(part)
        return box

    def _fill_tabs(self) -> None:
        for tab, part in enumerate(self._parts):
            self.tabs.setTabText(tab, f"{part.title}  {part.total:,}")
            self.tabs.setTabVisible(tab, bool(part.rows))
        self.tabs.setCurrentIndex(next((tab for tab, part in enumerate(self._parts) if part.rows), 0))
        self._show_part()

    def _show_part(self) -> None:
        part = self._parts[self.tabs.currentIndex()]
        self.lines.view.setAccessibleName(part.title)
        self.lines.show_rows(part.rows)
        self.lines.view.scrollToTop()
        self.lines.fit(len(part.rows))
        is_cut = part.total > len(part.rows)
        self._note.setText(f"These are the first {len(part.rows):,} of {part.total:,}." if is_cut else "")
        self._note.setVisible(is_cut)

    def _show_place(self, key: str) -> None:
        line = line_of(self._report, key)
        if isinstance(line, ReportLine):
            place = file_of(line)
            if place is None:
                self.message.say(f"{line.source} is no longer there.", "warn")
            else:
                self.show_requested.emit(place)


def _parts_of(report: Imported, roots: Sequence[Path]) -> tuple[_Part, _Part]:
    skipped, problems, removed, vanished = report_counts(report)
    title = "What was left out" if skipped else "What has vanished"
    title = "Problems and what was left out" if problems else title
    rows = report_rows(report, roots)
    return (
        _Part(title, problems + skipped + vanished, rows, "import-problems.tsv", report_list),
        _Part("Removed boilerplate", removed, removed_rows(report), "import-removed.tsv", removed_list),
    )
