"""How the page in the preview looks: its theme, light or dark, its width; chosen in its head's menu or by command."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.page_look import PageWish, standard_wish
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.page_follower import PageFollower
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.page_themes import PageTheme, find_page_themes
from editorapp.workspace.paths import Paths
from editorapp.workspace.settings import DESK
from editorapp.workspace.settings_table import SETTINGS

THEME, FOLDER = "preview.theme", "preview.themes"
COLORS, WIDTH, SYNC = "preview.light_dark", "preview.width", "preview.sync"

_SETTLE_MS = 120
"""A program that saves a file writes it in several steps."""
_CHOICES = tuple((setting.id, setting.choices) for setting in SETTINGS if setting.id in (COLORS, WIDTH))


class PageLookCommands(QObject):
    """Keeps the page in the look that is set, and notices when the file of its theme changes."""

    def __init__(
        self,
        settings: SettingsKeeper,
        paths: Paths,
        preview: Preview,
        follower: PageFollower,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._paths = paths
        self._preview = preview
        self._follower = follower
        self._notices = notices
        self._missing = ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._apply)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._sync = QAction(tr("Scroll Together"), self)
        self._sync.setCheckable(True)
        self._sync.triggered.connect(lambda checked: settings.set(SYNC, checked))
        preview.head.menu.aboutToShow.connect(self._fill_menu)
        settings.changed.connect(self._take_setting)
        self._apply()
        self._take_setting(SYNC)

    def commands(self, show_preview: Callable[[], None]) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""

        def open_menu() -> None:
            show_preview()
            self._preview.head.open_menu()

        return {
            "view.sync": lambda: self.settings.set(SYNC, not self.settings.settings.switch(SYNC)),
            "view.page_theme": open_menu,
            "view.page_width": self.next_width,
        }

    def connect_action(self, action: QAction) -> None:
        """Keep the check of `view.sync` true."""
        self._sync.toggled.connect(action.setChecked)
        action.setChecked(self._sync.isChecked())

    def themes(self) -> tuple[PageTheme, ...]:
        """Every theme there is."""
        return find_page_themes(self._folders())

    def next_width(self) -> None:
        """Phone, column, wide, and round again."""
        widths = [value for value, _ in dict(_CHOICES)[WIDTH]]
        now = widths.index(self.settings.text(WIDTH))
        self.settings.set(WIDTH, widths[(now + 1) % len(widths)])

    def _folders(self) -> tuple[Path, ...]:
        """Where themes lie: ours, the desk's, the person's own."""
        shared = self.settings.text(FOLDER)
        desk = self.settings.desk().part("preview")
        folders = (Path(shared).expanduser() if shared else None, desk)
        handed = tuple(folder for folder in folders if folder)
        return self._paths.resources / "preview" / "themes", *handed, self._paths.page_themes

    def _take_setting(self, setting: str) -> None:
        if setting == SYNC:
            together = self.settings.settings.switch(SYNC)
            self._sync.setChecked(together)
            self._follower.set_together(together)
        elif setting in (THEME, FOLDER, COLORS, WIDTH, DESK):
            self._apply()

    def _apply(self) -> None:
        standard = standard_wish(self._paths.resources).style
        name = self.settings.text(THEME)
        style = next((theme for theme in self.themes() if theme.name == name), None)
        self._say_missing(name if style is None else "")
        style = style or standard
        width = self.settings.text(WIDTH)
        self._preview.set_wish(PageWish(style, self.settings.text(COLORS), width))
        labels = dict(dict(_CHOICES)[WIDTH])
        self._preview.head.show_look(style.title if width == "column" else f"{style.title} · {tr(labels[width])}")
        self._watch(style.file)

    def _say_missing(self, name: str) -> None:
        if name and name != self._missing:
            text = tr("There is no page theme “{name}”. The standard one is shown.", name=name)
            self._notices.show_notice(text)
        self._missing = name

    def _watch(self, file: Path) -> None:
        """The file, and the folders: an editor that saves puts another file in its place."""
        old = [*self._watcher.files(), *self._watcher.directories()]
        if old:
            self._watcher.removePaths(old)
        wanted = [str(path) for path in (file, *self._folders()[1:]) if path.exists()]
        if wanted:
            self._watcher.addPaths(wanted)

    def _fill_menu(self) -> None:
        menu = self._preview.head.menu
        menu.clear()
        themes = self.themes()
        self._add_choice(THEME, [(theme.name, theme.title) for theme in themes])
        for setting, choices in _CHOICES:
            menu.addSeparator()
            self._add_choice(setting, choices)
        menu.addSeparator()
        menu.addAction(self._sync)
        menu.addAction(tr("Theme Folder"), self._open_folder)

    def _add_choice(self, setting: str, choices: Iterable[tuple[str, str]]) -> None:
        menu = self._preview.head.menu
        group = QActionGroup(menu)
        for value, label in choices:
            action = menu.addAction(tr(label))
            action.setCheckable(True)
            action.setChecked(self.settings.text(setting) == value)
            action.triggered.connect(partial(self._choose, setting, value))
            group.addAction(action)

    def _choose(self, setting: str, value: str, _checked: bool = True) -> None:
        self.settings.set(setting, value)

    def _open_folder(self) -> None:
        folder = self._paths.page_themes
        try:
            make_folder(folder)
        except ReadAlsoError as error:
            self._notices.show_error(error)
            return
        self._watch(self._preview.wish.style.file)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._notices.show_notice(tr("Your page themes lie in {folder}", folder=str(folder)))
