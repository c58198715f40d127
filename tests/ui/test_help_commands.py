"""What the Help menu says of the program: the folder of logs, the licences, the icon."""

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from editorapp.ui.dialogs.about import AboutDialog
from editorapp.ui.dialogs.licences_dialog import LicencesDialog
from editorapp.ui.kit.app_icon import app_icon
from editorapp.ui.kit.notices import Notices
from editorapp.ui.window.help_commands import HelpCommands
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.ui.window.window_dialogs import WindowDialogs

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


class FileManager(QObject):
    """Stands in for the desktop's own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = []

    @Slot("QUrl")
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def notices(qtbot, icons):
    made = Notices(icons)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def help_commands(qtbot, qapp, person_paths, icons, theme, notices):
    settings = SettingsKeeper(person_paths.settings_file)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    look = LookCommands(qapp, person_paths.resources, icons, theme, settings, window)
    tools = DeskTools(qapp, person_paths, settings, icons, theme, "0", ())
    return HelpCommands(tools, WindowDialogs(window, look), notices, ()).commands()


def shown(kind):
    return next(window for window in QApplication.topLevelWidgets() if isinstance(window, kind) and window.isVisible())


def test_the_folder_of_logs_is_opened_even_before_there_is_a_log(help_commands, person_paths):
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "open")
    help_commands["help.logs"]()
    QDesktopServices.unsetUrlHandler("file")
    assert manager.opened == [str(person_paths.logs)]
    assert person_paths.logs.is_dir()


def test_a_folder_of_logs_that_cannot_be_made_is_an_error_on_screen(help_commands, person_paths, notices):
    person_paths.logs.parent.parent.mkdir(parents=True, exist_ok=True)
    person_paths.logs.parent.write_text("in the way")
    help_commands["help.logs"]()
    assert len(notices.texts) == 1


def test_the_licences_can_be_read_from_the_about_dialog(help_commands):
    help_commands["help.about"]()
    shown(AboutDialog).licences_button.click()
    dialog = shown(LicencesDialog)
    assert dialog.list.rows[0].text == "Read Also"
    dialog.list.choose(next(n for n, row in enumerate(dialog.list.rows) if row.text == "Inter"))
    assert "SIL OPEN FONT LICENSE" in dialog.text.toPlainText()
    dialog.reject()
    shown(AboutDialog).reject()


@pytest.mark.parametrize("size", [16, 32, 48, 256])
def test_the_icon_is_drawn_in_every_size(qapp, resources, size):
    image = app_icon(resources).pixmap(size).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(size) for y in range(0, size, max(1, size // 32))}
    assert {"#0b5f6e", "#1e1c19", "#fdfcf9"} <= colors


def test_a_missing_icon_does_not_stop_the_program(qapp, tmp_path):
    assert app_icon(tmp_path).isNull()
