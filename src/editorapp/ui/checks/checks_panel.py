"""The checks as a page of the side panel: a line that sums them up, and the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorapp.article.finding import CheckReport
from editorapp.ui.checks.check_list import CheckList
from editorapp.ui.checks.check_rows import ChecksModel, rows_of, shown_findings
from editorapp.ui.kit.empty_note import EmptyNote
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr, tr_count
from editorapp.workspace.story_checks import Choices

_SIDE = 14
_ABOVE = 14
_LIST_SIDE = 6


class ChecksPanel(QWidget):
    """Knows nothing of the story: it shows a report, or why there is none."""

    counted = Signal(int)
    """How many findings block."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChecksModel(self)
        self.list = CheckList(self.model, icons)
        self.nothing = EmptyNote(icons, "list-checks", tr("Not checked yet"), "")
        """Stands in place of the list while there is no report."""
        self._count = QLabel()
        self._count.setProperty("role", "title")
        self._rest = QLabel()
        self._rest.setProperty("role", "muted")
        self._rest.setWordWrap(True)
        for label in (self._count, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.setContentsMargins(_SIDE, _ABOVE, _SIDE, 4)
        line.setSpacing(6)
        line.addWidget(self._count)
        line.addWidget(self._rest, 1)
        framed = QHBoxLayout()
        framed.setContentsMargins(_LIST_SIDE, 0, _LIST_SIDE, 0)
        framed.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(framed, 1)
        column.addWidget(self.nothing, 1)
        self.setFocusProxy(self.list)
        self.show_nothing()

    def show_report(self, report: CheckReport, choices: Choices) -> None:
        """Show this; the row with the keyboard keeps it."""
        found = shown_findings(report, choices)
        blocking = sum(finding.level == "blocks" for finding in found)
        current = self.list.currentIndex()
        kept = self.model.rows[current.row()].id if current.isValid() else ""
        scrolled = self.list.verticalScrollBar().value()
        if self.model.show_rows(rows_of(report, choices)):
            self.list.choose(kept)
            self.list.verticalScrollBar().setValue(scrolled)
        self._show_list(True)
        to_fix = tr_count("{n} to fix", "{n} to fix", blocking) if blocking else tr("Nothing to fix")
        self._say(to_fix, "error" if blocking else "ok")
        look = len(found) - blocking
        parts = [
            tr_count("{n} worth a look", "{n} worth a look", look) if look else "",
            tr_count("{n} passed", "{n} passed", len(report.passed)),
        ]
        self._rest.setText("".join(f"· {part} " for part in parts if part).strip())
        self.list.setAccessibleName(tr_count("Checks, {n} to fix", "Checks, {n} to fix", blocking))
        self.counted.emit(blocking)

    def show_nothing(self, why: str = "") -> None:
        """There is no report yet, or for this reason none any more."""
        self.model.show_rows(())
        self._say("", "")
        self._rest.clear()
        self.nothing.say(tr("Not checked yet"), why)
        self._show_list(not why)
        self.list.setAccessibleName(tr("Checks"))
        self.counted.emit(0)

    def focus_content(self) -> None:
        """Give the keyboard to the list."""
        if not self.nothing.isHidden():
            self.nothing.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        self.list.painter.set_theme()

    def _show_list(self, is_there: bool) -> None:
        for part in (self.list, self._rest):
            part.setVisible(is_there)
        self.nothing.setVisible(not is_there)

    def _say(self, count: str, state: str) -> None:
        self._count.setText(count)
        self._count.setVisible(bool(count))
        if self._count.property("state") != state:
            self._count.setProperty("state", state)
            self._count.style().polish(self._count)
