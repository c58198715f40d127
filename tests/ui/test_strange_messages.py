"""Messages that are valid and that nobody asked for change nothing in the window, and raise nothing."""

from collections.abc import Callable
from typing import get_args

import pytest
from fuzzing import fuzz, values_of
from hypothesis import strategies as st

from editorapp.ui.window.desk import Desk
from editorapp.workers.protocol import Message

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KINDS = get_args(Message)


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    """One window for all messages."""
    made = make_desk()
    made.files.new()
    made.window.show()
    return made


@fuzz(2, message=st.one_of(*map(values_of, KINDS)))
def test_a_window_takes_any_message_of_any_worker(desk: Desk, message: Message) -> None:
    before = desk.draft.body()
    for worker in (desk.archive_worker, desk.render_worker, desk.writing.spelling._worker):
        worker.received.emit(message)
    assert desk.draft.body() == before
