"""What is said and done when another program has changed, removed or renamed the file of an open story."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from editorapp.article.comparison import compare
from editorapp.ui.dialogs.comparison_dialog import ComparisonDialog
from editorapp.ui.dialogs.questions import Choice
from editorapp.ui.kit.notices import NoticeAction, Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.outside_watch import OutsideWatch
from editorapp.ui.window.text_replacing import Replaced, replace_text, undo_replacing
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.writing.draft_state import DraftState, Version
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.file_state import Look
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import decode_text, encode_text

_SECONDS = 12.0
_CHANGED = "“{name}” was changed outside Read Also."


@dataclass(frozen=True, slots=True)
class _Pending:
    """What a story's person has not decided yet; `clean` is its version if nothing was unsaved before."""

    found: Look
    clean: Version | None


class OutsideChanges(QObject):
    """Asks, story by story, and never touches the text or the file before there is an answer."""

    taking_theirs = Signal(object)
    """A DraftState whose text is about to be replaced by what is in its file: the last moment to keep it."""
    overwriting = Signal(object, object)
    """A DraftState that is going to replace this TextFile of somebody else: the last moment to keep that."""

    def __init__(
        self,
        draft: OpenDraft,
        drafts: OpenDrafts,
        files: FileCommands,
        watch: OutsideWatch,
        notices: Notices,
        dialogs: WindowDialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._drafts = drafts
        self._files = files
        self._notices = notices
        self._dialogs = dialogs
        self._pending: dict[str, _Pending] = {}
        watch.changed.connect(self._take)
        watch.vanished.connect(self._take)
        watch.settled.connect(self._settle)
        watch.opened_elsewhere.connect(self._say_opened)
        files.clashed.connect(self._take)
        files.saved.connect(self._forget)
        files.overwriting.connect(self._tell_overwriting)
        draft.opened.connect(lambda: self._show(draft.state))

    def _take(self, state: DraftState, found: Look) -> None:
        """There is something to decide about this story, unless both have come to the same text."""
        if found.state and state is self._draft.state and encode_text(self._draft.text_file()) == found.data:
            state.notes.disk.state = found.state
            self._settle(state)
            return
        known = self._pending.get(state.notes.key)
        clean = known.clean if known else None if state.modified else state.version
        self._pending[state.notes.key] = _Pending(found, clean)
        if found.kind == "gone":
            state.note_unsaved()
        self._show(state)

    def _show(self, state: DraftState) -> None:
        pending = self._pending.get(state.notes.key)
        if pending is None:
            return
        if state is not self._draft.state:
            name = _name(state)
            go = NoticeAction(tr("Show"), lambda: self._drafts.go_to(state))
            gone = tr("“{name}” is no longer there. Your text is kept.", name=name)
            self._ask(state, gone if pending.found.kind == "gone" else tr(_CHANGED, name=name), go)
        elif pending.found.kind == "gone":
            self._show_gone(state, pending.found)
        else:
            self._show_changed(state, pending.found)

    def _show_changed(self, state: DraftState, found: Look) -> None:
        keep = NoticeAction(tr("Keep mine"), partial(self.keep_mine, state))
        theirs = decode_text(found.data) if found.state else None
        if theirs is None:
            said = tr("“{name}” was changed outside Read Also, and is no text any more.", name=_name(state))
            self._ask(state, said, keep, self._save_as())
            return
        self._ask(
            state,
            tr("Changed outside Read Also."),
            NoticeAction(tr("Compare"), partial(self.compare, state)),
            keep,
            NoticeAction(tr("Load theirs"), partial(self.load_theirs, state)),
        )

    def _show_gone(self, state: DraftState, found: Look) -> None:
        again = NoticeAction(tr("Save again"), self._save_again)
        if found.renamed is None:
            said = tr("“{name}” is no longer there. Your text is kept.", name=_name(state))
            self._ask(state, said, again, self._save_as())
            return
        said = tr("“{name}” is called “{new}” now.", name=_name(state), new=shown(found.renamed.name))
        self._ask(state, said, NoticeAction(tr("Go on there"), partial(self.follow, state)), again, self._save_as())

    def compare(self, state: DraftState) -> None:
        """Show what is in the file and what is here, and offer the same answers."""
        pending = self._pending.get(state.notes.key)
        theirs = decode_text(pending.found.data) if pending else None
        if theirs is None:
            return
        answers: dict[str, Callable[[DraftState], None]] = {"keep": self.keep_mine, "load": self.load_theirs}
        dialog = ComparisonDialog(
            tr("“{name}” was changed outside Read Also", name=_name(state)),
            tr("The file compared with your text"),
            compare(theirs.text, self._draft.snapshot().text),
            (Choice("load", tr("Load theirs")), Choice("keep", tr("Keep mine"), "primary")),
            self._dialogs.theme,
            self._dialogs.icons,
            self._dialogs.window,
        )
        dialog.chosen.connect(lambda answer: answers[answer](state))
        dialog.rejected.connect(lambda: self._show(state))
        self._dialogs.open(dialog)

    def keep_mine(self, state: DraftState) -> None:
        """The next save replaces what is in the file, which the person has seen."""
        pending = self._pending.pop(state.notes.key, None)
        if pending is not None:
            self._tell_overwriting(state, pending.found)
            state.notes.disk.state = pending.found.state
            state.note_unsaved()
            self._notices.withdraw(_topic(state))

    def load_theirs(self, state: DraftState) -> None:
        """Put what is in the file in the place of the text, as one step that can be undone."""
        pending = self._pending.pop(state.notes.key, None)
        theirs = decode_text(pending.found.data) if pending else None
        if pending is None or theirs is None or state.path is None:
            return
        self._drafts.go_to(state)
        self.taking_theirs.emit(state)
        self._notices.withdraw(_topic(state))
        replaced = replace_text(self._draft, theirs)
        state.file = replace(theirs, text="")
        state.notes.disk.state = pending.found.state
        self._draft.note_saved(state, state.path, state.version)
        said = tr("This is what is in the file now. Your text was kept as a version.")
        self._notices.show_notice(said, tr("Undo"), lambda: self._undo(replaced), seconds=_SECONDS)

    def follow(self, state: DraftState) -> None:
        """Go on in the file under its new name."""
        pending = self._pending.pop(state.notes.key, None)
        if pending is None or pending.found.renamed is None:
            return
        self._notices.withdraw(_topic(state))
        if self._drafts.find(pending.found.renamed) is None:
            version = state.version if pending.clean is None else pending.clean
            self._draft.note_saved(state, pending.found.renamed, version)
            if pending.clean is None:
                state.note_unsaved()

    def _undo(self, replaced: Replaced) -> None:
        if not undo_replacing(self._draft, replaced):
            self._notices.show_notice(tr("The story has changed since. Ctrl+Z goes back step by step."))

    def _settle(self, state: DraftState) -> None:
        """The file is again what it was."""
        pending = self._pending.pop(state.notes.key, None)
        self._notices.withdraw(_topic(state))
        if pending is not None and state.path is not None and pending.clean == state.version:
            self._draft.note_saved(state, state.path, state.version)

    def _forget(self, state: DraftState) -> None:
        if self._pending.pop(state.notes.key, None) is not None:
            self._notices.withdraw(_topic(state))

    def _tell_overwriting(self, state: DraftState, found: Look) -> None:
        theirs = decode_text(found.data) if found.state else None
        if theirs is not None:
            self.overwriting.emit(state, theirs)

    def _save_again(self) -> None:
        self._files.save()

    def _save_as(self) -> NoticeAction:
        return NoticeAction(tr("Save As…"), self._files.save_as)

    def _say_opened(self, state: DraftState, program: str) -> None:
        said = tr(
            "“{name}” is also open in {program}. Read Also asks before it replaces what is saved there.",
            name=_name(state),
            program=program,
        )
        self._notices.show_notice(said, seconds=_SECONDS)

    def _ask(self, state: DraftState, said: str, *actions: NoticeAction) -> None:
        self._notices.ask(_topic(state), said, actions)


def _name(state: DraftState) -> str:
    return shown(state.path.name) if state.path else ""


def _topic(state: DraftState) -> str:
    return f"outside {state.notes.key}"
