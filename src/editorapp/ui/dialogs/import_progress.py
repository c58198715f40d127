"""The page of the import dialog that shows how far the import is."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.figure import Figure
from editorapp.ui.dialogs.import_lines import ImportLines, Listing
from editorapp.ui.dialogs.import_rows import lines_by_key, report_list, report_rows
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.pace import Pace, time_left
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr, tr_count
from editorapp.workers.protocol import Progressed, ReportLine

_MOST_PROBLEMS = 3
_NOTHING = Progressed("", 0, 0)
_WORDS = MappingProxyType(
    {
        "": ("read", "read of {total}"),
        "reading": ("read", "read of {total}"),
        "indexing": ("indexed", "indexed of {total}"),
        "linking": ("checked for links", "checked for links of {total}"),
        "learning": ("learnt from", "learnt from of {total}"),
    }
)
"""What has happened to what is counted in each phase, before and after it is known how many there are."""
_OTHER_WORDS = ("done", "done of {total}")
_PHASES = MappingProxyType({"indexing": "Indexing", "linking": "Looking for links", "learning": "Learning"})
"""What comes after reading, before the per cent: the bar begins again then."""


class ImportProgress(QWidget):
    """A bar that moves by value only, the time left, five figures, and the problems as soon as there are some.

    The figures are what was read, what came of it, and the pace.
    """

    def __init__(self, theme: Theme, icons: Icons, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._pace = Pace(clock)
        self._progress = _NOTHING
        self._roots: Sequence[Path] = ()
        self._listed: tuple[ReportLine, ...] = ()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Import progress"))
        self._percent = label("", "hint")
        self._left = label("", "hint")
        self._count, self._new, self._known, self._problems, self._speed = (Figure(theme) for _ in range(5))
        self.problems = ImportLines(label(tr("Problems"), "label"), icons, _MOST_PROBLEMS)
        texts = QHBoxLayout()
        texts.addWidget(self._percent, 1)
        texts.addWidget(self._left)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for figure in (self._count, self._new, self._known, self._problems, self._speed):
            figures.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(texts)
        column.addSpacing(10)
        column.addLayout(figures)
        column.addWidget(self.problems)
        self.start()

    @property
    def progress(self) -> Progressed:
        """How far it is; the counts are those of the reading."""
        return self._progress

    @property
    def percent(self) -> int:
        """How much of this phase is done, 0 to 100."""
        return 100 * self._bar.value() // self._bar.maximum()

    def start(self, roots: Sequence[Path] = ()) -> None:
        """Nothing is known yet; `roots` are the sources, which places are told from."""
        self._progress = _NOTHING
        self._roots, self._listed = roots, ()
        self.problems.hide()
        self.problems.show_listing(self._listing())
        self._pace.restart()
        self._show()
        self._percent.setText(tr("Looking at the files…"))

    def show_progress(self, progress: Progressed) -> None:
        """How far it is now."""
        before, self._progress = self._progress, progress
        if progress.phase != before.phase:
            self._pace.restart()
        if progress.phase != "reading" and not (progress.new or progress.known or progress.problems):
            counts = before.new, before.known, before.problems
            self._progress = replace(progress, new=counts[0], known=counts[1], problems=counts[2])
        self._pace.note(progress.done)
        self._show()
        self._list(progress.first_problems)

    def wait(self) -> None:
        """Nothing was heard for a while: it may be at something large."""
        self._left.setText(tr("Still working…"))
        self._speed.say("", "")

    def pause(self) -> None:
        """It is held where it is."""
        self._left.setText(tr("Paused"))
        self._speed.say("", "")

    def resume(self) -> None:
        """It goes on; the pause does not count as time it took."""
        self._pace.restart()
        self._left.clear()

    def _list(self, fresh: Sequence[ReportLine]) -> None:
        """These have come; also without any there may be more of those that are not told one by one."""
        self._listed += tuple(fresh)
        if self._listed:
            self.problems.grow(self._listing())
            self.problems.show()

    def _listing(self) -> Listing:
        lines = lines_by_key(problem=self._listed)
        rows = report_rows(lines, self._roots)
        total = max(self._progress.problems, len(rows))
        return Listing(tr("Problems"), total, rows, "import-problems.tsv", lambda: report_list(lines), lines)

    def _show(self) -> None:
        now = self._progress
        speed = round(self._pace.per_second())
        word, of_all = _WORDS.get(now.phase, _OTHER_WORDS)
        self._count.say(number(now.done), tr(of_all, total=number(now.total)) if now.total else tr(word))
        self._new.say(number(now.new), tr_count("new", "new", now.new))
        self._known.say(number(now.known), tr("already there"))
        self._problems.say(number(now.problems), tr_count("problem", "problems", now.problems), now.problems > 0)
        self._speed.say(number(speed) if speed else "", tr("a second") if speed else "")
        self._bar.setRange(0, max(now.total, 1))
        self._bar.setValue(min(now.done, now.total))
        self._left.setText(time_left(self._pace.seconds_left(now.total)) if now.total else "")
        share = tr("{share} %", share=self.percent) if now.total else ""
        phase = tr(_PHASES[now.phase]) if now.phase in _PHASES else ""
        self._percent.setText(" · ".join(part for part in (phase, share) if part))
