"""The problems of an import are listed while it runs."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.workers.protocol import Progressed, ReportLine


@pytest.fixture
def dialog(theme, icons, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    dialog = ImportDialog(theme, icons, window)
    dialog.choice.offer_targets([Path("/archives/Skerrow Post")], Path("/archives"))
    dialog.choice.sources.add([Path("/old/posts")])
    dialog.open()
    dialog._start()
    return dialog


def problems(first, last):
    return tuple(ReportLine(f"/old/posts/{number}.html", "", "Empty body.") for number in range(first, last))


def progress(count, fresh=()):
    return Progressed("reading", 2000, 9000, 100, 0, count, fresh)


def told(dialog):
    return [(row.text, row.hint, row.action) for row in dialog.progress.problems.rows.rows]


def test_the_list_comes_with_the_first_problem(dialog):
    dialog.set_progress(progress(0))
    assert not dialog.progress.problems.isVisible()
    dialog.set_progress(progress(1, problems(0, 1)))
    assert dialog.progress.problems.isVisible()
    assert told(dialog) == [("Empty body", "0.html", "Show")]
    assert dialog.progress.problems.rows.view.accessibleName() == "Problems"


def test_new_problems_come_below_and_those_looked_at_stay_in_sight(dialog, qtbot):
    dialog.set_progress(progress(9, problems(0, 9)))
    list_, view = dialog.progress.problems.rows, dialog.progress.problems.rows.view
    list_.choose(4)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    before = view.verticalScrollBar().value()
    dialog.set_progress(progress(12, problems(9, 12)))
    assert len(told(dialog)) == 12
    assert (list_.current, view.verticalScrollBar().value()) == ("problem 4", before)
    assert view.height() == 3 * view.sizeHintForRow(0)


def test_of_very_many_it_is_said_that_these_are_the_first(dialog):
    dialog.set_progress(progress(200, problems(0, 200)))
    assert not dialog.progress.problems.note.isVisible()
    dialog.set_progress(progress(1312))
    assert dialog.progress.problems.note.text() == "These are the first 200 of 1,312."
    dialog.set_progress(Progressed("indexing", 5, 100))
    assert len(told(dialog)) == 200


def test_a_new_import_begins_without_those_of_the_last(dialog):
    dialog.set_progress(progress(2, problems(0, 2)))
    dialog.begin_update("Skerrow Post")
    assert not dialog.progress.problems.isVisible()
    dialog.set_progress(progress(1, problems(7, 8)))
    assert told(dialog) == [("Empty body", "/old/posts/7.html", "Show")]


def test_the_problems_so_far_can_be_kept(dialog, tmp_path):
    dialog.set_progress(progress(2, problems(0, 2)))
    dialog.progress.problems.save(tmp_path / "list.tsv")
    lines = (tmp_path / "list.tsv").read_text().splitlines()
    assert lines[2] == "problem\t/old/posts/1.html\t\tEmpty body."
    assert dialog.progress.problems.message.text == f"The list is in {tmp_path / 'list.tsv'}."


def test_the_place_of_a_problem_is_shown_while_the_import_runs(dialog, qtbot, tmp_path):
    (tmp_path / "fete.html").touch()
    dialog.set_progress(progress(1, (ReportLine(str(tmp_path / "fete.html"), "", "Empty body."),)))
    with qtbot.waitSignal(dialog.show_requested) as shown:
        dialog.progress.problems.rows.activated.emit("problem 0")
    assert shown.args == [tmp_path / "fete.html"]
    assert dialog.state == "running"
