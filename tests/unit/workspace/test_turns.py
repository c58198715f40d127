"""Windows that change one small file at the same time: what each has written stays."""

import threading

import pytest

from editorapp.errors import UnwritableError
from editorapp.workspace.archives import LIST, ArchiveList
from editorapp.workspace.first_steps import FirstSteps
from editorapp.workspace.ignored_words import IgnoredWordsFile
from editorapp.workspace.process_locks import hold_lock
from editorapp.workspace.recent import RecentNames
from editorapp.workspace.story_checks import Choices, StoryChecksFile
from editorapp.workspace.turns import turn_with


def at_once(*works):
    """Do them in threads that begin together."""
    gate = threading.Barrier(len(works))
    threads = [threading.Thread(target=lambda work=work: (gate.wait(), work())) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_whoever_has_the_turn_is_certain_to_be_alone(tmp_path):
    file = tmp_path / "new" / "list.json"
    with turn_with(file) as first, turn_with(file, wait=0) as second:
        assert (first, second) == (True, False)
    with turn_with(file) as again:
        assert again


def test_one_who_hangs_over_a_file_holds_nobody_up(tmp_path):
    names = RecentNames(tmp_path / "recent.json")
    with hold_lock(tmp_path / "recent.lock"):
        names.add("pier.md")
    assert names.names() == ("pier.md",)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "data").write_text("a file in the way")
    with pytest.raises(UnwritableError), turn_with(tmp_path / "data" / "list.json"):
        pytest.fail("there can be no turn")


def test_archives_noted_by_two_windows_at_once_are_both_listed(tmp_path):
    lists = [ArchiveList(tmp_path / LIST, tmp_path) for _ in range(4)]
    at_once(*(lambda n=n, each=each: each.note(tmp_path / f"a{n}", "a") for n, each in enumerate(lists)))
    assert {known.folder.name for known in lists[0].noted()} == {"a0", "a1", "a2", "a3"}


def test_stories_opened_by_two_windows_at_once_are_both_recent(tmp_path):
    at_once(*(lambda n=n: RecentNames(tmp_path / "recent.json").add(f"{n}.md") for n in range(4)))
    assert set(RecentNames(tmp_path / "recent.json").names()) == {"0.md", "1.md", "2.md", "3.md"}


def test_first_steps_that_two_windows_have_seen_are_all_kept(tmp_path):
    one, other = FirstSteps(tmp_path / "steps.json"), FirstSteps(tmp_path / "steps.json")
    one.finish("write")
    other.finish("look")
    assert FirstSteps(tmp_path / "steps.json").done == {"write", "look"}


def test_what_one_window_ignores_in_a_story_is_not_undone_by_another_windows_story(tmp_path):
    file, pier, gull = tmp_path / "words.json", tmp_path / "pier.md", tmp_path / "gull.md"
    IgnoredWordsFile(file).put(pier, ["Skerrow"])
    one, other = IgnoredWordsFile(file), IgnoredWordsFile(file)
    one.put(pier, ["Skerrow", "Lornsay"])
    other.put(gull, ["Maren"])
    assert IgnoredWordsFile(file).words(pier) == {"Skerrow", "Lornsay"}
    assert IgnoredWordsFile(file).words(gull) == {"Maren"}


def test_what_one_window_ticks_for_a_story_is_not_undone_by_another_windows_story(tmp_path):
    file, pier, gull = tmp_path / "checks.json", tmp_path / "pier.md", tmp_path / "gull.md"
    StoryChecksFile(file).put(pier, Choices(ticked=frozenset({"facts"})))
    one, other = StoryChecksFile(file), StoryChecksFile(file)
    one.put(pier, Choices(ticked=frozenset({"facts", "names"})))
    other.put(gull, Choices(ignored=frozenset({"tk"})))
    assert StoryChecksFile(file).choices(pier).ticked == {"facts", "names"}
    assert StoryChecksFile(file).choices(gull).ignored == {"tk"}
