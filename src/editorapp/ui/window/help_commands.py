"""The commands of the Help menu that say something about the program itself."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.stage import DeskTools
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.paths import shown

_SECONDS = 20.0
"""A path is there to be written down."""


class HelpCommands:
    """`specs` are the commands with the keys in use."""

    def __init__(self, tools: DeskTools, dialogs: WindowDialogs, notices: Notices, specs: Sequence[ActionSpec]) -> None:
        self._tools = tools
        self._dialogs = dialogs
        self._notices = notices
        self._specs = specs

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"help.keys": self._show_keys, "help.logs": self.show_logs, "help.about": self._show_about}

    def show_logs(self) -> None:
        """Open the folder of error reports where files are looked at; where that fails, say which one it is."""
        folder = self._tools.paths.logs
        try:
            make_folder(folder)
        except ReadAlsoError as error:
            self._notices.show_error(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            said = tr(
                "No program on this computer opens folders. Reports of errors lie in {folder}.", folder=shown(folder)
            )
            self._notices.show_notice(said, seconds=_SECONDS)

    def _show_keys(self) -> None:
        self._dialogs.show_keys(self._specs)

    def _show_about(self) -> None:
        self._dialogs.show_about(self._tools.version, self._tools.facts, self._tools.paths.resources)
