"""Leads somebody through the first steps: does each in a real story, sees that it is done, and names the next one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.welcome.steps import WORDS
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.first_steps import STEPS, FirstSteps

_TOPIC = "first steps"
_COPIES = ("edit.copy_rich", "edit.copy_html", "edit.copy_md", "edit.copy_wp")
"""Each of them hands a story over, too."""
_DONE_AT_ONCE = ("look", "check")
"""What there is to do in these comes after them."""


@dataclass(frozen=True, slots=True)
class StepParts:
    """What the steps are taken with. `open_story` brings a story to hand that they can be tried in, or says why not."""

    draft: OpenDraft
    window: MainWindow
    panel: ReadAlsoPanel
    notices: Notices
    open_story: Callable[[], bool]


class FirstStepsGuide(QObject):
    """A step is done once it has been done, whoever asked for it; only who tries one is told of the next.

    What is said stands in the notices: nothing opens by itself, moves, or takes the keyboard.
    """

    changed = Signal()
    """A step is done that was not."""
    welcome_requested = Signal()
    """Somebody wants to see all steps again."""

    def __init__(self, steps: FirstSteps, parts: StepParts, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._parts = parts
        self._tried = ""
        """The step that is being tried, "" while none is."""
        self._ways: Mapping[str, Callable[[], None]] = MappingProxyType(
            {
                "write": parts.window.focus_editor,
                "look": partial(self._show_panel, "read_also"),
                "insert": self._insert,
                "check": partial(self._show_panel, "checks"),
                "hand_over": lambda: parts.window.action("file.export").trigger(),
            }
        )
        parts.draft.body_edited.connect(self._note_writing)

    def connect_window(self) -> None:
        """See what is done by commands, now that the window has its actions."""
        actions = self._parts.window.actions_by_id
        self._note_action(actions["view.read_also"], "look")
        self._note_action(actions["view.checks"], "check")
        for command in _COPIES:
            if command in actions:
                self._note_action(actions[command], "hand_over")

    def try_step(self, step: str) -> None:
        """Do this step in a story, as far as the program can, and say what is left to do."""
        if not self._parts.open_story():
            return
        self._tried = step
        self._say_now(step)
        self._ways[step]()

    def finish(self, step: str) -> None:
        """This step has been done."""
        is_new = self._steps.finish(step)
        if is_new:
            self.changed.emit()
        if self._tried == step:
            self._tried = ""
            self._say_next(step)

    def rest(self) -> None:
        """Nothing is tried any more, and nothing more is said of it."""
        self._tried = ""
        self._parts.notices.withdraw(_TOPIC)

    def archive_answered(self) -> None:
        """There are other suggestions than before: one of them may be waited for."""
        if self._tried == "insert":
            self._insert()

    def _insert(self) -> None:
        self._parts.panel.insert_number(1)

    def _show_panel(self, page: str) -> None:
        self._parts.window.show_page(page)
        self.finish("look" if page == "read_also" else "check")

    def _note_action(self, action: QAction, step: str) -> None:
        action.triggered.connect(partial(self._finish_by_command, step))

    def _finish_by_command(self, step: str, _checked: bool = False) -> None:
        self.finish(step)

    def _note_writing(self, _position: int, _removed: int, added: int) -> None:
        is_news = self._tried == "write" or "write" not in self._steps.done
        is_typed = added and self._parts.draft.modified  # a story that is only opened is as its file
        if is_news and is_typed and self._parts.window.front is None:
            self.finish("write")

    def _say_now(self, step: str) -> None:
        words = WORDS[step]
        said = tr(
            "Step {number} of {of}, {step}: {what}",
            number=STEPS.index(step) + 1,
            of=len(STEPS),
            step=tr(words.title),
            what=tr(words.now),
        )
        self._parts.notices.ask(_TOPIC, said, (NoticeAction(tr("All Steps"), self.welcome_requested.emit),))

    def _say_next(self, step: str) -> None:
        following = self._steps.following
        words = WORDS[step]
        what = tr(words.now) if step in _DONE_AT_ONCE else tr("Done: {step}.", step=tr(words.title))
        if not following:
            said = tr("That was the last of the first steps. Help, Welcome brings them back.")
            self._parts.notices.ask(_TOPIC, said, (NoticeAction(tr("All Steps"), self.welcome_requested.emit),))
            return
        said = tr("{what} Next: {following}.", what=what, following=tr(WORDS[following].title))
        actions = (
            NoticeAction(tr("Try it"), partial(self.try_step, following)),
            NoticeAction(tr("All Steps"), self.welcome_requested.emit),
        )
        self._parts.notices.ask(_TOPIC, said, actions)
