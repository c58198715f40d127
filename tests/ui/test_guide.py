"""The guide in its window: pages, links, search, pictures; made by the real render worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editorapp.ui.guide.guide_text import dressed
from editorapp.ui.guide.guide_window import GuideWindow
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.workers.protocol import GuideRendered, GuideSection

PAGES = {
    "user-guide": (
        '<h1>The guide</h1><p>Hello. <a href="handbook.md#spelling">Spelling</a></p>' + "<p>Words.</p>" * 60
        + "<h2>Import</h2>" + "<p>More.</p>" * 60,
        ((1, "The guide", "the-guide", "Hello. Spelling"), (2, "Import", "import", "A Ghost export")),
    ),
    "handbook": (
        "<h1>The handbook</h1>" + "<p>All of it.</p>" * 60 + "<h2>Spelling</h2><p>Hunspell</p>" + "<p>End.</p>" * 60,
        ((1, "The handbook", "the-handbook", "All of it."), (2, "Spelling", "spelling", "Ghost words and Hunspell")),
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide's folder with one picture, and one picture beside it."""
    inside = tmp_path / "guide"
    inside.mkdir()
    for file in (inside / "a-paper.png", tmp_path / "secret.png"):
        QImage(40, 30, QImage.Format.Format_RGB32).save(str(file))
    return inside


@pytest.fixture
def guide(qtbot: QtBot, theme: Theme, icons: Icons, folder: Path) -> Iterator[GuideWindow]:
    window = GuideWindow(folder, theme, icons)
    qtbot.addWidget(window)
    window.show_pages(
        {name: GuideRendered(1, html, tuple(GuideSection(*each) for each in sections))
         for name, (html, sections) in PAGES.items()}
    )  # fmt: skip
    window.show()
    return window


def listed(guide: GuideWindow) -> list[str]:
    return [row.text for row in guide.contents.rows]


def test_the_contents_list_every_page_with_its_sections(guide):
    assert listed(guide) == ["The guide", "Import", "The handbook", "Spelling"]
    assert guide.page == "user-guide"


def test_a_link_to_another_page_goes_to_its_section(guide):
    guide.browser.link_chosen.emit("handbook.md#spelling")
    assert guide.page == "handbook"
    assert guide.browser.section_at_top() == 1


def test_back_leads_to_where_the_reader_was(guide):
    guide.browser.link_chosen.emit("#import")
    before = guide.browser.verticalScrollBar().value()
    guide.browser.link_chosen.emit("handbook.md#spelling")
    guide.back.click()
    assert (guide.page, guide.browser.verticalScrollBar().value()) == ("user-guide", before)
    assert before > 0


def test_a_web_address_is_a_wish_and_a_file_is_refused(guide, qtbot):
    with qtbot.waitSignal(guide.link_activated, check_params_cb=lambda address: address == "https://example.org/a"):
        guide.browser.link_chosen.emit("https://example.org/a")
    for address in ("file:///etc/passwd", "javascript:alert(1)", "../LICENSE", "secret.md"):
        with qtbot.waitSignal(guide.link_refused, check_params_cb=lambda said, wanted=address: said == wanted):
            guide.browser.link_chosen.emit(address)


def test_a_search_lists_the_sections_with_all_words_of_all_pages(guide):
    guide.search.setText("ghost")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert listed(guide) == ["Import", "Spelling"]
    guide.search.setText("GHOST hunspell")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert listed(guide) == ["Spelling"]
    assert guide.page == "handbook"


def test_words_that_were_searched_for_are_marked(guide):
    guide.search.setText("hunspell")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert [mark.cursor.selectedText() for mark in guide.browser.extraSelections()] == ["Hunspell"]


def test_a_search_without_a_match_says_so_and_esc_ends_it(guide):
    guide.search.setText("zebra")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert listed(guide) == ["The guide has no such words."]
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert len(listed(guide)) == 4


def test_the_section_that_is_read_is_marked_in_the_contents(guide):
    guide.browser.go_to_section(1)
    assert guide.contents.model().marked == 1


def test_pictures_come_from_the_guides_own_folder_only(guide, folder):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.browser.loadResource(kind, "a-paper.png").width() == 40
    for name in ("../secret.png", str(folder.parent / "secret.png"), "https://example.org/a.png", "missing.png"):
        assert guide.browser.loadResource(kind, name) is None


def test_a_picture_is_the_dark_one_in_the_dark(resources):
    html = '<p>a-paper.webp <img src="images/a-paper.webp" alt="x"></p>'
    assert 'src="images/a-ink.webp"' in dressed(html, load_theme(resources, "ink"))
    assert "<p>a-paper.webp" in dressed(html, load_theme(resources, "ink"))
    assert 'src="images/a-paper.webp"' in dressed(html, load_theme(resources, "paper"))


def test_the_command_opens_the_guide_of_the_program(make_desk, qtbot):
    desk = make_desk()
    desk.render_worker.start()
    desk.window.action("help.guide").trigger()
    qtbot.waitUntil(lambda: desk.guide.window is not None, timeout=20_000)
    assert desk.guide.window.page == "user-guide"
    desk.window.action("help.guide").trigger()
    desk.guide.close()
    assert desk.guide.window is None


def test_without_a_worker_it_says_where_the_guide_is(make_desk):
    desk = make_desk()
    desk.window.action("help.guide").trigger()
    assert "user-guide.md" in desk.notices.texts[-1]
