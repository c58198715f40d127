"""What the pictures of the guide show: each state by name, and how a window gets into it."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from picture_studio import Studio
from PySide6.QtWidgets import QLineEdit, QPushButton

from editorapp.ui.dialogs.comparison_view import ComparisonView
from editorapp.workspace.history import History, Story
from editorapp.workspace.text_files import read_text_file

WHOLE, SMALL = (1440, 900), (1100, 700)
"""Pixels of a window with text and page side by side, and of one that a dialog stands over."""
_LEFT_BEHIND = """
import os, sys
from pathlib import Path
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.text_files import TextFile, read_text_file
journal = Journal(Path(sys.argv[1]))
story = Path(sys.argv[2])
text = read_text_file(story).text + "\\nThe pumps are to be looked at again before the winter, the company said.\\n"
journal.keep(JournalEntry("a" * 16, story, TextFile(text), kept_at=sys.argv[3]))
journal.keep(JournalEntry("b" * 16, None, TextFile(sys.argv[4]), kept_at=sys.argv[3]))
os._exit(0)
"""
"""A program that ends without closing."""
_UNSAVED = """---
title: Herring fair moves to the old ice plant
section: Harbour
---

The herring fair will be held in the old ice plant this year, the harbour board said on Friday.
"""


class State(NamedTuple):
    """A state: the name of its pictures, the window's size, and what to do."""

    name: str
    size: tuple[int, int]
    set_up: Callable[[Studio], None]


def _window(studio: Studio) -> None:
    studio.desk.window.focus_editor()


def _focus(studio: Studio) -> None:
    studio.desk.window.set_focus_mode(True)
    studio.desk.editor.set_caret(studio.desk.draft.body().index("Fiona Hill, the") + 40)


def _page(name: str) -> Callable[[Studio], None]:
    def show(studio: Studio) -> None:
        studio.desk.window.show_page(name)

    return show


def _command(name: str) -> Callable[[Studio], None]:
    def trigger(studio: Studio) -> None:
        studio.do(name)

    return trigger


def _outline(studio: Studio) -> None:
    studio.desk.window.show_page("outline")
    studio.desk.window.focus_editor()


def _palette(studio: Studio) -> None:
    studio.do("view.palette")
    studio.desk.palette.findChild(QLineEdit).setText("in")


def _find(studio: Studio) -> None:
    studio.do("edit.replace")
    studio.desk.editor.find_bar.findChildren(QLineEdit)[0].setText("pier")


def _search(studio: Studio) -> None:
    studio.do("insert.search")
    field = studio.desk.panel.findChild(QLineEdit)
    field.setText("ferry section:islands after:2025")
    studio.wait(1500)


def _import(studio: Studio) -> None:
    export = studio.home / "skerrow-post.wordpress.xml"
    articles = sorted(str(file) for file in studio.paths.starter.glob("*.md"))
    command = [sys.executable, "-m", "editorapp", "export", *articles, "--to", "wxr", "-o", str(export), "--force"]
    subprocess.run(command, check=True, capture_output=True)
    studio.do("archive.import")
    choice = studio.desk.archive.imports.dialog.choice
    choice.sources.add([export])
    studio.wait_until(lambda: choice.is_ready and any(map(str.isdigit, choice.preview.found)))


def _own_archive(studio: Studio) -> None:
    """Import one, if that was not done: it is used from then on."""
    if studio.settings.text("archive.folder"):
        return
    _import(studio)
    dialog = studio.desk.archive.imports.dialog
    next(button for button in dialog.findChildren(QPushButton) if button.isDefault()).click()
    studio.wait_until(lambda: dialog.state == "ended")
    dialog.close()


def _archive(studio: Studio) -> None:
    _own_archive(studio)
    studio.do("archive.details")
    studio.wait(1000)


def _publish(studio: Studio) -> None:
    _own_archive(studio)
    studio.do("file.publish")
    field = studio.dialog().findChildren(QLineEdit)[0]
    field.setText("https://skerrowpost.example/harbour/skerrow-east-pier")
    studio.wait(1000)


def _settings(studio: Studio) -> None:
    studio.do("edit.settings")
    studio.dialog()


def _history(studio: Studio) -> None:
    history = History(studio.paths.data / "history")
    file = read_text_file(studio.story)
    paragraphs = file.text.split("\n\n")
    now = datetime.now(UTC)
    for hours, kept, cause, name in ((26, 7, "typing", ""), (25, 9, "saved", "Sent to desk"), (2, 11, "typing", "")):
        text = "\n\n".join(paragraphs[:kept]).replace("Rock placed along", "Boulders dropped beside") + "\n"
        then = now - timedelta(hours=hours)
        history.keep(Story("", studio.story), type(file)(text), cause, then, name)
    studio.do("file.history")
    view = studio.dialog().findChild(ComparisonView)
    studio.wait_until(lambda: view.change_count)
    studio.wait(2000)  # the versions are compared one after the other, and the text is set anew
    view.next_change()


def _recovery(studio: Studio) -> None:
    when = (datetime.now(UTC) - timedelta(minutes=50)).isoformat()
    folder = str(studio.paths.data / "journal")
    command = [
        sys.executable,
        "-c",
        _LEFT_BEHIND,
        folder,
        str(studio.story.with_name("whinsand-pump.md")),
        when,
        _UNSAVED,
    ]
    subprocess.run(command, check=True)
    studio.do("file.recover")
    studio.dialog()


STATES = (
    State("welcome", SMALL, _command("help.welcome")),
    State("window", WHOLE, _window),
    State("story", WHOLE, _page("story")),
    State("checks", WHOLE, _page("checks")),
    State("outline", WHOLE, _outline),
    State("preview", WHOLE, _command("view.preview_only")),
    State("search", SMALL, _search),
    State("focus", SMALL, _focus),
    State("find", SMALL, _find),
    State("palette", SMALL, _palette),
    State("export", SMALL, _command("file.export")),
    State("history", SMALL, _history),
    State("recovery", SMALL, _recovery),
    State("settings", SMALL, _settings),
    State("import", SMALL, _import),
    State("archive", SMALL, _archive),
    State("publish", SMALL, _publish),
)
"""Every state, in the order they are drawn: what one leaves behind, the next may show."""
