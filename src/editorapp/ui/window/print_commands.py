"""Prints the page as published, or saves it as PDF, in the background: writing goes on meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from editorapp.article.slug import slugify
from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.page_pdf import page_layout
from editorapp.ui.reading.page_view import PageView
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.export_commands import ExportSource
from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.paths import shown

LONGEST_MS = 20_000
"""Until the page shows the story as it is now: a cold start of the page's engine takes up to 3 s."""


@dataclass(frozen=True, slots=True)
class PrintQuestions:
    """How a person is asked: `printer` for one to print on (None: the answer was no, or there is none at all), `file`
    for the PDF to write, given the name proposed. `has_printer` says which of the two to ask for.
    """

    has_printer: Callable[[], bool]
    printer: Callable[[], QPrinter | None]
    file: Callable[[Path], Path | None]


class PrintCommands(QObject):
    """One job at a time."""

    def __init__(
        self,
        preview: Preview,
        revision: Callable[[], int],
        source: ExportSource,
        questions: PrintQuestions,
        notices: Notices,
        parent: QObject | None = None,
        paper: Callable[[], str] = lambda: "",
    ) -> None:
        """`paper` is "a4" or "letter", "" for what is usual here."""
        super().__init__(parent)
        self._paper = paper
        self._preview = preview
        self._revision = revision
        self._source = source
        self._questions = questions
        self._notices = notices
        self._job: Callable[[PageView], None] | None = None
        self._printing: PageView | None = None
        """What is being printed; a page whose engine has ended never says that it is done."""
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self._give_up)
        preview.page_shown.connect(self._try)

    def ask(self) -> None:
        """Ask where to, then print or save."""
        if self._job is not None or (self._printing is not None and self._printing is self._preview.view):
            self._notices.show_notice(tr("The page is being printed."))
        elif self._questions.has_printer():
            printer = self._questions.printer()
            if printer is not None:
                self.print_on(printer)
        else:
            draft = self._source.snapshot()
            proposed = self._source.folder() / f"{slugify(draft.slug or draft.title) or 'story'}.pdf"
            target = self._questions.file(proposed)
            if target is not None:
                self.save_pdf(target)

    def save_pdf(self, target: Path) -> None:
        """Write the page as PDF once it is up to date; a notice says when it is there, or why not."""

        def write(view: PageView) -> None:
            view.write_pdf(page_layout(self._paper()), lambda data: self._write(target, data))

        self._begin(write)

    def print_on(self, printer: QPrinter) -> None:
        """Print the page once it is up to date."""
        self._begin(lambda view: view.print_on(printer, lambda ok: self._say_printed(printer, ok)))

    def _begin(self, job: Callable[[PageView], None]) -> None:
        self._job = job
        self._longest.start()
        self._preview.start()
        self._try(0)

    def _try(self, _revision: int) -> None:
        preview = self._preview
        if self._job is None or not preview.is_ready or preview.revision != self._revision() or preview.view is None:
            return
        job, view = self._job, preview.view
        self._job = None
        self._printing = view
        self._longest.stop()
        view.when_complete(lambda _complete: job(view))

    def _give_up(self) -> None:
        self._job = None
        self._notices.show_notice(tr("The page is not ready to be printed. Try again in a moment."), kind="error")

    def _write(self, target: Path, data: bytes) -> None:
        self._printing = None
        if not data:
            self._notices.show_notice(tr("The PDF could not be made. Try again."), kind="error")
            return
        try:
            write_atomic(target, data)
        except ReadAlsoError as error:
            self._notices.show_error(error)
        else:
            self._notices.show_notice(tr("Saved as {name}", name=shown(target)))

    def _say_printed(self, printer: QPrinter, printed: bool) -> None:
        self._printing = None
        name = printer.outputFileName() or printer.printerName()
        if printed:
            self._notices.show_notice(tr("Printed on {name}", name=name))
        else:
            self._notices.show_notice(tr("{name} could not print the page.", name=name), kind="error")


def print_questions(window: QWidget, paper: Callable[[], str] = lambda: "") -> PrintQuestions:
    """The dialogs of this system over `window`; `paper` as `PrintCommands` has it."""

    def ask_printer() -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(paper()))
        dialog = QPrintDialog(printer, window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        accepted = dialog.exec()
        dialog.deleteLater()
        return printer if accepted else None

    def ask_file(proposed: Path) -> Path | None:
        dialog = QFileDialog(window, tr("Save as PDF"), str(proposed.parent), tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(proposed.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    return PrintQuestions(lambda: bool(QPrinterInfo.availablePrinterNames()), ask_printer, ask_file)
