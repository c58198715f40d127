"""The commands about pictures, and everything behind pasting: made for one window in one place."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from editorapp.article.editing.figures import figure_at
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.media.image_taker import ImageTaker
from editorapp.ui.media.paste_requests import PasteRequests
from editorapp.ui.media.paste_taker import PasteTaker
from editorapp.ui.media.photo_details import PhotoDetails
from editorapp.ui.media.story_images import StoryImages
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

_KINDS = "*.jpg *.jpeg *.png *.webp *.gif *.avif *.svg"


class ImageCommands(QObject):
    """Takes what is pasted and dropped, and does the commands for photos; `taker` is for every part that wants one."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: EditorPane,
        files: FileCommands,
        client: WorkerClient,
        notices: Notices,
        theme: Theme,
        icons: Icons,
        parent: QObject | None = None,
    ) -> None:
        """`client` is the render worker's."""
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._files = files
        self._notices = notices
        text = editor.text_edit
        self._background = Background(self)
        self.taker = ImageTaker(draft, notices, files.save_as, self._background, self)
        self.details = PhotoDetails(draft, text, theme, icons, self)
        self._images = StoryImages(draft, text, self.taker, self.details, self)
        PasteTaker(draft, text, PasteRequests(client, self), self._images, notices, self)
        text.menu_opening.connect(self._offer)
        files.saving.connect(self.details.form.flush)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"insert.image": self.ask_image, "insert.image_details": self.show_details}

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self.details.set_theme(theme)

    def stop(self) -> None:
        """Finish copying, so that no picture of a saved story is missing."""
        self._background.stop()

    def ask_image(self) -> None:
        """Ask for pictures and put them in at the caret."""
        filters = f"{tr('Pictures')} ({_KINDS});;{tr('All files')} (*)"
        names, _ = QFileDialog.getOpenFileNames(self._editor, tr("Insert Image"), str(self._files.folder), filters)
        if names:
            self._images.insert([Path(name) for name in names])

    def show_details(self) -> None:
        """Show the card of the photo that the caret is at."""
        if not self.details.open_at(self._editor.selection()[0], focus=True):
            self._notices.show_notice(tr("Put the caret on the line of a photo first."))

    def _offer(self, menu: QMenu, position: int) -> None:
        """A photo's details are in its context menu."""
        offset = self._draft.offset_of(position)
        if figure_at(self._draft.body(), offset) is not None:
            menu.addSeparator()
            action = menu.addAction(tr("Image Details…"))
            action.triggered.connect(lambda: self.details.open_at(offset, focus=True))
