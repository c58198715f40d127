"""Draws the pictures of the guide: the real window with its real workers, in its main states.

python packaging/pictures.py [--out docs/images] [--theme paper] [--size 1440x900] [STATE...]
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from editorapp import __version__
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.reading.web_engine import prepare_web_engine
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.picture import Picture
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.paths import find_paths
from editorapp.workspace.starter_drafts import copy_starter_drafts

SETTLE_MS = 1200


def focus(desk: Desk) -> None:
    """Focus mode, in the second paragraph."""
    desk.window.set_focus_mode(True)
    desk.editor.set_caret(desk.draft.body().index("Fiona Hill, the") + 40)


def story(desk: Desk) -> None:
    """The story's details."""
    desk.window.show_page("story")


def palette(desk: Desk) -> None:
    """The command palette with a few letters typed."""
    desk.window.action("view.palette").trigger()
    desk.palette.findChild(QLineEdit).setText("in")


def find(desk: Desk) -> None:
    """The find bar with all that it can."""
    desk.window.action("edit.replace").trigger()
    desk.editor.find_bar.findChildren(QLineEdit)[0].setText("pier")


def outline(desk: Desk) -> None:
    """The outline of the story."""
    desk.window.show_page("outline")
    desk.window.focus_editor()


def preview(desk: Desk) -> None:
    """The page alone."""
    desk.window.action("view.preview_only").trigger()


def window(desk: Desk) -> None:
    """The window as it opens."""
    desk.window.focus_editor()


STATES: tuple[Callable[[Desk], None], ...] = (window, focus, story, palette, find, outline, preview)


def main() -> None:
    """Draw what was asked for, each state in a window of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("states", nargs="*", default=[state.__name__ for state in STATES])
    parser.add_argument("--out", default="docs/images", type=Path)
    parser.add_argument("--theme", default="paper")
    parser.add_argument("--size", default="1440x900")
    options = parser.parse_args()
    home = Path(tempfile.mkdtemp())
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    prepare_web_engine()
    app = QApplication(sys.argv[:1])
    paths = find_paths()
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, options.theme)
    apply_theme(app, theme)
    settings = SettingsKeeper(paths.settings_file, app)
    settings.set("look.theme", options.theme)
    desk = Desk(DeskTools(app, paths, settings, Icons(paths.resources, theme), theme, __version__, ()))
    desk.files.load(copy_starter_drafts(paths))
    desk.window.resize(*map(int, options.size.split("x")))
    desk.window.show()
    first = Picture(desk, home / "first.png")
    loop = QEventLoop()
    first.finished.connect(loop.quit)  # not the application's quit, which would close the window
    QTimer.singleShot(0, first, first.start)
    loop.exec()
    for state in STATES:
        if state.__name__ in options.states:
            _draw(desk, state, options.out / f"{state.__name__}-{options.theme}.png")
    sys.stdout.flush()
    os._exit(0)  # nothing is left to do, and WebEngine takes its time to end


def _draw(desk: Desk, state: Callable[[Desk], None], target: Path) -> None:
    desk.window.set_focus_mode(False)
    desk.palette.dismiss()
    desk.editor.close_find()
    desk.window.action("view.split").trigger()
    desk.window.show_page("read_also")
    desk.window.focus_editor()
    _wait(300)
    state(desk)
    _wait(SETTLE_MS)
    desk.window.grab().save(str(target))
    print(target)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
