"""The workers as real processes: they start, answer, stop, and survive being killed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.opening import opened
from editorapp.article.words import Terms
from editorapp.workers.protocol import (
    ArchiveDescribed,
    ArchiveOpened,
    Cancel,
    Committed,
    Configure,
    Decide,
    DescribeArchive,
    Evaluate,
    Evaluated,
    Failed,
    Import,
    Imported,
    Pause,
    Progressed,
    Ready,
    Rebuild,
    Render,
    Rendered,
    Resume,
    Suggest,
    Suggested,
    decode,
    encode,
)

REPOSITORY = Path(__file__).resolve().parents[2]
DRAFT = (REPOSITORY / "index" / "drafts" / "east-pier.md").read_text("utf-8")
MANY = 700
PLENTY = 1300
"""Articles from which others help."""


class Worker:
    """A worker process and the line to it."""

    def __init__(self, name):
        command = [sys.executable, "-m", "editorapp", "--worker", name]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)

    def send(self, *messages):
        self.process.stdin.write(b"".join(map(encode, messages)))
        self.process.stdin.flush()

    def receive(self, *kinds):
        """The next message of one of these kinds."""
        while line := self.process.stdout.readline():
            message = decode(line)
            if isinstance(message, kinds):
                return message
        raise EOFError(self.process.stderr.read().decode())

    def end(self):
        """Close its input; (exit code, what it wrote to its error output)."""
        if not self.process.stdin.closed:
            self.process.stdin.close()
        errors = self.process.stderr.read().decode()
        return self.process.wait(20), errors


@pytest.fixture
def start():
    """Starts workers; none outlives the test."""
    workers = []

    def start_worker(name):
        workers.append(Worker(name))
        return workers[-1]

    yield start_worker
    for worker in workers:
        worker.process.kill()
        worker.process.wait()
        for stream in (worker.process.stdin, worker.process.stdout, worker.process.stderr):
            stream.close()


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    """The starter archive."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    run_import(folder, [REPOSITORY / "index" / "starter"], Terms())
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A file of many articles."""
    return write_stories(tmp_path_factory.mktemp("many"), MANY)


def write_stories(folder, count):
    path = folder / "many.jsonl"
    body = "The harbour board closed the east pier. " * 15
    stories = ({"id": str(n), "title": f"Pier {n}", "body": body, "published": "2024-05-01"} for n in range(count))
    path.write_text("\n".join(map(json.dumps, stories)))
    return path


def articles_of(folder):
    """(articles in the store, articles in the index) after the archive has mended itself."""
    with opened(folder, Terms()) as archive:
        assert archive.store.check() == "ok"
        return archive.store.statistics().articles, archive.postings.live


@pytest.mark.parametrize("name", ["archive", "render", "import"])
def test_a_worker_starts_says_so_and_ends_with_its_input(start, name):
    worker = start(name)
    assert worker.receive(Ready) == Ready(name, worker.process.pid)
    assert worker.end() == (0, "")


def test_an_unknown_worker_is_one_line_and_wrong_usage(start):
    code, errors = start("nonsense").end()
    assert code == 2
    assert errors.startswith("editorapp: There is no worker “nonsense”.")
    assert errors.count("\n") == 1


def test_suggestions_come_from_the_starter_archive(start, starter):
    worker = start("archive")
    worker.send(Configure(str(starter)), Suggest(1, 1, DRAFT))
    assert (opened := worker.receive(ArchiveOpened)).health == "ok"
    assert opened.articles == 44
    suggested = worker.receive(Suggested)
    assert "hollow-footings-warning" in [item.id for item in suggested.suggestions[:3]]
    assert worker.end() == (0, "")


def test_a_draft_is_rendered(start):
    worker = start("render")
    worker.send(Configure(), Render(1, 1, DRAFT))
    assert "read-also" in "".join(worker.receive(Rendered).html.values())


def test_rubbish_on_the_line_is_answered(start):
    worker = start("archive")
    worker.process.stdin.write(b"\x00nonsense\n")
    worker.send(Configure())
    assert worker.receive(Failed).request == 0
    assert worker.receive(ArchiveOpened).health == "none"


def test_an_import_is_reported_and_ends_the_process(start, many, tmp_path):
    worker = start("import")
    worker.send(Import((str(many),), str(tmp_path / "archive")))
    assert worker.receive(Progressed).phase == "reading"
    assert worker.receive(Imported) == Imported(MANY, MANY, 0, 0, MANY, sources=1)
    assert worker.process.wait(20) == 0
    assert articles_of(tmp_path / "archive") == (MANY, MANY)


def test_the_archive_worker_sees_what_the_import_worker_made(start, starter, tmp_path):
    archive, importer = start("archive"), start("import")
    archive.send(Configure(str(tmp_path / "new")))
    assert archive.receive(ArchiveOpened).health == "none"
    importer.send(Import((str(REPOSITORY / "index" / "starter"),), str(tmp_path / "new")))
    assert importer.receive(Imported).added == 44
    archive.send(Committed(), Suggest(1, 1, DRAFT))
    assert archive.receive(ArchiveOpened).articles == 44
    assert archive.receive(Suggested).suggestions


def test_suggestions_go_on_while_the_index_is_rebuilt(start, starter):
    archive, importer = start("archive"), start("import")
    archive.send(Configure(str(starter)))
    archive.receive(ArchiveOpened)
    importer.send(Rebuild(str(starter)))
    assert importer.receive(Imported).articles == 44
    archive.send(Suggest(1, 1, DRAFT))
    assert archive.receive(Suggested).suggestions


def test_what_the_writer_decides_holds_for_the_next_list_and_the_next_worker(start, tmp_path):
    run_import(tmp_path / "archive", [REPOSITORY / "index" / "starter"], Terms())
    first = start("archive")
    first.send(Configure(str(tmp_path / "archive")), Suggest(1, 1, DRAFT, story="s"))
    best, *_, last = (item.id for item in first.receive(Suggested).suggestions)
    first.send(Decide("s", best, "hidden"), Decide("s", last, "pinned"), Suggest(2, 1, DRAFT, story="s"))
    expected = first.receive(Suggested).suggestions
    assert (expected[0].id, expected[0].pinned) == (last, True)
    assert best not in [item.id for item in expected]
    second = start("archive")
    second.send(Configure(str(tmp_path / "archive")), Suggest(1, 1, DRAFT, story="s"))
    assert second.receive(Suggested).suggestions == expected


def test_an_evaluation_ends_its_process_and_is_in_the_archives_details(start, tmp_path):
    run_import(tmp_path / "archive", [REPOSITORY / "index" / "starter"], Terms())
    archive, importer = start("archive"), start("import")
    importer.send(Evaluate(str(tmp_path / "archive")))
    done = importer.receive(Evaluated)
    assert importer.process.wait(20) == 0
    archive.send(Configure(str(tmp_path / "archive")), DescribeArchive(1))
    described = archive.receive(ArchiveDescribed)
    assert described.evaluated_drafts == done.drafts > 0
    assert 0 < described.standard.ndcg_at_10 <= 1


def children_of(pid):
    """The processes that this one has started (Linux)."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="other systems list processes in another way")
def test_a_killed_import_leaves_no_process_behind(start, tmp_path):
    worker = start("import")
    worker.send(Import((str(write_stories(tmp_path, PLENTY)),), str(tmp_path / "archive")))
    until(worker, lambda progress: progress.phase == "indexing")
    children = children_of(worker.process.pid)
    assert children
    worker.process.kill()
    worker.process.wait()
    end = time.monotonic() + 20
    while any(is_running(child) for child in children):
        assert time.monotonic() < end, "a helper goes on without its worker"
        time.sleep(0.05)


def until(worker, reached):
    """Wait for a Progressed that is so far."""
    while not reached(worker.receive(Progressed)):
        pass


def is_running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_cancel_stops_an_import_and_keeps_what_was_read(start, many, tmp_path):
    worker = start("import")
    worker.send(Import((str(many),), str(tmp_path / "archive")))
    until(worker, lambda progress: progress.done > 0)
    worker.send(Cancel())
    done = worker.receive(Imported)
    assert done.cancelled
    assert 0 < done.added < MANY
    assert articles_of(tmp_path / "archive") == (done.added, done.added)


def test_a_paused_import_waits_and_goes_on(start, many, tmp_path):
    worker = start("import")
    worker.send(Import((str(many),), str(tmp_path / "archive")))
    until(worker, lambda progress: progress.done > 0)
    worker.send(Pause())
    worker.send(Resume())
    assert worker.receive(Imported).added == MANY


def test_a_paused_import_can_be_cancelled_and_taken_back(start, many, tmp_path):
    worker = start("import")
    worker.send(Import((str(many),), str(tmp_path / "archive")))
    until(worker, lambda progress: progress.done > 0)
    worker.send(Pause(), Cancel(remove=True))
    assert worker.receive(Imported).articles == 0


def test_when_the_window_goes_an_import_ends_at_a_safe_point(start, many, tmp_path):
    worker = start("import")
    worker.send(Import((str(many),), str(tmp_path / "archive")))
    until(worker, lambda progress: progress.done > 0)
    worker.process.stdout.close()
    assert worker.end() == (0, "")
    stored, indexed = articles_of(tmp_path / "archive")
    assert 0 < stored == indexed < MANY


@pytest.mark.parametrize("moment", ["reading", "linking", "indexing"])
def test_a_killed_import_leaves_a_whole_archive_and_is_completed_by_the_next(start, many, tmp_path, moment):
    folder, worker = tmp_path / "archive", start("import")
    worker.send(Import((str(many),), str(folder)))
    until(worker, lambda progress: progress.phase == moment and (progress.done > 0 or moment != "reading"))
    worker.process.kill()
    worker.process.wait()
    stored, indexed = articles_of(folder)
    assert 0 < stored == indexed
    report = run_import(folder, [many], Terms())
    assert (report.added, report.unchanged) == (MANY - stored, stored)
    assert articles_of(folder) == (MANY, MANY)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for a process without a console")
def test_ctrl_c_in_the_windows_terminal_does_not_end_a_worker(start):
    worker = start("archive")
    worker.receive(Ready)
    worker.process.send_signal(signal.SIGINT)
    worker.send(Configure())
    assert worker.receive(ArchiveOpened).health == "none"
    assert worker.end() == (0, "")


def test_an_output_that_nobody_reads_any_more_ends_the_worker_quietly(start):
    worker = start("archive")
    worker.receive(Ready)
    worker.process.stdout.close()
    worker.send(Configure())
    assert worker.process.wait(20) == 0
    assert worker.process.stderr.read() == b""
