"""The fields of the settings dialog, one kind each: every one shows a value, and says which one a person has chosen."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr
from editorapp.workspace.paths import kind_of
from editorapp.workspace.setting import Setting, SettingValue

WIDTH, PATH_WIDTH = 190, 300
"""Logical pixels of a field, and of one that holds a path."""
_PAUSE_MS = 400
"""After the last key: what is typed holds when the hand rests, not with every letter."""
_SWITCH_INSET = 8
_LONGEST_NUMBER = 9
_STEPS: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
)


class SettingField(QWidget):
    """One value. `control` is what has the keyboard."""

    chosen = Signal(object)
    """The value that shall hold from now on; it is one the setting can have."""
    refused = Signal(str)
    """What was typed cannot be the value: the rule in words; "" when it can again."""

    def __init__(self, setting: Setting, control: QWidget, width: int = WIDTH) -> None:
        super().__init__()
        self.setting = setting
        self.control = control
        self._width = width
        self.setFocusProxy(control)
        name = tr(setting.label)
        control.setAccessibleName(name)
        control.setAccessibleDescription(tr(setting.hint))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self.row.addWidget(control, 1)

    def show_value(self, value: SettingValue) -> None:
        """Show this value; nothing is emitted."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what has been typed, now."""

    def set_theme(self, theme: Theme) -> None:
        """Be as wide as this theme's texts want."""
        self.setFixedWidth(max(theme.px(self._width), self.sizeHint().width()))


class ChoiceField(SettingField):
    """One of several values, by their labels."""

    def __init__(self, setting: Setting, choices: Sequence[tuple[str, str]]) -> None:
        self._box = _Choices()
        super().__init__(setting, self._box)
        self.offer(choices)
        self._box.activated.connect(lambda place: self.chosen.emit(self._box.itemData(place)))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """These can be chosen: (value, label)."""
        self._box.clear()
        for value, said in choices:
            self._box.addItem(said, value)

    def show_value(self, value: SettingValue) -> None:
        """A value that is not among the choices (a file that is not there) becomes one."""
        place = self._box.findData(value)
        if place < 0:
            self._box.addItem(tr("{name} (missing)", name=str(value)) if value else tr("None"), value)
            place = self._box.count() - 1
        self._box.setCurrentIndex(place)


class SwitchField(SettingField):
    """On or off."""

    def __init__(self, setting: Setting) -> None:
        self._box = QCheckBox()
        super().__init__(setting, self._box, 0)
        self.row.setContentsMargins(0, 0, _SWITCH_INSET, 0)
        self._box.clicked.connect(self._choose)

    def show_value(self, value: SettingValue) -> None:
        """Show whether it is on."""
        self._box.setChecked(bool(value))

    def _choose(self, on: bool) -> None:
        self.chosen.emit(on)


class TextField(SettingField):
    """A line of text; what breaks the setting's rule is said, and not taken."""

    def __init__(self, setting: Setting, line: QLineEdit | None = None) -> None:
        self._line = line or QLineEdit()
        super().__init__(setting, self._line)
        self._shown = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._line.textEdited.connect(self._judge)
        self._line.editingFinished.connect(self.commit)

    def show_value(self, value: SettingValue) -> None:
        """Show this value, unless it is shown already and another one is being typed."""
        if str(value) != self._shown or not self._line.isModified():
            self._shown = str(value)
            self._line.setText(self._shown)
            self._line.setCursorPosition(0)
            self.refused.emit("")

    def commit(self) -> None:
        """Take what stands there, if it can be the value."""
        self._pause.stop()
        text = self._line.text()
        if text != self._shown and not self._complaint(text):
            self._shown = str(self.setting.read(text))
            self._line.setModified(False)
            self.chosen.emit(self.setting.read(text))

    def _complaint(self, text: str) -> str:
        """The rule that this text breaks, in words; "" for none."""
        return rule_words(self.setting) if self.setting.complaint(self.setting.read(text)) else ""

    def _judge(self, text: str) -> None:
        wrong = self._complaint(text)
        self.refused.emit(wrong)
        self._pause.stop() if wrong else self._pause.start()


class NumberField(TextField):
    """A whole number: typed, or stepped through with the arrow keys."""

    def __init__(self, setting: Setting) -> None:
        line = _Number()
        super().__init__(setting, line)
        line.setMaxLength(_LONGEST_NUMBER)
        line.stepped.connect(self._step)

    def _step(self, by: int) -> None:
        now = self.setting.read(self._line.text())
        start = now if isinstance(now, int) else int(self._shown)
        self._line.setText(str(min(max(start + by, self.setting.least), self.setting.most)))
        self._line.setModified(True)
        self._judge(self._line.text())


class PathField(SettingField):
    """A folder or a file: typed in full and then taken, or looked for; what is not there is not taken."""

    def __init__(self, setting: Setting, icons: Icons) -> None:
        self._line = QLineEdit()
        self._shown = ""
        self._is_folder = setting.kind == "folder"
        super().__init__(setting, self._line, PATH_WIDTH)
        self._line.textEdited.connect(lambda _text: self.refused.emit(""))
        self._line.editingFinished.connect(self.commit)
        self.browse = tool_button(icons, "folder-open", tr("Choose: {setting}", setting=tr(setting.label)))
        self.browse.clicked.connect(self._ask)
        self.row.addWidget(self.browse)

    def show_value(self, value: SettingValue) -> None:
        """Show this path, the end of it where it is long."""
        if self._shown != value or not self._line.isModified():
            self._shown = str(value)
            self._line.setText(self._shown)
            self._line.setToolTip(plain_tip(self._shown))
            self.refused.emit("")

    def commit(self) -> None:
        """Take the path, if there is such a thing."""
        text = self._line.text().strip()
        if text == self._shown:
            return
        if self.setting.complaint(text):
            self.refused.emit(rule_words(self.setting))
        elif text and not _is_there(text, self._is_folder):
            self.refused.emit(tr("There is no such folder.") if self._is_folder else tr("There is no such file."))
        else:
            self._line.setModified(False)
            self._shown = text
            self.chosen.emit(text)

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr(self.setting.label), self._line.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory if self._is_folder else QFileDialog.FileMode.ExistingFile)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, self._is_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Have this path."""
        self._line.setText(path)
        self.commit()


def make_field(setting: Setting, names: Sequence[tuple[str, str]], icons: Icons) -> SettingField:
    """The field for this setting; `names` are (name, title) of the files that a text can name."""
    if setting.kind == "choice":
        return ChoiceField(setting, [(value, tr(said)) for value, said in setting.choices])
    if setting.names:
        return ChoiceField(setting, names)
    if setting.kind == "number":
        return NumberField(setting)
    if setting.kind == "switch":
        return SwitchField(setting)
    return PathField(setting, icons) if setting.kind in ("folder", "file") else TextField(setting)


def rule_words(setting: Setting) -> str:
    """What a value must be, as a sentence."""
    if setting.kind == "number":
        return tr("From {least} to {most}.", least=number(setting.least), most=number(setting.most))
    return tr("It must be {rule}.", rule=tr(setting.rule))


def _is_there(text: str, is_folder: bool) -> bool:
    try:
        path = Path(text).expanduser()
    except RuntimeError:
        return False
    return path.is_absolute() and kind_of(path) == ("folder" if is_folder else "file")


class _Choices(QComboBox):
    """Does not turn with the wheel while the page is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Number(QLineEdit):
    """A line that the arrow keys change by one, the page keys by ten."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
