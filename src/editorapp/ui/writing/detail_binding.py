"""Ties a field to a detail of the draft: what is typed goes in, what changes elsewhere is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft


class DetailBinding(QObject):
    """Lives as long as its field. `shown` and `kept` turn a detail into what the field shows, and back."""

    def __init__(
        self,
        draft: OpenDraft,
        name: str,
        field: GrowingField,
        shown: Callable[[str], str] = str,
        kept: Callable[[str], str] = str,
    ) -> None:
        super().__init__(field)
        self._draft, self._name, self._field = draft, name, field
        self._shown, self._kept = shown, kept
        self._is_writing = False
        field.edited.connect(self._write)
        draft.details_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show the detail as it is, unless it is just being typed."""
        if not self._is_writing:
            self._field.show_text(self._shown(self._draft.detail(self._name)))

    def _write(self, text: str) -> None:
        # The draft trims what it is told, and the writer is still typing: do not show that.
        self._is_writing = True
        self._draft.set_detail(self._name, self._kept(text))
        self._is_writing = False
