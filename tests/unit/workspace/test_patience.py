"""Waiting for a disk, but not for ever."""

import threading

import pytest

from editorapp.workspace.patience import within


def test_what_is_done_in_time_is_returned():
    assert within(5, lambda: 3) == 3


def test_what_goes_wrong_in_time_is_raised():
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)


def test_what_takes_too_long_is_not_waited_for():
    answer = threading.Event()
    with pytest.raises(TimeoutError):
        within(0.01, answer.wait)
    answer.set()
