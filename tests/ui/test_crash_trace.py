"""A crash that ends the program at once leaves a trace, which the next start tells."""

import subprocess
import sys
from datetime import datetime

import pytest

from editorapp.ui.dialogs.crash_trace import FaultLog, trace_report

CRASH = (
    "import sys\nfrom pathlib import Path\nfrom editorapp.ui.dialogs.crash_trace import FaultLog\n"
    "FaultLog(Path(sys.argv[1])).start()\nstory = 'The pier is closed'\n"
    "def paint(story):\n    import faulthandler\n    faulthandler._sigsegv()\npaint(story)\n"
)


@pytest.fixture
def crashed(tmp_path):
    """The folder of logs of a program that has crashed."""
    script = tmp_path / "home" / "rory" / "crash.py"
    script.parent.mkdir(parents=True)
    script.write_text(CRASH)
    done = subprocess.run([sys.executable, str(script), str(tmp_path / "logs")], capture_output=True, check=False)
    assert done.returncode != 0
    return tmp_path / "logs"


def test_the_next_start_has_the_trace_once(crashed):
    log = FaultLog(crashed)
    trace = log.start()
    log.stop()
    assert "Segmentation fault" in trace
    assert "in paint" in trace
    assert FaultLog(crashed)._read() == ""


def test_the_report_names_no_home_and_no_story(crashed):
    report = trace_report(FaultLog(crashed)._read(), (("Python", "3.11"),), datetime(2026, 11, 21, 12, 3))
    assert report.startswith("Read Also: ended by a crash, found at the start on 2026-11-21 12:03:00\n\nPython: 3.11\n")
    assert 'File "crash.py", line 8 in paint' in report
    assert "rory" not in report
    assert "pier" not in report


def test_without_a_crash_there_is_nothing_to_tell(tmp_path):
    for _ in range(2):
        log = FaultLog(tmp_path / "logs")
        assert log.start() == ""
        log.stop()


def test_where_no_log_can_be_written_the_program_starts_all_the_same(tmp_path):
    (tmp_path / "logs").write_text("in the way")
    log = FaultLog(tmp_path / "logs")
    assert log.start() == ""
    log.stop()
