"""The preview pane, with the simple page (the full one has its own tests)."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.empty_note import EmptyNote
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.reading.page_spot import PageSpot
from editorapp.ui.reading.preview import Preview
from editorapp.ui.reading.text_view import TextView
from editorapp.workers.protocol import BlockRef, Rendered

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)


@pytest.fixture
def preview(qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, tmp_path: Path) -> Preview:
    """A preview on screen with the simple page, of a draft in tmp_path."""
    widget = Preview(resources, theme, icons, "text")
    qtbot.addWidget(widget)
    widget.resize(424, 600)
    widget.set_folder(tmp_path)
    widget.show()
    with qtbot.waitSignal(widget.started) as started:
        widget.start()
    assert started.args == ["text"]
    return widget


def rendered(*blocks: str, revision: int = 1, head: str = "") -> Rendered:
    """A page of these blocks, four lines each."""
    refs = tuple(BlockRef(f"key-{hash(html)}", 4 * n, 4 * n + 1) for n, html in enumerate(blocks))
    return Rendered(1, revision, head, refs, {ref.key: html for ref, html in zip(refs, blocks, strict=True)})


def text_of(preview: Preview) -> str:
    assert isinstance(preview.view, TextView)
    return preview.view.browser.toPlainText()


def bars_of(preview: Preview) -> list[str]:
    return [bar.text for bar in preview.bars if bar.text]


def button(preview: Preview, name: str) -> QPushButton | QToolButton:
    buttons = [*preview.findChildren(QPushButton), *preview.findChildren(QToolButton)]
    return next(each for each in buttons if each.accessibleName() == name)


def test_it_shows_the_head_and_the_blocks(preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>", "<p>Two</p>", head="<h1>Head</h1>"))
    assert text_of(preview).split() == ["Head", "One", "Two"]


def test_an_empty_story_says_what_will_stand_there(preview: Preview) -> None:
    note = preview.findChild(EmptyNote)
    preview.set_rendered(rendered())
    assert (note.isVisible(), note.size()) == (True, preview.view.size())
    preview.set_rendered(rendered("<p>One</p>"))
    assert not note.isVisible()


def test_blocks_it_knows_come_without_their_html(preview: Preview) -> None:
    first = rendered("<p>One</p>", "<p>Two</p>")
    preview.set_rendered(first)
    preview.set_rendered(Rendered(2, 2, "", first.blocks[::-1], {}))
    assert text_of(preview).split() == ["Two", "One"]


def test_a_block_it_does_not_know_makes_it_ask_for_all(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>"))
    with qtbot.waitSignal(preview.fresh_requested):
        preview.set_rendered(Rendered(2, 2, "", (BlockRef("unknown", 0, 0),), {}))
    assert text_of(preview) == "One"


def test_an_answer_may_name_only_what_is_new(preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>", "<p>Two</p>", "<p>Three</p>"))
    new = (BlockRef("new", 4, 5),)
    preview.set_rendered(Rendered(2, 2, "", new, {"new": "<p>New</p>"}, since=1, above=1, below=1, moved=4))
    assert text_of(preview).split() == ["One", "New", "Three"]


def test_an_answer_to_another_page_makes_it_ask_for_all(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>"))
    with qtbot.waitSignal(preview.fresh_requested):
        preview.set_rendered(Rendered(9, 2, "", (), {}, since=8, above=1))
    assert text_of(preview) == "One"


def test_another_draft_starts_empty(preview: Preview, tmp_path: Path) -> None:
    preview.set_rendered(rendered("<p>Old</p>", revision=5))
    preview.set_folder(tmp_path)
    assert text_of(preview) == ""


def test_it_can_be_filled_before_it_starts(qtbot: QtBot, resources: Path, theme: Theme, icons: Icons) -> None:
    widget = Preview(resources, theme, icons, "text")
    qtbot.addWidget(widget)
    widget.set_rendered(rendered("<p>One</p>"))
    widget.start()
    widget.start()
    assert text_of(widget) == "One"


def test_the_close_button_asks_to_be_closed(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview.close_requested):
        button(preview, "Close preview").click()


def test_a_notice_stands_above_the_page_until_it_is_taken_back(preview: Preview) -> None:
    preview.set_notice("The preview is restarting.")
    assert bars_of(preview) == ["The preview is restarting."]
    preview.set_notice("")
    assert bars_of(preview) == []


def test_the_place_is_kept_when_the_text_changes(preview: Preview) -> None:
    assert isinstance(preview.view, TextView)
    blocks = [f"<p>Paragraph {n}</p>" for n in range(60)]
    preview.set_rendered(rendered(*blocks))
    bar = preview.view.browser.verticalScrollBar()
    bar.setValue(700)
    preview.set_rendered(rendered(*blocks[:50], "<p>Changed</p>", *blocks[51:], revision=2))
    assert bar.value() == 700


def test_a_line_is_scrolled_to_a_third_below_the_top(preview: Preview) -> None:
    assert isinstance(preview.view, TextView)
    preview.set_rendered(rendered(*(f"<p>Paragraph {n}</p>" for n in range(60))))
    preview.view.scroll_to_line(120)
    browser = preview.view.browser
    middle = browser.cursorForPosition(QPoint(5, browser.viewport().height() // 3 + 8))
    assert middle.block().text() == "Paragraph 30"


def test_a_double_click_asks_for_the_line(qtbot: QtBot, preview: Preview) -> None:
    assert isinstance(preview.view, TextView)
    preview.set_rendered(rendered("<p>One</p>", "<p>Two</p>", head="<h1>Head</h1>"))
    browser = preview.view.browser
    cursor = browser.document().find("Two")
    place = browser.cursorRect(cursor).center()
    with qtbot.waitSignal(preview.spot_requested) as asked:
        qtbot.mouseDClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseRelease(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [PageSpot(4, 4, 5, "Two", 0, asked.args[0].inside), True]


@pytest.mark.parametrize(
    ("address", "followed"),
    [("https://x.example/", True), ("mailto:a@x.example", True), ("javascript:alert(1)", False), ("other.md", False)],
)
def test_only_safe_whole_addresses_are_followed(preview: Preview, address: str, followed: bool) -> None:
    assert isinstance(preview.view, TextView)
    links: list[str] = []
    preview.link_activated.connect(links.append)
    preview.view.browser.anchorClicked.emit(address)
    assert links == ([address] if followed else [])


def test_photos_come_from_the_drafts_folder_only(preview: Preview, tmp_path: Path) -> None:
    assert isinstance(preview.view, TextView)
    folder = tmp_path / "draft"
    folder.mkdir()
    for place in (tmp_path / "outside.png", folder / "in side.png"):
        QImage(4, 4, QImage.Format.Format_RGB32).save(str(place))
    preview.set_folder(folder)
    browser = preview.view.browser
    assert browser.loadResource(2, "in%20side.png") is not None
    assert browser.loadResource(2, "../outside.png") is None
    assert browser.loadResource(2, f"file://{tmp_path}/outside.png") is None
    assert browser.loadResource(2, "https://x.example/a.png") is None


def test_remote_photos_are_named_and_the_simple_page_cannot_load_them(preview: Preview) -> None:
    preview.set_rendered(rendered('<figure><img alt="a" src="https://img.example.org/a.png"></figure>'))
    assert bars_of(preview) == ["Images from img.example.org are not loaded."]
    assert "Image from img.example.org" in text_of(preview)
    assert not button(preview, "Load images").isVisible() if _has(preview, "Load images") else True


def _has(preview: Preview, name: str) -> bool:
    return any(each.accessibleName() == name for each in preview.findChildren(QPushButton))


def test_where_the_web_engine_cannot_be_loaded_the_simple_page_says_so(
    qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "editorapp.ui.reading.web_view", None)
    widget = Preview(resources, theme, icons)
    qtbot.addWidget(widget)
    with qtbot.waitSignal(widget.started) as started:
        widget.start()
    assert started.args == ["text"]
    assert bars_of(widget) == ["Simple preview: the full one could not start."]
    button(widget, "Details").click()
    assert "web_view" in bars_of(widget)[0]


def test_the_theme_can_change_while_it_is_open(preview: Preview, resources: Path) -> None:
    preview.set_rendered(rendered("<p>One</p>"))
    preview.set_theme(load_theme(resources, "ink"))
    assert isinstance(preview.view, TextView)
    assert "#e6e3dc" in preview.view.browser.toHtml().lower()


def test_the_address_of_a_link_stands_in_the_head_while_the_pointer_is_on_it(preview: Preview) -> None:
    assert preview.view is not None
    preview.view.link_hovered.emit("https://x.example/")
    assert preview.head.hint.whole == "https://x.example/"
    preview.view.link_hovered.emit("")
    assert preview.head.hint.whole == "as published"


def test_without_room_for_its_words_the_head_leaves_them_out(preview: Preview) -> None:
    hint = preview.head.hint
    hint.resize(300, 20)
    assert hint.text() == "as published"
    hint.resize(40, 20)
    assert (hint.text(), hint.whole) == ("", "as published")
