"""The page of the import dialog on which everything is chosen: what, how, and into which archive."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.import_options import ImportOptions
from editorapp.ui.dialogs.import_preview import ImportPreview
from editorapp.ui.dialogs.import_target import TargetChoice
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.dialogs.source_list import SourceList
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import Failed, Previewed

_INTRODUCTION = (
    "Suggestions come from the stories you have already published. They are copied into the archive on this computer; "
    "the files themselves are not changed."
)
_FORMATS = (
    "WordPress, Ghost, Substack and Medium exports, saved web pages, feeds, Markdown as Jekyll and Hugo keep it, "
    "ninjs, NewsML-G2 and NITF, tables (CSV), Word documents, plain text and JSON lines; also as a zip archive."
)


class ImportChoice(QWidget):
    """Asks for a look into the sources as soon as there are some, and again when they are to be read otherwise."""

    changed = Signal()
    """Something else is chosen: see `wish` and `is_ready`."""
    preview_requested = Signal(object)
    """Look into the sources of this ImportWish, or (None) into none any more."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._is_empty = False
        self.sources = SourceList(icons)
        self.preview = ImportPreview(icons)
        self.options = ImportOptions()
        self.target = TargetChoice()
        self._words = (label(tr(_INTRODUCTION), "muted", wrap=True), label(tr(_FORMATS), "hint", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (self.preview, self.options, self.target, self.preview.problems)  # what must be answered stays in sight
        for part in (self._words[0], self.sources, self._words[1], *parts):
            column.addWidget(part)
        self.sources.changed.connect(self._start)
        self.preview.format_chosen.connect(self.look)
        self.options.changed.connect(self.look)
        self.target.changed.connect(self.changed)
        self._start()

    @property
    def wish(self) -> ImportWish:
        """What is chosen."""
        options = self.options
        return ImportWish(
            self.sources.paths, self.preview.format, options.include, options.date_order, self.target.folder
        )

    @property
    def is_ready(self) -> bool:
        """Whether there is something to import, and all is said that must be."""
        return bool(self.sources.paths) and not self._is_empty and not self.hint

    @property
    def hint(self) -> str:
        """What must still be said, where that is not plain to see."""
        if not self.options.is_answered:
            return tr("Say how to read the dates.")
        return "" if self.target.folder or not self.sources.paths else tr("Give the new archive a name.")

    def offer_targets(self, archives: Sequence[Path], home: Path, names: Mapping[Path, str] | None = None) -> None:
        """The archives to import into, the one in use first, and what they are called; new ones are made in `home`."""
        self.target.offer(archives, home, names or {})

    def look(self) -> None:
        """Ask for a look into the sources, as if they had just been chosen."""
        self._is_empty = False
        if self.sources.paths:
            self.preview.look()
        self.preview_requested.emit(self.wish if self.sources.paths else None)
        self.changed.emit()

    def set_preview(self, previewed: Previewed) -> None:
        """What was asked for last is there."""
        self._is_empty = not previewed.formats
        self.preview.show_preview(previewed, self.sources.paths)
        self.options.offer(previewed.formats, previewed.asks_date_order)
        self.changed.emit()

    def set_preview_failed(self, failed: Failed) -> None:
        """The sources could not be looked into; importing them may say more."""
        self.preview.set_failed(failed)
        self.changed.emit()

    def _start(self) -> None:
        """Other sources: look into them."""
        has_sources = bool(self.sources.paths)
        for words in self._words:
            words.setVisible(not has_sources)
        for part in (self.preview, self.target):
            part.setVisible(has_sources)
        self.options.clear()
        if not has_sources:
            self.preview.clear()
        self.look()
