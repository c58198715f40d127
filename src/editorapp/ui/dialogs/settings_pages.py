"""The pages of the settings dialog below each other: one of them is shown, or what is searched for on all of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label
from editorapp.ui.dialogs.setting_row import Deed, DeedRow, PageRow, SettingRow, searched_words
from editorapp.ui.dialogs.settings_section import SettingsSection
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.settings import DESK, Settings
from editorapp.workspace.settings_table import GROUPS, SETTINGS, find_setting

Names = Mapping[str, Sequence[tuple[str, str]]]
"""What a text can name, by the kind of it: (name, title) of each file there is."""
DEEDS = (
    Deed("languages", "Spelling", "Dictionaries", "Which there are, and which are in use now.", "Languages…"),
    Deed("read_desk", "Desk", "Read it again", "After somebody has changed what is in the folder.", "Read Again"),
    Deed("save_desk", "Desk", "Hand out a profile", "A folder with what is set here, for the people of your desk.",
         "Save as Desk Profile…"),
    Deed("keys", "Shortcuts", "All shortcuts", "Every command that has a key.", "Show"),
    Deed("keys_file", "Shortcuts", "Keys of your own", "They stand in shortcuts.toml, and hold from the next start.",
         "Open File"),
)  # fmt: skip
"""What pages offer besides settings."""
PAGES = (*GROUPS, "Shortcuts")

_SIDE, _TOP = 28, 20


class SettingsPages(QScrollArea):
    """A page is filled when it is first looked at; whether it is scrolled or not, its fields stand at one place."""

    chosen = Signal(str, object)
    """A setting's id and the value it shall have."""
    reset_requested = Signal(str)
    """The id of a setting that shall be as the desk or the default has it."""
    deed_requested = Signal(str)
    """The id of one of the DEEDS."""

    def __init__(self, settings: Settings, names: Names, icons: Icons) -> None:
        super().__init__()
        self._settings = settings
        self._names = names
        self._icons = icons
        self._nothing = label("", "muted", wrap=True)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(0)
        self.sections: Mapping[str, SettingsSection] = {page: SettingsSection(tr(page)) for page in PAGES}
        for part in (*self.sections.values(), self._nothing):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what can have the focus is inside, and is scrolled to
        # As high as the rows are at this width: their least height would count each text as if it were a word wide.
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._leave_sides)
        self._leave_sides(0, 0)

    @property
    def rows(self) -> Mapping[str, SettingRow]:
        """The rows of the pages that have been looked at, by their settings' ids."""
        return {row.setting.id: row for section in self.sections.values() for row in section.settings}

    @property
    def shown(self) -> tuple[PageRow, ...]:
        """What is shown, in its order."""
        return tuple(row for section in self.sections.values() for row in section.shown)

    def row(self, setting_id: str) -> SettingRow | None:
        """The row of this setting, None for an unknown id."""
        setting = find_setting(setting_id)
        if setting is not None:
            self._filled(setting.group)
        return self.rows.get(setting_id)

    def show_settings(self, settings: Settings) -> None:
        """These hold now."""
        self._settings = settings
        for row in self.rows.values():
            row.show_settings(settings)
        self._offer_reading()

    def show_names(self, names: Names) -> None:
        """These files are there now."""
        self._names = names
        for row in self.rows.values():
            if row.setting.names:
                row.show_names(names.get(row.setting.names, ()))
                row.show_settings(self._settings)

    def show_page(self, page: str) -> None:
        """Show this page alone."""
        self._filled(page)
        for name, section in self.sections.items():
            section.show_all(name == page)
        self._nothing.hide()

    def show_found(self, query: str) -> None:
        """Show the rows in which every word of the query stands, below the names of their pages."""
        words = query.casefold().split()
        for page in PAGES:
            if any(all(word in said for word in words) for said in self._said_on(page)):
                self._filled(page).show_found(words)
            else:
                self.sections[page].show_all(False)
        self._nothing.setText(tr("No setting matches “{words}”", words=query.strip()))
        self._nothing.setVisible(not self.shown)

    def bring_up(self, row: PageRow) -> None:
        """Scroll to this row, as soon as all is laid out."""
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        for section in self.sections.values():
            section.set_theme(theme)

    def commit(self) -> None:
        """Take what has just been typed."""
        for row in self.rows.values():
            row.field.commit()

    def _said_on(self, page: str) -> list[str]:
        """What each row of a page says, in small letters, whether or not it is there already."""
        said = [searched_words(row, self._names.get(row.names, ())) for row in SETTINGS if row.group == page]
        return [text.casefold() for text in (*said, *(deed.said for deed in DEEDS if deed.group == page))]

    def _filled(self, page: str) -> SettingsSection:
        """The page with its rows."""
        section = self.sections[page]
        if not section.rows:
            settings = [
                SettingRow(row, self._names.get(row.names, ()), self._icons) for row in SETTINGS if row.group == page
            ]
            for row in settings:
                row.chosen.connect(self.chosen)
                row.reset_requested.connect(self.reset_requested)
                row.show_settings(self._settings)
            deeds = [DeedRow(deed) for deed in DEEDS if deed.group == page]
            for deed in deeds:
                deed.pressed.connect(self.deed_requested)
            section.fill(settings, deeds)
            self._offer_reading()
        return section

    def _offer_reading(self) -> None:
        for deed in self.sections["Desk"].deeds:
            deed.button.setEnabled(deed.deed.id != "read_desk" or bool(self._settings.text(DESK)))

    def _leave_sides(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(_SIDE, _TOP, _SIDE - bar, 0)
