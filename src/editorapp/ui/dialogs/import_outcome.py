"""The page of the import dialog that says what came of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.import_lines import ImportLines, Listing
from editorapp.ui.dialogs.import_rows import lines_by_key, removed_list, removed_rows, report_list, report_rows
from editorapp.ui.dialogs.import_words import report_counts, report_text
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import number, tr
from editorapp.workers.protocol import Imported, ReportLine

_MOST_ROWS = 5


class ImportOutcome(QWidget):
    """The counts in words, and on demand each problem and each removal, which can be saved as lists."""

    show_requested = Signal(object)
    """Show the file or folder at this `Path`."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._listings = _listings_of(Imported(0, 0, 0, 0, 0), ())
        self._text = label("", wrap=True)
        self.tabs = QTabBar()
        self.tabs.setObjectName("tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(tr("Lists of the report"))
        self.tabs.setFont(icons.theme.font("body_strong"))
        for listing in self._listings:
            self.tabs.addTab(listing.title)
        self.lines = ImportLines(self.tabs, icons, _MOST_ROWS)
        self.lines.show_requested.connect(self.show_requested)
        self.tabs.currentChanged.connect(lambda tab: self.lines.show_listing(self._listings[tab]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self.lines)

    @property
    def text(self) -> str:
        """The counts in words."""
        return self._text.text()

    @property
    def are_lists_shown(self) -> bool:
        """Whether the lists are in sight."""
        return not self.lines.isHidden()

    @property
    def titles(self) -> tuple[str, ...]:
        """The lists there are, none of them empty."""
        return tuple(listing.title for listing in self._listings if listing.rows)

    def show_report(self, report: Imported, roots: Sequence[Path] = (), *, is_update: bool = False) -> None:
        """What the import has done, told from its sources; the lists stay folded."""
        self._text.setText(report_text(report, is_update=is_update))
        self._text.setVisible(bool(self._text.text()))
        self._listings = _listings_of(report, roots)
        self.lines.hide()
        self._fill_tabs()

    def show_lists(self) -> None:
        """Unfold the lists."""
        self.lines.show()
        self.tabs.updateGeometry()  # which a bar that was hidden does not do itself when its words have changed
        self.lines.rows.view.setFocus()

    def _fill_tabs(self) -> None:
        for tab, listing in enumerate(self._listings):
            self.tabs.setTabVisible(tab, bool(listing.rows))
        for tab, listing in enumerate(self._listings):  # after all else: Qt forgets new words when a tab stays visible
            self.tabs.setTabText(tab, f"{listing.title}  {number(listing.total)}")
        first = next((tab for tab, listing in enumerate(self._listings) if listing.rows), 0)
        self.tabs.setCurrentIndex(first)
        self.lines.show_listing(self._listings[first])


def _listings_of(report: Imported, roots: Sequence[Path]) -> tuple[Listing, Listing, Listing]:
    skipped, problems, removed, vanished = report_counts(report)
    others = tr("Left out, vanished") if vanished else tr("Left out") if skipped else ""
    return (
        _listing(tr("Problems"), problems, lines_by_key(problem=report.problems), roots, "import-problems.tsv"),
        _listing(
            tr("What has vanished") if vanished and not skipped else others,
            skipped + vanished,
            lines_by_key(left_out=report.skipped, vanished=report.vanished),
            roots,
            "import-left-out.tsv",
        ),
        Listing(
            tr("Removed boilerplate"), removed, removed_rows(report), "import-removed.tsv", lambda: removed_list(report)
        ),
    )


def _listing(title: str, total: int, lines: Mapping[str, ReportLine], roots: Sequence[Path], file: str) -> Listing:
    return Listing(title, total, report_rows(lines, roots), file, lambda: report_list(lines), lines)
