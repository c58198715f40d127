"""The photos of a page: remote ones are placeholders until they are asked for, local ones come in their own size."""

import html
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QFileSystemWatcher, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImageIOHandler, QImageReader

from editorapp.ui.reading.image_sources import IMAGE, SRC, lies_in, with_placeholders, with_whole_addresses
from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock
from editorapp.workspace.page_themes import stamp_of

_SIZED = re.compile(r"\s(?:width|height)=")
_SETTLE_MS = 150
"""A program that saves a photo writes it in several steps."""
_MOST_WATCHED = 500
_Turn = QImageIOHandler.Transformation


class PagePhotos(QObject):
    """Prepares blocks for the page of one draft, and notices when a photo's file changes."""

    changed = Signal()
    """A photo of the draft has another content now: show the blocks again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.remote_allowed = False
        self._sizes: dict[tuple[Path, int], QSize] = {}
        self._watched: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self._watcher.fileChanged.connect(self._note_change)
        self._watcher.directoryChanged.connect(self._settle.start)

    def open(self, folder: Path | None) -> None:
        """Another draft's photos from now on; none of the web's are allowed yet."""
        self.folder = folder
        self.remote_allowed = False
        self._sizes.clear()
        self._watched.clear()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def prepared(self, block: PageBlock, is_full: bool) -> PageBlock:
        """The block as it goes to the page; another key, for other HTML. `is_full`: see `PageView`."""
        if "<img" not in block.html and block.first_line != HEAD_LINE:
            return block
        fetched = self.remote_allowed and is_full
        found = with_whole_addresses(block.html) if fetched else with_placeholders(block.html)
        found = IMAGE.sub(lambda tag: self._dressed(tag[0], is_full), found)
        if block.first_line != HEAD_LINE and found == block.html:
            return block
        return PageBlock(f"{block.key}-{hash(found):x}", found, block.first_line, block.last_line, block.rows)

    def _dressed(self, tag: str, is_full: bool) -> str:
        """The tag with its file's date in the address, and its size, so that the page need not move when it loads."""
        found = SRC.search(tag)
        file = self._file(html.unescape(found[1])) if found else None
        if found is None or file is None:
            return tag
        self._watch(file)
        stamp = stamp_of(file)
        if not stamp:
            return tag
        size = self._size(file, stamp)
        mark = "&amp;" if "?" in found[1] else "?"
        dressed = f"{tag[: found.end(1)]}{mark}v={stamp}{tag[found.end(1) :]}"
        if not is_full or not size.isValid() or _SIZED.search(tag):
            return dressed
        return f'{dressed.removesuffix(">")} width="{size.width()}" height="{size.height()}">'

    def _file(self, src: str) -> Path | None:
        try:
            parts = urlsplit(src)
        except ValueError:
            return None
        if self.folder is None or parts.scheme or parts.netloc or not parts.path or "\0" in unquote(parts.path):
            return None
        return self.folder / unquote(parts.path)

    def _size(self, file: Path, stamp: int) -> QSize:
        """Width and height as shown; invalid for what is no photo, or none of this draft's."""
        size = self._sizes.get((file, stamp))
        if size is None:
            size = _size_of(file) if self.folder is not None and lies_in(file, self.folder) else QSize()
            self._sizes[file, stamp] = size
        return size

    def _watch(self, file: Path) -> None:
        """A file that is replaced is another one for the system, so its folder is watched as well."""
        if self.folder is None or len(self._watched) >= _MOST_WATCHED:
            return
        for path in (file, file.parent):
            if path not in self._watched and lies_in(path, self.folder):
                self._watched.add(path)
                self._watcher.addPath(str(path))

    def _note_change(self, path: str) -> None:
        """A file that was replaced is watched no longer: it is added again when it is next shown."""
        self._watched.discard(Path(path))
        self._settle.start()


def _size_of(file: Path) -> QSize:
    """Only the start of the file is read."""
    reader = QImageReader(str(file))
    size = reader.size()
    turned = reader.transformation() & _Turn.TransformationRotate90
    return size.transposed() if turned else size
