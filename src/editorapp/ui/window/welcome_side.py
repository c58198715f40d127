"""The welcome page in one window: when it is there, what it lists, and what becomes of a wish made on it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.task import Task
from editorapp.ui.kit.words import tr_count
from editorapp.ui.welcome.moments import say_short_day
from editorapp.ui.welcome.welcome_page import MOST_RECENT, STARTER, WelcomePage
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.first_steps_guide import FirstStepsGuide, StepParts
from editorapp.ui.window.recovery_search import texts_waiting
from editorapp.ui.window.stage import Stage
from editorapp.workers.protocol import Suggested
from editorapp.workspace.first_steps import FirstSteps
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.recent_stories import RecentStory, read_recent_stories
from editorapp.workspace.starter_drafts import copy_starter_drafts

_Found = tuple[Sequence[RecentStory], Sequence[datetime | None]]
"""What the page lists: the stories that were open last, and when each text was kept that waits to be recovered."""
_ANYWHERE = ("archive.", "help.")
_WITHOUT_STORY = frozenset(
    {
        "file.new",
        "file.template",
        "file.open",
        "file.switch",
        "file.recover",
        "file.quit",
        "edit.settings",
        "edit.languages",
        "view.palette",
        "view.theme",
        "view.full_screen",
    }
)
"""Commands that make sense where no story is on screen; all others wait until one is."""


class WelcomeSide(QObject):
    """The page is made when it is first shown: most starts open a story and never need it."""

    def __init__(self, stage: Stage, files: FileCommands, recent: RecentFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._files = files
        self._recent = recent
        self._page: WelcomePage | None = None
        self._has_steps = False
        self._looking: Task[_Found] | None = None
        self._journals = stage.tools.paths.data / "journal"
        self._story_commands = QActionGroup(self)
        self._story_commands.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self.steps = FirstSteps(stage.tools.paths.data / "first-steps.json")
        parts = StepParts(stage.draft, stage.window, stage.panel, stage.notices, self._open_story_for_step)
        self.guide = FirstStepsGuide(self.steps, parts, self)
        self._connect()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"help.welcome": self.open}

    def connect_window(self) -> None:
        """Know the window's actions, now that it has them."""
        for command, action in self._stage.window.actions_by_id.items():
            if command not in _WITHOUT_STORY and not command.startswith(_ANYWHERE) and action.actionGroup() is None:
                self._story_commands.addAction(action)
        self.guide.connect_window()

    def open(self) -> None:
        """Show the page because somebody asks for it: with the first steps, also if they had been sent away."""
        self.steps.bring_back()
        self._show(has_steps=True)

    def show(self) -> None:
        """Show the page because there is no story to show."""
        self._show(has_steps=self.steps.are_wanted)

    def stop(self) -> None:
        """Nothing is looked up any more."""
        self._looking = None

    @property
    def page(self) -> WelcomePage | None:
        """The page, if it is on screen."""
        return self._page if self._page is not None and self._stage.window.front is self._page else None

    def _connect(self) -> None:
        stage, files = self._stage, self._files
        stage.window.front_left.connect(self._go_back)
        stage.window.front_changed.connect(self._follow_front)
        stage.look.theme_changed.connect(lambda _theme: self._page.wear() if self._page else None)
        stage.archive_worker.received.connect(self._hear)
        stage.draft.opened.connect(self._leave)
        files.found_open.connect(self._leave)
        files.emptied.connect(self.show)
        self.guide.changed.connect(self._show_steps)
        self.guide.welcome_requested.connect(self.open)

    def _show(self, has_steps: bool) -> None:
        if self._page is None:
            self._page = self._make_page()
        self._has_steps = has_steps
        self.guide.rest()
        self._show_steps()
        self._page.show_way_back(not self._stage.draft.state.is_blank)
        self.refresh()
        self._stage.window.set_front(self._page)

    def refresh(self) -> None:
        """Look again for what was open last, and for what waits to be recovered, if the page is to be seen."""
        if self._page is None:
            return
        task = self._looking = Task(partial(_look, self._recent, self._journals), self)
        task.ended.connect(partial(self._show_found, task))
        task.start()

    def _show_found(self, task: Task[_Found]) -> None:
        """What cannot be looked up is not listed; a newer look takes the place of this one."""
        task.deleteLater()
        if self._page is None or task is not self._looking or not isinstance(task.result, tuple):
            return
        stories, waiting = task.result
        today = datetime.now(UTC).astimezone().date()
        self._page.show_recent(stories, today)
        self._page.show_waiting(_say_waiting(waiting, today))

    def _make_page(self) -> WelcomePage:
        actions = self._stage.window.actions_by_id
        native = {command: action.shortcut() for command, action in actions.items()}
        keys = {command: key.toString(key.SequenceFormat.NativeText) for command, key in native.items()}
        page = WelcomePage(self._stage.tools.icons, keys)
        page.wished.connect(self._grant)
        page.story_chosen.connect(self._files.open_path)
        page.step_tried.connect(self.guide.try_step)
        page.steps_dismissed.connect(self._dismiss_steps)
        page.left.connect(self._leave)
        return page

    def _follow_front(self, is_there: bool) -> None:
        """What is done to a story waits until one is on screen."""
        self._story_commands.setEnabled(not is_there)
        self._stage.window.modes.set_enabled(not is_there)

    def _show_steps(self) -> None:
        if self._page is not None:
            self._page.show_steps(self.steps.done if self._has_steps else None)

    def _dismiss_steps(self) -> None:
        self._has_steps = False
        self.steps.dismiss()
        self._show_steps()
        self._stage.window.focus_front()

    def _grant(self, wish: str) -> None:
        if wish == STARTER:
            self._open_starter()
        else:
            self._stage.window.action(wish).trigger()

    def _open_starter(self) -> bool:
        """Open the draft of the newsroom that comes along; where another archive is in use, ask about that."""
        try:
            self._files.load(copy_starter_drafts(self._stage.tools.paths))
        except ReadAlsoError as error:
            self._stage.notices.show_error(error)
            return False
        if not self._uses_starter():
            self._stage.window.action("archive.starter").trigger()
        return True

    def _open_story_for_step(self) -> bool:
        """Who has an archive of their own, and a story open, tries the steps in that."""
        if self._uses_starter() or self._stage.draft.state.is_blank:
            return self._open_starter()
        self._leave()
        return True

    def _uses_starter(self) -> bool:
        tools = self._stage.tools
        return tools.only_starter or not tools.settings.text("archive.folder")

    def _hear(self, message: object) -> None:
        if isinstance(message, Suggested):
            self.guide.archive_answered()

    def _go_back(self) -> None:
        """Esc: where no story is, there is nothing to go back to."""
        if not self._stage.draft.state.is_blank:
            self._leave()

    def _leave(self) -> None:
        self._stage.window.set_front(None)


def _look(recent: RecentFiles, journals: Path) -> _Found:
    return read_recent_stories(recent.paths(), MOST_RECENT), texts_waiting(journals)


def _say_waiting(waiting: Sequence[datetime | None], today: date) -> str:
    """That so many texts were left by a program that ended without closing, and when the newest of them was kept."""
    if not waiting:
        return ""
    kept = next((moment for moment in waiting if moment is not None), None)
    if kept is None:
        return tr_count("One story was not closed properly.", "{n} stories were not closed properly.", len(waiting))
    return tr_count(
        "One story was not closed properly on {day}.",
        "{n} stories were not closed properly, the last one on {day}.",
        len(waiting),
        day=say_short_day(kept.astimezone().date(), today),
    )
