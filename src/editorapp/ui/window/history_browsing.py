"""Fills the dialog of earlier versions; reading and comparing are done beside the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editorapp.article.comparison import Comparison, compare
from editorapp.article.draft import Draft
from editorapp.article.statistics import count_words
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.history_dialog import HistoryDialog
from editorapp.ui.dialogs.version_name import VersionNameDialog
from editorapp.ui.dialogs.version_rows import Present
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workspace.history import History, Story
from editorapp.workspace.history_file import Version
from editorapp.workspace.text_files import TextFile

_COUNTED = 30
"""Versions whose changes are counted without being asked for, the newest first."""


class HistoryBrowsing(QObject):
    """One showing of the dialog. The story cannot change meanwhile: the dialog is in front of it."""

    def __init__(
        self,
        history: History,
        background: Background,
        dialogs: WindowDialogs,
        dialog: HistoryDialog,
        put_back: Callable[[Version, TextFile], None],
        restore: Callable[[TextFile], None],
    ) -> None:
        super().__init__(dialog)
        self._history = history
        self._background = background
        self._dialogs = dialogs
        self._dialog = dialog
        self._put_back = put_back
        self._restore = restore
        self._text = ""
        self._versions: dict[str, Version] = {}
        self._counted: frozenset[str] = frozenset()
        self._is_open = True
        dialog.finished.connect(self._end)
        dialog.chosen.connect(self._compare)
        dialog.copy_requested.connect(lambda key: self._read(key, self._copy))
        dialog.put_back_requested.connect(lambda key: self._read(key, partial(self._close_with, self._give_back, key)))
        dialog.copy_restore_requested.connect(lambda key: self._read(key, partial(self._close_with, self._restore)))
        dialog.name_requested.connect(self._ask_name)

    def look(self, story: Story, text: str, is_saved: bool) -> None:
        """List the versions of this story, which is `text` now."""
        self._text = text

        def work() -> object:
            present = Present(count_words(Draft.parse(text).body), is_saved)
            return present, self._history.versions(story)

        self._run(work, self._list, self._fail)

    def _list(self, found: object) -> None:
        if isinstance(found, tuple):
            present, versions = found
            self._versions = {str(version.at.name): version for version in versions}
            self._dialog.show_versions(present, self._versions)
            self._count_next()

    def _count_next(self) -> None:
        """Count the changes of the versions one by one, so that one that is chosen meanwhile does not wait."""
        waiting = [key for key, version in self._versions.items() if not version.is_damaged][:_COUNTED]
        key = next((key for key in waiting if key not in self._counted), "")
        if key:
            self._counted |= {key}
            self._run(partial(self._compared, key), partial(self._show, key, self._count_next), self._skip)

    def _compare(self, key: str) -> None:
        self._run(
            partial(self._compared, key),
            partial(self._show, key, _nothing),
            lambda error: self._dialog.show_failed(key, tr_error(error.what, error.hint)),
        )

    def _compared(self, key: str) -> Comparison:
        return compare(self._history.read(self._versions[key]).text, self._text)

    def _show(self, key: str, then: Callable[[], None], comparison: object) -> None:
        if isinstance(comparison, Comparison):
            self._dialog.show_comparison(key, comparison)
        then()

    def _skip(self, _error: ReadAlsoError) -> None:
        """What is wrong with it is said when it is chosen."""
        self._count_next()

    def _read(self, key: str, then: Callable[[TextFile], None]) -> None:
        def done(file: object) -> None:
            if isinstance(file, TextFile):
                then(file)

        self._run(lambda: _whole(self._history.read(self._versions[key])), done, self._fail)

    def _copy(self, file: TextFile) -> None:
        QGuiApplication.clipboard().setText(Draft.parse(file.text).body.strip("\n"))
        self._dialog.say(tr("The text of this version is on the clipboard."))

    def _close_with(self, then: Callable[..., None], *given: object) -> None:
        self._dialog.accept()
        then(*given)

    def _give_back(self, key: str, file: TextFile) -> None:
        self._put_back(self._versions[key], file)

    def _ask_name(self, key: str) -> None:
        dialogs = self._dialogs
        dialog = VersionNameDialog(self._versions[key].name, dialogs.theme, dialogs.icons, self._dialog)
        dialog.name_chosen.connect(partial(self._name, key))
        dialogs.open(dialog)

    def _name(self, key: str, name: str) -> None:
        def done(version: object) -> None:
            if isinstance(version, Version):
                self._versions[key] = version
                self._dialog.rename(key, version)

        self._run(partial(self._history.name, self._versions[key], name), done, self._fail)

    def _fail(self, error: ReadAlsoError) -> None:
        self._dialog.say(tr_error(error.what, error.hint))

    def _end(self) -> None:
        self._is_open = False

    def _run(
        self, work: Callable[[], object], done: Callable[[object], None], failed: Callable[[ReadAlsoError], None]
    ) -> None:
        """Do it beside the window; nobody is told when the dialog is closed by then."""

        def tell(result: object) -> None:
            if self._is_open:
                done(result)

        def tell_failed(error: ReadAlsoError) -> None:
            if self._is_open:
                failed(error)

        self._background.run(work, tell, tell_failed)


def _whole(file: TextFile) -> TextFile:
    """The text with halves of surrogate pairs as a save writes them: from Python, Qt takes none and says nothing."""
    whole = file.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return replace(file, text=whole)


def _nothing() -> None:
    """There is nothing to do after it."""
