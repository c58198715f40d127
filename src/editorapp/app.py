"""The window's start: builds the application once, opens what was asked for, and shows it, films it or tours it."""

import argparse
import contextlib
import importlib
import os
import platform
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QEvent, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from editorapp import __version__
from editorapp.errors import ExportError, ReadAlsoError, UsageError
from editorapp.ui.dialogs.crash import Crash, CrashDialog, CrashHandler, keep_report
from editorapp.ui.dialogs.crash_report import crash_report
from editorapp.ui.dialogs.crash_trace import FaultLog, trace_report
from editorapp.ui.kit.app_icon import app_icon
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme, theme_name
from editorapp.ui.kit.translations import install_language
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.page_pdf import PagePdf
from editorapp.ui.reading.web_engine import make_room_for_page, prepare_web_engine
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.interrupts import Interrupts
from editorapp.ui.window.look_commands import interface_scale
from editorapp.ui.window.picture import Picture
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.ui.window.tour import Tour
from editorapp.workspace.paths import find_paths, shown
from editorapp.workspace.starter_drafts import copy_starter_drafts

_NO_DISPLAY = 3
_SIZE = re.compile(r"([1-9][0-9]{2,3})x([1-9][0-9]{2,3})")
"""Pixels of the window, as "1440x900"."""
_PICTURE_SIZE = "1440x900"
_RENDERER = "editorapp.workers.render"
"""Loaded where this process itself must render a page; beside a window a worker does."""
_CRASH_SECONDS = 20.0
_CRASHED = "Read Also met an error it did not expect. A report is in"
_NOBODY_THERE = FileQuestions(lambda _folder: None, lambda _path: None, lambda _name: "discard")


def run_window(arguments: Sequence[str]) -> int:
    """Open the window (or take its picture, or the tour) and return the exit code; errors are one line."""
    try:
        options = _parse(arguments)
        if options.tour or options.screenshot:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        elif problem := display_problem():
            _complain(problem)
            return _NO_DISPLAY
        return _run(options)
    except ReadAlsoError as error:
        _complain(str(error))
        return error.exit_code
    except Exception as error:
        _say_crash(error)
        return 1


def draw_pdf(text: str, label: str, folder: Path | None, paper: str) -> bytes:
    """The draft of this text as PDF, drawn where nobody sees it: on `paper` ("a4", "letter", "" for the usual), with
    the photos of `folder`; `label` is the read-also label in use.

    Raises ExportError where the page could not be drawn.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_web_engine()
    paths = find_paths()
    app = QApplication([sys.argv[0]])
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    apply_theme(app, theme)
    pdf = PagePdf(paths.resources, theme, Icons(paths.resources, theme), app)
    drawn: list[bytes] = []
    pdf.made.connect(drawn.append)
    pdf.ended.connect(app.quit)
    page = importlib.import_module(_RENDERER).whole_page(text, label)
    QTimer.singleShot(0, pdf, lambda: pdf.start(page, folder, paper))
    app.exec()
    pdf.close()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the page must go before the application
    if not drawn:
        raise ExportError("The PDF could not be drawn.", "Try again, or export a web page and print that.")
    return drawn[0]


def display_problem() -> str:
    """Why no window can be shown here, "" if one can: Qt itself would abort without a word."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return "There is no display to open a window on. Try: editorapp tour, or editorapp --screenshot OUT.png."


def _complain(problem: str) -> None:
    print(f"editorapp: {' '.join(problem.split())}", file=sys.stderr)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="editorapp", add_help=False, exit_on_error=False)
    tour = bool(arguments) and arguments[0] == "tour"
    if tour:
        parser.add_argument("tour")
        parser.add_argument("--out", default="tour")
    parser.add_argument("--screenshot", default="")
    parser.add_argument("--theme", choices=("paper", "ink"), default="")
    parser.add_argument("--size", default="")
    parser.add_argument("files", nargs="*")
    try:
        options, unknown = parser.parse_known_args(arguments)
    except argparse.ArgumentError as error:
        raise UsageError(f"{str(error).rstrip('.')}.", "See “editorapp --help”.") from error
    if unknown:
        raise UsageError(f"“{unknown[0]}” is not an option or command.", "See “editorapp --help”.")
    if tour or options.screenshot:
        options.size = options.size or _PICTURE_SIZE
    if options.size and not _SIZE.fullmatch(options.size):
        raise UsageError(f"“{options.size}” is no size for a window.", f"Write it as {_PICTURE_SIZE}.")
    options.tour = tour
    return options


def _run(options: argparse.Namespace) -> int:
    tools = _make_tools(options)
    desk = Desk(tools)
    desk.start_workers()
    crashes = _catch_crashes(desk, tools)
    faults = FaultLog(tools.paths.logs)
    trace = faults.start()
    interrupts = Interrupts(tools.app)
    interrupts.received.connect(tools.app.closeAllWindows if tools.questions else desk.keeping.ending.end)
    interrupts.install()
    try:
        if options.tour:
            return _tour(desk, options, crashes)
        if options.screenshot:
            return _picture(desk, options, crashes)
        _show(desk, options)
        if trace:
            _tell_of_crash(desk, tools, trace)
        return tools.app.exec()
    finally:
        interrupts.uninstall()
        crashes.uninstall()
        desk.stop()
        faults.stop()


def _make_tools(options: argparse.Namespace) -> DeskTools:
    """The application and what there is one of."""
    prepare_web_engine()
    paths = find_paths()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("read-also")
    app.setApplicationDisplayName("Read Also")
    app.setDesktopFileName("read-also")
    app.setWindowIcon(app_icon(paths.resources))
    load_fonts(paths.resources)
    settings = SettingsKeeper(paths.settings_file, app)
    install_language(app, paths.resources, settings.text("look.language"))
    wish = options.theme or settings.text("look.theme")
    theme = load_theme(paths.resources, theme_name(wish, app.styleHints().colorScheme()))
    theme = theme.scaled(interface_scale(settings.settings))
    apply_theme(app, theme)
    facts = (
        ("Python", platform.python_version()),
        ("Qt", f"{qVersion()}, PySide {pyside_version}"),
        ("System", platform.platform()),
        ("Your files", str(paths.data)),
    )
    nobody_there = bool(options.tour or options.screenshot)
    return DeskTools(
        app,
        paths,
        settings,
        Icons(paths.resources, theme),
        theme,
        __version__,
        facts,
        questions=_NOBODY_THERE if nobody_there else None,
        only_starter=options.tour,
    )


def _show(desk: Desk, options: argparse.Namespace) -> None:
    """Put the window on the screen; its workers start behind it."""
    if not options.size:
        desk.session.restore_window()
    _resize(desk, options)
    problems = (*_open(desk, options.files), *desk.session.missing)
    desk.session.start()
    desk.keeping.start()
    desk.history.start()
    desk.publishing.start()
    make_room_for_page(desk.window)
    desk.window.show()
    QTimer.singleShot(0, desk, desk.start)
    for problem in {str(problem): problem for problem in problems}.values():  # the last file may be of both
        desk.notices.show_error(problem)
    _say_problems(desk)


def _say_problems(desk: Desk) -> None:
    for problem in desk.problems():
        desk.notices.show_notice(problem, kind="error")


def _resize(desk: Desk, options: argparse.Namespace) -> None:
    if options.size:
        desk.window.resize(*map(int, options.size.split("x")))


def _open(desk: Desk, names: Sequence[str], welcomes: bool = True) -> tuple[ReadAlsoError, ...]:
    """Open the files that were asked for, else what was open last, else the last file.

    Where there is nothing of all that, the welcome page is shown, or the starter draft if nobody is to be welcomed.
    Returns why some could not be opened.
    """
    if not names and desk.session.restore_stories():
        return ()
    if not names and desk.session.is_second:
        desk.files.start()  # what was open last is open in the other window
        return ()
    last = None if names else next(iter(desk.recent.paths()), None)
    if not names and last is None and welcomes:
        desk.welcome.show()
        return ()
    problems: list[ReadAlsoError] = []
    for name in names or [""]:
        try:
            desk.files.load(Path(name) if name else last or copy_starter_drafts(desk.paths))
        except ReadAlsoError as error:
            problems.append(error)
    if len(problems) == max(1, len(names)):
        desk.files.start()
    return tuple(problems)


def _picture(desk: Desk, options: argparse.Namespace, crashes: CrashHandler) -> int:
    problems = _open(desk, options.files, welcomes=False)
    if problems:
        raise problems[0]
    _resize(desk, options)
    desk.window.show()
    _say_problems(desk)
    picture = Picture(desk, Path(options.screenshot))
    crashes.error_met.connect(lambda error: picture.fail(str(error)))
    crashes.crashed.connect(lambda _report: picture.fail(f"{_CRASHED} {desk.paths.logs}."))
    picture.finished.connect(desk.app.quit)
    QTimer.singleShot(0, picture, picture.start)
    desk.app.exec()
    return _outcome(picture.problem)


def _tour(desk: Desk, options: argparse.Namespace, crashes: CrashHandler) -> int:
    _resize(desk, options)
    tour = Tour(desk, Path(options.out))
    crashes.error_met.connect(lambda error: tour.fail(str(error)))
    crashes.crashed.connect(lambda _report: tour.fail(f"{_CRASHED} {desk.paths.logs}."))
    tour.finished.connect(desk.app.quit)
    QTimer.singleShot(0, tour, tour.start)
    desk.app.exec()
    for file in tour.files:
        print(file)
    return _outcome(tour.problem)


def _outcome(problem: str) -> int:
    if problem:
        _complain(problem)
    return 1 if problem else 0


def _catch_crashes(desk: Desk, tools: DeskTools) -> CrashHandler:
    handler = CrashHandler(tools.paths.logs, tools.facts, partial(_show_crash, desk), desk.keeping.keeper.write_now)
    handler.error_met.connect(desk.notices.show_error)
    handler.install()
    return handler


def _show_crash(desk: Desk, crash: Crash) -> None:
    CrashDialog(crash, desk.look.theme, desk.look.icons, desk.window).open()


def _tell_of_crash(desk: Desk, tools: DeskTools, trace: str) -> None:
    """Say that the run before this one crashed, in a way that nobody could be told then."""
    when = datetime.now()
    report = trace_report(trace, tools.facts, when)
    crash = Crash(report, keep_report(tools.paths.logs, report, when), "ended")
    said = tr("Read Also ended unexpectedly the last time.")
    desk.notices.show_notice(said, tr("Show Report"), partial(_show_crash, desk, crash), seconds=_CRASH_SECONDS)


def _say_crash(error: Exception) -> None:
    """An error that no window could show any more: a line for the terminal, and a report in the folder of logs."""
    when = datetime.now()
    with contextlib.suppress(ReadAlsoError):
        kept_at = keep_report(find_paths().logs, crash_report(error, (("Read Also", __version__),), when), when)
        if kept_at is not None:
            _complain(f"{_CRASHED} {shown(kept_at)}.")
            return
    _complain(f"Read Also met an error it did not expect: {type(error).__name__}.")
