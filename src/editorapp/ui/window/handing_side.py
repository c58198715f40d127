"""Everything of a window that hands the story on: the export dialog, four copies, and where the preview offers them."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editorapp.ui.checks.failed_checks import failed_checks
from editorapp.ui.kit.words import tr
from editorapp.ui.window.checks_side import PAGE as CHECKS
from editorapp.ui.window.checks_side import ChecksSide
from editorapp.ui.window.copy_commands import CopyCommands, CopySource
from editorapp.ui.window.export_commands import ExportCommands, ExportDefaults, ExportSource
from editorapp.ui.window.focus import has_focus
from editorapp.ui.window.stage import Stage
from editorapp.workers.protocol import CopyKind


class HandingSide(QObject):
    """`source` is what is exported; `checks` say what should be mended before."""

    def __init__(self, stage: Stage, source: ExportSource, checks: ChecksSide, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._checks = checks
        worker, notices = stage.render_worker, stage.notices
        copied = CopySource(source.snapshot, self._selection, self._failed_checks)
        clipboard = stage.tools.app.clipboard()
        self.copying = CopyCommands(worker, copied, clipboard, notices, self._show_checks, self)
        self.exporting = ExportCommands(worker, source, notices, self._failed_checks, self, self._defaults)
        self.exporting.copy_requested.connect(self.copying.copy_whole)
        self.exporting.checks_requested.connect(self._show_checks)
        checks.reported.connect(self.exporting.show_checks)
        stage.preview.menu_opening.connect(self._offer_copies)
        menu = stage.preview.head.copies
        once = Qt.ConnectionType.SingleShotConnection
        menu.aboutToShow.connect(partial(self._fill, menu, self.copying.copy_whole), once)
        stage.editor.text_edit.menu_opening.connect(self._offer_selection)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {**self.copying.commands(), "file.export": lambda: self.exporting.ask(self._stage.dialogs)}

    def _selection(self) -> tuple[int, int]:
        """What is selected in the text; nothing for somebody who is at the page."""
        editor = self._stage.editor
        is_at_page = has_focus(self._stage.preview) or not editor.isVisible()
        return (0, 0) if is_at_page else editor.selection()

    def _defaults(self) -> ExportDefaults:
        settings = self._stage.tools.settings.settings
        chosen = settings.text("export.format")
        return ExportDefaults("" if chosen == "last" else chosen, settings.switch("export.photos"))

    def _failed_checks(self) -> str:
        return failed_checks(self._checks.blocking())

    def _show_checks(self) -> None:
        self._stage.window.show_page(CHECKS)

    def _offer_copies(self, menu: QMenu) -> None:
        """The whole story: who looks at the page does not think of what is selected in the text."""
        menu.addSeparator()
        self._fill(menu.addMenu(tr("Copy Story As")), self.copying.copy_whole)

    def _offer_selection(self, menu: QMenu, _at: int) -> None:
        start, end = self._stage.editor.selection()
        if start != end:
            menu.addSeparator()
            self._fill(menu.addMenu(tr("Copy Selection As")), self.copying.copy)

    def _fill(self, menu: QMenu, copy: Callable[[CopyKind], None]) -> None:
        """An entry for each kind."""
        kinds: tuple[tuple[CopyKind, str, str], ...] = (
            ("rich", tr("Rich Text"), "clipboard-copy"),
            ("html", tr("HTML"), "code"),
            ("markdown", tr("Markdown"), "file-text"),
            ("wordpress-blocks", tr("WordPress Blocks"), "square"),
        )
        for kind, words, icon in kinds:
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, kind=kind: copy(kind))
            self._stage.tools.icons.assign(action, icon)
            menu.addAction(action)
