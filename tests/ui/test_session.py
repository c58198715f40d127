from pathlib import Path

import pytest

from editorapp.ui.kit.icons import Icons
from editorapp.ui.window.desk import Desk, DeskTools
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workspace.paths import Paths, find_paths


@pytest.fixture
def paths(tmp_path, monkeypatch) -> Paths:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return find_paths()


@pytest.fixture
def new_desk(qtbot, qapp, theme, paths):
    def make() -> Desk:
        settings = SettingsKeeper(paths.settings_file, qapp)
        desk = Desk(DeskTools(qapp, paths, settings, Icons(paths.resources, theme), theme, "0", (), engine="text"))
        qtbot.addWidget(desk.window)
        return desk

    return make


def write_stories(folder: Path) -> list[Path]:
    for name in ("one", "two"):
        (folder / f"{name}.md").write_text("\n\n".join(f"Paragraph {n} of {name}." for n in range(60)))
    return [folder / "one.md", folder / "two.md"]


def test_the_next_start_opens_what_was_open_where_one_was(new_desk, tmp_path):
    first = new_desk()
    for path in write_stories(tmp_path):
        first.files.open_path(path)
        first.editor.select(100, 110)
    first.session.keep()
    second = new_desk()
    assert second.session.restore_stories()
    assert [state.path.name for state in second.drafts.states] == ["two.md", "one.md"]
    assert second.editor.selection() == (100, 110)
    second.drafts.go_to(second.drafts.states[1])
    assert second.editor.selection() == (100, 110)


def test_a_file_that_has_gone_is_left_out(new_desk, tmp_path):
    first = new_desk()
    for path in write_stories(tmp_path):
        first.files.open_path(path)
    first.session.keep()
    (tmp_path / "two.md").unlink()
    second = new_desk()
    assert second.session.restore_stories()
    assert second.files.name == "one.md"


def test_the_window_has_the_size_and_page_it_had(new_desk):
    first = new_desk()
    first.window.resize(800, 650)
    first.tabs.show_page("story")
    first.session.keep()
    second = new_desk()
    second.session.restore_window()
    assert (second.window.width(), second.window.height(), second.tabs.page) == (800, 650, "story")
