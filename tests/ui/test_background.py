"""Work beside the window: in order, told in the window's thread, and never the end of the thread."""

import threading

import pytest

from editorapp.errors import FormatError
from editorapp.ui.kit.background import Background


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.stop()


def test_jobs_are_done_in_order_beside_the_window_and_told_in_it(qtbot, background):
    told, here = [], threading.get_ident()
    for number in (1, 2):
        background.run(
            lambda n=number: (n, threading.get_ident() != here),
            lambda result: told.append((*result, threading.get_ident() == here)),
            told.append,
        )
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(1, True, True), (2, True, True)]


def test_an_error_is_told_and_the_next_job_is_done(qtbot, background):
    told = []

    def fail(error):
        raise error

    for error in (FormatError("Not a picture."), ValueError("odd")):
        background.run(lambda error=error: fail(error), told.append, lambda error: told.append(error.what))
    background.run(lambda: "done", told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == ["Not a picture.", "That could not be done (ValueError: odd).", "done"]


def test_stopping_finishes_what_was_given_and_tells_nobody(qtbot, background):
    done, told = [], []
    background.run(lambda: done.append("x"), told.append, told.append)
    background.stop()
    qtbot.wait(10)
    assert (done, told) == (["x"], [])


def test_a_job_on_a_disk_that_never_answers_does_not_hold_the_end(qapp):
    answers, told = threading.Event(), []
    background = Background()
    background.run(answers.wait, told.append, told.append)
    background.stop(patience=0.01)
    answers.set()
    qapp.processEvents()
    assert told == []
