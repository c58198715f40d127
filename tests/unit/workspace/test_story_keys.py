"""A story's own key is found again by its file, also when that was renamed."""

import pytest

from editorapp.workspace.file_state import digest
from editorapp.workspace.story_keys import StoryKeys


@pytest.fixture
def keys(tmp_path):
    return StoryKeys(tmp_path / "data" / "keys.json")


@pytest.fixture
def write(tmp_path):
    """Writes a story; gives its path and its content's digest."""

    def write_story(name, text="The pier closes."):
        path = tmp_path / name
        path.write_text(text)
        return path, digest(text.encode())

    return write_story


def test_a_key_is_found_by_its_file_in_the_next_run(keys, write, tmp_path):
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    assert StoryKeys(tmp_path / "data" / "keys.json").find(path) == "5eed"


def test_two_programs_know_of_each_others_keys(keys, write, tmp_path):
    other = StoryKeys(tmp_path / "data" / "keys.json")
    (pier, _), (gull, _) = write("pier.md"), write("gull.md")
    keys.keep(pier, "5eed", b"p")
    other.keep(gull, "0ther", b"g")
    assert (keys.find(gull), other.find(pier)) == ("0ther", "5eed")


def test_a_file_that_another_program_has_renamed_is_known_by_what_it_holds(keys, write, tmp_path):
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    renamed = path.rename(tmp_path / "elsewhere.md")
    assert keys.find(renamed, content) == "5eed"
    keys.keep(renamed, "5eed", content)
    assert (keys.find(renamed), keys.find(path)) == ("5eed", "")


def test_a_copy_by_another_program_is_a_story_of_its_own(keys, write):
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    copy, same = write("copy.md")
    assert keys.find(copy, same) == ""


def test_where_two_files_may_be_meant_none_is_guessed(keys, write, tmp_path):
    for name in ("a.md", "b.md"):
        path, content = write(name)
        keys.keep(path, name[0] * 4, content)
    for name in ("a.md", "b.md"):
        (tmp_path / name).unlink()
    renamed, content = write("c.md")
    assert keys.find(renamed, content) == ""


def test_a_link_to_the_file_is_the_file(keys, write, tmp_path):
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    link = tmp_path / "link.md"
    link.symlink_to(path)
    assert keys.find(link) == "5eed"


def test_a_file_that_is_left_behind_gets_a_key_of_its_own(keys, write):
    (left, content), (new, _) = write("left.md"), write("new.md")
    keys.keep(left, "5eed", content)
    keys.keep(new, "5eed", content)
    assert keys.part(left, "5eed", "1eft")
    assert (keys.find(left), keys.find(new)) == ("1eft", "5eed")


def test_what_was_renamed_is_not_left_behind(keys, write, tmp_path):
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    path.rename(tmp_path / "new.md")
    assert not keys.part(path, "5eed", "1eft")


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff", b"[]", b'{"stories": []}', b'{"stories": {"/a": ["k"], "/b": 3}}']
)
def test_a_damaged_file_is_forgotten_and_written_anew(keys, write, tmp_path, damage):
    file = tmp_path / "data" / "keys.json"
    file.parent.mkdir()
    file.write_bytes(damage)
    path, content = write("pier.md")
    assert keys.find(path, content) == ""
    keys.keep(path, "5eed", content)
    assert keys.find(path) == "5eed"


def test_where_nothing_can_be_kept_nobody_is_bothered(write, tmp_path):
    (tmp_path / "data").write_text("a file in the way")
    keys = StoryKeys(tmp_path / "data" / "keys.json")
    path, content = write("pier.md")
    keys.keep(path, "5eed", content)
    assert keys.find(path) == ""
