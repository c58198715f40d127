"""The names of check profiles, as a person chooses one."""

from editorapp.workspace.check_profiles import list_check_profiles


def test_profiles_of_later_folders_replace_those_of_the_same_name(tmp_path):
    for folder, title in (("ours", "Web"), ("own", "My web")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "web.toml").write_text(f'title = "{title}"')
    (tmp_path / "own" / "broken.toml").write_text("[[")
    found = list_check_profiles([tmp_path / "ours", tmp_path / "none", tmp_path / "own"])
    assert found == (("broken", "broken"), ("web", "My web"))
