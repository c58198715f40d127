"""Chooses one of the texts that are ready: a template for a new story, or a snippet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editorapp.article.draft import Draft
from editorapp.ui.dialogs.controls import MessageBox, label
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count, tr_message
from editorapp.workspace.templates import Template

_WIDTH = 560
_MOST_ROWS = 7
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class TemplateDialog(DialogFrame):
    """A field that filters and a list; the arrow keys choose from the field, Enter takes what is chosen."""

    chosen = Signal(object)
    """The Template that was taken."""
    folder_requested = Signal()
    """Show the folder of the person's own."""

    def __init__(
        self,
        title: str,
        button: str,
        templates: Sequence[Template],
        problems: Sequence[str],
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`button` is what taking one is called; `problems` are sentences on files that could not be read."""
        super().__init__(title, theme, icons, parent, _WIDTH)
        self._templates = {template.name: template for template in templates}
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.filter.installEventFilter(self)
        self.list = RowList(title, icons, _MOST_ROWS, hints=True)
        self.list.activated.connect(self._take)
        self._nothing = label("", "muted")
        self.message = MessageBox(icons)
        for part in (self.filter, self.list, self._nothing, self.message):
            self.body.addWidget(part)
        folder = self.add_button(tr("Open Folder"), "", "folder")
        folder.setToolTip(tr("Your own are files in this folder"))
        folder.clicked.connect(self.folder_requested)
        cancel = self.add_button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._use = self.add_button(button, "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(lambda: self._take(self.list.current))
        self.list.fit(len(self._templates))
        self._say_problems(problems)
        self._fill()
        self.set_first_focus(self.filter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys of the field move through the list."""
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        plain = pressed is not None and not pressed.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if watched is self.filter and pressed is not None and plain and pressed.key() in _LIST_KEYS:
            QApplication.sendEvent(self.list.view, pressed)
            return True
        return super().eventFilter(watched, event)

    def _say_problems(self, problems: Sequence[str]) -> None:
        if problems:
            count = tr_count("{n} file was left out.", "{n} files were left out.", len(problems))
            self.message.say(f"{count} {' '.join(tr_message(problem) for problem in problems[:3])}", "warn")

    def _fill(self) -> None:
        words = self.filter.text().casefold().split()
        found = [
            template
            for template in self._templates.values()
            if all(word in f"{template.name} {template.about}".casefold() for word in words)
        ]
        self.list.show_rows([_row(template) for template in found])
        if found and not self.list.current:
            self.list.choose(0)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._nothing.setText(tr("Nothing matches “{words}”", words=self.filter.text().strip()))
        self._use.setEnabled(bool(found))

    def _take(self, name: str) -> None:
        template = self._templates.get(name)
        if template is not None:
            self.accept()
            self.chosen.emit(template)


def _row(template: Template) -> Row:
    about = template.about or " ".join(Draft.parse(template.text).body.split())[:100]
    return Row(template.name, template.name, about, _origin(template), tip=about)


def _origin(template: Template) -> str:
    return {"own": tr("Yours"), "desk": tr("From the desk")}.get(template.origin, "")
