"""The command that lists the stories nobody links to: looking at one, copying its address, saving the list."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from editorapp.article.suggestion import Suggestion
from editorapp.ui.dialogs.archive_words import stories_saved
from editorapp.ui.dialogs.orphans_dialog import OrphansDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr_error
from editorapp.ui.linking.cards import Card
from editorapp.ui.linking.peek import Peek
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workers.protocol import (
    ArchiveOpened,
    ArticleShown,
    Failed,
    ListOrphans,
    Orphan,
    OrphansListed,
    OrphansSaved,
    SaveOrphans,
    ShowArticle,
)
from editorapp.workspace.paths import shown

MOST_LISTED = 1000
"""More than a person reads; a saved list has all."""


class OrphanCommands(QObject):
    """Asks the archive worker for what the dialog wants, and shows its answers there."""

    insert_requested = Signal(object)
    """Put this Suggestion into the story."""

    def __init__(
        self,
        questions: ArchiveQuestions,
        dialogs: WindowDialogs,
        notices: Notices,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        """`folder` is where a saved list is proposed to go."""
        super().__init__(parent)
        self._questions = questions
        self._dialogs = dialogs
        self._notices = notices
        self._folder = folder
        self._dialog: OrphansDialog | None = None
        self._articles = 0
        """In the archive that answers."""

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"archive.orphans": self.open}

    def note_archive(self, opened: ArchiveOpened) -> None:
        """Another archive answers from now on."""
        self._articles = opened.articles

    def open(self) -> None:
        """Open the dialog."""
        if self._dialog:
            return
        dialog = OrphansDialog(self._folder(), self._dialogs.theme, self._dialogs.icons, self._dialogs.window)
        dialog.look_requested.connect(self._look)
        dialog.copy_requested.connect(self._copy)
        dialog.save_requested.connect(self._save)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        self._dialogs.open(dialog)
        self._questions.ask(lambda request: ListOrphans(request, MOST_LISTED), OrphansListed, self._show, self._fail)

    def _show(self, listed: OrphansListed) -> None:
        if self._dialog:
            self._dialog.show_orphans(listed, self._articles)

    def _look(self, orphan: Orphan) -> None:
        self._questions.ask(
            lambda request: ShowArticle(request, orphan.id), ArticleShown, self._show_article, self._fail
        )

    def _show_article(self, article: ArticleShown) -> None:
        if self._dialog is None:
            return
        suggestion = Suggestion(article.id, article.url, article.title, article.published, article.section)
        peek = Peek(self._dialogs.theme, self._dialogs.icons, self._dialog)
        peek.show_article(article, Card(suggestion))
        peek.copy_requested.connect(lambda: self._put_on_clipboard(article.url))
        peek.insert_requested.connect(lambda: self._insert(peek, suggestion))
        peek.finished.connect(peek.deleteLater)
        peek.open()
        peek.move(self._dialog.geometry().center() - peek.rect().center())

    def _insert(self, peek: Peek, suggestion: Suggestion) -> None:
        peek.accept()
        if self._dialog:
            self._dialog.accept()
        self.insert_requested.emit(suggestion)

    def _copy(self, orphan: Orphan) -> None:
        self._put_on_clipboard(orphan.url)

    def _put_on_clipboard(self, address: str) -> None:
        mime = QMimeData()
        mime.setText(address)
        mime.setUrls([QUrl(address)])
        QGuiApplication.clipboard().setMimeData(mime)
        if self._dialog:
            self._dialog.say_copied(address)

    def _save(self, target: Path) -> None:
        self._questions.ask(
            lambda request: SaveOrphans(request, str(target)), OrphansSaved, self._say_saved, self._fail
        )

    def _say_saved(self, saved: OrphansSaved) -> None:
        if self._dialog:
            self._dialog.say_saved(saved)
        else:
            self._notices.show_notice(stories_saved(saved.total, shown(saved.target)))

    def _fail(self, failed: Failed) -> None:
        if self._dialog:
            self._dialog.set_failed(failed)
        else:
            self._notices.show_notice(tr_error(failed.what, failed.hint), kind="error")

    def _forget(self, _result: int) -> None:
        self._dialog = None
