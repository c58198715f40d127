"""An error nobody caught is reported once, and the program goes on."""

import sys
import threading
from datetime import datetime

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from editorapp.errors import FileError, UnwritableError
from editorapp.ui.dialogs.crash import Crash, CrashDialog, CrashHandler


@pytest.fixture
def shown():
    return []


@pytest.fixture
def kept():
    """What was kept, and what was shown at that time."""
    return []


@pytest.fixture
def handler(qapp, tmp_path, shown, kept):
    before = sys.excepthook, threading.excepthook
    keep = lambda: kept.append(len(shown))  # noqa: E731
    clock = lambda: datetime(2026, 11, 21, 12, 3)  # noqa: E731
    handler = CrashHandler(tmp_path / "logs", [("Read Also", "0.1.0")], shown.append, keep, clock)
    handler.install()
    yield handler
    sys.excepthook, threading.excepthook = before


def fail(message="division"):
    raise ZeroDivisionError(message)


def test_an_error_in_a_slot_is_shown_and_kept(handler, shown, qtbot):
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown))
    assert "ZeroDivisionError: division" in shown[0].report
    assert shown[0].kept_at.read_text() == shown[0].report


def test_an_error_in_a_thread_is_shown(handler, shown, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown))


def test_the_texts_are_kept_before_anything_else_is_done(handler, shown, kept, qtbot):
    try:
        fail()
    except ZeroDivisionError as error:
        handler.handle(type(error), error, error.__traceback__)
    assert kept == [0]  # at once: nobody knows whether there is an event loop any more
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].outcome == "kept"


def test_the_texts_are_kept_when_a_thread_fails(handler, shown, kept, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown))
    assert kept == [0]


def test_texts_that_cannot_be_kept_are_no_secret(qapp, tmp_path, shown, qtbot):
    def refuse():
        raise UnwritableError("It was not written.", "Make room.")

    handler = CrashHandler(tmp_path, (), shown.append, refuse)
    handler.handle(ValueError, ValueError(), None)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].outcome == "not kept"


def test_the_same_fault_is_shown_once(handler, shown, kept, qtbot):
    for number in range(5):
        QTimer.singleShot(0, lambda number=number: fail(str(number)))
    done = []
    QTimer.singleShot(50, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert len(shown) == len(kept) == 1


def test_others_can_act_before_it_is_shown(handler, shown, qtbot):
    order = []
    handler.crashed.connect(lambda _report: order.append(len(shown)))
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown))
    assert order == [0]


def test_an_error_worded_for_people_is_no_crash(handler, shown, qtbot):
    def refuse():
        raise FileError("It is gone.", "Look elsewhere.")

    with qtbot.waitSignal(handler.error_met) as met:
        QTimer.singleShot(0, refuse)
    assert str(met.args[0]) == "It is gone. Look elsewhere."
    assert shown == []


def test_without_a_place_for_the_report_it_is_still_shown(handler, shown, qtbot, tmp_path):
    (tmp_path / "logs").write_text("in the way")
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].kept_at is None


def test_an_interrupt_is_left_to_python(handler, shown, capsys):
    handler.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert shown == []


def test_pythons_own_hooks_come_back(handler):
    handler.uninstall()
    assert sys.excepthook is sys.__excepthook__


def test_the_dialog_shows_the_report_and_copies_it(theme, icons, qtbot, tmp_path):
    dialog = CrashDialog(Crash("the report", tmp_path / "crash.txt"), theme, icons, None)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "the report"
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "the report"
