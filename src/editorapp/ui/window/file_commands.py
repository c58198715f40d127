"""The commands about the story's file: new, open, save, export, close."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorapp.article.slug import slugify
from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.notices import Notices
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.text_files import TextFile, read_text_file, write_text_file

_NEW_STORY = "---\ntitle: \n---\n\n"


@dataclass(frozen=True, slots=True)
class FileQuestions:
    """How the commands ask the person: dialogs in the window, answers in a test."""

    open_path: Callable[[Path], Path | None]
    save_path: Callable[[Path], Path | None]
    unsaved: Callable[[str], str]
    """"save", "discard" or "cancel" for this name."""


class FileCommands(QObject):
    """Opens and saves the one story of a window; nothing is given up without being asked about."""

    story_opened = Signal()
    """Another text is in the editor."""
    saved_changed = Signal(str, str)
    """(text, kind) for the status bar."""

    def __init__(
        self,
        draft: OpenDraft,
        editor: EditorPane,
        notices: Notices,
        questions: FileQuestions,
        recent: RecentFiles,
        author: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editor = editor
        self._notices = notices
        self._questions = questions
        self._recent = recent
        self._author = author
        draft.modified_changed.connect(lambda _modified: self._tell_saved())

    @property
    def name(self) -> str:
        """The story's name in the window: its file's, else its headline's first words."""
        return self._draft.path.name if self._draft.path else "Untitled"

    @property
    def folder(self) -> Path:
        """Where files are looked for first: beside the story, else beside the last one, else home."""
        if self._draft.path:
            return self._draft.path.parent
        last = next(iter(self._recent.paths()), None)
        return last.parent if last else Path.home()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.save": lambda: void(self.save()),
            "file.save_as": lambda: void(self.save_as()),
            "file.close": self.close,
        }

    def new(self) -> None:
        """An empty story, after asking about the one that is open."""
        if self.may_leave():
            front = _NEW_STORY if not self._author else f"---\ntitle: \nauthors: [{self._author}]\n---\n\n"
            self._show(TextFile(front), None)
            self._editor.focus_headline()

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._questions.open_path(self.folder)
        if path:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open this file, after asking about the story that is open; False if it stays."""
        if not self.may_leave():
            return False
        try:
            file = read_text_file(path)
        except ReadAlsoError as error:
            self._notices.show_error(error)
            return False
        self._show(file, path)
        self._warn_about(file)
        return True

    def save(self) -> bool:
        """Save in the story's file, asking for one if it has none; False if it is not saved."""
        return self._write(self._draft.path) if self._draft.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save there; False if it is not saved."""
        path = self._questions.save_path(self._draft.path or self.folder / f"{self._stem()}.md")
        return path is not None and self._write(path if path.suffix else path.with_suffix(".md"))

    def close(self) -> None:
        """Put the story away and start an empty one."""
        self.new()

    def may_leave(self) -> bool:
        """Whether the open story may be replaced or closed: it is saved, or the person says so."""
        if not self._draft.modified:
            return True
        answer = self._questions.unsaved(self.name)
        return self.save() if answer == "save" else answer == "discard"

    def _stem(self) -> str:
        return slugify(self._draft.detail("slug") or self._draft.detail("title")) or "untitled"

    def _show(self, file: TextFile, path: Path | None) -> None:
        self._notices.clear()
        self._draft.open_text(file, path)
        if path:
            self._recent.add(path)
        self.saved_changed.emit(*(("Saved", "saved") if path else ("Not saved yet", "changed")))
        self.story_opened.emit()

    def _write(self, path: Path) -> bool:
        try:
            write_text_file(path, self._draft.text_file())
        except ReadAlsoError as error:
            self.saved_changed.emit("Not saved", "failed")
            self._notices.show_error(error, "Save As…", lambda: void(self.save_as()))
            return False
        self._draft.mark_saved(path)
        self._recent.add(path)
        self._tell_saved()
        return True

    def _tell_saved(self) -> None:
        if self._draft.modified:
            self.saved_changed.emit("Unsaved changes", "changed")
        elif self._draft.path:
            self.saved_changed.emit(f"Saved {datetime.datetime.now():%H:%M}", "saved")
        else:
            self.saved_changed.emit("Not saved yet", "changed")

    def _warn_about(self, file: TextFile) -> None:
        if file.replaced:
            text = f"{file.replaced} unreadable signs in this file were replaced by �. Save it under another name."
            self._notices.show_notice(text, kind="error")
        elif file.encoding not in ("utf-8", "ascii"):
            self._notices.show_notice(f"This file is in {file.encoding}; it will be saved the same way.")
        elif self._draft.path and self._draft.details().front.problems:
            self._notices.show_notice(" ".join(self._draft.details().front.problems), seconds=12)


def void(_result: object) -> None:
    """Drop a result: commands answer nothing."""
