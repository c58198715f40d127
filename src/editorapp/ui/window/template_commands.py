"""The commands that begin with a ready text: a story from a template, a snippet in the story."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QUrl
from PySide6.QtGui import QDesktopServices

from editorapp.article.editing.snippets import insert_snippet
from editorapp.ui.dialogs.template_dialog import TemplateDialog
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.desk_profile import DeskProfile, Part
from editorapp.workspace.paths import Paths, shown
from editorapp.workspace.templates import Template, fill, load_templates

_STORY_LANGUAGE = "en-GB"
"""Of a story that does not say: the language the program is written in."""


class TemplateCommands:
    """Offers the templates and snippets that ship with the program, the desk's, and the person's own."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: EditorPane,
        start: Callable[[str], None],
        author: Callable[[], str],
        paths: Paths,
        desk: Callable[[], DeskProfile],
        dialogs: WindowDialogs,
        notices: Notices,
        clock: Callable[[], datetime.datetime] = datetime.datetime.now,
    ) -> None:
        """`start` begins a story with a text, `author` is the name for its byline, `desk` is the desk's own folder."""
        self._draft = draft
        self._editor = editor
        self._start = start
        self._author = author
        self._paths = paths
        self._desk = desk
        self._dialogs = dialogs
        self._notices = notices
        self._clock = clock

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"file.template": self.choose_template, "insert.snippet": self.choose_snippet}

    def choose_template(self) -> None:
        """Ask for a template and begin a story with it."""
        self._ask(tr("New from template"), tr("Start"), "templates", self._paths.templates, self.begin)

    def choose_snippet(self) -> None:
        """Ask for a snippet and put it into the story."""
        self._ask(tr("Insert snippet"), tr("Insert"), "snippets", self._paths.snippets, self.insert)

    def begin(self, template: Template) -> None:
        """Begin a story with this template."""
        filled = fill(template.text, self._values(self._author(), "", _STORY_LANGUAGE))
        self._start(filled.text)
        if filled.caret is not None:
            offset = filled.caret - (len(filled.text) - len(self._draft.body()))
            self._editor.set_caret(max(0, offset))

    def insert(self, template: Template) -> None:
        """Put this snippet after the paragraph of the caret."""
        draft = self._draft
        author = draft.detail("authors") or self._author()
        lang = draft.detail("lang") or _STORY_LANGUAGE
        filled = fill(template.text, self._values(author, draft.detail("title"), lang))
        _, end = self._editor.selection()
        self._editor.make(insert_snippet(draft.body(), end, filled.text, filled.caret))

    def _values(self, author: str, headline: str, lang: str) -> Mapping[str, str]:
        """What the placeholders mean now; the date as it is written in the language of the story."""
        now = self._clock()
        locale = QLocale(lang.replace("-", "_"))
        date = locale.toString(QDate(now.year, now.month, now.day), "d MMMM yyyy")
        return {"date": date, "time": f"{now:%H:%M}", "author": author, "headline": " ".join(headline.split())}

    def _ask(
        self, title: str, button: str, part: Part, folders: tuple[Path, Path], then: Callable[[Template], None]
    ) -> None:
        found, dialogs = load_templates(*folders, self._desk().part(part)), self._dialogs
        dialog = TemplateDialog(
            title, button, found.templates, found.problems, dialogs.theme, dialogs.icons, dialogs.window
        )
        dialog.chosen.connect(then)
        dialog.folder_requested.connect(lambda: self._open_folder(folders[1]))
        dialogs.open(dialog)

    def _open_folder(self, folder: Path) -> None:
        """Show the folder of the person's own, which is made if it is not there yet."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._notices.show_notice(tr("{folder} cannot be made.", folder=shown(folder)), kind="error")
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._notices.show_notice(tr("The folder is {folder}", folder=shown(folder)))
