"""The full page as a desk wants it: its own theme, its photos, words found on it, on paper."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorapp.article.draft import Draft
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.page_look import PageWish
from editorapp.ui.reading.preview import Engine, Preview
from editorapp.ui.reading.style_check import check_style
from editorapp.ui.reading.web_view import WebView
from editorapp.ui.window.export_commands import ExportSource
from editorapp.ui.window.print_commands import PrintCommands, PrintQuestions
from editorapp.workers.protocol import BlockRef, Rendered
from editorapp.workspace.page_themes import PageTheme, stamp_of

# What Qt and Chromium say at the first start where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "QRhi|RHI", "(?i)vulkan", "GPU", "GBM", "This plugin does not support", extend=True
)

PARAGRAPHS = tuple(
    f"<p>Paragraph {n} about the pier, and rather more of it than fits in one line</p>" for n in range(60)
)
PHOTO = '<figure><img alt="a" src="pier.png"></figure>'


@pytest.fixture
def make_preview(
    qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, tmp_path: Path
) -> Iterator[Callable[..., Preview]]:
    """Makes a preview on screen, of a draft in tmp_path."""
    made: list[QWidget] = []

    def make(engine: Engine = "web") -> Preview:
        widget = Preview(resources, theme, icons, engine)
        qtbot.addWidget(widget)
        made.append(widget)
        widget.resize(424, 600)
        widget.set_folder(tmp_path)
        widget.show()
        with qtbot.waitSignal(widget.started, timeout=20_000):
            widget.start()
        return widget

    yield make
    for widget in made:
        widget.deleteLater()  # now, not when Python ends: a page must go before its profile
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def rendered(*blocks: str, revision: int = 1, head: str = "") -> Rendered:
    """A page of these blocks, four lines each."""
    refs = tuple(BlockRef(f"key-{hash(html)}", 4 * n, 4 * n + 1) for n, html in enumerate(blocks))
    return Rendered(1, revision, head, refs, {ref.key: html for ref, html in zip(refs, blocks, strict=True)})


def value(qtbot: QtBot, preview: Preview, expression: str) -> Any:
    """What this JavaScript expression is on the page, after everything that was asked before."""
    answers: list[Any] = []
    assert isinstance(preview.view, WebView)
    preview.view.ask(expression, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def save_photo(folder: Path, width: int, height: int, name: str = "pier.png") -> None:
    QImage(width, height, QImage.Format.Format_RGB32).save(str(folder / name))


def wear(preview: Preview, folder: Path, css: str) -> None:
    """Dress the page in this theme."""
    file = folder / "desk.css"
    file.write_text(css, "utf-8")
    preview.set_wish(PageWish(PageTheme("desk", file, stamp_of(file))))


def color_of(preview: Preview, qtbot: QtBot) -> str:
    return str(value(qtbot, preview, "getComputedStyle(document.querySelector('p')).color"))


def test_a_theme_dresses_the_page_and_what_is_right_of_it_applies(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path
) -> None:
    preview = make_preview()
    preview.set_rendered(rendered("<p>One</p>"))
    wear(preview, tmp_path, "p { color: rgb(1, 2, 3) }\n\np { colour: red; margin: 3px }")
    qtbot.waitUntil(lambda: color_of(preview, qtbot) == "rgb(1, 2, 3)")
    bar = preview.bars[2]
    qtbot.waitUntil(lambda: bool(bar.text))
    assert bar.text == "desk.css, line 3: “colour: red” is not understood. The rest of it applies."


def test_the_theme_is_read_again_when_its_file_changes(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path
) -> None:
    preview = make_preview()
    preview.set_rendered(rendered("<p>One</p>"))
    for color in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        wear(preview, tmp_path, f"p {{ color: {color} }}")
        qtbot.waitUntil(lambda wanted=color: color_of(preview, qtbot) == wanted)
    assert value(qtbot, preview, "document.querySelectorAll('link.look').length") == 1
    assert preview.bars[2].text == ""


def test_a_theme_shows_pictures_of_its_own_folder_and_fetches_nothing(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path
) -> None:
    preview = make_preview()
    desk = tmp_path / "desk"
    desk.mkdir()
    save_photo(desk, 4, 4, "paper.png")
    preview.set_folder(None)
    preview.set_rendered(rendered("<p>One</p>"))
    wear(preview, desk, 'p { background: url(paper.png) }\n@import "https://x.example/a.css";')
    qtbot.waitUntil(lambda: "line 2: https://x.example/a.css is on the web" in preview.bars[2].text)
    assert isinstance(preview.view, WebView)
    guard = preview.view.guard
    qtbot.waitUntil(
        lambda: "paper.png" in value(qtbot, preview, "getComputedStyle(document.querySelector('p')).background")
    )
    assert [address for address in guard.refused if address.startswith("file:")] == []


@pytest.mark.parametrize("name", ["newsroom", "broadsheet", "magazine"])
def test_nothing_is_wrong_with_the_themes_of_the_program(
    qtbot: QtBot, make_preview: Callable[..., Preview], resources: Path, name: str
) -> None:
    preview = make_preview()
    asked: list[bool] = []
    style = PageTheme(name, resources / "preview" / "themes" / f"{name}.css")
    check_style(style, preview.view, lambda problem: asked.append(bool(problem)))
    value(qtbot, preview, "1")  # whatever was asked before is answered
    assert asked == [False]


def test_a_phone_is_as_wide_as_a_phone(qtbot: QtBot, make_preview: Callable[..., Preview]) -> None:
    preview = make_preview()
    preview.set_wish(PageWish(preview.wish.style, "dark", "phone"))
    qtbot.waitUntil(lambda: value(qtbot, preview, "innerWidth") == 360)
    assert value(qtbot, preview, "document.documentElement.dataset.scheme") == "dark"


def test_a_photo_has_its_room_before_it_is_there(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path
) -> None:
    save_photo(tmp_path, 2000, 1000)
    preview = make_preview()
    preview.set_rendered(rendered(PHOTO))
    box = "document.images[0].getBoundingClientRect()"
    width, height = value(qtbot, preview, f"{box}.width + ' ' + {box}.height").split()
    assert float(height) == pytest.approx(float(width) / 2)


def test_a_photo_is_shown_anew_when_its_file_changes(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path
) -> None:
    save_photo(tmp_path, 20, 10)
    preview = make_preview()
    preview.set_rendered(rendered(PHOTO))
    width = "document.images[0].naturalWidth"
    qtbot.waitUntil(lambda: value(qtbot, preview, width) == 20)
    save_photo(tmp_path, 30, 10)
    qtbot.waitUntil(lambda: value(qtbot, preview, width) == 30)


@pytest.mark.parametrize(
    "change",
    [
        lambda blocks: (PHOTO.replace("alt", "title"), *blocks[1:]),
        lambda blocks: blocks[5:],
        lambda blocks: ("<p>New</p>", *blocks[:10], *blocks[12:20], "<p>New<br>too</p>", *blocks[20:]),
    ],
    ids=["a photo above", "a deletion above", "several changes above"],
)
def test_what_changes_above_moves_nothing_by_a_pixel(
    qtbot: QtBot, make_preview: Callable[..., Preview], tmp_path: Path, change: Callable[..., tuple[str, ...]]
) -> None:
    save_photo(tmp_path, 400, 300)
    preview = make_preview()
    blocks = (PHOTO, *PARAGRAPHS)
    preview.set_rendered(rendered(*blocks))
    qtbot.waitUntil(lambda: value(qtbot, preview, "preview.isComplete()") is True)
    preview.view.show_place(160)
    top = "document.querySelector('#story > :nth-last-child(20)').getBoundingClientRect().top"
    before = value(qtbot, preview, top)
    preview.set_rendered(rendered(*change(blocks), revision=2))
    assert value(qtbot, preview, top) == pytest.approx(before, abs=1)  # a scroll goes by whole pixels


def test_the_paragraph_at_work_grows_downwards(qtbot: QtBot, make_preview: Callable[..., Preview]) -> None:
    preview = make_preview()
    long = "Sentence. " * 300
    preview.set_rendered(rendered(*PARAGRAPHS[:30], f"<p>{long}</p>", *PARAGRAPHS[30:]))
    qtbot.waitUntil(lambda: value(qtbot, preview, "preview.isComplete()") is True)
    preview.view.show_place(121)  # in the midst of it: it fills the view
    top = "document.querySelectorAll('#story > div')[31].getBoundingClientRect().top"
    before = value(qtbot, preview, top)
    assert before < 0
    preview.set_rendered(rendered(*PARAGRAPHS[:30], f"<p>{long} {long}</p>", *PARAGRAPHS[30:], revision=2))
    assert value(qtbot, preview, top) == pytest.approx(before, abs=1)


def test_another_width_keeps_the_place(qtbot: QtBot, make_preview: Callable[..., Preview]) -> None:
    preview = make_preview()
    preview.set_rendered(rendered(*PARAGRAPHS))
    preview.view.show_place(100.5)
    assert value(qtbot, preview, "preview.place()") == pytest.approx(100.5, abs=0.1)
    preview.resize(700, 600)
    qtbot.waitUntil(lambda: value(qtbot, preview, "innerWidth") == 700)
    qtbot.waitUntil(lambda: abs(value(qtbot, preview, "preview.place()") - 100.5) < 0.1)


@pytest.mark.parametrize("engine", ["web", "text"])
def test_words_are_found_on_the_page(qtbot: QtBot, make_preview: Callable[..., Preview], engine: Engine) -> None:
    preview = make_preview(engine)
    preview.set_rendered(rendered("<p>One pier</p>", "<p>Two piers</p>", "<p>Three</p>"))
    preview.open_find()
    preview.find_bar.words.setText("pier")
    qtbot.waitUntil(lambda: preview.find_bar.count.text() == "1 of 2")
    QTest.keyClick(preview.find_bar.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview.find_bar.count.text() == "2 of 2")
    preview.find_bar.words.setText("piers on")
    qtbot.waitUntil(lambda: preview.find_bar.count.text() == "No matches")
    QTest.keyClick(preview.find_bar.words, Qt.Key.Key_Escape)
    assert preview.find_bar.isHidden()


def pdf_text(data: bytes) -> tuple[int, str]:
    """Pages and text of a PDF."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    return pages, " ".join(document.getAllText(page).text() for page in range(pages))


@pytest.fixture
def notices(qtbot: QtBot, icons: Icons) -> Notices:
    widget = Notices(icons)
    qtbot.addWidget(widget)
    return widget


def printing(preview: Preview, notices: Notices, target: Path, revision: int = 1) -> PrintCommands:
    """Prints the draft at this revision to a file."""
    source = ExportSource(lambda: Draft.parse(""), lambda: None, lambda: target.parent)
    asked = PrintQuestions(lambda: False, lambda: None, lambda _proposed: target)
    return PrintCommands(preview, lambda: revision, source, asked, notices, preview)


@pytest.mark.parametrize("engine", ["web", "text"])
def test_the_page_is_saved_as_pdf_with_all_that_is_on_it(
    qtbot: QtBot, make_preview: Callable[..., Preview], notices: Notices, tmp_path: Path, engine: Engine
) -> None:
    save_photo(tmp_path, 400, 300)
    preview, target = make_preview(engine), tmp_path / "story.pdf"
    preview.set_rendered(rendered(PHOTO, *PARAGRAPHS, head="<h1>Head</h1>"))
    printing(preview, notices, target).ask()
    qtbot.waitUntil(lambda: bool(notices.texts), timeout=20_000)
    assert notices.texts == (f"Saved as {target}",)
    pages, text = pdf_text(target.read_bytes())
    assert pages > 1
    assert "Head" in text
    assert "Paragraph 59 about the pier" in text
    assert b"/Subtype /Image" in target.read_bytes()


def test_printing_waits_until_the_page_is_up_to_date(
    qtbot: QtBot, make_preview: Callable[..., Preview], notices: Notices, tmp_path: Path
) -> None:
    preview, target = make_preview("text"), tmp_path / "story.pdf"
    preview.set_rendered(rendered("<p>Old</p>", revision=1))
    printing(preview, notices, target, revision=2).ask()
    assert not target.exists()
    preview.set_rendered(rendered("<p>New</p>", revision=2))
    qtbot.waitUntil(target.exists)
    assert pdf_text(target.read_bytes())[1].split() == ["New", "1"]  # and the page number


def test_a_folder_that_takes_no_file_is_said(
    qtbot: QtBot, make_preview: Callable[..., Preview], notices: Notices, tmp_path: Path
) -> None:
    preview = make_preview("text")
    preview.set_rendered(rendered("<p>One</p>"))
    printing(preview, notices, tmp_path / "missing" / "story.pdf").ask()
    qtbot.waitUntil(lambda: bool(notices.texts))
    assert "story.pdf" in notices.texts[0]
