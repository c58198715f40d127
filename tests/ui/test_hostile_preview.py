"""The cases of a hostile story in the real web engine: nothing runs, and not one connection is opened."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hostile import ATTACKS, attack
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from editorapp.render.markdown import Renderer
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.preview import Preview
from editorapp.ui.reading.web_view import WebView
from editorapp.workers.protocol import BlockRef, Rendered

pytestmark = pytest.mark.qt_log_ignore(
    "QRhi|RHI", "(?i)vulkan", "GPU", "GBM", "This plugin does not support", extend=True
)

SPOKEN = "[document.title, document.images.length, [...document.images].every(image => image.complete)]"
WIDTHS = "[...document.images].filter(image => image.naturalWidth > 0).map(image => image.alt).join()"


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """ "host:port" of somebody who listens, and what connected: also a connection without a word counts."""
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        is_over = threading.Event()

        def accept() -> None:
            while not is_over.is_set():
                try:
                    connection, _address = server.accept()
                except TimeoutError:
                    continue
                connection.settimeout(0.2)
                with connection:
                    came.append(b"connected")

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}", came
        is_over.set()
        thread.join()


@pytest.fixture
def preview(qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, tmp_path: Path) -> Iterator[Preview]:
    """The full page on screen, of a draft in tmp_path / "draft"."""
    folder = tmp_path / "draft"
    folder.mkdir()
    for file in (tmp_path / "outside.png", folder / "inside.png"):
        QImage(4, 4, QImage.Format.Format_RGB32).save(str(file))
    widget = Preview(resources, theme, icons)
    qtbot.addWidget(widget)
    widget.set_folder(folder)
    widget.show()
    with qtbot.waitSignal(widget.started, timeout=20_000) as started:
        widget.start()
    assert started.args == ["web"]
    yield widget
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask(qtbot: QtBot, preview: Preview) -> Callable[[str], Any]:
    """What a JavaScript expression of ours is on the page."""

    def value(expression: str) -> Any:
        answers: list[Any] = []
        assert isinstance(preview.view, WebView)
        preview.view.ask(f"JSON.stringify({expression})", answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        return answers[0]

    return value


def page_of(blocks: list[str]) -> Rendered:
    refs = tuple(BlockRef(f"key-{number}", number, number) for number in range(len(blocks)))
    return Rendered(1, 1, "", refs, dict(zip((ref.key for ref in refs), blocks, strict=True)))


def settle(qtbot: QtBot, ask: Callable[[str], Any]) -> None:
    """Wait until every photo has come or was refused, and then a moment for what nobody announces."""
    qtbot.waitUntil(lambda: ask(SPOKEN).endswith("true]"), timeout=10_000)
    qtbot.wait(300)


def test_no_case_runs_or_fetches_anything(
    qtbot: QtBot, preview: Preview, ask: Callable[[str], Any], listener: tuple[str, list[bytes]]
) -> None:
    host, came = listener
    body = "\n\n".join(attack(name, host) for name in ATTACKS)
    preview.set_rendered(page_of([block.html for block in Renderer().render(body)]))
    settle(qtbot, ask)
    assert ask("document.title") == '"Preview"'
    assert came == []


def test_nothing_runs_or_is_fetched_even_if_no_case_were_cleaned(
    qtbot: QtBot, preview: Preview, ask: Callable[[str], Any], listener: tuple[str, list[bytes]]
) -> None:
    host, came = listener
    raw = [attack(name, host) for name in ATTACKS]
    raw += [f'<link rel="{kind}" href="http://{host}/{kind}">' for kind in ("prefetch", "preload", "icon")]
    raw += [f'<video autoplay src="http://{host}/v"></video><audio src="//{host}/a"></audio>']
    raw += [f'<img srcset="http://{host}/s 2x" alt=""><picture><source srcset="//{host}/p"><img alt=""></picture>']
    preview.set_rendered(page_of(raw))
    qtbot.wait(800)
    assert ask("document.title") == '"Preview"'
    assert came == []


def test_no_photo_comes_from_outside_the_drafts_folder(
    qtbot: QtBot, preview: Preview, ask: Callable[[str], Any], tmp_path: Path
) -> None:
    outside = (tmp_path / "outside.png").as_uri()
    body = f"![in](inside.png)\n\n![up](../outside.png)\n\n![file]({outside})\n\n![in](draft/../inside.png)\n"
    blocks = [block.html for block in Renderer().render(body)]
    blocks += [f'<img alt="raw" src="{outside}">', '<img alt="up2" src="./.%2e/outside.png">']
    preview.set_rendered(page_of(blocks))
    settle(qtbot, ask)
    assert ask(WIDTHS).strip('"').split(",").count("in") >= 1
    assert not {"up", "file", "raw", "up2"}.intersection(ask(WIDTHS).strip('"').split(","))
