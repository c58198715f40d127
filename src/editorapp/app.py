"""The window's start: builds the application once, opens what was asked for, and shows it, films it or tours it."""

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtWidgets import QApplication

from editorapp import __version__
from editorapp.errors import ReadAlsoError, UnwritableError, UsageError
from editorapp.ui.dialogs.crash import CrashDialog, CrashHandler
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme, theme_name
from editorapp.ui.reading.web_engine import prepare_web_engine
from editorapp.ui.window.desk import Desk, DeskTools
from editorapp.ui.window.picture import Picture
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.tour import Tour
from editorapp.workspace.paths import Paths, find_paths
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.starter_drafts import copy_starter_drafts

_NO_DISPLAY = 3


def run_window(arguments: Sequence[str]) -> int:
    """Open the window (or take its picture, or the tour) and return the exit code; errors are one line."""
    try:
        options = _parse(arguments)
        if options.tour or options.screenshot:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        elif problem := display_problem():
            print(f"editorapp: {problem}", file=sys.stderr)
            return _NO_DISPLAY
        return _run(options)
    except ReadAlsoError as error:
        print(f"editorapp: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code


def display_problem() -> str:
    """Why no window can be shown here, "" if one can: Qt itself would abort without a word."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return "There is no display to open a window on. Try: editorapp tour, or editorapp --screenshot OUT.png."


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="editorapp", add_help=False, exit_on_error=False)
    tour = bool(arguments) and arguments[0] == "tour"
    if tour:
        parser.add_argument("tour")
        parser.add_argument("--out", default="")
    parser.add_argument("--screenshot", default="")
    parser.add_argument("--theme", choices=("paper", "ink"), default="")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("files", nargs="*")
    try:
        options, unknown = parser.parse_known_args(arguments)
        options.width, options.height = (int(part) for part in options.size.split("x"))
    except (argparse.ArgumentError, ValueError) as error:
        raise UsageError(f"{error}.".replace("..", "."), "See “editorapp --help”.") from error
    if unknown:
        raise UsageError(f"“{unknown[0]}” is not an option or command.", "See “editorapp --help”.")
    options.tour = tour
    return options


def _run(options: argparse.Namespace) -> int:
    prepare_web_engine()
    paths = find_paths()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Read Also")
    app.setDesktopFileName("read-also")
    load_fonts(paths.resources)
    settings = SettingsKeeper(paths.settings_file, app)
    wish = options.theme or settings.settings.text("look.theme")
    theme = load_theme(paths.resources, theme_name(wish, app.styleHints().colorScheme()))
    apply_theme(app, theme)
    icons = Icons(paths.resources, theme)
    facts = (
        ("Python", platform.python_version()),
        ("Qt", f"{qVersion()}, PySide {pyside_version}"),
        ("System", platform.platform()),
        ("Your files", str(paths.data)),
    )
    tools = DeskTools(app, paths, settings, icons, theme, __version__, facts)
    desks = [Desk(tools) for _ in options.files or [""]]
    crashes = _catch_crashes(desks[0], paths, facts)
    try:
        return _tour(app, desks[0], options) if options.tour else _show(app, desks, paths, options)
    finally:
        crashes.uninstall()
        for desk in desks:
            desk.stop()


def _show(app: QApplication, desks: Sequence[Desk], paths: Paths, options: argparse.Namespace) -> int:
    for desk, name in zip(desks, options.files or [""], strict=True):
        desk.window.resize(options.width, options.height)
        _open_first(desk, paths, Path(name) if name else None)
        desk.window.show()
        if paths.note:
            desk.notices.show_notice(paths.note, kind="error")
        for problem in desk.look_problems():
            desk.notices.show_notice(problem, kind="error")
        QTimer.singleShot(0, desk.start)
    if not options.screenshot:
        return app.exec()
    picture = Picture(desks[0], Path(options.screenshot))
    picture.finished.connect(app.exit)
    picture.start()
    code = app.exec()
    if code:
        raise UnwritableError(f"The picture could not be written to “{options.screenshot}”.", "Choose another file.")
    return code


def _open_first(desk: Desk, paths: Paths, file: Path | None) -> None:
    """The file that was asked for, else the last one, else the starter draft."""
    if file is not None:
        if not desk.files.open_path(file):
            desk.files.new()
        return
    last = next(iter(RecentFiles(paths.data / "recent.json").paths()), None)
    try:
        desk.files.open_path(last or copy_starter_drafts(paths))
    except ReadAlsoError as error:
        desk.files.new()
        desk.notices.show_error(error)


def _tour(app: QApplication, desk: Desk, options: argparse.Namespace) -> int:
    tour = Tour(desk, Path(options.out or "tour"))
    desk.window.resize(options.width, options.height)
    tour.finished.connect(app.exit)
    QTimer.singleShot(0, tour.start)
    code = app.exec()
    for file in tour.files:
        print(file)
    if tour.problem:
        print(f"editorapp: {tour.problem}", file=sys.stderr)
    return code


def _catch_crashes(desk: Desk, paths: Paths, facts: Sequence[tuple[str, str]]) -> CrashHandler:
    def show(report: str, kept_at: Path | None) -> None:
        CrashDialog(report, kept_at, desk.look.theme, desk.icons, desk.window).open()

    handler = CrashHandler(paths.logs, facts, show)
    handler.error_met.connect(desk.notices.show_error)
    handler.install()
    return handler
