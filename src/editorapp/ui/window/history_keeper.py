"""Keeps versions of every open story while it is written, at saves, and before anything of it is given up."""

import datetime
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editorapp.article.draft import Draft
from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.ui.writing.raw_text import from_document
from editorapp.workspace.history import History, Story
from editorapp.workspace.text_files import TextFile

_MINUTE_MS = 60_000
_FIRST_THINNING_MS = 2 * _MINUTE_MS
"""After the start, which has more urgent things to do."""
_THINNING_MS = 60 * _MINUTE_MS


@dataclass(frozen=True, slots=True)
class _Known:
    """What is remembered of an open story: where its versions are, and since when (s) it has changed, 0 for not."""

    path: Path | None
    changed_at: float = 0.0


class HistoryKeeper(QObject):
    """Takes texts in the window's thread; they are packed and written in one of its own. Nothing before `start`."""

    kept = Signal(object)
    """The Story that has a new version."""

    def __init__(
        self,
        history: History,
        draft: OpenDraft,
        drafts: OpenDrafts,
        settings: SettingsKeeper,
        notices: Notices,
        parent: QObject | None = None,
        minute_ms: int = _MINUTE_MS,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._draft = draft
        self._drafts = drafts
        self._settings = settings
        self._notices = notices
        self._minute_ms = minute_ms
        self._background = Background(self)
        self._known: dict[str, _Known] = {}
        self._has_failed = False
        self._is_listening = False
        self._is_stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._keep_due)
        self._thinning = QTimer(self, singleShot=True)
        self._thinning.timeout.connect(self._thin)

    def start(self) -> None:
        """Keep what is written from now on."""
        if not self._is_listening:
            self._is_listening = True
            self._draft.changed.connect(self._note_change)
            self._draft.opened.connect(self._note_opened)
            self._drafts.changed.connect(self._note_stories)
            self._settings.changed.connect(self._take_setting)
            self._note_stories()
            self._note_opened()
            self._thinning.start(_FIRST_THINNING_MS)

    def stop(self) -> None:
        """Keep what has changed since the last version, and wait until it is written."""
        if self._is_listening:
            for state in self._drafts.states:
                if state.notes.key in self._known and self._known[state.notes.key].changed_at:
                    self.keep_now(state, "closed")
            self._is_listening = False
            self._draft.changed.disconnect(self._note_change)
            self._draft.opened.disconnect(self._note_opened)
            self._drafts.changed.disconnect(self._note_stories)
            self._settings.changed.disconnect(self._take_setting)
        self._timer.stop()
        self._thinning.stop()
        self._is_stopped = True
        self._background.stop()

    def story(self, state: DraftState) -> Story:
        """Whose versions those of this open story are."""
        return Story(state.notes.key, state.path)

    def keep_now(self, state: DraftState, cause: str, name: str = "") -> None:
        """Keep a version of this open story as it is now, unless the newest one is the same. Does not wait."""
        if not state.is_blank:
            self._known[state.notes.key] = _Known(state.path)
            self.keep_file(state, text_of(state), cause, name)

    def keep_file(self, state: DraftState, file: TextFile, cause: str, name: str = "") -> None:
        """Keep this text as a version of an open story, such as what another program wrote into its file."""
        if self._is_stopped:
            return
        story = self.story(state)
        work = partial(self._history.keep, story, file, cause, _now(), name)
        self._background.run(work, lambda _version: self._tell(story), self._fail)

    def note_saved(self, state: DraftState) -> None:
        """This story lies in its file now: perhaps its first one, or another one than before."""
        before = self._known.get(state.notes.key, _Known(None)).path
        old, new = Story(state.notes.key, before), self.story(state)
        if before != state.path and not self._is_stopped:
            hand_on = self._history.move if before is None else self._history.copy
            self._background.run(partial(hand_on, old, new), _nothing, self._fail)
        self.keep_now(state, "saved")

    def _note_stories(self) -> None:
        keys = {state.notes.key: state for state in self._drafts.states}
        self._known = {key: known for key, known in self._known.items() if key in keys}
        for key, state in keys.items():
            self._known.setdefault(key, _Known(state.path))

    def _note_opened(self) -> None:
        """What is in the file before anything is changed is a version, too."""
        state = self._draft.state
        self._note_stories()
        if state.path is not None and not state.modified:
            self.keep_now(state, "opened")

    def _note_change(self) -> None:
        state = self._draft.state
        known = self._known.get(state.notes.key, _Known(state.path))
        if state.modified and not known.changed_at:
            self._known[state.notes.key] = replace(known, changed_at=time.monotonic())
            if not self._timer.isActive():
                self._timer.start(self._interval_ms)

    @property
    def _interval_ms(self) -> int:
        return self._settings.number("history.minutes") * self._minute_ms

    def _take_setting(self, setting: str) -> None:
        """What is to be thinned out waits for its hour: a number that is just being typed must not cost versions."""
        if setting == "history.minutes" and self._timer.isActive():
            self._keep_due()

    def _keep_due(self) -> None:
        """Keep the stories whose time has come; the timer is set for the one that is next."""
        latest = time.monotonic() - self._interval_ms / 1000
        for state in self._drafts.states:
            if 0 < self._known.get(state.notes.key, _Known(None)).changed_at <= latest + 0.001:
                self.keep_now(state, "typing")
        waiting = [known.changed_at for known in self._known.values() if known.changed_at]
        if waiting:
            self._timer.start(max(1, round((min(waiting) - latest) * 1000)))

    def _thin(self) -> None:
        days, megabytes = (self._settings.number(f"history.{name}") for name in ("days", "megabytes"))
        self._background.run(partial(self._history.thin, _now(), days, megabytes), _nothing, self._fail)
        self._thinning.start(_THINNING_MS)

    def _tell(self, story: Story) -> None:
        self._has_failed = False
        self.kept.emit(story)

    def _fail(self, error: ReadAlsoError) -> None:
        """Say it once until a version is kept again; writing goes on, and the journal has the text."""
        if not self._has_failed:
            self._has_failed = True
            self._notices.show_error(error)


def text_of(state: DraftState) -> TextFile:
    """An open story, at hand or not, as a save would write it."""
    body = from_document(state.document.toRawText())
    return replace(state.file, text=Draft(state.details.front, body).text)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _nothing(_result: object) -> None:
    """There is nothing to do after it."""
