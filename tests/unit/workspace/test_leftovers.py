"""What a killed save left beside a story goes; what is being written stays."""

import os
import subprocess
import sys
import time

from editorapp.workspace.atomic import write_atomic
from editorapp.workspace.leftovers import remove_leftovers, temp_name

NAME = temp_name("0123456789abcdef")
OTHER = "0123456789abcdee"
WRITER = """
import os, signal, sys
from pathlib import Path
from editorapp.workspace import atomic
def pause(*_):
    print("writing", flush=True)
    signal.pause()
os.fsync = pause
atomic.write_atomic(Path(sys.argv[1]), b"half a story")
"""


def make_old(path, seconds=10.0):
    os.utime(path, (time.time() - seconds,) * 2)


def test_an_old_leftover_goes_and_nothing_else(tmp_path):
    for name in (NAME, "story.md", ".read-also-notes.tmp", ".read-also-0123.tmp", "0123456789abcdef.tmp"):
        (tmp_path / name).write_bytes(b"")
        make_old(tmp_path / name)
    assert remove_leftovers(tmp_path) == 1
    assert not (tmp_path / NAME).exists()
    assert len(list(tmp_path.iterdir())) == 4


def test_a_new_one_stays(tmp_path):
    (tmp_path / NAME).write_bytes(b"")
    assert remove_leftovers(tmp_path) == 0


def test_one_from_the_future_goes_for_the_clock_was_set_back(tmp_path):
    (tmp_path / NAME).write_bytes(b"")
    make_old(tmp_path / NAME, -86_400)
    assert remove_leftovers(tmp_path) == 1


def test_a_link_or_folder_of_that_name_stays(tmp_path):
    (tmp_path / NAME).symlink_to(tmp_path)
    (tmp_path / temp_name(OTHER)).mkdir()
    make_old(tmp_path / temp_name(OTHER))
    assert remove_leftovers(tmp_path) == 0


def test_a_folder_that_is_not_there_is_no_problem(tmp_path):
    assert remove_leftovers(tmp_path / "gone") == 0


def test_what_a_living_process_writes_stays_until_it_is_killed(tmp_path):
    writer = subprocess.Popen([sys.executable, "-c", WRITER, tmp_path / "story.md"], stdout=subprocess.PIPE)
    try:
        assert writer.stdout.readline() == b"writing\n"
        (temp,) = tmp_path.iterdir()
        make_old(temp)
        assert remove_leftovers(tmp_path) == 0
    finally:
        writer.kill()
        writer.communicate()
    assert remove_leftovers(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_save_after_a_clearing_up_writes(tmp_path):
    remove_leftovers(tmp_path)
    write_atomic(tmp_path / "story.md", b"new")
    assert (tmp_path / "story.md").read_bytes() == b"new"
