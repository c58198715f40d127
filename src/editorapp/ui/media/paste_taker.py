"""What Ctrl+V and a drop do to the story text: rich text becomes Markdown, addresses link, pictures go in as files."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer

from editorapp.article.editing.addresses import address_in
from editorapp.article.editing.pasting import is_only_text, link_selection, paste_markdown, paste_plain, place_of
from editorapp.article.edits import TextEdit
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.media.mime_pictures import Pictures, holds_pictures, picture_files, pictures_in
from editorapp.ui.media.paste_requests import PasteRequests
from editorapp.ui.media.story_images import StoryImages
from editorapp.ui.media.tracked_place import TrackedPlace
from editorapp.ui.writing.clipboard import dropped_read_also, plain_text
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor
from editorapp.workers.protocol import PasteConverted

LARGEST = 5_000_000
"""Characters of HTML that are converted; what is larger is a page with its pictures inside."""

_PAGE = ("chromium/x-source-url", "text/x-moz-url-priv")
"""Where browsers name the page that something was copied from."""
_WITHOUT_MARKS = ("code", "cell", "line", "label")


@dataclass(frozen=True, slots=True)
class _Pasted:
    """What was in the data, read before it goes; `plain` has "\\n" line ends."""

    plain: str
    html: str
    page: str
    pictures: Pictures | None


class PasteTaker(QObject):
    """Takes pastes and drops of the editor. Nothing is ever lost: what cannot be converted goes in as plain text."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: TextEditor,
        requests: PasteRequests,
        images: StoryImages,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._requests = requests
        self._images = images
        self._notices = notices
        self._awaited: tuple[TrackedPlace, ...] = ()
        editor.add_paste_taker(self.take)
        editor.add_mime_kind(holds_pictures)

    def take(self, mime: QMimeData) -> bool:
        """Paste this at the caret; False for what the editor itself knows better: suggestions, and text moved in it."""
        if dropped_read_also(mime) is not None:
            return False
        files = [Path(url.toLocalFile()).name for url in mime.urls() if url.isLocalFile()]
        if files and not picture_files(mime):
            self._notices.show_notice(tr("Only pictures can be put into a story; “{name}” is none.", name=files[0]))
            return True
        pasted = _Pasted(
            plain_text(mime) if mime.hasText() or mime.hasHtml() else "",
            mime.html() if mime.hasHtml() else "",
            _page_of(mime),
            pictures_in(mime),
        )
        if pasted.pictures is None and not pasted.html and (self._editor.is_dropping or not pasted.plain):
            return False
        place = TrackedPlace(self._editor.textCursor())
        if self._editor.is_dropping:
            QTimer.singleShot(0, self, partial(self._put, pasted, place))  # Qt is still in the middle of the drop
        else:
            self._put(pasted, place)
        return True

    def _put(self, pasted: _Pasted, place: TrackedPlace) -> None:
        if not place.is_in(self._draft.document):
            return
        if pasted.pictures is not None:
            self._images.insert(pasted.pictures, place)
            return
        body, (start, end) = self._draft.body(), self._offsets(place)
        address = address_in(pasted.plain)
        linked = link_selection(body, start, end, address) if address and end > start else None
        if linked is not None:
            self._draft.apply(linked)
        elif not pasted.html or is_only_text(pasted.html) or place_of(body, start) in _WITHOUT_MARKS:
            self._put_plain(pasted, place)
        elif len(pasted.html) > LARGEST:
            self._put_plain(pasted, place)
            self._notices.show_notice(tr("Pasted as plain text: there is too much on the clipboard to keep its form."))
        else:
            self._awaited += (place,)
            self._requests.ask(pasted.html, pasted.plain, pasted.page, partial(self._take_answer, pasted, place))

    def _take_answer(self, pasted: _Pasted, place: TrackedPlace, answer: PasteConverted | None) -> None:
        self._awaited = tuple(other for other in self._awaited if other is not place)
        if not place.is_in(self._draft.document):
            self._notices.show_notice(tr("You went to another story before the text was pasted. Paste it again there."))
            return
        if answer is None:
            self._put_plain(pasted, place)
            self._notices.show_notice(tr("Pasted as plain text: the part that keeps its form did not answer."))
            return
        if answer.markdown:
            start, end = self._offsets(place)
            edit = paste_markdown(self._draft.body(), start, end, answer.markdown, pasted.plain)
            self._apply(edit, place)
        else:
            self._put_plain(pasted, place)
        if answer.lost_photos:
            self._notices.show_notice(
                tr_count(
                    "1 picture lay inside the copied text and was left out. Copy or drag it by itself.",
                    "{n} pictures lay inside the copied text and were left out. Copy or drag them one by one.",
                    answer.lost_photos,
                )
            )

    def _put_plain(self, pasted: _Pasted, place: TrackedPlace) -> None:
        start, end = self._offsets(place)
        self._apply(paste_plain(self._draft.body(), start, end, pasted.plain), place)

    def _apply(self, edit: TextEdit, place: TrackedPlace) -> None:
        """Make the edit. The caret goes after it, unless the writer has typed on or gone elsewhere since."""
        cursor = self._editor.textCursor()
        is_here = {cursor.selectionStart(), cursor.selectionEnd()} == {place.start, place.end}
        others = [other for other in self._awaited if other.start == other.end == place.end]
        after = edit.start + len(edit.text) if edit.caret is None else edit.caret
        self._draft.apply(edit if is_here else TextEdit(edit.start, edit.end, edit.text))
        position = self._draft.position_of(after)
        for other in others:
            other.move_to(position)  # what was pasted later comes after it
        if is_here:
            self._editor.ensureCursorVisible()

    def _offsets(self, place: TrackedPlace) -> tuple[int, int]:
        return self._draft.offset_of(place.start), self._draft.offset_of(place.end)


def _page_of(mime: QMimeData) -> str:
    """The address of the page that this was copied from, "" if nobody says."""
    for name in _PAGE:
        if mime.hasFormat(name):
            data = bytes(mime.data(name).data())
            encoding = "utf-16-le" if b"\0" in data else "utf-8"
            address = data.decode(encoding, "replace").strip("\0\n ").partition("\n")[0]
            if address.startswith(("https://", "http://")):
                return address
    return ""
