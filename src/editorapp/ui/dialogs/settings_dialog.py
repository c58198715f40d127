"""The settings: pages made from the one table, a field that searches through all of them, changes that hold at once."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import label, rule
from editorapp.ui.dialogs.dialog_frame import LEAST_GAP, RADIUS, DialogFrame
from editorapp.ui.dialogs.setting_row import SettingRow
from editorapp.ui.dialogs.settings_nav import PageName, SettingsNav
from editorapp.ui.dialogs.settings_pages import PAGES, Names, SettingsPages
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.buttons import push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count
from editorapp.workspace.settings import Settings
from editorapp.workspace.settings_table import GROUPS, SETTINGS

_SIZE = 820, 560
_HEAD = 52
_SEARCH = 220
_SIDE = 28
_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "Writing": "pen-line",
        "Read also": "newspaper",
        "Checks": "list-checks",
        "Saving": "save",
        "Spelling": "spell-check",
        "Preview": "eye",
        "Export": "download",
        "Appearance": "sun",
        "Desk": "users",
        "Shortcuts": "keyboard",
    }
)


class SettingsDialog(DialogFrame):
    """Shows the settings it is told, and says what the person wants; whoever owns them tells it what came of it."""

    chosen = Signal(str, object)
    """A setting's id and the value it shall have."""
    reset_requested = Signal(object)
    """The ids, a tuple, that shall be as the desk or the defaults have them."""
    deed_requested = Signal(str)
    """The id of one of the deeds of the pages."""

    def __init__(
        self, settings: Settings, names: Names, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        self._settings = settings
        self._page = PAGES[0]
        self.pages = SettingsPages(settings, names, icons)
        self.nav = SettingsNav([PageName(page, _ICONS[page]) for page in PAGES], icons)
        self.search = QLineEdit()
        self.reset_page = push_button(tr("Reset this page"), "quiet")
        super().__init__(tr("Settings"), theme, icons, parent, _SIZE[0])
        self._dress()
        self._connect()
        self.show_page(PAGES[0])
        self.set_first_focus(self.search)

    @property
    def page(self) -> str:
        """The page that is shown, "" while all of them are searched through."""
        return "" if self.search.text().strip() else self._page

    def show_settings(self, settings: Settings) -> None:
        """These hold now."""
        self._settings = settings
        self.pages.show_settings(settings)
        self._offer_reset()

    def show_names(self, names: Names) -> None:
        """These files are there now, to be named."""
        self.pages.show_names(names)

    def say_desk(self, note: str, problems: Sequence[str]) -> None:
        """What is known of the desk profile in use."""
        self.pages.sections["Desk"].say(note, problems)

    def show_page(self, page: str) -> None:
        """Turn to this page; what is searched for is forgotten."""
        self._page = page
        self.search.clear()
        self._find()
        self.pages.verticalScrollBar().setValue(0)

    def show_setting(self, setting_id: str) -> None:
        """Turn to the page of this setting, and put the keyboard on its field; an unknown id changes nothing."""
        row = self.pages.row(setting_id)
        if row is not None:
            self.show_page(row.setting.group)
            self.set_first_focus(row.field)
            self.pages.bring_up(row)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme, the rows too."""
        self.pages.set_theme(theme)
        self._set_sizes(theme)
        super().set_theme(theme)

    def done(self, result: int) -> None:
        """Take what has just been typed, and close."""
        self.pages.commit()
        super().done(result)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, and the ground of the names of the pages."""
        super().paintEvent(event)
        sheet = QPainterPath()
        sheet.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(sheet)
        painter.fillRect(self.nav.geometry(), self.theme.color("panel"))

    def _lay_out(self) -> None:
        """A head with the search, the names of the pages at the left, the rows at the right."""
        self._close.clicked.connect(self.reject)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(20, 0, 15, 0)
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addWidget(self.search)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 8, _SIDE, 16)
        foot.addWidget(label(tr("Changes apply at once."), "hint", wrap=True), 1)
        foot.addWidget(self.reset_page)
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(self.pages, 1)
        page.addLayout(foot)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        middle.addWidget(rule(upright=True))
        middle.addLayout(page, 1)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `_fit` decides
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(rule())
        column.addLayout(middle, 1)

    def _height(self, layout: QLayout, _width: int) -> int:
        """The same for every page; less in a window that is lower."""
        room = self._room().height() - 2 * LEAST_GAP
        return max(min(self.theme.px(_SIZE[1]), room), layout.totalMinimumSize().height())

    def _dress(self) -> None:
        self._title.setProperty("role", "title")
        self._title.setWordWrap(False)
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.icons.assign(glass, "search")
        policy = self.reset_page.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset_page.setSizePolicy(policy)
        self._set_sizes(self.theme)

    def _set_sizes(self, theme: Theme) -> None:
        self.nav.fit()
        self._head.setFixedHeight(max(theme.px(_HEAD), self.search.sizeHint().height() + 8))
        self.search.setFixedWidth(theme.px(_SEARCH))

    def _connect(self) -> None:
        self.nav.chosen.connect(self.show_page)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._go_to_first)
        self.reset_page.clicked.connect(lambda: self.reset_requested.emit(self._own()))
        self.pages.chosen.connect(self.chosen)
        self.pages.reset_requested.connect(lambda setting: self.reset_requested.emit((setting,)))
        self.pages.deed_requested.connect(self.deed_requested)

    def _find(self) -> None:
        """Show the page, or what is searched for on all of them."""
        query = self.search.text()
        if self.page:
            self.pages.show_page(self.page)
        else:
            self.pages.show_found(query)
            announce(self.search, tr_count("{n} setting found", "{n} settings found", len(self.pages.shown)))
        self.nav.show_chosen(self.page)
        self._offer_reset()

    def _go_to_first(self) -> None:
        row = next((row for row in self.pages.shown if isinstance(row, SettingRow)), None)
        if row is not None:
            row.field.control.setFocus(Qt.FocusReason.TabFocusReason)

    def _own(self) -> tuple[str, ...]:
        """The settings of the page that the person has changed, but for the folders in use: those are no taste."""
        rows = (row for row in SETTINGS if row.group == self.page and row.kind not in ("folder", "file"))
        return tuple(row.id for row in rows if row.id in self._settings.overrides)

    def _offer_reset(self) -> None:
        self.reset_page.setVisible(self.page in GROUPS)
        self.reset_page.setEnabled(bool(self._own()))
