"""A writer at the real window, for the tests that kill it: types, saves, imports, exports, and notes each deed first.

Run as `python typist.py PLAN.json`. The window is the program's own, from `run_window` on; only the questions that a
file dialog would ask are answered from the plan. A note is in its file before the deed is done, whatever happens next.
When the plan's bell file is there, the writer closes the window as a person does: every story is saved.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editorapp import app
from editorapp.article.front_matter import FrontMatter
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.dialogs.recovery_dialog import RecoveryDialog
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions, OutsideAnswer
from editorapp.ui.window.stage import DeskTools
from editorapp.ui.writing.draft_state import DraftState
from editorapp.workers.protocol import Exported

BETWEEN_KEYS_MS = 12
"""Ten times as fast as a good typist, unless the plan says otherwise."""
REST_S = 1.5
PATIENCE_S = 6.0
"""For a story to be marked as published."""
VIEWS = ("view.focus", "view.preview", "view.outline", "view.typewriter", "view.dim", "view.theme", "view.panel")
WORDS = (
    "pier",
    "Żółw",
    "naïve",
    "10\u00a0000",
    "漢字",
    "🌊",
    "storm",
    "e\u0301tat",
    "Ωmega",
    "quay",
    "🏳\ufe0f\u200d🌈",
    "ferry",
)
FORMATS = (("markdown", "md"), ("html-page", "html"))
UNTITLED = "untitled"
_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_DEEDS = (("write", 60), ("head", 6), ("switch", 12), ("save", 12), ("export", 7), ("import", 3), ("publish", 2))
_CALM_DEEDS = (
    ("write", 50), ("rest", 30), ("head", 2), ("switch", 4), ("save", 3), ("export", 2), ("view", 3), ("undo", 3),
    ("insert", 2), ("reopen", 1),
)  # fmt: skip
"""Of a writer who is at it for half an hour, and lets suggestions and pages come."""


class Notes:
    """A file to which a line is added before anything happens."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def take(self, what: str, story: str = "", value: str = "") -> None:
        """Note this with the time of CLOCK_MONOTONIC, which the test reads too."""
        line = json.dumps([time.monotonic(), what, story, value])
        os.write(self._descriptor, line.encode() + b"\n")


class Typist(QObject):
    """Does one small thing at each tick, for as long as the process lives."""

    def __init__(self, desk: Desk, plan: dict[str, Any], notes: Notes) -> None:
        super().__init__(desk)
        self._desk = desk
        self._plan = plan
        self._notes = notes
        self._random = random.Random(plan["seed"])
        self._stories = [Path(name) for name in plan["stories"]]
        self._sources = iter(plan["sources"])
        self._bell = Path(plan["bell"])
        self._to_export: Path | None = None
        desk.exporting.exported.connect(self._note_export)
        desk.archive.keeper.imported.connect(lambda report, _folder: notes.take("imported", "", str(report.articles)))
        desk.files.saved.connect(lambda state: notes.take("saved", self.name_of(state)))
        desk.publishing.publishing.writing.connect(self._note_marking)
        self._is_publishing = False
        self._life = self._live()
        interval = plan.get("between_keys_ms", BETWEEN_KEYS_MS)
        self._timer = QTimer(self, interval=interval, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def name_of(self, state: DraftState) -> str:
        """What the notes call a story: its file, or the key it keeps when it is recovered."""
        return str(state.path) if state.path else f"{UNTITLED} {state.notes.key}"

    def _tick(self) -> None:
        if self._bell.exists() and not self._is_publishing:
            self._timer.stop()
            self._desk.window.action("file.quit").trigger()
        else:
            next(self._life)

    def _live(self) -> Iterator[None]:
        desk = self._desk
        while not desk.window.isVisible():
            yield
        self._notes.take("shown")
        yield from self._recover()
        yield from self._open_all()
        self._dump()
        self._notes.take("writing")
        names, weights = zip(*(_CALM_DEEDS if self._plan.get("is_calm") else _DEEDS), strict=True)
        yield from self._write()
        while True:
            favourite = self._plan["favourite"]
            chosen = favourite if favourite and self._random.random() < 0.3 else self._random.choices(names, weights)[0]
            yield from getattr(self, f"_{chosen}")()

    def _recover(self) -> Iterator[None]:
        """Take back everything that is offered, by the dialog's own button."""
        recovery = self._desk.keeping.recovery
        while recovery._is_looking:  # no signal says that there was nothing to offer
            yield
        while dialogs := [found for found in QApplication.topLevelWidgets() if isinstance(found, RecoveryDialog)]:
            for dialog in dialogs:
                if dialog.isVisible():
                    self._notes.take("offered", "", str(len(dialog.texts)))
                    dialog.open_button.click()
            yield
        self._notes.take("recovered")

    def _open_all(self) -> Iterator[None]:
        for path in self._stories:
            self._desk.files.open_path(path)
            yield
        if not any(state.path is None for state in self._desk.drafts.states):
            self._desk.files.new()
        yield

    def _dump(self) -> None:
        """Put down every open story as it is now, with its own way of lying on the disk."""
        desk, found = self._desk, []
        for state in reversed(desk.drafts.states):
            desk.drafts.go_to(state)
            file = desk.draft.text_file()
            found.append([self.name_of(state), file.text, file.newline, file.bom, file.encoding, state.modified])
        dump = Path(self._plan["dump"])
        dump.with_suffix(".part").write_text(json.dumps(found))
        dump.with_suffix(".part").replace(dump)

    def _write(self) -> Iterator[None]:
        """Some words at the end of the story at hand; never-ending typing is many of these."""
        desk = self._desk
        desk.window.focus_editor()
        desk.editor.set_caret(desk.draft.document.characterCount() - 1)
        for _ in range(self._random.randint(1, 6)):
            for sign in self._random.choice(WORDS):
                self._press(desk.editor.text_edit, sign)
                yield
            kind = self._random.random()
            if kind < 0.1:
                self._press(desk.editor.text_edit, "\n")
            elif kind < 0.2:
                self._press(desk.editor.text_edit, "\b")
            else:
                self._press(desk.editor.text_edit, " " if kind < 0.9 else "\u00a0")
            yield

    def _head(self) -> Iterator[None]:
        headline = self._desk.editor.head.headline
        headline.setFocus()
        headline.moveCursor(QTextCursor.MoveOperation.End)
        for sign in self._random.choices("abcdefgäöü", k=3):  # figures alone would get quotation marks
            self._press(headline, sign)
            yield

    def _press(self, target: QWidget, sign: str) -> None:
        where = "typed" if target is self._desk.editor.text_edit else "headline"
        self._notes.take(where, self.name_of(self._desk.draft.state), sign)
        key, typed = {"\n": (Qt.Key.Key_Return, "\r"), "\b": (Qt.Key.Key_Backspace, "\b")}.get(
            sign, (Qt.Key.Key_unknown, sign)
        )
        for kind in _KINDS:
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed))

    def _switch(self) -> Iterator[None]:
        states = self._desk.drafts.states
        state = states[self._random.randrange(len(states))]
        self._notes.take("going", self.name_of(state))
        self._desk.drafts.go_to(state)
        yield

    def _save(self) -> Iterator[None]:
        state = self._desk.draft.state
        if state.path:
            self._notes.take("saving", self.name_of(state))
            self._desk.window.action("file.save").trigger()
        yield

    def _export(self) -> Iterator[None]:
        if self._to_export is None:
            name, ending = self._random.choice(FORMATS)
            self._to_export = Path(self._plan["exports"]) / f"story.{ending}"
            self._notes.take("exporting", self.name_of(self._desk.draft.state), name)
            self._desk.exporting.export(name, self._to_export, True)
        yield

    def _note_export(self, _message: Exported) -> None:
        self._notes.take("exported", "", str(self._to_export))
        self._to_export = None

    def _import(self) -> Iterator[None]:
        source = None if self._desk.archive.keeper.busy else next(self._sources, None)
        if source:
            self._notes.take("importing", "", source)
            wish = ImportWish((Path(source),), target=Path(self._plan["archive"]))
            self._desk.archive.imports.dialog.import_requested.emit(wish)
        yield

    def _publish(self) -> Iterator[None]:
        """Mark the story at hand as published, or update it, at a new address each time."""
        publishing, state = self._desk.publishing.publishing, self._desk.draft.state
        if state.path is None:
            return
        self._is_publishing = True
        publishing.ask()
        form = publishing.dialog.form
        form.target.take(Path(self._plan["archive"]))
        form.url_field.line.setText(f"https://post.example/{state.path.stem}/{self._random.getrandbits(32):x}")
        end = time.monotonic() + PATIENCE_S
        while form.wish is None and time.monotonic() < end:
            yield
        self._notes.take("publishing", self.name_of(state))
        publishing.dialog.publish_button.click()
        while publishing.dialog is not None and time.monotonic() < end:
            yield
        while publishing.dialog is not None:  # an import takes too long, or the archive worker was killed
            publishing.dialog.reject()
            yield
        self._is_publishing = False

    def _note_marking(self, state: DraftState, front: FrontMatter) -> None:
        """The story is about to get its details, and then to be saved."""
        text = replace(self._desk.draft.snapshot(), front=front).text
        self._notes.take("marked", self.name_of(state), text)
        self._notes.take("saving", self.name_of(state))

    def _rest(self) -> Iterator[None]:
        end = time.monotonic() + self._random.uniform(0.4, REST_S)
        while time.monotonic() < end:
            yield

    def _view(self) -> Iterator[None]:
        """Something else is shown for a moment."""
        action = self._desk.window.action(self._random.choice(VIEWS))
        action.trigger()
        yield from self._rest()
        action.trigger()
        yield

    def _undo(self) -> Iterator[None]:
        for command in ("edit.undo", "edit.redo"):
            for _ in range(20):
                self._desk.window.action(command).trigger()
                yield

    def _insert(self) -> Iterator[None]:
        """The best suggestion, which is taken back: the model of the test knows typed signs only."""
        before = self._desk.draft.revision
        self._desk.window.action("insert.best_1").trigger()
        yield from self._rest()
        if self._desk.draft.revision != before:
            self._desk.window.action("edit.undo").trigger()
        yield

    def _reopen(self) -> Iterator[None]:
        """Close a story and open its file again."""
        path = self._desk.draft.path
        if path and self._desk.files.save():
            self._desk.files.close()
            yield
            self._desk.files.open_path(path)
        yield


def main() -> int:
    """Open the window as the program does, with a typist at it."""
    plan = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    notes = Notes(Path(plan["notes"]))
    notes.take("started")

    def changed_outside(name: str) -> OutsideAnswer:
        notes.take("asked", "", name)
        return "replace"

    answers = FileQuestions(
        lambda _folder: None, lambda _path: Path(plan["untitled"]), lambda _name: "save", changed_outside
    )

    class TypistsDesk(Desk):
        def __init__(self, tools: DeskTools) -> None:
            super().__init__(replace(tools, questions=answers))
            self.typist = Typist(self, plan, notes)

    setattr(app, "Desk", TypistsDesk)  # noqa: B010  the program's window, with somebody at it
    code = app.run_window(plan["arguments"])
    notes.take("ended", "", str(code))
    return code


if __name__ == "__main__":
    raise SystemExit(main())
