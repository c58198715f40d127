"""The photo at the head of the story: chosen, shown small, and taken away again."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import decimal, tr
from editorapp.ui.writing.fields import small_button
from editorapp.ui.writing.open_draft import OpenDraft

_THUMBNAIL = QSize(110, 74)
_RADIUS = 6
_FILES = "Photos (*.jpg *.jpeg *.png *.webp *.gif);;All files (*)"
_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_KILO = 1000


TakeImage = Callable[[Path, Callable[[str], None]], object]
"""Copies a photo beside the draft and tells the name it goes by there; what cannot be taken it says itself."""


class Thumbnail(QWidget):
    """A small picture with round corners that fills its frame."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._ground = QColor()
        self.setFixedSize(_THUMBNAIL)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._ground = theme.color("hover")
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show this picture; a null one leaves the frame empty."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, cut to the frame's shape."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(frame, self._ground)
        if not self._image.isNull():
            painter.setClipPath(frame)
            shown = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
            painter.drawImage(QRectF(left, top, shown.width(), shown.height()), self._image)
        painter.end()


class LeadImageField(QWidget):
    """Shows which photo leads the story. Photos on the web are named, never loaded."""

    def __init__(self, draft: OpenDraft, theme: Theme, take_image: TakeImage | None = None) -> None:
        super().__init__()
        self._draft = draft
        self._take_image = take_image
        self.setAcceptDrops(True)
        self._shown: tuple[str, Path | None] | None = None
        self._thumbnail = Thumbnail()
        self._name, self._facts = QLabel(), QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "strong")
        self._name.setWordWrap(True)
        self._facts.setProperty("role", "hint")
        self._facts.setWordWrap(True)
        self.choose = push_button(tr("Choose photo…"))
        self.replace = small_button(tr("Replace…"))
        self.remove = small_button(tr("Remove"))
        self._build()
        self.choose.clicked.connect(self._choose)
        self.replace.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        draft.details_changed.connect(self._show_image)
        draft.path_changed.connect(self._show_image)
        self.set_theme(theme)
        self._show_image()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._thumbnail.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a photo file."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The photo dropped here leads the story."""
        file = _dropped(event)
        if file:
            event.acceptProposedAction()
            self._take(file)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.setSpacing(14)
        buttons.addWidget(self.replace)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for widget in (self._name, self._facts):
            words.addWidget(widget)
        words.addLayout(buttons)
        words.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _choose(self) -> None:
        folder = self._draft.path.parent if self._draft.path else Path.home()
        name, _ = QFileDialog.getOpenFileName(self, tr("Lead photo"), str(folder), tr(_FILES))
        if name:
            self._take(Path(name))

    def _take(self, file: Path) -> None:
        if self._take_image:
            self._take_image(file, self._put)
        else:
            self._put(_source(file, self._draft.path))

    def _put(self, source: str) -> None:
        self._draft.set_detail("image", source)

    def _remove(self) -> None:
        self._put("")

    def _show_image(self) -> None:
        image = self._draft.details().lead_image
        now = (image.src if image else "", self._draft.path)
        if now == self._shown:
            return
        self._shown = now
        self.choose.setVisible(image is None)
        for widget in (self._name, self._facts, self.replace, self.remove):
            widget.setVisible(image is not None)
        picture, facts = _read(_file(now[0], now[1])) if image else (QImage(), "")
        self._thumbnail.show_image(picture)
        self._name.setText(unquote(now[0]).rsplit("/", 1)[-1])
        self._facts.setText(facts)


def _dropped(event: QDropEvent) -> Path | None:
    """The one photo file that is dragged, None for anything else."""
    urls = event.mimeData().urls()
    file = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return file if file and file.suffix.lower() in _ENDINGS else None


def _source(file: Path, draft: Path | None) -> str:
    """How the draft names a photo: relative to its own folder if it lies there, so that both can be moved together."""
    if draft is not None and file.is_relative_to(draft.parent):
        return file.relative_to(draft.parent).as_posix()
    return file.as_posix()


def _file(source: str, draft: Path | None) -> Path | None:
    """The file a draft means; None for an address on the web."""
    parts = urlsplit(source)
    if len(parts.scheme) > 1:  # one letter is a Windows drive
        return Path(unquote(parts.path)) if parts.scheme == "file" else None
    folder = draft.parent if draft else Path()
    return next((path for name in (source, unquote(source)) if (path := folder / name).is_file()), folder / source)


def _read(file: Path | None) -> tuple[QImage, str]:
    """The photo, small, and what is to be known about it."""
    if file is None:
        return QImage(), tr("On the web; not loaded")
    if not file.is_file():
        return QImage(), tr("The file is not there")
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QImage(), tr("Not a photo that can be shown")
    least = size.scaled(_THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    reader.setScaledSize(least.boundedTo(size))
    return reader.read(), f"{size.width()} × {size.height()} · {_amount(file.stat().st_size)}"


def _amount(size: int) -> str:
    """Bytes as a reader of photo sizes wants them."""
    kilo = size / _KILO
    return tr("{size} KB", size=round(kilo)) if kilo < _KILO else tr("{size} MB", size=decimal(kilo / _KILO, 1))
