"""The column of the window that holds the story, or a page in its place, and below both the notices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class StoryColumn(QWidget):
    """Whoever gives it the keyboard gives it to what it shows."""

    def __init__(self, story: QWidget, notices: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._front: QWidget | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(story)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(story, 1)
        self._rows.addWidget(notices)

    @property
    def front(self) -> QWidget | None:
        """The page that stands in the story's place, None: the story is there."""
        return self._front

    def set_front(self, page: QWidget | None) -> None:
        """Show this page in the story's place, which stays what it is; None: the story again."""
        before, self._front = self._front, page
        if page is not None and self._rows.indexOf(page) < 0:
            self._rows.insertWidget(0, page, 1)
        self.setFocusProxy(page or self._story)
        (page or self._story).show()
        for part in (before, self._story):
            if part is not None and part is not (page or self._story):
                part.hide()
