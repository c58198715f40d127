"""What is said of the stories that were open last is what lies in their files now."""

from editorapp.workspace.recent_stories import read_recent_stories


def write(folder, name, text):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_headline_section_and_words_come_from_the_file(tmp_path):
    path = write(tmp_path, "pier.md", "---\ntitle: East pier\nsection: Harbour\n---\n\nClosed from Monday.\n")
    [story] = read_recent_stories([path], 4)
    assert (story.path, story.headline, story.section, story.words) == (path, "East pier", "Harbour", 3)
    assert round(story.changed.timestamp()) == round(path.stat().st_mtime)


def test_a_story_without_a_headline_goes_by_its_file(tmp_path):
    [story] = read_recent_stories([write(tmp_path, "notes.txt", "Some words.")], 4)
    assert story.headline == "notes.txt"


def test_a_headline_of_several_lines_is_one(tmp_path):
    [story] = read_recent_stories([write(tmp_path, "a.md", '---\ntitle: "Pier\\n  closes"\n---\n')], 4)
    assert story.headline == "Pier closes"


def test_a_file_that_cannot_be_read_makes_room_for_the_next(tmp_path):
    last = write(tmp_path, "last.md", "Last.")
    (tmp_path / "folder.md").mkdir()
    found = read_recent_stories([tmp_path / "gone.md", tmp_path / "folder.md", last], 1)
    assert [story.path for story in found] == [last]
