"""Ties a field to a detail of the draft: what is typed goes in, what changes elsewhere is shown."""

from PySide6.QtCore import QObject

from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft


class DetailBinding(QObject):
    """Lives as long as its field."""

    def __init__(self, draft: OpenDraft, name: str, field: GrowingField) -> None:
        super().__init__(field)
        self._draft, self._name, self._field = draft, name, field
        self._is_writing = False
        field.edited.connect(self._write)
        draft.details_changed.connect(self._show)
        self._show()

    def _write(self, text: str) -> None:
        # The draft trims what it is told, and the writer is still typing: do not show that.
        self._is_writing = True
        self._draft.set_detail(self._name, text)
        self._is_writing = False

    def _show(self) -> None:
        if not self._is_writing:
            self._field.show_text(self._draft.detail(self._name))
