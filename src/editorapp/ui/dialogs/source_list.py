"""The files and folders chosen for an import: dropped, or picked in the system's own dialog."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.dialogs.elided_label import ElidedLabel
from editorapp.ui.kit.buttons import IconLabel, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.words import tr
from editorapp.workspace.paths import kind_of, shown

_ROW_HEIGHT = 32
_MOST_ROWS = 3
_RADIUS = 8


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The local files and folders in what is dragged here; web addresses are none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class SourceList(QWidget):
    """A place to drop on, two buttons to pick with, and below them what was chosen; it is small once something is."""

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._paths: tuple[Path, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._rows)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(tr("Files and folders to import"))
        self._scroll.setWidget(holder)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._area = _DropArea(self, icons)
        self.setFocusProxy(self._area)
        column.addWidget(self._area)
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
        self._pick(QFileDialog.FileMode.ExistingFiles, tr("Choose files to import"))

    def choose_folder(self) -> None:
        """Let the person pick a folder."""
        self._pick(QFileDialog.FileMode.Directory, tr("Choose a folder to import"))

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
        self._scroll.setFixedHeight(min(len(paths), _MOST_ROWS) * _ROW_HEIGHT)
        self._scroll.setVisible(bool(paths))
        self._area.set_small(bool(paths))
        self.changed.emit()

    def _row(self, path: Path) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW_HEIGHT)
        remove = tool_button(self._icons, "x", tr("Remove {name}", name=shown(path.name)))
        remove.clicked.connect(lambda: self._set(tuple(other for other in self._paths if other != path)))
        name, folder = ElidedLabel("strong"), ElidedLabel("hint")
        name.say(shown(path.name or path))
        folder.say(shown(path.parent))
        for line in (name, folder):
            line.setToolTip(plain_tip(shown(path)))
        parts = QHBoxLayout(row)
        parts.setContentsMargins(4, 0, 0, 0)
        parts.setSpacing(10)
        parts.addWidget(IconLabel(self._icons, "folder" if kind_of(path) == "folder" else "file-text", "text2"))
        parts.addWidget(name, 0)
        parts.addWidget(folder, 1)
        parts.addWidget(remove)
        return row


class _DropArea(QWidget):
    """A dashed box that says what can be done here."""

    def __init__(self, sources: SourceList, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        files = push_button(tr("Choose Files…"), icon="file-text", icons=icons)
        self.setFocusProxy(files)
        files.clicked.connect(sources.choose_files)
        folder = push_button(tr("Choose a Folder…"), icon="folder-open", icons=icons)
        folder.clicked.connect(sources.choose_folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(files)
        buttons.addWidget(folder)
        self._mark = IconLabel(icons, "import", "text3", 20)
        self._words = label("", "muted")
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignCenter)
        self._parts.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        self._parts.addLayout(buttons)
        self._buttons = buttons
        self.set_small(False)

    def set_small(self, is_small: bool) -> None:
        """Be one row, as there is something else to look at now; or large and inviting."""
        self._mark.setVisible(not is_small)
        self._words.setText(tr("Drop more here, or") if is_small else tr("Drop files or a folder here, or"))
        wide, tall = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(wide if is_small else tall)
        self._parts.setSpacing(12)
        self._parts.setContentsMargins(*(14, 7, 8, 7) if is_small else (16, 20, 16, 20))
        self._parts.setStretch(1, 1 if is_small else 0)
        self._parts.setAlignment(
            self._words, Qt.AlignmentFlag.AlignVCenter if is_small else Qt.AlignmentFlag.AlignCenter
        )
        self._parts.setAlignment(
            self._buttons, Qt.AlignmentFlag.AlignVCenter if is_small else Qt.AlignmentFlag.AlignHCenter
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dashes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._icons.theme.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._icons.theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
