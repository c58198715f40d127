"""A lock belongs to one living process, and is free when that has died, however it died."""

import subprocess
import sys

import pytest

from editorapp.errors import UnwritableError
from editorapp.workspace.process_locks import hold_lock, is_held

HOLD = (
    "import sys\nfrom pathlib import Path\nfrom editorapp.workspace.process_locks import hold_lock\n"
    "held = hold_lock(Path(sys.argv[1]))\nprint(held is not None, flush=True)\nsys.stdin.read()\n"
)


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock until it is killed."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "True\n"
    yield process
    process.kill()
    process.communicate()


def test_a_living_process_keeps_its_lock(tmp_path, holder):
    assert is_held(tmp_path / "lock")
    assert hold_lock(tmp_path / "lock") is None
    assert is_held(tmp_path / "lock")


def test_a_killed_process_lets_go(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert not is_held(tmp_path / "lock")
    with hold_lock(tmp_path / "lock"):
        assert is_held(tmp_path / "lock")


def test_it_is_held_against_this_process_too(tmp_path):
    with hold_lock(tmp_path / "lock"):
        assert is_held(tmp_path / "lock")
        assert hold_lock(tmp_path / "lock") is None
    assert not is_held(tmp_path / "lock")


def test_asking_makes_no_file(tmp_path):
    assert not is_held(tmp_path / "lock")
    assert list(tmp_path.iterdir()) == []


def test_any_name_of_a_folder_will_do(tmp_path):
    folder = tmp_path / "50 % of #1? é"
    folder.mkdir()
    with hold_lock(folder / "lock"):
        assert is_held(folder / "lock")


def test_a_place_where_nothing_can_be_made_is_named(tmp_path):
    with pytest.raises(UnwritableError, match="cannot be locked"):
        hold_lock(tmp_path / "missing" / "lock")


@pytest.mark.parametrize("content", [b"\x07garbage" * 2000, b"SQLite format 3\0" + b"\xff" * 4080])
def test_a_file_that_was_damaged_can_be_locked_again(tmp_path, content):
    (tmp_path / "lock").write_bytes(content)
    with hold_lock(tmp_path / "lock") as held:
        assert held is not None
        assert hold_lock(tmp_path / "lock") is None
