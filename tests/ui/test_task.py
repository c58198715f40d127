"""Work that may hang."""

import threading

import pytest

from editorapp.errors import ReadAlsoError
from editorapp.ui.kit.task import Task


def test_the_window_hears_of_the_end(qtbot, qapp):
    task = Task(lambda: 3, qapp)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert task.result == 3


def test_who_cannot_wait_for_the_signal_waits_for_a_while(qapp):
    go, ends = threading.Event(), []
    task = Task(lambda: go.wait(20), qapp)
    task.ended.connect(lambda: ends.append(task.result))
    task.start()
    assert not task.wait(0.01)
    go.set()
    assert task.wait(5)
    assert task.wait(0)
    assert ends == [True]


@pytest.mark.parametrize(("error", "said"), [(ReadAlsoError("Full."), "Full."), (KeyError("x"), "KeyError")])
def test_an_error_is_a_result(qapp, error, said):
    def fail():
        raise error

    task = Task(fail, qapp)
    task.start()
    assert task.wait(5)
    assert said in task.result.what


def test_nothing_is_a_result_too(qapp):
    task = Task(lambda: None, qapp)
    task.start()
    assert task.wait(5)
    assert task.has_ended
