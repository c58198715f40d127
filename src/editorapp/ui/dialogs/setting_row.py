"""The rows of the settings dialog: words at the left, a field or a button at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.setting_fields import ChoiceField, make_field
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import push_button, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr
from editorapp.workspace.setting import Setting, SettingValue
from editorapp.workspace.settings import Settings

_LEAST_WORDS = 190
"""Pixels: where the words would have less room than this, the field stands below them."""
_GAP = 8
_PADDING = 12
"""Pixels above and below the words of a row."""


class Deed(NamedTuple):
    """A row with a button: something of a page that is done and not set."""

    id: str
    group: str
    label: str
    hint: str
    button: str

    @property
    def said(self) -> str:
        """What a search looks through."""
        return " ".join(map(tr, (self.label, self.hint, self.button, self.group)))


def searched_words(setting: Setting, names: Sequence[tuple[str, str]]) -> str:
    """What a search looks through: a setting's words, its id, its choices, its page."""
    choices = [tr(said) for _, said in setting.choices] + [title for _, title in names]
    return " ".join((tr(setting.label), tr(setting.hint), setting.id, tr(setting.group), *choices))


class PageRow(QWidget):
    """Words and what stands beside them; below them where the dialog is too narrow."""

    def __init__(self, title: str, hint: str, beside: QWidget) -> None:
        super().__init__()
        self._theme_least = _LEAST_WORDS
        self._beside = beside
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self.title = label(title, "strong", wrap=True)
        self.hint = label(hint, "hint", wrap=True)
        self.hint.setVisible(bool(hint))
        self._words.addStretch(1)
        self._words.addWidget(self.title)
        self._words.addWidget(self.hint)
        self._words.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, _PADDING, 0, _PADDING)
        self._line.setSpacing(_GAP)
        self._line.addLayout(self._words, 1)
        self._line.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every one of these words, in small letters, is in what the row says."""
        said = self.searched.casefold()
        return all(word in said for word in words)

    @property
    def searched(self) -> str:
        """What a search looks through."""
        return self.title.text()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme_least = theme.px(_LEAST_WORDS)
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the field below the words where it must be."""
        super().resizeEvent(event)
        self._stack()

    def add_line(self, role: str) -> QLabel:
        """A line below the words, hidden as long as it is empty."""
        line = label("", "hint", wrap=True)
        line.setProperty("role", role)
        line.hide()
        self._words.insertWidget(self._words.count() - 1, line)
        return line

    def _stack(self) -> None:
        is_narrow = self.width() < self._beside.sizeHint().width() + self._theme_least
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._line.direction():
            self._line.setDirection(direction)
            side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag(0)
            self._line.setAlignment(self._beside, side | Qt.AlignmentFlag.AlignVCenter)
            self.lie(stacked=is_narrow)

    def lie(self, *, stacked: bool) -> None:
        """What stands beside the words is below them now, or not any more."""


class DeedRow(PageRow):
    """A row with a button."""

    pressed = Signal(str)
    """The id of its deed."""

    def __init__(self, deed: Deed) -> None:
        self.deed = deed
        self.button: QPushButton = push_button(tr(deed.button))
        super().__init__(tr(deed.label), tr(deed.hint), self.button)
        self.button.setAccessibleDescription(tr(deed.hint))
        self.button.clicked.connect(lambda: self.pressed.emit(deed.id))

    @property
    def searched(self) -> str:
        """All of its words."""
        return self.deed.said


class SettingRow(PageRow):
    """One setting: what it is, where its value comes from, its field, and the way back where it differs."""

    chosen = Signal(str, object)
    """The setting's id, and the value that shall hold from now on."""
    reset_requested = Signal(str)

    def __init__(self, setting: Setting, names: Sequence[tuple[str, str]], icons: Icons) -> None:
        self.setting = setting
        self.field = make_field(setting, names, icons)
        self._said = dict(names) | {value: tr(said) for value, said in setting.choices}
        self.reset = tool_button(icons, "rotate-ccw", tr("Reset: {setting}", setting=tr(setting.label)))
        super().__init__(tr(setting.label), tr(setting.hint), self._beside_words())
        self._source = self.add_line("hint")
        self.field.chosen.connect(lambda value: self.chosen.emit(setting.id, value))
        self.field.refused.connect(self._say_wrong)
        self.reset.clicked.connect(lambda: self.reset_requested.emit(setting.id))
        self.set_theme(icons.theme)

    @property
    def searched(self) -> str:
        """Its words, its id and its choices."""
        return searched_words(self.setting, () if self.setting.choices else tuple(self._said.items()))

    @property
    def wrong(self) -> str:
        """Why what stands in the field does not hold, "" if it does."""
        return self._wrong.text()

    @property
    def source(self) -> str:
        """Where the value comes from, as the row says it."""
        return self._source.text()

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """These files can be named now; the value is to be shown after this."""
        if isinstance(self.field, ChoiceField):
            self._said = dict(names)
            self.field.offer(names)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds, where it comes from, and the way back to what lies beneath."""
        own, desk = self.setting.id in settings.overrides, settings.desk
        had_focus = self.reset.hasFocus()
        self.field.show_value(settings.value(self.setting.id))
        self.reset.setVisible(own)
        if had_focus and not own:
            self.field.setFocus()
        if self.setting.id not in desk.values:
            self._say_source("")
            tip = tr("Back to {value}", value=self._words_of(self.setting.default))
        else:
            theirs = self._words_of(desk.values[self.setting.id])
            said = tr("“{desk}” has: {value}", desk=desk.name, value=theirs)
            self._say_source(said if own else tr("From “{desk}”", desk=desk.name))
            tip = tr("Back to {value}, from “{desk}”", value=theirs, desk=desk.name)
        self.reset.setToolTip(tip)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self.field.set_theme(theme)
        super().set_theme(theme)

    def _beside_words(self) -> QWidget:
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when a row begins to differ
        self.reset.setSizePolicy(policy)
        self.reset.hide()
        beside = QWidget()
        self._wrong = label("", "error", wrap=True)
        self._wrong.hide()
        column = QVBoxLayout()
        column.setSpacing(_GAP // 2)
        column.addWidget(self.field)
        column.addWidget(self._wrong)
        self._parts = QHBoxLayout(beside)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(_GAP)
        self._parts.addWidget(self.reset)
        self._parts.addLayout(column)
        return beside

    def lie(self, *, stacked: bool) -> None:
        """Below the words the field begins where they do, and the way back stands behind it."""
        way = QBoxLayout.Direction.RightToLeft if stacked else QBoxLayout.Direction.LeftToRight
        self._parts.setDirection(way)

    def _say_source(self, text: str) -> None:
        self._source.setText(text)
        self._source.setVisible(bool(text))

    def _say_wrong(self, rule: str) -> None:
        if rule == self._wrong.text():
            return
        self._wrong.setText(rule)
        self._wrong.setVisible(bool(rule))
        self.field.control.setAccessibleDescription(" ".join(filter(None, (rule, self.hint.text()))))
        if rule:
            announce(self.field.control, rule)

    def _words_of(self, value: SettingValue) -> str:
        """The value as the row itself would show it."""
        if isinstance(value, bool):
            return tr("on") if value else tr("off")
        if isinstance(value, int):
            return number(value)
        return self._said.get(str(value), str(value)) or tr("empty")
