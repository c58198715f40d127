"""One process at a time writes to an archive; the lock dies with its holder."""

import subprocess
import sys
import time

import pytest

from editorapp.archive.locking import write_lock
from editorapp.errors import BusyArchiveError, UnwritableError

HOLD = "import sys, time\nfrom pathlib import Path\nfrom editorapp.archive.locking import write_lock\n"
HOLD += "with write_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_another_process_is_told_that_it_is_busy(tmp_path, holder):
    with pytest.raises(BusyArchiveError, match="Another program is writing"), write_lock(tmp_path):
        pass


def test_a_killed_holder_lets_go(tmp_path, holder):
    holder.kill()
    holder.wait()
    with write_lock(tmp_path):
        pass


def test_waiting_ends_after_the_given_time(tmp_path, holder):
    begin = time.monotonic()
    with pytest.raises(BusyArchiveError), write_lock(tmp_path, wait=0.3):
        pass
    assert 0.2 < time.monotonic() - begin < 30  # the holder would keep it for a minute


def test_the_lock_can_be_taken_again(tmp_path):
    for _ in range(2):
        with write_lock(tmp_path / "new"):
            pass


def test_a_file_in_the_folders_place_is_named(tmp_path):
    (tmp_path / "archive").touch()
    with pytest.raises(UnwritableError, match="is a file"), write_lock(tmp_path / "archive"):
        pass


def test_a_folder_below_a_file_is_named(tmp_path):
    (tmp_path / "archive").touch()
    with pytest.raises(UnwritableError, match="is a file"), write_lock(tmp_path / "archive" / "deep"):
        pass


def test_a_place_where_nothing_can_be_made_is_named(tmp_path):
    with pytest.raises(UnwritableError, match="cannot be written"), write_lock(tmp_path / ("n" * 300)):
        pass
