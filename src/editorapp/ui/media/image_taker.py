"""Copies pictures beside the story, away from the window's thread: files, and what lies on the clipboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from editorapp.article.editing.addresses import written_path
from editorapp.errors import FormatError
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.assets import check_picture, kept_already, place_picture, read_picture

Picture = Path | bytes | QImage
"""A file, a whole file's bytes, or pixels."""
Then = Callable[[str], None]

_UNTITLED_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class _Wish:
    """Pictures somebody wants in a story, which may not have a folder yet; `story` is its DraftState."""

    story: object
    pictures: Sequence[Picture]
    then: Then


class ImageTaker(QObject):
    """Puts pictures into the folder `assets` beside the story and tells where they are, relative to the story's file.

    A story without a file has no folder: its pictures wait until it is saved. What arrives while the writer is at
    another story is handed over when they come back.
    """

    def __init__(
        self,
        draft: OpenDraft,
        notices: Notices,
        save_as: Callable[[], object],
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._notices = notices
        self._save_as = save_as
        self._background = background
        self._waiting: tuple[_Wish, ...] = ()
        self._arrived: tuple[tuple[object, Then, str], ...] = ()
        draft.path_changed.connect(self._take_waiting)
        draft.opened.connect(self._take_waiting)
        draft.opened.connect(self._hand_over)

    def take(self, pictures: Picture | Sequence[Picture], then: Then) -> None:
        """Copy these pictures beside the story; `then` gets the address of each as Markdown writes it.

        What cannot be taken is said on screen, one notice each. A file in `assets` already stays where it is.
        """
        listed = (pictures,) if isinstance(pictures, Path | bytes | QImage) else tuple(pictures)
        wish = _Wish(self._draft.state, listed, then)
        if self._draft.path is None:
            self._waiting += (wish,)
            self._notices.show_notice(
                tr("Pictures are kept beside the story, so it needs a file. The picture goes in when it is saved."),
                tr("Save As…"),
                lambda: _void(self._save_as()),
                seconds=_UNTITLED_SECONDS,
            )
        else:
            self._start(wish, self._draft.path.parent)

    def _take_waiting(self) -> None:
        path, story = self._draft.path, self._draft.state
        if path is None:
            return
        ready = [wish for wish in self._waiting if wish.story is story]
        self._waiting = tuple(wish for wish in self._waiting if wish.story is not story)
        for wish in ready:
            self._start(wish, path.parent)

    def _start(self, wish: _Wish, folder: Path) -> None:
        headline = self._draft.detail("title")
        for picture in wish.pictures:
            self._background.run(
                partial(_placed, picture, folder, headline),
                partial(self._arrive, wish),
                self._notices.show_error,
            )

    def _arrive(self, wish: _Wish, src: object) -> None:
        self._arrived += ((wish.story, wish.then, str(src)),)
        self._hand_over()

    def _hand_over(self) -> None:
        story = self._draft.state
        here = [(then, src) for whose, then, src in self._arrived if whose is story]
        self._arrived = tuple(item for item in self._arrived if item[0] is not story)
        for then, src in here:
            then(src)


def _placed(picture: Picture, folder: Path, headline: str) -> str:
    """Put one picture beside the story; runs beside the window. Raises ReadAlsoError."""
    if isinstance(picture, QImage):
        return written_path(place_picture(folder, headline, "png", _as_png(picture)))
    name = picture.name if isinstance(picture, Path) else tr("The picture")
    data = read_picture(picture) if isinstance(picture, Path) else picture
    kind = check_picture(data, name)
    if kind.extension in _read_by_qt() and not _has_size(data):
        raise FormatError(tr("“{name}” is damaged.", name=name), tr("Copy the picture again from where it came from."))
    if isinstance(picture, Path):
        known = kept_already(folder, picture)
        return written_path(known or place_picture(folder, picture.stem, kind.extension, data))
    return written_path(place_picture(folder, headline, kind.extension, data))


def _as_png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise FormatError(tr("The picture on the clipboard could not be read."), tr("Copy it again."))
    return bytes(content.data())


def _has_size(data: bytes) -> bool:
    """Whether the picture's head can be read."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).size().isValid()


def _read_by_qt() -> frozenset[str]:
    """Extensions of pictures whose heads Qt reads on this machine, of those that tell their size."""
    known = {bytes(name.data()).decode("ascii", "replace") for name in QImageReader.supportedImageFormats()}
    return frozenset(known & {"jpg", "png", "gif", "webp"})


def _void(_result: object) -> None:
    """Drop a result: a button's action answers nothing."""
