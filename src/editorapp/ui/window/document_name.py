"""What the window calls its story: in its title, on the document button, and among the recent files."""

from PySide6.QtCore import QObject

from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.recent import RecentFiles


class DocumentName(QObject):
    """Follows the draft: its file, its headline while it has none, and whether it is saved."""

    def __init__(
        self, draft: OpenDraft, files: FileCommands, recent: RecentFiles, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._files = files
        self._recent = recent
        self._window = window
        draft.modified_changed.connect(self._show)
        draft.details_changed.connect(self._show)
        draft.path_changed.connect(self._show)
        files.story_opened.connect(self._show)
        window.chrome.document.menu_opening.connect(self._show_recent)
        window.chrome.document.recent_chosen.connect(files.open_path)

    def _show(self) -> None:
        self._window.set_document(self._files.name, self._draft.modified)

    def _show_recent(self) -> None:
        others = [path for path in self._recent.paths() if path != self._draft.path]
        self._window.chrome.document.set_recent(others)
