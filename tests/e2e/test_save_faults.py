"""Saving in the window when a call to the file system fails: a person hears of it, and the text is in the journal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fault_trials import kinds_of, one_kind
from faults import DEAD, Faults, count

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.journal_entry import unpack
from editorapp.workspace.paths import find_paths

SAVING = "task"
"""The thread that saves; others look at the same folder at their own times."""


@dataclass
class Writer:
    """Somebody at a window whose story lies in a file."""

    desk: Desk
    file: Path
    type_text: Callable

    def write(self, words: str) -> str:
        """Type at the end of the story; its text, which the journal holds by then."""
        edit = self.desk.editor.text_edit
        self.desk.editor.set_caret(self.desk.draft.document.characterCount() - 1)
        self.type_text(edit, words)
        self.desk.keeping.keeper.write_now()
        return self.desk.draft.snapshot().text

    def kept(self) -> list[str]:
        """The texts in the journal."""
        files = (self.desk.paths.data / "journal").rglob("*.gz")
        return [entry.file.text for entry in (unpack(file.read_bytes(), file) for file in files) if entry]


@pytest.fixture
def writer(qtbot, qapp, tmp_path, monkeypatch, type_text) -> Iterator[Writer]:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    paths = find_paths()
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    answers = FileQuestions(lambda _folder: None, lambda _path: None, lambda _name: "cancel")
    tools = DeskTools(
        qapp, paths, SettingsKeeper(paths.settings_file), Icons(paths.resources, theme), theme, "test", (),
        engine="text", questions=answers,
    )  # fmt: skip
    desk = Desk(tools)
    file = tmp_path / "stories" / "story.md"
    file.parent.mkdir()
    file.write_text("---\ntitle: Pier\n---\n\nŻółw.", "utf-8")
    desk.files.load(file)
    desk.keeping.keeper.start()
    yield Writer(desk, file, type_text)
    desk.stop()
    desk.deleteLater()
    desk.window.deleteLater()


def test_a_save_that_fails_is_told_and_loses_nothing(writer, pytestconfig, figure):
    is_thorough = pytestconfig.getoption("--soak") is not None
    desk, folder = writer.desk, writer.file.parent
    writer.write(" First.")
    calls = count(folder, desk.files.save, SAVING)
    faults = 0
    for at, site in enumerate(calls):
        for kind in kinds_of(site) if is_thorough else [one_kind(site, at)]:
            before, after = writer.file.read_text("utf-8"), writer.write(f" {faults}")
            faulty = Faults(folder, at, kind, SAVING)
            with faulty.watching():
                is_saved = desk.files.save()
            where = f"{faulty.calls[at]} met {kind}"
            assert writer.file.read_text("utf-8") in (before, after), where
            if is_saved:
                assert writer.file.read_text("utf-8") == after, where
            else:
                assert desk.draft.modified, where
                assert any("not saved" in text or "not written" in text for text in desk.notices.texts), where
                assert writer.kept() == [after], where
            left = [path for path in folder.iterdir() if path != writer.file]
            assert not left or kind == DEAD, where
            for temp in left:  # a dead disk lets nothing be removed
                temp.unlink()
            faults += 1
            assert desk.files.save(), f"not even after {where}"  # the disk works again
    figure(f"faults below a save in the window {faults} at {len(set(calls))} call sites, losses 0")
