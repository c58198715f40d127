"""The files and folders chosen for an import: dropped, or picked in the system's own dialog."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.kit.buttons import IconLabel, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.workspace.paths import kind_of, shown

_ROW_HEIGHT = 44
_MOST_ROWS = 4
_RADIUS = 8


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The local files and folders in what is dragged here; web addresses are none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class SourceList(QWidget):
    """A place to drop on, two buttons to pick with, and below them what was chosen."""

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._paths: tuple[Path, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._rows)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName("Files and folders to import")
        self._scroll.setWidget(holder)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        area = _DropArea(self, icons)
        self.setFocusProxy(area)
        column.addWidget(area)
        column.addWidget(self._scroll)

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is chosen, in the order in which it was."""
        return self._paths

    def add(self, paths: Iterable[Path]) -> None:
        """Choose these too; what is chosen already is not chosen twice."""
        self._set(tuple(dict.fromkeys((*self._paths, *paths))))

    def clear(self) -> None:
        """Nothing is chosen any more."""
        self._set(())

    def choose_files(self) -> None:
        """Let the person pick files."""
        self._pick(QFileDialog.FileMode.ExistingFiles, "Choose files to import")

    def choose_folder(self) -> None:
        """Let the person pick a folder."""
        self._pick(QFileDialog.FileMode.Directory, "Choose a folder to import")

    def _pick(self, mode: QFileDialog.FileMode, title: str) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add(Path(name) for name in names))
        dialog.open()

    def _set(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for path in paths:
            self._rows.addWidget(self._row(path))
        self._scroll.setFixedHeight(min(len(paths), _MOST_ROWS) * _ROW_HEIGHT + 8)
        self._scroll.setVisible(bool(paths))
        self.changed.emit()

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW_HEIGHT)
        remove = tool_button(self._icons, "x", f"Remove {shown(path.name)}")
        remove.clicked.connect(lambda: self._set(tuple(other for other in self._paths if other != path)))
        name, folder = label(shown(path.name or path), "strong"), label(shown(path.parent), "hint")
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for line in (name, folder):
            line.setToolTip(shown(path))
            line.setMinimumWidth(1)  # a long path is cut, it does not widen the dialog
            texts.addWidget(line)
        parts = QHBoxLayout(row)
        parts.setContentsMargins(4, 4, 0, 4)
        parts.setSpacing(10)
        parts.addWidget(IconLabel(self._icons, "folder" if kind_of(path) == "folder" else "file-text", "text2"))
        parts.addLayout(texts, 1)
        parts.addWidget(remove)
        return row


class _DropArea(QWidget):
    """A dashed box that says what can be done here."""

    def __init__(self, sources: SourceList, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        files = push_button("Choose Files…", icon="file-text", icons=icons)
        self.setFocusProxy(files)
        files.clicked.connect(sources.choose_files)
        folder = push_button("Choose a Folder…", icon="folder-open", icons=icons)
        folder.clicked.connect(sources.choose_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(files)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 20)
        column.setSpacing(12)
        column.addWidget(IconLabel(icons, "import", "text3", 20), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label("Drop files or a folder here, or", "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dashes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._icons.theme.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._icons.theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
