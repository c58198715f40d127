"""What every interface test shares: a display that needs no screen, the theme, typing, pictures of failures."""

import os
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")

import pytest
from patient_bot import PatientBot
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import Theme, load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.paths import Paths, find_paths

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # the preview needs it before the start


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, for machines that have other things to do."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder of fonts, icons and themes."""
    return Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication, resources: Path) -> None:
    load_fonts(resources)


@pytest.fixture
def theme(qapp: QApplication, resources: Path, _fonts: None) -> Theme:
    """The light theme, worn by the application."""
    return _paper(qapp, resources)


def _paper(qapp: QApplication, resources: Path) -> Theme:
    paper = load_theme(resources, "paper")
    if qapp.styleSheet() != paper.style_sheet():
        apply_theme(qapp, paper)
    return paper


@pytest.fixture
def icons(resources: Path, theme: Theme) -> Icons:
    """The icons in the light theme."""
    return Icons(resources, theme)


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Sends the keys that write `text` into a widget; unlike `qtbot.keyClicks` any character and line end will do."""
    return _type_text


def _type_text(widget: QWidget, text: str) -> None:
    for character in text:
        key, typed = _key(character)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed)
            QApplication.sendEvent(widget, event)


def _key(character: str) -> tuple[int, str]:
    if character == "\n":
        return Qt.Key.Key_Return.value, "\r"
    if character == "\t":
        return Qt.Key.Key_Tab.value, "\t"
    upper = character.upper()
    is_latin = len(upper) == 1 and 0x20 <= ord(upper) <= 0xFF
    return (ord(upper) if is_latin else Qt.Key.Key_unknown.value), character


@pytest.fixture
def person_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """The paths of a person who has never used the program."""
    return _at_home(tmp_path / "home", monkeypatch)


def _at_home(home: Path, patch: pytest.MonkeyPatch) -> Paths:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return find_paths()


def _desk(qapp: QApplication, theme: Theme, paths: Paths) -> Desk:
    answers = FileQuestions(lambda _folder: None, lambda _path: None, lambda _name: "discard")
    settings, icons = SettingsKeeper(paths.settings_file, qapp), Icons(paths.resources, theme)
    return Desk(DeskTools(qapp, paths, settings, icons, theme, "0", (), engine="text", questions=answers))


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: QApplication, theme: Theme, person_paths: Paths) -> Callable[[], Desk]:
    """Builds the real window with everything in it, on its own settings; its workers start with `desk.start()`.

    The text preview is used, and unsaved stories are given up without a question.
    """

    def put_away(desk: Desk) -> None:
        desk.stop()
        desk.deleteLater()  # with its timers, which would ask the window after its end

    def make() -> Desk:
        desk = _desk(qapp, theme, person_paths)
        qtbot.addWidget(desk.window, before_close_func=lambda _window: put_away(desk))
        return desk

    return make


@pytest.fixture(scope="module")
def shared_desk(
    qapp: QApplication, resources: Path, _fonts: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """As from `make_desk`, but one for all tests of a file, which put back what they change."""
    with pytest.MonkeyPatch.context() as patch:
        paths = _at_home(tmp_path_factory.mktemp("home"), patch)
        desk = _desk(qapp, _paper(qapp, resources), paths)
        desk.window.resize(1440, 900)
        desk.window.show()
        yield desk
        desk.stop()
        desk.deleteLater()
        desk.window.deleteLater()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Delete what a test has given up: without an event loop it would wait, and be dressed anew with every theme."""
    result = yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of every window that was open when a test failed."""
    report = yield
    if report.when == "call" and report.failed and isinstance(QApplication.instance(), QApplication):
        folder = Path(tempfile.gettempdir()) / "read-also-failures"
        folder.mkdir(exist_ok=True)
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        for number, window in enumerate(shown, start=1):
            picture = folder / f"{item.name}-{number}.png"
            if window.grab().save(str(picture)):
                report.sections.append(("screenshot", str(picture)))
    return report
