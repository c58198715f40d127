"""Ctrl+V and drops: rich text as Markdown, addresses as links, plain text exactly, and never a paste that is lost."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor

from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.media.image_taker import ImageTaker
from editorapp.ui.media.paste_requests import PasteRequests
from editorapp.ui.media.paste_taker import LARGEST, PasteTaker
from editorapp.ui.media.photo_details import PhotoDetails
from editorapp.ui.media.story_images import StoryImages
from editorapp.ui.window.edit_commands import edit_commands
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

RICH = "<p>The <b>pier</b> closes.</p><ul><li>ferry</li><li>quay</li></ul>"


@pytest.fixture(scope="module")
def client(qapp):
    client = WorkerClient("render", (sys.executable, "-m", "editorapp", "--worker", "render"))
    client.start()
    yield client
    client.stop()


@pytest.fixture
def stopped(qapp):
    """A worker that nobody has started."""
    return WorkerClient("render", ("none",))


@pytest.fixture
def draft(qtbot):
    draft = OpenDraft()
    draft.open_text(TextFile("One two.\n\nThree."), Path("pier.md"))
    return draft


@pytest.fixture
def pane(qtbot, draft, theme, icons):
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def listen(qtbot, draft, pane, theme, icons):
    """Makes the editor take pastes; gives the notices."""

    def make(client, longest_ms=20_000):
        notices = Notices(icons)
        qtbot.addWidget(notices)
        taker = ImageTaker(draft, notices, lambda: None, Background(notices), notices)
        details = PhotoDetails(draft, pane.text_edit, theme, icons, notices)
        images = StoryImages(draft, pane.text_edit, taker, details, notices)
        PasteTaker(draft, pane.text_edit, PasteRequests(client, notices, longest_ms), images, notices, notices)
        return notices

    return make


def mime(plain="", html=""):
    data = QMimeData()
    if plain:
        data.setText(plain)
    if html:
        data.setHtml(html)
    return data


def paste(pane, data):
    pane.text_edit.insertFromMimeData(data)


def test_rich_text_comes_in_as_markdown_in_one_undo_step(qtbot, draft, pane, listen, client):
    listen(client)
    pane.select(8, 8)
    paste(pane, mime("The pier closes.\nferry\nquay", RICH))
    qtbot.waitUntil(lambda: "ferry" in draft.body(), timeout=20_000)
    assert draft.body() == "One two.\n\nThe **pier** closes.\n\n- ferry\n- quay\n\nThree."
    assert pane.selection()[0] == draft.body().index("\n\nThree")
    draft.document.undo()
    assert draft.body() == "One two.\n\nThree."


def test_a_few_words_stay_in_their_sentence(qtbot, draft, pane, listen, client):
    listen(client)
    pane.select(4, 7)
    paste(pane, mime("the\u00a0pier", "<span>the\u00a0</span><i>pier</i>"))
    qtbot.waitUntil(lambda: "pier" in draft.body(), timeout=20_000)
    assert draft.body() == "One the\u00a0*pier*.\n\nThree."


def test_typing_on_while_the_answer_is_awaited_goes_well(qtbot, draft, pane, listen, client, type_text):
    listen(client)
    pane.select(4, 4)
    paste(pane, mime("big old", "<b>big</b> <i>old</i>"))
    paste(pane, mime("red", "<u>a</u> <b>red</b>"))
    type_text(pane.text_edit, "and ")
    qtbot.waitUntil(lambda: "red" in draft.body(), timeout=20_000)
    assert draft.body() == "One **big** *old*a **red**and two.\n\nThree."
    type_text(pane.text_edit, "so ")
    assert "and so two" in draft.body()


def test_coloured_code_and_bare_markdown_come_in_as_they_are(draft, pane, listen, client):
    listen(client)
    pane.select(0, 8)
    paste(pane, mime("**a**\n- b\n", "<div style='white-space: pre;'><span style='color:red'>**a**</span></div>"))
    assert draft.body() == "**a**\n- b\n\n\nThree."


def test_an_address_over_words_links_them_and_alone_stays_plain(draft, pane, listen, client):
    listen(client)
    pane.select(4, 7)
    paste(pane, mime("https://x.example/a_(b)\n", "<a href='https://x.example/a_(b)'>a page</a>"))
    assert draft.body().startswith("One [two](https://x.example/a_%28b%29).")
    pane.select(5, 8)
    paste(pane, mime("https://y.example/"))
    assert draft.body().startswith("One [two](https://y.example/).")
    pane.select(3, 3)
    paste(pane, mime(" https://z.example/"))
    assert draft.body().startswith("One https://z.example/ [two]")


def test_in_code_a_paste_is_exact(draft, pane, listen, client):
    listen(client)
    draft.open_text(TextFile("```\nx = \n```\n"), None)
    pane.select(8, 8)
    paste(pane, mime("<b>\n  *1*", RICH))
    assert draft.body() == "```\nx = <b>\n  *1*\n```\n"


def test_in_a_table_a_paste_stays_in_its_cell(draft, pane, listen, client):
    listen(client)
    draft.open_text(TextFile("| a | b |\n| --- | --- |\n| 1 | 2 |\n"), None)
    pane.select(3, 3)
    paste(pane, mime("x\ny|z", RICH))
    assert draft.body().startswith("| ax y\\|z | b |\n")


def test_without_its_worker_plain_text_comes_in_and_is_told(draft, pane, listen, stopped):
    notices = listen(stopped)
    pane.select(8, 8)
    paste(pane, mime(" Plain.", RICH))
    assert draft.body() == "One two. Plain.\n\nThree."
    assert notices.texts[0].startswith("Pasted as plain text")


def test_a_worker_that_takes_too_long_is_not_waited_for(qtbot, draft, pane, listen, client, type_text):
    notices = listen(client, longest_ms=0)
    pane.select(8, 8)
    paste(pane, mime(" Plain.", RICH))
    type_text(pane.text_edit, " On.")
    qtbot.waitUntil(lambda: bool(notices.texts))
    assert draft.body() == "One two. Plain. On.\n\nThree."


def test_too_much_html_comes_in_as_plain_text(draft, pane, listen, client):
    notices = listen(client)
    pane.select(8, 8)
    paste(pane, mime(" Plain.", RICH + "x" * LARGEST))
    assert draft.body() == "One two. Plain.\n\nThree."
    assert "too much" in notices.texts[0]


def test_pictures_inside_the_copied_text_are_said_to_be_missing(qtbot, draft, pane, listen, client):
    notices = listen(client)
    paste(pane, mime("a\nb", "<p>a<img src='data:image/png;base64,AA'></p><p>b<img src='file:///x.png'></p>"))
    qtbot.waitUntil(lambda: bool(notices.texts), timeout=20_000)
    assert notices.texts[0].startswith("2 pictures lay inside")


def test_a_paste_that_is_answered_in_another_story_is_not_put_there(qtbot, draft, pane, listen, client):
    notices = listen(client)
    paste(pane, mime("x", RICH))
    draft.open_text(TextFile("Another."), None)
    qtbot.waitUntil(lambda: bool(notices.texts), timeout=20_000)
    assert draft.body() == "Another."
    assert "another story" in notices.texts[0]


def drop(pane, data, offset):
    cursor = QTextCursor(pane.text_edit.document())
    cursor.setPosition(offset)
    point = QPointF(pane.text_edit.cursorRect(cursor).center())
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    pane.text_edit.dropEvent(QDropEvent(point, copy, data, button, Qt.KeyboardModifier.NoModifier))


def test_rich_text_that_is_dropped_comes_in_where_it_fell(qtbot, draft, pane, listen, client):
    listen(client)
    pane.resize(800, 600)
    pane.show()
    drop(pane, mime("the pier", "the <b>pier</b> "), 4)
    qtbot.waitUntil(lambda: "pier" in draft.body(), timeout=20_000)
    assert draft.body() == "One the **pier**two.\n\nThree."


def test_a_page_that_was_copied_from_makes_its_addresses_whole(qtbot, draft, pane, listen, client):
    listen(client)
    data = mime("b", "<a href='b'>b</a>")
    data.setData("chromium/x-source-url", b"https://x.example/a/")
    data.setUrls([QUrl("https://x.example/")])
    pane.select(0, 0)
    paste(pane, data)
    qtbot.waitUntil(lambda: "x.example" in draft.body(), timeout=20_000)
    assert draft.body().startswith("[b](https://x.example/a/b)One")


def test_paste_as_plain_text_is_exact(qapp, draft, pane):
    pane.select(0, 8)
    data = mime("  5\u00a0€\r\n\r\n**x**\t\u2028y\n", RICH)
    qapp.clipboard().setMimeData(data)
    pane.text_edit.setFocus()
    edit_commands(pane, qapp)["edit.paste_plain"]()
    assert draft.body() == "  5\u00a0€\n\n**x**\t\ny\n\n\nThree."
