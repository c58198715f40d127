"""Makes a desk profile: its name, its folder, and what of one’s own goes into it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.article.slug import slugify
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.desk_words import part_words
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr, tr_count, tr_error, tr_message
from editorapp.workspace.desk_folder import DeskStock, DeskWish, refusal_of
from editorapp.workspace.desk_profile import PARTS, Part
from editorapp.workspace.paths import shown
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings_table import setting_of

_WIDTH = 600
_LONGEST_NAME = 60


class DeskDialog(DialogFrame):
    """Nothing is written before the person has seen all that goes along, and has said so."""

    save_requested = Signal(object)
    """A DeskWish."""

    def __init__(
        self, stock: DeskStock, name: str, home: Path, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        """`name` is that of the profile in use, or ""; `home` is where a folder is proposed."""
        super().__init__(tr("Save as desk profile"), theme, icons, parent, _WIDTH)
        self.stock = stock
        self._home = home
        self.set_subtitle(tr("A folder for the people of your desk. It holds for them where they have chosen nothing."))
        self.name = QLineEdit(name or tr("Our desk"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.folder = QLineEdit()
        self.settings = {key: _box(_setting_words(key, value)) for key, value in stock.values.items()}
        self.parts: dict[Part, QCheckBox] = {
            part: _box(part_words(part, _count(part, stock.files[part]))) for part in PARTS if stock.files[part]
        }
        self.words = _box(_words(len(stock.words)))
        self.own_words = _box(tr_count("{n} word of your own", "{n} words of your own", len(stock.own_words)))
        self.message = MessageBox(icons)
        self._tick()
        self._fill_body()
        self._cancel = self.add_button(tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Save"), "primary")
        self.save_button.clicked.connect(self._save)
        self.save_button.setDefault(True)
        self.name.textEdited.connect(self._propose)
        self.folder.textEdited.connect(lambda _text: self._judge())
        self._propose()
        self.set_first_focus(self.name)
        self.name.selectAll()

    @property
    def wish(self) -> DeskWish:
        """What is asked for now."""
        return DeskWish(
            " ".join(self.name.text().split()),
            Path(self.folder.text().strip()),
            tuple(key for key, box in self.settings.items() if box.isChecked()),
            tuple(part for part, box in self.parts.items() if box.isChecked()),
            self.words.isChecked(),
            self.own_words.isChecked(),
        )

    def set_busy(self) -> None:
        """It is being written."""
        self.save_button.setEnabled(False)
        self.message.clear()

    def set_saved(self) -> None:
        """It has been written."""
        said = tr(
            "Saved in {folder}. Give your people this folder, or a share with it.", folder=shown(self.wish.folder)
        )
        self.message.say(said, "ok")
        self._cancel.setText(tr("Done"))
        self._cancel.setAccessibleName(tr("Done"))
        self.save_button.hide()
        self._cancel.setDefault(True)
        self.set_first_focus(self._cancel)

    def set_failed(self, error: ReadAlsoError) -> None:
        """It could not be written; another folder may do."""
        self.save_button.setEnabled(True)
        self.message.say(tr_error(error.what, error.hint), "error")

    def _tick(self) -> None:
        for key, box in self.settings.items():
            box.setChecked(key in self.stock.proposed)
        for box in (*self.parts.values(), self.words):
            box.setChecked(True)
        self.words.setVisible(bool(self.stock.words))
        self.own_words.setVisible(bool(self.stock.own_words))

    def _fill_body(self) -> None:
        browse = push_button(tr("Browse…"))
        browse.clicked.connect(self._ask_folder)
        self.body.addWidget(_caption(tr("Name"), self.name))
        self.body.addWidget(self.name)
        self.body.addSpacing(6)
        self.body.addWidget(_caption(tr("Folder"), self.folder))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(browse)
        self.body.addLayout(line)
        self.body.addSpacing(10)
        self.body.addWidget(ScrollBody(self._lists(), _WIDTH - 56))
        self.body.addWidget(self.message)

    def _lists(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        files = [*self.parts.values(), *([self.words] if self.stock.words else [])]
        files += [self.own_words] if self.stock.own_words else []
        for title, boxes in ((tr("Settings"), list(self.settings.values())), (tr("Files"), files)):
            if boxes:
                column.addWidget(label(title, "label"))
                for box in boxes:
                    column.addWidget(box)
                column.addSpacing(6)
        if not self.settings and not files:
            column.addWidget(label(tr("Nothing differs from the defaults yet."), "muted", wrap=True))
        return holder

    def _propose(self) -> None:
        """A folder named as the profile is, until another one has been typed or looked for."""
        if not self.folder.isModified():
            self.folder.setText(str(self._home / (slugify(self.name.text()) or "desk")))
        self._judge()

    def _judge(self) -> None:
        refused = refusal_of(self.wish.folder)
        self.message.say(tr_message(refused), "warn") if refused else self.message.clear()
        self.save_button.setEnabled(bool(self.wish.name) and not refused)

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder"), str(Path(self.folder.text()).parent))
        if chosen:
            self.folder.setText(chosen)
            self.folder.setModified(True)
            self._judge()

    def _save(self) -> None:
        self.save_requested.emit(self.wish)


def _box(text: str) -> QCheckBox:
    return QCheckBox(text.replace("&", "&&"))


def _caption(text: str, field: QLineEdit) -> QWidget:
    caption = label(text, "label")
    caption.setBuddy(field)
    field.setAccessibleName(text)
    return caption


def _count(part: Part, files: Sequence[Path]) -> int:
    """A page theme is one, with its fonts; a dictionary is two files."""
    ending = {"preview": ".css", "dictionaries": ".dic"}.get(part, "")
    return sum(path.name.lower().endswith(ending) for path in files)


def _words(n: int) -> str:
    return tr_count("{n} word of the newsroom’s", "{n} words of the newsroom’s", n)


def _setting_words(key: str, value: SettingValue) -> str:
    setting = setting_of(key)
    said = dict(setting.choices).get(str(value), str(value))
    if isinstance(value, bool):
        said = tr("on") if value else tr("off")
    elif isinstance(value, int):
        said = number(value)
    return tr("{setting}: {value}", setting=tr(setting.label), value=tr(said) if setting.choices else said)
