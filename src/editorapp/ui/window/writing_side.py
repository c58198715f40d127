"""Everything of a window that is done to the text: keys, marks, photos, snippets, spelling, outline, counts."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.overview.outline_keeper import OutlineKeeper
from editorapp.ui.overview.story_survey import StorySurvey
from editorapp.ui.window.detail_commands import detail_commands
from editorapp.ui.window.edit_commands import edit_commands
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.image_commands import ImageCommands
from editorapp.ui.window.insert_commands import InsertCommands
from editorapp.ui.window.place_pointer import PlacePointer
from editorapp.ui.window.room_commands import RoomCommands
from editorapp.ui.window.spelling_commands import SpellingCommands
from editorapp.ui.window.stage import Stage
from editorapp.ui.window.statistics_command import StatisticsCommand
from editorapp.ui.window.story_status import StoryStatus
from editorapp.ui.window.template_commands import TemplateCommands
from editorapp.ui.window.text_commands import TextCommands
from editorapp.ui.window.typing_commands import TypingCommands
from editorapp.ui.writing.room import WritingRoom

_SPELLING_AFTER_MS = 400
"""After the other workers and the preview: the window answers keys before words are looked up."""


class WritingSide(QObject):
    """`archive` is the folder of the archive in use, whose names are no misspellings."""

    def __init__(self, stage: Stage, files: FileCommands, archive: Callable[[], Path], parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        tools, draft, editor = stage.tools, stage.draft, stage.editor
        notices, dialogs, settings = stage.notices, stage.dialogs, tools.settings
        author = partial(settings.text, "author.name")
        self.survey = StorySurvey(stage.render_worker, draft, self)
        self.room = RoomCommands(WritingRoom(draft, editor, tools.theme, self), settings, self)
        self.statistics = StatisticsCommand(self.survey, editor.text_edit, settings, dialogs, self)
        self.images = ImageCommands(draft, editor, files, stage.render_worker, notices, tools.theme, tools.icons, self)
        self.inserting = InsertCommands(draft, editor, stage.panel, notices, stage.label, self)
        self.text_commands = TextCommands(draft, editor, notices, dialogs)
        self.templates = TemplateCommands(
            draft, editor, files.start, author, tools.paths, settings.desk, dialogs, notices
        )
        self.typing = TypingCommands(editor, draft, settings, self)
        command, data = tools.command("spelling"), tools.paths.data
        self.spelling = SpellingCommands(
            draft, command, editor, settings, dialogs, notices, data, archive, stage.label, self
        )
        outline = OutlineKeeper(self.survey, draft, editor, stage.outline, self)
        outline.place_wanted.connect(stage.window.focus_editor)
        outline.failed.connect(notices.show_notice)
        StoryStatus(self.survey, editor.text_edit, stage.window.status, settings, self)
        PlacePointer(stage.panel, editor, draft, self)
        self._connect(files)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        stage = self._stage
        return {
            **edit_commands(stage.editor, stage.tools.app),
            **self.inserting.commands(),
            **self.images.commands(),
            **self.text_commands.commands(),
            **self.templates.commands(),
            **self.spelling.commands(),
            **detail_commands(stage.window, stage.details_tab),
            **self.room.commands(),
            **self.typing.commands(),
            "view.statistics": self.statistics.open,
        }

    def connect_window(self) -> None:
        """Tie what is on and off to its actions, now that the window has them."""
        window = self._stage.window
        self.spelling.show_in(window.action("edit.spell_check"))
        self.room.connect_window(window)
        self.typing.connect_window(window)

    def start(self) -> None:
        """Start what can wait until the window answers keys."""
        QTimer.singleShot(_SPELLING_AFTER_MS, self, self.spelling.start)

    def stop(self) -> None:
        """End what runs for the text; pictures are copied to the end."""
        self.images.stop()
        self.spelling.stop()

    def take_settings(self) -> None:
        """Write as the settings say from now on."""
        self.room.take_settings()
        self._stage.editor.text_edit.set_read_also_label(self._stage.label())

    def _connect(self, files: FileCommands) -> None:
        stage = self._stage
        files.story_started.connect(self._start_story)
        self.inserting.story_wanted.connect(stage.window.focus_editor)
        stage.editor.find_bar.replaced.connect(self._say_replaced)
        stage.window.close_requested.connect(self.images.details.close)
        stage.look.theme_changed.connect(self._wear)

    def _wear(self, theme: Theme) -> None:
        stage = self._stage
        for part in (stage.editor, stage.details_tab, self.images, self.room):
            part.set_theme(theme)
        stage.outline.set_theme()

    def _start_story(self) -> None:
        self._stage.window.focus_editor()
        self._stage.editor.focus_headline()

    def _say_replaced(self, count: int) -> None:
        revision = self._stage.draft.revision
        said = tr_count("Replaced {n}", "Replaced {n}", count)
        self._stage.notices.show_notice(said, tr("Undo"), lambda: self._undo(revision))

    def _undo(self, revision: int) -> None:
        draft = self._stage.draft
        if draft.revision == revision:
            draft.document.undo()
        else:
            self._stage.notices.show_notice(tr("The story has changed since. Ctrl+Z goes back step by step."))
