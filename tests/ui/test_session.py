from pathlib import Path

from editorapp.workspace.session import load_session


def write_stories(folder: Path) -> list[Path]:
    for name in ("one", "two"):
        (folder / f"{name}.md").write_text("\n\n".join(f"Paragraph {n} of {name}." for n in range(60)))
    return [folder / "one.md", folder / "two.md"]


def test_the_next_start_opens_what_was_open_where_one_was(make_desk, tmp_path):
    first = make_desk()
    for path in write_stories(tmp_path):
        first.files.open_path(path)
        first.editor.select(100, 110)
    first.session.end()
    second = make_desk()
    assert second.session.restore_stories()
    assert [state.path.name for state in second.drafts.states] == ["two.md", "one.md"]
    assert second.editor.selection() == (100, 110)
    second.drafts.go_to(second.drafts.states[1])
    assert second.editor.selection() == (100, 110)


def test_a_file_that_has_gone_is_left_out_and_named(make_desk, tmp_path):
    first = make_desk()
    for path in write_stories(tmp_path):
        first.files.open_path(path)
    first.session.end()
    (tmp_path / "two.md").unlink()
    second = make_desk()
    assert second.session.restore_stories()
    assert second.files.name == "one.md"
    assert ["two.md" in error.what for error in second.session.missing] == [True]


def test_the_window_has_the_size_and_page_it_had(make_desk):
    first = make_desk()
    first.window.resize(800, 650)
    first.tabs.show_page("story")
    first.session.end()
    second = make_desk()
    second.session.restore_window()
    assert (second.window.width(), second.window.height(), second.tabs.page) == (800, 650, "story")


def test_what_is_open_and_where_is_kept_without_being_asked(make_desk, tmp_path, person_paths, qtbot, monkeypatch):
    monkeypatch.setattr("editorapp.ui.window.session_keeper._PLACES_PERIOD", 0.5)
    desk = make_desk()
    desk.session.start()
    desk.files.open_path(write_stories(tmp_path)[0])
    kept = person_paths.data / "session.json"
    qtbot.waitUntil(lambda: [story.path.name for story in load_session(kept).stories] == ["one.md"])
    desk.editor.select(100, 110)
    qtbot.waitUntil(lambda: load_session(kept).stories[0].caret == 110)


def test_a_second_start_beside_the_first_opens_nothing_of_it(make_desk, tmp_path):
    first = make_desk()
    first.files.open_path(write_stories(tmp_path)[0])
    first.session.keep()
    second = make_desk()
    assert not second.session.restore_stories()
    assert second.session.is_second
