"""Puts pictures into the story text: those that are pasted, dropped or chosen, each with the card for its details."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editorapp.article.editing.addresses import written_address
from editorapp.article.editing.figures import insert_photo
from editorapp.ui.media.image_taker import ImageTaker, Picture
from editorapp.ui.media.mime_pictures import Pictures, WebPhoto
from editorapp.ui.media.photo_details import PhotoDetails
from editorapp.ui.media.tracked_place import TrackedPlace
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.text_editor import TextEditor


class StoryImages(QObject):
    """A picture goes after the paragraph of its place, which is followed while the file is copied."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: TextEditor,
        taker: ImageTaker,
        details: PhotoDetails,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._taker = taker
        self._details = details

    def insert(self, pictures: Pictures, place: TrackedPlace | None = None) -> None:
        """Put these pictures in at `place`, by default at the caret; photos on the web are named, never fetched."""
        place = place or TrackedPlace(self._editor.textCursor())
        if isinstance(pictures, WebPhoto):
            self._write(place, pictures.alt, written_address(pictures.url))
            return
        wanted: Picture | Sequence[Path] = pictures
        self._taker.take(wanted, partial(self._write, place, ""))

    def _write(self, place: TrackedPlace, alt: str, src: str) -> None:
        if not place.is_in(self._draft.document):
            return
        body = self._draft.body()
        made = insert_photo(body, self._draft.offset_of(place.end), src, alt)
        self._draft.apply(made.edit)
        place.move_to(self._draft.position_of(made.photo + 1))
        self._details.open_at(made.photo)
