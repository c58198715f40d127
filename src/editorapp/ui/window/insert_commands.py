"""The commands that put something of the archive into the story."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from editorapp.article.edits import TextEdit
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Placement, Suggestion
from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.window.placing import Placed, place, read_also_at
from editorapp.ui.writing.clipboard import DroppedReadAlso
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft

_NUMBERS = range(1, 6)


class InsertCommands(QObject):
    """Inserting is one undo step, moves neither caret nor scroll position, and is never done without being asked."""

    story_wanted = Signal()
    """The story must be on screen: something in it is about to be shown."""
    inserted = Signal()
    """Something of the archive is in the story now."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: EditorPane,
        panel: ReadAlsoPanel,
        notices: Notices,
        label: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`label` is what the newsroom writes before a read-also."""
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._panel = panel
        self._notices = notices
        self._label = label
        panel.insert_requested.connect(lambda suggestion, _stay: self.insert(suggestion))
        panel.place_requested.connect(self.place)
        panel.copy_requested.connect(self.copy_link)
        panel.go_to_requested.connect(self.go_to)
        panel.hidden.connect(self._say_hidden)
        editor.read_also_dropped.connect(self._insert_dropped)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {f"insert.best_{n}": partial(self._insert_number, n) for n in _NUMBERS}

    def insert(self, suggestion: Suggestion) -> None:
        """Put a read-also block after the paragraph of the caret."""
        self._insert(suggestion.id, suggestion.title, suggestion.url)

    def place(self, suggestion: Suggestion, where: Placement) -> None:
        """Put a link, or a read-also, at exactly this place."""
        try:
            placed = place(self._draft.body(), suggestion, where, self._label())
        except ReadAlsoError as error:
            self._notices.show_notice(tr_error(error.what, error.hint))
        else:
            self._apply(suggestion.id, placed)

    def copy_link(self, suggestion: Suggestion) -> None:
        """Put headline and address on the clipboard."""
        mime = QMimeData()
        mime.setText(f"{suggestion.title}\n{suggestion.url}")
        mime.setUrls([QUrl(suggestion.url)])
        QGuiApplication.clipboard().setMimeData(mime)
        self._notices.show_notice(tr("Link copied"))

    def go_to(self, suggestion: Suggestion) -> None:
        """Put the caret at the story's link to this article."""
        wanted = canonical_url(suggestion.url)
        for link in find_links(self._draft.body()):
            if canonical_url(link.url) == wanted:
                self.story_wanted.emit()
                self._editor.set_caret(link.start)
                return
        self._panel.mark_inserted(suggestion.id, False)  # it was taken out since the last suggestions came

    def _insert_number(self, number: int) -> None:
        if not self._panel.insert_number(number):
            self._notices.show_notice(tr("There is no suggestion {number} to insert.", number=number))

    def _insert_dropped(self, dropped: DroppedReadAlso) -> None:
        self._insert(dropped.id, dropped.headline, dropped.url)

    def _insert(self, article: str, headline: str, url: str) -> None:
        self._apply(article, read_also_at(self._draft.body(), self._editor.caret(), headline, url, self._label()))

    def _apply(self, article: str, placed: Placed) -> None:
        """Change the body as one undo step, and offer to take it back."""
        body, edit = self._draft.body(), placed.edit
        self._draft.apply(edit)
        self._panel.mark_inserted(article)
        back = TextEdit(edit.start, edit.start + len(edit.text), body[edit.start : edit.end])
        revision = self._draft.revision
        self._notices.show_notice(placed.said, tr("Undo"), lambda: self._take_back(article, edit.text, back, revision))
        self.inserted.emit()

    def _take_back(self, article: str, inserted: str, back: TextEdit, revision: int) -> None:
        """Take the link out again, also when words have been written since: they stay."""
        body = self._draft.body()
        if self._draft.revision == revision:
            self._draft.document.undo()
        elif body[back.start : back.end] == inserted:
            self._draft.apply(back)
        elif body.count(inserted) == 1:
            start = body.index(inserted)
            self._draft.apply(TextEdit(start, start + len(inserted), back.text))
        else:
            self._notices.show_notice(tr("What was inserted has been changed since, and stays."))
            return
        self._panel.mark_inserted(article, False)

    def _say_hidden(self, suggestion: Suggestion, forever: bool) -> None:
        said = tr("Never suggested again") if forever else tr("Hidden for this story")
        self._notices.show_notice(said, tr("Undo"), lambda: self._panel.unhide(suggestion.id, forever))
