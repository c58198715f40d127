"""The outline as a page of the side panel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from editorapp.article.survey import Survey
from editorapp.ui.kit.empty_note import EmptyNote
from editorapp.ui.kit.focus_ring import FocusRing
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.overview.outline_list import OutlineList
from editorapp.ui.overview.outline_rows import OutlineModel, rows_of

_MARGIN = 8


class OutlinePanel(QWidget):
    """The list, or what to do where there is nothing to list."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(self)
        self.list = OutlineList(self.model, icons)
        text = tr("Headings of the story show here; Ctrl+Shift+H makes one.")
        self._empty = EmptyNote(icons, "list", tr("No headings yet"), text)
        self._unknown = FocusRing(icons)  # before the story has been looked through: no claim at all
        framed = QWidget()
        column = QVBoxLayout(framed)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.list)
        self._framed = framed
        self._unknown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unknown.setAccessibleName(tr("Outline"))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(framed)
        self._pages.addWidget(self._unknown)
        self._pages.setCurrentWidget(self._unknown)
        self.setFocusProxy(self.list)

    def show_survey(self, survey: Survey | None) -> None:
        """Show what this story holds; while a section is dragged, nothing changes under it."""
        if self.list.is_dragging:
            return
        current = self.list.currentIndex().row()
        self.model.show_rows(rows_of(survey))
        if not self.list.currentIndex().isValid() and 0 <= current < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(current))
        self._pages.setCurrentWidget(
            self._unknown if survey is None else self._framed if self.model.rows else self._empty
        )

    def set_current(self, number: int) -> None:
        """Mark the section with this number as the one with the caret, and have it in sight."""
        if number == self.model.current:
            return
        self.model.set_current(number)
        row = self.model.row_of_heading(number)
        if row >= 0 and not self.list.hasFocus() and not self.list.underMouse():
            self.list.scrollTo(self.model.index(row))

    def focus_content(self) -> None:
        """Give the keyboard to the list, at the section with the caret."""
        if self.model.rows:
            self.list.choose_heading(max(0, self.model.current))
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            page = self._empty if self._pages.currentWidget() is self._empty else self._unknown
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self) -> None:
        """Wear the theme of the icons."""
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()
