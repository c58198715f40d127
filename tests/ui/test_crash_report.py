"""Crash reports say where it broke, and nothing of the story."""

import errno
from datetime import datetime

import pytest

from editorapp.errors import UnwritableError
from editorapp.ui.dialogs.crash_report import MOST_REPORTS, crash_report, error_place, write_report

NOW = datetime(2026, 11, 21, 12, 3, 5)
STORY = "The harbour board will close the east pier"


def caught(function, *args):
    try:
        function(*args)
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def fails_with(error):
    raise error


def fails_because_of(cause):
    try:
        fails_with(cause)
    except Exception as error:
        raise RuntimeError(STORY) from error


def report_of(error):
    return crash_report(error, [("Python", "3.11.7")], NOW)


def test_it_says_when_with_what_and_where():
    report = report_of(caught(fails_with, TypeError("unsupported operand")))
    assert report.startswith("Read Also: unexpected error, 2026-11-21 12:03:05\n\nPython: 3.11.7\n")
    assert "in fails_with\n    raise error\nTypeError: unsupported operand\n" in report


@pytest.mark.parametrize(
    "error",
    [
        ValueError(STORY),
        KeyError(STORY),
        RuntimeError(STORY),
        TypeError(f"cannot use '{STORY}'"),
        AttributeError(f"no “{STORY}” here"),
        UnicodeEncodeError("ascii", STORY, 0, 1, STORY),
        OSError(errno.ENOENT, "No such file or directory", f"/home/anna/{STORY}.md"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_nothing_of_the_story_is_in_it(error):
    assert "harbour" not in report_of(caught(fails_with, error))


def test_names_in_the_code_are_kept():
    report = report_of(caught(lambda: "text".colour))
    assert "AttributeError: 'str' object has no attribute 'colour'" in report


def test_the_cause_comes_first():
    report = report_of(caught(fails_because_of, ZeroDivisionError("division by zero")))
    assert report.index("ZeroDivisionError: division by zero") < report.index("RuntimeError (its message is left out")


def test_a_home_folder_is_not_named(tmp_path):
    code = compile("1 / 0", str(tmp_path / "anna" / "src" / "editorapp" / "x.py"), "exec")
    report = report_of(caught(exec, code))
    assert "  editorapp/x.py:1 in <module>" in report
    assert "anna" not in report


def test_endless_recursion_is_cut():
    def again():
        again()

    report = report_of(caught(again))
    assert "calls before these)" in report
    assert report.count("\n") < 120


def test_the_same_fault_has_the_same_place():
    first, second = caught(fails_with, ValueError("a")), caught(fails_with, ValueError("b"))
    assert error_place(first) == error_place(second)
    assert error_place(first) != error_place(caught(fails_with, TypeError("a")))


def test_a_report_is_kept_and_the_oldest_leave(tmp_path):
    for second in range(MOST_REPORTS + 3):
        path = write_report(tmp_path / "logs", f"report {second}", NOW.replace(second=second))
    kept = sorted(entry.name for entry in (tmp_path / "logs").iterdir())
    assert len(kept) == MOST_REPORTS
    assert path.read_text() == f"report {MOST_REPORTS + 2}"
    assert kept[-1] == path.name


def test_a_log_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError):
        write_report(tmp_path / "file" / "logs", "report", NOW)
