"""What the workers' tests share: a line to talk over, an archive worker, and small archives."""

import datetime
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms
from editorapp.workers.archive import ArchiveWorker
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import Configure, Message, decode, encode

Talk = Callable[..., list[Message]]
WriteStories = Callable[..., Path]

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
def worker() -> Iterator[ArchiveWorker]:
    """An archive worker without an archive."""
    made = ArchiveWorker()
    yield made
    list(made.handle(Configure("")))  # lets go of the archive


@pytest.fixture
def ask(worker: ArchiveWorker, archive_folder: Path) -> Callable[[Message], Any]:
    """The one answer of a worker that has the archive open, None if there is none."""
    list(worker.handle(Configure(str(archive_folder))))
    return lambda message: next(iter(worker.handle(message)), None)


@pytest.fixture
def write_stories(tmp_path: Path) -> WriteStories:
    """Writes stories as a file of JSON lines."""

    def write(*records: dict[str, Any], name: str = "stories.jsonl") -> Path:
        (tmp_path / name).write_text("\n".join(map(json.dumps, records)))
        return tmp_path / name

    return write


@pytest.fixture
def archive_folder(tmp_path: Path, write_stories: WriteStories) -> Path:
    """An archive of four stories."""
    records = [
        {"id": name, "title": title, "body": body, "published": "2024-05-01", "url": f"https://x.example/{name}"}
        for name, title, body in STORIES
    ]
    run_import(tmp_path / "archive", [write_stories(*records)], Terms())
    return tmp_path / "archive"


@pytest.fixture
def linking(write_stories: WriteStories) -> Path:
    """A file of 80 stories on eight subjects; from the second on each links to the one before on its subject."""
    subjects = ("pier", "ferry", "school", "plant", "museum", "council", "hospital", "festival")
    first = datetime.date(2024, 1, 1)
    records = []
    for number in range(80):
        subject = subjects[number % 8]
        records.append(
            {
                "id": f"{subject}-{number // 8}",
                "title": f"News of the {subject}, part {number // 8}",
                "body": f"The {subject} has changed again, the {subject} office said. Word{number} of it. " * 5,
                "published": (first + datetime.timedelta(number)).isoformat(),
                "related": [f"{subject}-{number // 8 - 1}"] if number >= 8 else [],
            }
        )
    return write_stories(*records, name="linking.jsonl")
