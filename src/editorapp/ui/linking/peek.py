"""A look at one stored article beside the panel, read-only."""

from html import escape

from PySide6.QtCore import QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.cards import Card
from editorapp.workers.protocol import ArticleShown

_WIDTH, _HEIGHT = 560, 640
_SIDE, _TOP = 28, 24
_GAP = 8
"""Pixels between this window and the panel."""
_TITLE_PX = 24


class Peek(QDialog):
    """Shows an article as it is stored. Nothing is loaded for it: photos stay out, links lead nowhere."""

    insert_requested = Signal()
    """The writer wants this article in the story."""
    copy_requested = Signal()
    """The writer wants its address."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ArticleShown | None = None
        self._section, self._title, self._byline = _label("caps"), _label("title"), _label("muted")
        self._text = _StillBrowser()
        self._insert = push_button(tr("Insert"), "primary", icons, "corner-down-left")
        self._copy = push_button(tr("Copy link"), "", icons, "copy")
        self._insert.setDefault(True)
        self._insert.clicked.connect(self.insert_requested)
        self._copy.clicked.connect(self.copy_requested)
        close = push_button(tr("Close"))
        close.clicked.connect(self.reject)
        self._lay_out(close)
        self.resize(_WIDTH, _HEIGHT)
        self.set_theme(theme)

    def show_article(self, shown: ArticleShown, card: Card) -> None:
        """Fill the window; `card` says what can be done with the article."""
        self._shown = shown
        self._section.setText(shown.section.upper())
        self._section.setVisible(bool(shown.section))
        self._title.setText(card.headline)
        byline = " · ".join(part for part in (", ".join(shown.authors), say_day(shown.published)) if part)
        self._byline.setText(byline)
        self._byline.setVisible(bool(byline))
        self._insert.setEnabled(card.insertable)
        self._copy.setEnabled(bool(card.suggestion.url))
        self.setWindowTitle(card.headline)
        self._fill()
        self._text.setFocus()

    def open_beside(self, panel: QRect, room: QRect) -> None:
        """Come up to the left of `panel`, within `room` (global pixels, both)."""
        size = self.size().boundedTo(room.size())
        self.resize(size)
        left = max(panel.left() - _GAP - size.width(), room.left())
        top = min(max(panel.top(), room.top()), room.bottom() + 1 - size.height())
        self.move(QPoint(left, top))
        self.show()
        self.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the icons follow theirs by themselves."""
        self._section.setFont(theme.font("caps_head"))
        self._title.setFont(theme.font("headline", _TITLE_PX))
        for label, role in ((self._section, "accent"), (self._title, "text")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), theme.color(role))
            label.setPalette(palette)
        self._text.setFont(theme.font("preview"))
        accent, quiet = theme.color("accent").name(), theme.color("text2").name()
        self._text.document().setDefaultStyleSheet(
            f"p {{ line-height: 117%; margin: 0 0 12px 0; }} a {{ color: {accent}; text-decoration: none; }}"
            f"h1, h2, h3, h4 {{ margin: 18px 0 8px 0; }} blockquote {{ color: {quiet}; font-style: italic; }}"
        )
        self._fill()

    def _lay_out(self, close: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        column.setSpacing(6)
        for label in (self._section, self._title, self._byline):
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._text, 1)
        column.addSpacing(10)
        column.addLayout(row)

    def _fill(self) -> None:
        if self._shown is not None:
            self._text.setHtml(self._shown.html or f"<p>{escape(tr('Nothing but the headline is stored.'))}</p>")


class _StillBrowser(QTextBrowser):
    """Text to read and select that fetches nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._blank.fill(Qt.GlobalColor.transparent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # so that arrow keys scroll
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Stored article"))

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """A photo is a blank; anything else is nothing."""
        return self._blank if kind == QTextDocument.ResourceType.ImageResource.value else None


def _label(role: str) -> QLabel:
    label = QLabel()
    if role == "muted":
        label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
