"""The commands of spelling, and what is said of it: one worker, its marks, its menu, its dialog."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices

from editorapp.errors import ReadAlsoError, WorkerError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr, tr_error, tr_message
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.field_marks import FieldMarks
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.spelling.languages_dialog import LanguagesDialog, language_name
from editorapp.ui.spelling.marks import SpellingMarks
from editorapp.ui.spelling.menu import SpellingMenu
from editorapp.ui.spelling.next_word import NextMisspelling
from editorapp.ui.spelling.story_words import StoryWords
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import ArchiveOpened, Committed, Configure, DictionariesFound, Failed, WordsChanged
from editorapp.workspace.atomic import make_folder
from editorapp.workspace.ignored_words import IgnoredWordsFile

_ON = "spelling.on"
_LANGUAGES = "spelling.languages"


class SpellingCommands(QObject):
    """Everything about spelling in one window. The worker runs only while spelling is checked."""

    def __init__(
        self,
        draft: OpenDraft,
        command: Sequence[str],
        editor: EditorPane,
        settings: SettingsKeeper,
        dialogs: WindowDialogs,
        notices: Notices,
        data: Path,
        archive: Callable[[], Path],
        label: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`command` starts the worker, `data` is the person's folder.

        `archive` and `label` give the archive's folder and the newsroom's read-also label.
        """
        super().__init__(parent)
        worker = self._worker = WorkerClient("spelling", command, self)
        self._is_over = False
        self._draft = draft
        self._settings = settings
        self._dialogs = dialogs
        self._notices = notices
        self._archive = archive
        self._told = ""
        self._said: frozenset[str] = frozenset()
        self._action: QAction | None = None
        self._dialog: LanguagesDialog | None = None
        text = editor.text_edit
        self.checker = SpellingChecker(worker, _system_language(), self)
        self.ignored = IgnoredWords(draft, IgnoredWordsFile(data / "ignored-words.json"), self)
        words = StoryWords(self.checker, self.ignored, label)
        self.marks = SpellingMarks(draft, text, words, self.checker, self.ignored, self)
        self.menu = SpellingMenu(draft, text, words, self.checker, self.ignored, self)
        head = (editor.head.headline, editor.head.standfirst)
        self.head_marks = tuple(
            FieldMarks(field, words, self.checker, self.ignored, self.menu, lambda: text.theme) for field in head
        )
        self.next = NextMisspelling(draft, editor, words, self.checker, self.menu)
        self._connect()
        self._take_setting(_ON)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "edit.spell_check": lambda: self._settings.set(_ON, not self._is_on()),
            "edit.spelling": self.find_next,
            "edit.languages": self.show_languages,
        }

    def show_in(self, action: QAction) -> None:
        """Tick this action while spelling is checked."""
        self._action = action
        action.setChecked(self._is_on())

    def start(self) -> None:
        """Start the worker if spelling is to be checked."""
        if self._is_on() and not self._is_over:
            self._start()

    def stop(self) -> None:
        """End the worker for good."""
        self._is_over = True
        self._worker.stop()

    def use_archive(self, opened: ArchiveOpened) -> None:
        """This archive, or its newest state, says which names there are."""
        if opened.archive != self._told:
            self._configure()
        else:
            self._worker.send(Committed())

    def find_next(self) -> None:
        """Go to the next misspelling, also while none are marked."""
        if self._worker.state == "stopped":
            self._worker.restart()
        self._start()
        self.next.find()

    def restart(self) -> None:
        """Start the worker anew, if words are checked at all; also when it has given up."""
        if self._worker.state != "ended":
            self._worker.restart()

    def show_languages(self) -> None:
        """Open the dialog of languages."""
        self._start()
        dialog = LanguagesDialog(
            self._settings.text(_LANGUAGES), self._dialogs.theme, self._dialogs.icons, self._dialogs.window
        )
        dialog.chosen.connect(lambda setting: self._settings.set(_LANGUAGES, setting))
        dialog.look_again_requested.connect(self.checker.look_again)
        dialog.folder_requested.connect(self._open_folder)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        self._fill_dialog()
        self._dialogs.open(dialog)

    def _connect(self) -> None:
        checker, draft = self.checker, self._draft
        draft.opened.connect(self._follow_language)
        draft.details_changed.connect(self._follow_language)
        checker.dictionaries_changed.connect(self._say_problems)
        checker.dictionary_distrusted.connect(self._say_distrusted)
        checker.words_changed.connect(self._say_changed)
        checker.failed.connect(self._say_failed)
        checker.changed.connect(self._fill_dialog)
        self.menu.ignored.connect(self._say_ignored)
        self.next.none_found.connect(self._say_none)
        self._worker.failed.connect(self._say_stopped)
        self._settings.changed.connect(self._take_setting)

    def _is_on(self) -> bool:
        return self._settings.settings.switch(_ON)

    def _start(self) -> None:
        if self._worker.state == "ended":
            self._follow_language()
            self._configure()
            self._worker.start()

    def _configure(self) -> None:
        self._told = str(self._archive())
        self._worker.send(Configure(self._told, self._settings.settings.values()))

    def _follow_language(self) -> None:
        self.checker.use_language(self._draft.detail("lang"))

    def _take_setting(self, setting: str) -> None:
        if setting == _ON:
            on = self._is_on()
            self.marks.set_on(on)
            self.menu.set_on(on)
            for field in self.head_marks:
                field.set_on(on)
            if self._action is not None:
                self._action.setChecked(on)
                self._start() if on else self._worker.stop()
        elif setting.startswith("spelling.") or setting == "desk.folder":
            self._configure()

    def _say_problems(self, found: DictionariesFound) -> None:
        """Each damaged dictionary once."""
        problems = {row.problem for row in found.dictionaries if row.problem}
        for problem in sorted(problems - self._said):
            self._notices.show_notice(tr_message(problem), tr("Languages…"), self.show_languages, kind="error")
        self._said |= problems
        self._fill_dialog()

    def _say_distrusted(self, code: str) -> None:
        text = tr(
            "The spelling dictionary “{name}” is damaged and is not used. Install it again, or take it away.",
            name=language_name(code),
        )
        self._notices.show_notice(text, kind="error")

    def _say_changed(self, change: WordsChanged) -> None:
        if change.removed:
            return
        texts = {
            "personal": tr("“{word}” is one of your words now", word=change.word),
            "newsroom": tr("“{word}” is one of the newsroom’s words now", word=change.word),
        }
        undo = lambda: self.checker.remove(change.word, change.place)  # noqa: E731
        self._notices.show_notice(texts[change.place], tr("Undo"), undo)

    def _say_ignored(self, word: str) -> None:
        text = tr("“{word}” is ignored in this story", word=word)
        self._notices.show_notice(text, tr("Undo"), lambda: self.ignored.remove(word))

    def _say_none(self) -> None:
        if self.checker.found.active:
            self._notices.show_notice(tr("No misspellings found"))
        else:
            text = tr("There is no spelling dictionary for the language of this story")
            self._notices.show_notice(text, tr("Languages…"), self.show_languages)

    def _say_failed(self, failure: Failed) -> None:
        if failure.request:
            self._notices.show_notice(tr_error(failure.what, failure.hint), kind="error")

    def _say_stopped(self, _error: WorkerError) -> None:
        if self._worker.state == "stopped":
            text = tr("Spelling is not checked any more: the part that does it ended several times.")
            self._notices.show_notice(text, tr("Restart"), self._worker.restart, kind="error")

    def _fill_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.show_found(self.checker.found, self.checker.known)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _open_folder(self) -> None:
        folder = Path(self.checker.found.folder)
        try:
            make_folder(folder)
        except ReadAlsoError as error:
            self._notices.show_error(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _system_language() -> str:
    """The desktop's language as "en_GB"; "" where it has none."""
    name = QLocale.system().name()
    return "" if name == "C" else name
