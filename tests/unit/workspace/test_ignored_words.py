"""What is ignored in a story is known the next time, and a broken file is no trouble."""

from pathlib import Path

from editorapp.workspace.ignored_words import IgnoredWordsFile

STORY = Path("/stories/pier.md")


def test_words_stay_with_their_story(tmp_path):
    IgnoredWordsFile(tmp_path / "ignored.json").put(STORY, {"teh", "Bevert"})
    again = IgnoredWordsFile(tmp_path / "ignored.json")
    assert again.words(STORY) == {"teh", "Bevert"}
    assert again.words(Path("/stories/ferry.md")) == frozenset()


def test_two_windows_do_not_lose_each_others_words(tmp_path):
    first, second = (IgnoredWordsFile(tmp_path / "ignored.json") for _ in range(2))
    first.put(STORY, {"teh"})
    second.put(Path("/stories/ferry.md"), {"ferrys"})
    assert IgnoredWordsFile(tmp_path / "ignored.json").words(STORY) == {"teh"}


def test_a_broken_file_is_an_empty_one(tmp_path):
    for content in (b"\xff\0", b"[1]", b'{"/stories/pier.md": [1, "teh"]}'):
        (tmp_path / "ignored.json").write_bytes(content)
        assert IgnoredWordsFile(tmp_path / "ignored.json").words(STORY) <= {"teh"}
