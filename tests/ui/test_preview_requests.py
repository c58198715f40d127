"""A block in which the parser hangs costs the worker, not the page: tried on a small real process."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editorapp.article.draft import Draft
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.reading.preview import Preview
from editorapp.ui.reading.preview_requests import PreviewRequests

HANGS_UNLESS_HELD = """
import json, os, sys, time
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="render", pid=os.getpid())
for line in sys.stdin:
    asked = json.loads(line)
    say(type="Rendering", request=asked["request"], block="b1")
    if "b1" not in asked["held"]: time.sleep(60)
    html = {"k": "<pre>Text</pre>"}
    blocks = [{"key": "k", "first_line": 0, "last_line": 0, "rows": []}]
    answer = {"request": asked["request"], "revision": asked["revision"], "head": "", "holds": True}
    say(type="Rendered", blocks=blocks, html=html, **answer)
"""


@pytest.fixture
def client(qtbot: QtBot) -> Iterator[WorkerClient]:
    worker = WorkerClient("render", [sys.executable, "-c", HANGS_UNLESS_HELD], delays=(0.01, 0.01, 0.01))
    yield worker
    worker.stop()


def test_a_block_that_hangs_is_shown_as_written_and_that_is_said(
    qtbot: QtBot, client: WorkerClient, resources: Path, theme: Theme, icons: Icons
) -> None:
    preview = Preview(resources, theme, icons, "text")
    qtbot.addWidget(preview)
    PreviewRequests(client, preview, lambda: Draft.parse("Text"), lambda: 1, preview, longest_block_ms=50)
    client.start()
    qtbot.waitUntil(lambda: preview.revision == 1)
    assert preview.bars[1].text == "A paragraph takes too long to show and stands here as you wrote it."


def test_a_text_that_is_far_too_long_is_not_made_a_page_and_that_is_said(
    qtbot: QtBot, client: WorkerClient, resources: Path, theme: Theme, icons: Icons
) -> None:
    preview = Preview(resources, theme, icons, "text")
    qtbot.addWidget(preview)
    huge = Draft.parse("A line.\n\n" * 250_000)
    PreviewRequests(client, preview, lambda: huge, lambda: 1, preview)
    client.start()
    qtbot.waitUntil(lambda: preview.bars[1].text == "This text is too long to be shown as a page.")
    assert preview.revision != 1


HANGS_ON_THE_TEXT = """
import json, os, sys, time
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="render", pid=os.getpid())
for line in sys.stdin:
    if "hang" in json.loads(line)["text"]: time.sleep(60)
"""


def test_a_text_that_hangs_twice_is_left_out_and_that_is_said(
    qtbot: QtBot, resources: Path, theme: Theme, icons: Icons
) -> None:
    command = [sys.executable, "-c", HANGS_ON_THE_TEXT]
    client = WorkerClient("render", command, delays=(0.01, 0.01, 0.01), limits=lambda _message: 0.2)
    preview = Preview(resources, theme, icons, "text")
    qtbot.addWidget(preview)
    PreviewRequests(client, preview, lambda: Draft.parse("It will hang."), lambda: 1, preview)
    client.start()
    qtbot.waitUntil(lambda: preview.bars[1].text == "The preview has stopped and starts again.")
    left_out = "Part of this story takes too long to show. The preview follows after your next change."
    qtbot.waitUntil(lambda: preview.bars[1].text == left_out)
    assert client.state == "ready"
    client.stop()
