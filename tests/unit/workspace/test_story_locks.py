"""Which window has a story open."""

import subprocess
import sys

from editorapp.workspace.story_locks import StoryLocks

HOLDER = """
import signal, sys
from pathlib import Path
from editorapp.workspace.story_locks import StoryLocks
locks = StoryLocks(Path(sys.argv[1]))
print(locks.take(Path(sys.argv[2])), flush=True)
signal.pause()
"""


def test_another_process_has_it_until_it_is_killed(tmp_path):
    folder, path = tmp_path / "open", tmp_path / "pier.md"
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, folder, path], stdout=subprocess.PIPE)
    locks = StoryLocks(folder)
    try:
        assert holder.stdout.readline() == b"True\n"
        assert not locks.take(path)
        assert locks.take(tmp_path / "quay.md")
    finally:
        holder.kill()
        holder.communicate()
    assert locks.take(path)


def test_a_link_to_a_story_is_the_story(tmp_path):
    (tmp_path / "link.md").symlink_to("pier.md")
    first, second = StoryLocks(tmp_path / "open"), StoryLocks(tmp_path / "open")
    assert first.take(tmp_path / "pier.md")
    assert not second.take(tmp_path / "link.md")
    first.give_back(tmp_path / "pier.md")
    assert second.take(tmp_path / "link.md")


def test_nothing_is_left_of_a_lock_that_was_given_back(tmp_path):
    locks = StoryLocks(tmp_path / "open")
    locks.take(tmp_path / "pier.md")
    locks.close()
    assert [path.name for path in (tmp_path / "open").iterdir()] == ["guard"]


def test_what_a_killed_window_left_goes_and_what_is_held_stays(tmp_path):
    first, second = StoryLocks(tmp_path / "open"), StoryLocks(tmp_path / "open")
    first.take(tmp_path / "pier.md")
    (tmp_path / "open" / "0123.lock").write_bytes(b"")
    second.clear_up()
    assert len(list((tmp_path / "open").glob("*.lock"))) == 1
    assert not second.take(tmp_path / "pier.md")


def test_where_there_can_be_no_locks_nobody_is_bothered(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    locks = StoryLocks(tmp_path / "file" / "open")
    assert locks.take(tmp_path / "pier.md")
    locks.close()
