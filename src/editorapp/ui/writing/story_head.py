"""Section, headline and standfirst above the text, edited where they stand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.detail_binding import DetailBinding
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft

_SPACING = 8
_BELOW = 22
_ABOVE = 36
_ABOVE_IN_LOW_WINDOW = 24
_LOW_WINDOW = 720
"""Pixels of the editor's height up to which the head moves closer to the top."""


class StoryHead(QWidget):
    """Shows and changes three details of the draft. Enter goes from the headline to the standfirst to the text."""

    text_requested = Signal()
    """Enter in the last field."""
    resized = Signal()
    """The head has become higher or lower."""
    caret_moved = Signal()
    entered = Signal()
    """One of the fields has got the keyboard."""

    def __init__(self, draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._is_dim = False
        self.section = self._field("section", tr("Section"), tr("Section"))
        self.headline = self._field("title", tr("Headline"), tr("Headline"))
        self.standfirst = self._field("standfirst", tr("Standfirst"), tr("Standfirst"))
        self._fields = {"section": self.section, "title": self.headline, "standfirst": self.standfirst}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(_SPACING)
        self._column.addStretch(1)  # where the head is given more room than it needs
        for field in self._fields.values():
            self._column.addWidget(field)
        self.section.left_down.connect(self.headline.setFocus)
        self.headline.left_down.connect(self.standfirst.setFocus)
        self.headline.left_up.connect(self.section.setFocus)
        self.standfirst.left_down.connect(self.text_requested)
        self.standfirst.left_up.connect(self.headline.setFocus)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme = theme
        caps = theme.font("caps_head")
        caps.setCapitalization(QFont.Capitalization.AllUppercase)
        fonts = (caps, theme.font("headline"), theme.font("standfirst"))
        for field, font in zip(self._fields.values(), fonts, strict=True):
            field.setFont(font)
            field.fit()
        self.set_dim(self._is_dim)

    def set_dim(self, dim: bool) -> None:
        """Step back while another paragraph is written."""
        self._is_dim = dim
        for field, role in zip(self._fields.values(), ("accent", "text", "text2"), strict=True):
            field.set_colors(self._theme, "dim" if dim else role, self._theme.color("select"))

    @property
    def has_caret(self) -> bool:
        """Whether one of the fields has the keyboard."""
        return any(field.hasFocus() for field in self._fields.values())

    def set_sides(self, left: int, right: int, pane_height: int) -> None:
        """Keep the fields above the text's column, in a pane of this height."""
        above = _ABOVE if pane_height > _LOW_WINDOW else _ABOVE_IN_LOW_WINDOW
        self._column.setContentsMargins(left, above, right, _BELOW)

    def height_for(self, width: int) -> int:
        """Pixels the head needs when it is `width` pixels wide."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        for field in self._fields.values():
            if field.width() != inner:
                field.resize(inner, field.height())
        heights = sum(field.height() for field in self._fields.values())
        return margins.top() + heights + _SPACING * (len(self._fields) - 1) + margins.bottom()

    def _field(self, name: str, accessible_name: str, placeholder: str) -> GrowingField:
        field = GrowingField(self._draft.detail_steps, parent=self)
        field.setAccessibleName(accessible_name)
        field.setPlaceholderText(placeholder)
        DetailBinding(self._draft, name, field)
        field.resized.connect(self.resized)
        field.cursorPositionChanged.connect(self.caret_moved)
        field.focused.connect(self.caret_moved)
        field.focused.connect(self.entered)
        return field
