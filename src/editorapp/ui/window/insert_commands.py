"""The commands that put something into the story: suggestions, links, marks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from editorapp.article.edits import insert_read_also, insertion_point
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.notices import Notices
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.writing.clipboard import DroppedReadAlso
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.formatting import FORMATS
from editorapp.ui.writing.open_draft import OpenDraft

_NUMBERS = range(1, 6)


class InsertCommands(QObject):
    """Inserting is one undo step, moves neither caret nor scroll position, and is never done without being asked."""

    inserted = Signal(object)
    """The Suggestion that the story links to now."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: EditorPane,
        panel: ReadAlsoPanel,
        notices: Notices,
        label: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._panel = panel
        self._notices = notices
        self._label = label
        panel.insert_requested.connect(lambda suggestion, _stay: self.insert(suggestion))
        panel.copy_requested.connect(self.copy_link)
        panel.go_to_requested.connect(self.go_to)
        panel.hidden.connect(self._say_hidden)
        editor.read_also_dropped.connect(self._insert_dropped)

    def commands(self, show_search: Callable[[], None]) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here; `show_search` brings the archive search up."""
        best = {f"insert.best_{n}": lambda n=n: self._insert_number(n) for n in _NUMBERS}
        formats = {name: lambda name=name: self._editor.format(name) for name in FORMATS}
        return {**best, **formats, "insert.search": show_search}

    def insert(self, suggestion: Suggestion) -> None:
        """Put a read-also block after the paragraph of the caret."""
        self._insert(suggestion.title, suggestion.url)
        self._panel.mark_inserted(suggestion.id)
        self.inserted.emit(suggestion)

    def copy_link(self, suggestion: Suggestion) -> None:
        """Put headline and address on the clipboard."""
        mime = QMimeData()
        mime.setText(f"{suggestion.title}\n{suggestion.url}")
        mime.setUrls([QUrl(suggestion.url)])
        QGuiApplication.clipboard().setMimeData(mime)
        self._notices.show_notice("Link copied")

    def go_to(self, suggestion: Suggestion) -> None:
        """Put the caret at the story's link to this article."""
        wanted = canonical_url(suggestion.url)
        for link in find_links(self._draft.body()):
            if canonical_url(link.url) == wanted:
                self._editor.set_caret(link.start)
                return

    def _insert_number(self, number: int) -> None:
        if not self._panel.insert_number(number):
            self._notices.show_notice(f"There is no suggestion {number} to insert.")

    def _insert_dropped(self, dropped: DroppedReadAlso) -> None:
        self._insert(dropped.headline, dropped.url)
        self._panel.mark_inserted(dropped.id)

    def _insert(self, headline: str, url: str) -> None:
        body, caret = self._draft.body(), self._editor.caret()
        place = insertion_point(body, caret)
        self._draft.apply(insert_read_also(body, caret, headline, url, self._label()))
        where = f"Inserted after paragraph {place.paragraph}" if place.paragraph else "Inserted"
        self._notices.show_notice(where, "Undo", self._draft.document.undo)

    def _say_hidden(self, suggestion: Suggestion) -> None:
        self._notices.show_notice("Hidden for this story", "Undo", lambda: self._panel.unhide(suggestion.id))
