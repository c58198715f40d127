"""The copy commands, with a small worker that hands back what it was asked for."""

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QPushButton

from editorapp.article.draft import Draft
from editorapp.article.finding import Finding
from editorapp.ui.checks.failed_checks import failed_checks
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.copy_commands import CopyCommands, CopySource
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="render", pid=os.getpid())
held = []
for line in sys.stdin:
    asked = json.loads(line)
    if asked["type"] != "Copy":
        continue
    body = asked["text"].partition("---\\n\\n")[2]
    if "CRASH" in body:
        os._exit(1)
    if "REFUSE" in body:
        say(type="Failed", request=asked["request"], what="There is nothing to copy yet.", hint="")
        continue
    words = body[asked["start"]:asked["end"]] or "all"
    html = "<p>" + words + "</p>" if asked["kind"] == "rich" else ""
    held.append(dict(type="Copied", request=asked["request"], plain=asked["kind"] + ": " + words, html=html,
                     photos=body.count("!["), notes=body.count("<!--")))
    if "WAIT" in body and len(held) < 2:
        continue
    for answer in held:
        say(**answer)
    held = []
"""


@pytest.fixture
def clipboard(qapp):
    board = qapp.clipboard()
    board.setText("before")
    return board


class Copying:
    """The commands without a window: a story, a selection in it, and what is said."""

    def __init__(self, client, clipboard, icons):
        self.body, self.selection, self.failed = "One two.", (0, 0), ""
        self.notices, self.shown = Notices(icons), []
        source = CopySource(
            lambda: Draft.parse(f"---\ntitle: Pier\n---\n\n{self.body}"), lambda: self.selection, lambda: self.failed
        )
        self.client = client
        self.commands = CopyCommands(client, source, clipboard, self.notices, lambda: self.shown.append(True), client)

    def press(self, command):
        self.commands.commands()[command]()

    def said(self):
        return self.notices.texts[-1] if self.notices.texts else ""


@pytest.fixture
def copying(qtbot, clipboard, icons):
    client = WorkerClient("render", (sys.executable, "-c", WORKER))
    made = Copying(client, clipboard, icons)
    qtbot.addWidget(made.notices)
    client.start()
    qtbot.waitUntil(lambda: client.state == "ready")
    yield made
    client.stop()


@pytest.fixture
def desk(make_desk, qtbot, clipboard, monkeypatch):
    desk = make_desk()
    monkeypatch.setattr(desk.render_worker, "_command", (sys.executable, "-c", WORKER))
    desk.draft.open_text(TextFile("---\ntitle: Pier\n---\n\n😀 one two."), None)
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.render_worker.start()
    desk.preview.start()
    return desk


@pytest.mark.parametrize(
    ("command", "plain", "notice"),
    [
        ("edit.copy_rich", "rich: all", "Copied as rich text"),
        ("edit.copy_html", "html: all", "Copied as HTML"),
        ("edit.copy_md", "markdown: all", "Copied as Markdown"),
        ("edit.copy_wp", "wordpress-blocks: all", "Copied as WordPress blocks"),
    ],
)
def test_each_command_copies_the_story_and_says_so(copying, qtbot, clipboard, command, plain, notice):
    copying.press(command)
    qtbot.waitUntil(lambda: copying.said() == notice)
    data = clipboard.mimeData()
    assert (data.text(), data.hasHtml()) == (plain, command == "edit.copy_rich")


def test_a_selection_is_copied_instead(copying, qtbot, clipboard):
    copying.selection = (4, 7)
    copying.press("edit.copy_rich")
    qtbot.waitUntil(lambda: copying.said() == "Copied the selection as rich text")
    assert clipboard.mimeData().html() == "<p>two</p>"


def test_what_stayed_behind_is_said(copying, qtbot):
    copying.body = "![a](a.jpg) ![b](b.jpg) <!-- x -->"
    copying.press("edit.copy_md")
    expected = "Copied as Markdown · 2 photos could not go along · 1 private note stayed behind"
    qtbot.waitUntil(lambda: copying.said() == expected)


def test_failed_checks_are_said_and_shown_on_demand(copying, qtbot):
    copying.failed = "1 check failed: no byline"
    copying.press("edit.copy_html")
    qtbot.waitUntil(lambda: copying.said() == "Copied as HTML · 1 check failed: no byline")
    next(button for button in copying.notices.findChildren(QPushButton) if button.text() == "Show").click()
    assert copying.shown


def test_the_newest_wish_wins(copying, qtbot, clipboard):
    copying.body = "WAIT"
    copying.press("edit.copy_html")
    copying.press("edit.copy_md")
    qtbot.waitUntil(lambda: copying.said() == "Copied as Markdown")
    assert clipboard.text() == "markdown: all"


def test_what_is_copied_meanwhile_stays_on_the_clipboard(copying, clipboard):
    copying.body = "WAIT"
    copying.press("edit.copy_html")
    clipboard.setText("newer")
    assert copying.said() == "Something else was copied meanwhile, so the story was not."
    assert clipboard.text() == "newer"


def test_a_copy_is_of_the_story_as_it_was_when_it_was_asked_for(copying, qtbot, clipboard):
    copying.selection = (0, 3)
    copying.press("edit.copy_html")
    copying.body, copying.selection = "Another", (0, 0)
    qtbot.waitUntil(lambda: copying.said() == "Copied the selection as HTML")
    assert clipboard.text() == "html: One"


def test_a_lost_worker_is_said_and_the_clipboard_kept(copying, qtbot, clipboard):
    copying.body = "CRASH"
    copying.press("edit.copy_rich")
    lost = "The part that makes copies ended unexpectedly. Nothing was copied. Try again."
    qtbot.waitUntil(lambda: copying.said() == lost)
    assert clipboard.text() == "before"


def test_a_refusal_is_said_and_the_clipboard_kept(copying, qtbot, clipboard):
    copying.body = "REFUSE"
    copying.press("edit.copy_rich")
    qtbot.waitUntil(lambda: copying.said() == "There is nothing to copy yet.")
    assert clipboard.text() == "before"


def test_without_a_worker_it_is_said(copying):
    copying.client.stop()
    copying.press("edit.copy_rich")
    assert copying.said().startswith("The part that makes copies has stopped.")


def test_a_long_copy_is_announced(copying, qtbot):
    copying.body = "WAIT"
    copying.press("edit.copy_rich")
    qtbot.waitUntil(lambda: copying.said() == "Copying…")


def test_the_window_copies_what_is_selected_unless_somebody_is_at_the_page(desk, qtbot, clipboard):
    desk.editor.select(2, 5)
    desk.window.action("edit.copy_html").trigger()
    qtbot.waitUntil(lambda: desk.notices.texts == ("Copied the selection as HTML",))
    assert clipboard.text() == "html: one"
    desk.preview.setFocus()
    desk.window.action("edit.copy_html").trigger()
    qtbot.waitUntil(lambda: desk.notices.texts == ("Copied as HTML",))


def test_the_text_offers_copies_of_what_is_selected(desk, qtbot):
    menu = QMenu(desk.window)
    desk.editor.text_edit.menu_opening.emit(menu, 0)
    assert not menu.actions()
    desk.editor.select(2, 5)
    desk.editor.text_edit.menu_opening.emit(menu, 0)
    copies = next(found for found in menu.findChildren(QMenu) if found.title() == "Copy Selection As").actions()
    copies[2].trigger()
    qtbot.waitUntil(lambda: desk.notices.texts == ("Copied the selection as Markdown",))


def test_the_page_offers_copies_of_the_whole_story(desk, qtbot, qapp):
    desk.editor.select(0, 3)
    menus = []
    desk.preview.menu_opening.connect(menus.append)
    page, at = desk.preview.view.browser.viewport(), QPoint(5, 5)
    qapp.sendEvent(page, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.mapToGlobal(at)))
    copies = menus[0].findChild(QMenu).actions()
    assert [action.text() for action in copies] == ["Rich Text", "HTML", "Markdown", "WordPress Blocks"]
    copies[1].trigger()
    qtbot.waitUntil(lambda: desk.notices.texts == ("Copied as HTML",))
    menus[0].close()
    desk.preview.head.copy.click()
    desk.preview.head.copies.actions()[3].trigger()
    desk.preview.head.copies.close()
    qtbot.waitUntil(lambda: desk.notices.texts == ("Copied as WordPress blocks",))


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        ([], ""),
        (["No byline"], "1 check failed: no byline"),
        (["“TK” is left", "Photo has no credit", "Photo has no credit"],
         "3 checks failed: “TK” is left, photo has no credit ×2"),
        (["A b", "Ca", "Da", "Ea", "Fa"], "5 checks failed: A b, ca, da and 2 more"),
    ],
)  # fmt: skip
def test_failed_checks_are_one_line(qapp, texts, line):
    assert failed_checks([Finding("x", "blocks", text) for text in texts]) == line
