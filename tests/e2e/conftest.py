"""What the tests of real processes share: a home of their own, and the program as a person starts it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from patient_bot import PatientBot
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, for machines that have other things to do."""
    return PatientBot(request)


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Sends the keys that write `text` into a widget; unlike `qtbot.keyClicks` any character and line end will do."""

    def send(widget: QWidget, text: str) -> None:
        for sign in text:
            key, typed = (Qt.Key.Key_Return, "\r") if sign == "\n" else (Qt.Key.Key_unknown, sign)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed))

    return send


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """A person's own: nothing of the machine's user is read or written."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "DISPLAY", "WAYLAND"))}
    return kept | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def editorapp(environment: dict[str, str], tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program with these arguments and wait for its end."""

    def run(*arguments: object, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-P", "-m", "editorapp", *map(str, arguments)]
        return subprocess.run(
            command,
            env=environment,
            cwd=tmp_path,
            input=given,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run
