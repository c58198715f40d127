"""What the workers' tests share: a line to talk over, and a small archive."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import Message, decode, encode

Talk = Callable[..., list[Message]]

STORIES = (
    ("pier", "Divers to survey the east pier", "The harbour board closed the east pier after the storm. Divers go."),
    ("ferry", "Ferry loses sailings", "The Lornsay ferry loses two sailings a day, the company said."),
    ("school", "Two schools, one bell", "The new primary school opened with a hundred and ten pupils."),
    ("plant", "Ice plant stays", "The ice plant on the fish quay was given one more year."),
)


@pytest.fixture
def talk() -> Talk:
    """Sends lines to a server made for `make_handle`, ends its input, and gives its answers."""

    def run(make_handle: Callable[[LineServer], Handle], lines: Sequence[Message | bytes]) -> list[Message]:
        sent = b"".join(line if isinstance(line, bytes) else encode(line) for line in lines)
        sink = io.BytesIO()
        server = LineServer("test", io.BytesIO(sent), sink)
        server.run(make_handle(server))
        return [decode(line) for line in sink.getvalue().splitlines()]

    return run


@pytest.fixture
def archive_folder(tmp_path: Path) -> Path:
    """An archive of four stories."""
    source = tmp_path / "stories.jsonl"
    records = [
        {"id": name, "title": title, "body": body, "published": "2024-05-01", "url": f"https://x.example/{name}"}
        for name, title, body in STORIES
    ]
    source.write_text("\n".join(json.dumps(record) for record in records))
    run_import(tmp_path / "archive", [source], Terms())
    return tmp_path / "archive"
