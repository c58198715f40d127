"""What the status row says of a job on the archive."""

import pytest

from editorapp.ui.linking.suggestion_requests import ProcessState
from editorapp.ui.window.process_status import ProcessStatus
from editorapp.ui.window.status_bar import StatusBar, StatusItem
from editorapp.workers.protocol import Progressed


@pytest.fixture
def row(qtbot, icons):
    made = StatusBar(icons)
    qtbot.addWidget(made)
    return made


def words_on(row):
    return {item.words for item in row.findChildren(StatusItem)}


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progressed("rebuilding", 0, 0), "Rebuilding…"),
        (Progressed("rebuilding", 43, 100), "Rebuilding 43 %"),
        (Progressed("indexing", 43, 100), "Indexing 43 %"),
        (Progressed("reading", 43, 100), "Importing 43 %"),
    ],
)
def test_a_job_is_named_with_the_share_that_is_done(row, progress, said):
    ProcessStatus(row).set_progress(progress)
    assert said in words_on(row)


def test_after_a_job_suggestions_are_spoken_of_again(row):
    status = ProcessStatus(row)
    status.set_suggestions(ProcessState("8 suggestions", "ok"))
    status.set_progress(Progressed("rebuilding", 99, 100))
    status.end_job()
    assert "8 suggestions" in words_on(row)
