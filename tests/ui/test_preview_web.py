"""The full page in the web engine: what is patched, what is refused, what is reported."""

import os
import signal
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.reading.preview import Preview
from editorapp.ui.reading.web_engine import give_way
from editorapp.ui.reading.web_view import WebView
from editorapp.workers.protocol import BlockRef, Rendered

# What Qt and Chromium say at the first start where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "QRhi|RHI", "(?i)vulkan", "GPU", "GBM", "This plugin does not support", extend=True
)


@pytest.fixture
def preview(qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, tmp_path: Path) -> Iterator[Preview]:
    """A preview on screen with the full page, of a draft in tmp_path."""
    widget = Preview(resources, theme, icons)
    qtbot.addWidget(widget)
    widget.resize(424, 600)
    widget.set_folder(tmp_path)
    widget.show()
    with qtbot.waitSignal(widget.started, timeout=20_000) as started:
        widget.start()
    assert started.args == ["web"]
    yield widget
    widget.deleteLater()  # now, not when Python ends: a page must go before its profile
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a web server on this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            """Keep quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()
        thread.join()


def rendered(*blocks: str, revision: int = 1, head: str = "") -> Rendered:
    """A page of these blocks, four lines each."""
    refs = tuple(BlockRef(f"key-{hash(html)}", 4 * n, 4 * n + 1) for n, html in enumerate(blocks))
    return Rendered(1, revision, head, refs, {ref.key: html for ref, html in zip(refs, blocks, strict=True)})


def web(preview: Preview) -> WebView:
    assert isinstance(preview.view, WebView)
    return preview.view


def value(qtbot: QtBot, preview: Preview, expression: str) -> Any:
    """What this JavaScript expression is on the page, after everything that was asked before."""
    answers: list[Any] = []
    web(preview).ask(expression, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def place_of(qtbot: QtBot, preview: Preview, selector: str) -> QPoint:
    """A point on the element, in the view."""
    box = f"document.querySelector('{selector}').getBoundingClientRect()"
    x, y = value(qtbot, preview, f"{box}.left + ' ' + {box}.top").split()
    return QPoint(round(float(x)) + 4, round(float(y)) + 8)


PARAGRAPHS = tuple(f"<p>Paragraph {n}</p>" for n in range(60))
TEXT = "document.getElementById('story').innerText"


def test_it_shows_the_page(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>", "<p>Two</p>", head="<h1>Head</h1>"))
    assert value(qtbot, preview, TEXT).split() == ["Head", "One", "Two"]


def test_a_page_that_came_before_the_start_is_shown(qtbot: QtBot, resources: Path, theme: Theme, icons: Icons) -> None:
    widget = Preview(resources, theme, icons)
    qtbot.addWidget(widget)
    widget.set_rendered(rendered("<p>One</p>"))
    with qtbot.waitSignal(widget.started, timeout=20_000):
        widget.start()
    assert value(qtbot, widget, TEXT) == "One"


def test_a_change_touches_only_the_blocks_that_changed(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered(*PARAGRAPHS))
    value(qtbot, preview, "[...document.querySelectorAll('#story > div')].forEach(each => each.old = true)")
    new = (*PARAGRAPHS[:10], "<p>Changed</p>", *PARAGRAPHS[11:20], *PARAGRAPHS[21:40], "<p>Added</p>", *PARAGRAPHS[40:])
    preview.set_rendered(rendered(*new, revision=2))
    touched = "[...document.querySelectorAll('#story > div')].filter(each => !each.old).map(each => each.innerText)"
    assert value(qtbot, preview, f"{touched}.join()") == "Changed,Added"
    assert value(qtbot, preview, TEXT).replace("\n\n", "\n").split("\n") == [
        html.removeprefix("<p>").removesuffix("</p>") for html in new
    ]


def test_moved_and_repeated_blocks_come_in_order(qtbot: QtBot, preview: Preview) -> None:
    for revision, order in enumerate(("abcda", "dcba", "aab", "", "bacbad"), start=1):
        preview.set_rendered(rendered(*(f"<p>{letter}</p>" for letter in order), revision=revision))
        assert value(qtbot, preview, TEXT).split() == list(order)


def test_the_place_is_kept_when_text_above_it_changes(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered(*PARAGRAPHS))
    web(preview).scroll_to_line(160)
    top = "document.querySelector('#story > :nth-last-child(20)').getBoundingClientRect().top"
    before = value(qtbot, preview, top)
    preview.set_rendered(rendered("<p>New<br>at<br>the<br>top</p>", *PARAGRAPHS, revision=2))
    assert value(qtbot, preview, TEXT).startswith("New")
    # Two pixels: lines move by a fraction when their font arrives.
    assert abs(value(qtbot, preview, top) - before) <= 2


def test_a_line_is_scrolled_to_a_third_below_the_top(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered(*PARAGRAPHS))
    web(preview).scroll_to_line(120)
    assert value(qtbot, preview, "preview.spotAt(100, window.innerHeight / 3 + 5)[0]") == 120


def test_a_double_click_asks_for_the_line(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered(*PARAGRAPHS, head="<h1>Head</h1>"))
    place = place_of(qtbot, preview, "#story > div:nth-child(5) p")
    with qtbot.waitSignal(preview.spot_requested) as asked:
        qtbot.mouseDClick(web(preview).page_widget(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseRelease(web(preview).page_widget(), Qt.MouseButton.LeftButton, pos=place)
    assert (asked.args[0].line, asked.args[0].word, asked.args[1]) == (12, "Paragraph", True)


def test_a_click_names_the_word_and_how_often_it_stands_before(qtbot: QtBot, preview: Preview) -> None:
    table = "<table><tr><th>a pier</th></tr><tr><td>the pier is <b id='last'>Pier pier</b></td></tr></table>"
    refs = (BlockRef("k", 3, 5, (3, 5)),)
    preview.set_rendered(Rendered(1, 1, "", refs, {"k": table}))
    place = place_of(qtbot, preview, "#last") + QPoint(40, 0)
    with qtbot.waitSignal(preview.spot_requested) as asked:
        qtbot.mouseClick(web(preview).page_widget(), Qt.MouseButton.LeftButton, pos=place)
    spot, is_double = asked.args
    assert (spot.line, spot.first, spot.last, spot.word, spot.earlier, is_double) == (5, 5, 5, "pier", 1, False)


def test_no_script_of_the_draft_runs(qtbot: QtBot, preview: Preview) -> None:
    attack = "<script>document.title = 'x'</script><img src=x onerror=\"document.title = 'x'\"><p>Text</p>"
    preview.set_rendered(rendered(attack))
    qtbot.waitUntil(lambda: value(qtbot, preview, "document.images[0].complete"))
    assert value(qtbot, preview, "document.title") == "Preview"


@pytest.mark.parametrize(
    ("address", "reported"),
    [
        ("https://x.example/a", ["https://x.example/a"]),
        ("mailto:a@x.example", ["mailto:a@x.example"]),
        ("javascript:document.title='x'", []),
        ("file:///etc/passwd", []),
        ("other.md", []),
        ("#two", []),
    ],
)
def test_links_are_reported_and_never_followed(
    qtbot: QtBot, preview: Preview, address: str, reported: list[str]
) -> None:
    links: list[str] = []
    preview.link_activated.connect(links.append)
    preview.set_rendered(
        rendered(
            f'<p><a id="one" href="{address}">link</a></p><p><a id="two" href="https://last.example/">last</a></p>'
        )
    )
    for name in ("#one", "#two"):
        place = place_of(qtbot, preview, name)
        qtbot.mouseClick(web(preview).page_widget(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: links == [*reported, "https://last.example/"])
    assert value(qtbot, preview, TEXT).split() == ["link", "last"]


def test_photos_come_from_the_drafts_folder_only(qtbot: QtBot, preview: Preview, tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    folder.mkdir()
    for place in (tmp_path / "outside.png", folder / "in side.png"):
        QImage(4, 4, QImage.Format.Format_RGB32).save(str(place))
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    with qtbot.waitSignal(preview.started):
        preview.set_folder(folder)
    sources = ("in%20side.png", "../outside.png", "link.png", f"file://{tmp_path}/outside.png")
    preview.set_rendered(rendered(*(f'<img src="{source}">' for source in sources)))
    widths = "[...document.images].map(each => each.complete ? each.naturalWidth : -1).join()"
    qtbot.waitUntil(lambda: value(qtbot, preview, widths) == "4,0,0,0")


def test_a_photo_of_another_machine_is_fetched_only_when_asked_for(
    qtbot: QtBot, preview: Preview, server: tuple[str, list[str]]
) -> None:
    address, asked = server
    preview.set_rendered(rendered(f'<figure><img alt="a" src="{address}/a.png"></figure>'))
    assert value(qtbot, preview, TEXT).startswith("Image from 127.0.0.1")
    assert [bar.text for bar in preview.bars if bar.text] == ["Images from 127.0.0.1 are not loaded."]
    assert asked == []
    next(each for each in preview.findChildren(QPushButton) if each.text() == "Load images").click()
    qtbot.waitUntil(lambda: asked == ["/a.png"])
    assert [bar.text for bar in preview.bars if bar.text] == []


def test_whatever_gets_onto_the_page_nothing_is_fetched(
    qtbot: QtBot, preview: Preview, server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / "last.png"))
    preview.set_rendered(
        rendered(
            f'<link rel=stylesheet href="{address}/a.css"><link rel=prefetch href="{address}/b">',
            f'<iframe src="{address}/c"></iframe><object data="{address}/d"></object><video src="{address}/e"></video>',
            f'<style>@import "{address}/f"; p {{ background: url({address}/g) }}</style><p>Text</p>',
            f'<svg><image href="{address}/h"/></svg><picture><source srcset="{address}/i"><img></picture>',
            f'<img src={address}/j><img srcset="{address}/k 1x"><input type=image src="{address}/l">',
            f'<meta http-equiv=refresh content="0;url={address}/m"><script src="{address}/n"></script>',
            '<img id="last" src="last.png">',
        )
    )
    qtbot.waitUntil(lambda: value(qtbot, preview, "document.getElementById('last').naturalWidth") == 4)
    assert asked == []


def test_another_draft_may_not_fetch_what_the_last_one_might(
    qtbot: QtBot, preview: Preview, server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    page = rendered(f'<figure><img alt="a" src="{address}/a.png"></figure>')
    preview.set_rendered(page)
    next(each for each in preview.findChildren(QPushButton) if each.text() == "Load images").click()
    qtbot.waitUntil(lambda: asked == ["/a.png"])
    with qtbot.waitSignal(preview.started):
        preview.set_folder(tmp_path)
    preview.set_rendered(page)
    assert value(qtbot, preview, TEXT).startswith("Image from 127.0.0.1")
    assert asked == ["/a.png"]


def test_the_theme_changes_in_place(qtbot: QtBot, preview: Preview, resources: Path) -> None:
    preview.set_rendered(rendered("<p>One</p>"))
    value(qtbot, preview, "document.querySelector('p').old = true")
    preview.set_theme(load_theme(resources, "ink"))
    assert value(qtbot, preview, "getComputedStyle(document.body).color") == "rgb(230, 227, 220)"
    assert value(qtbot, preview, "document.querySelector('p').old") is True


def test_the_page_is_set_in_the_bundled_fonts(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One <strong>two</strong> <em>three</em> <code>four</code></p>"))
    loaded = "[...document.fonts].filter(each => each.status == 'loaded').length"
    qtbot.waitUntil(lambda: value(qtbot, preview, loaded) >= 4)


def test_after_a_crash_the_page_comes_back_and_after_two_the_simple_one(qtbot: QtBot, preview: Preview) -> None:
    preview.set_rendered(rendered("<p>One</p>"))
    assert value(qtbot, preview, TEXT) == "One"
    with qtbot.waitSignal(preview.started, timeout=20_000) as again:
        os.kill(web(preview).page.renderProcessPid(), signal.SIGKILL)
    assert again.args == ["web"]
    assert value(qtbot, preview, TEXT) == "One"
    with qtbot.waitSignal(preview.started, timeout=20_000) as instead:
        os.kill(web(preview).page.renderProcessPid(), signal.SIGKILL)
    assert instead.args == ["text"]
    assert preview.bars[0].text == "Simple preview: the full one could not start."


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="priorities are another thing here")
def test_the_process_that_draws_the_page_gives_way_to_the_window(preview: Preview) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    give_way(0)  # what Qt names when there is none
    assert os.getpriority(os.PRIO_PROCESS, 0) == own
    assert os.getpriority(os.PRIO_PROCESS, web(preview).page.renderProcessPid()) > own
