"""What is ticked and ignored in a story is known the next time, and a broken file is no trouble."""

from pathlib import Path

from editorapp.workspace.story_checks import Choices, StoryChecksFile

STORY, OTHER = Path("/stories/pier.md"), Path("/stories/ferry.md")
CHOICES = Choices(frozenset({"seo-title"}), frozenset({"names"}))


def test_choices_stay_with_their_story(tmp_path):
    StoryChecksFile(tmp_path / "checks.json").put(STORY, CHOICES)
    again = StoryChecksFile(tmp_path / "checks.json")
    assert (again.choices(STORY), again.choices(OTHER)) == (CHOICES, Choices())


def test_two_windows_do_not_lose_each_others_choices(tmp_path):
    first, second = (StoryChecksFile(tmp_path / "checks.json") for _ in range(2))
    first.put(STORY, CHOICES)
    second.put(OTHER, CHOICES)
    assert StoryChecksFile(tmp_path / "checks.json").choices(STORY) == CHOICES


def test_a_story_without_choices_takes_no_room(tmp_path):
    file = StoryChecksFile(tmp_path / "checks.json")
    file.put(STORY, CHOICES)
    file.put(STORY, Choices())
    assert (tmp_path / "checks.json").read_bytes() == b"{}"


def test_a_broken_file_is_an_empty_one(tmp_path):
    for content in (
        b"\xff\0",
        b"[1]",
        b'{"/stories/pier.md": 3}',
        b'{"/stories/pier.md": {"ignored": [1], "ticked": 2}}',
    ):
        (tmp_path / "checks.json").write_bytes(content)
        assert StoryChecksFile(tmp_path / "checks.json").choices(STORY) == Choices()


def test_what_cannot_be_kept_stays_for_now(tmp_path):
    (tmp_path / "file").touch()
    file = StoryChecksFile(tmp_path / "file" / "checks.json")
    file.put(STORY, CHOICES)
    assert file.choices(STORY) == CHOICES
