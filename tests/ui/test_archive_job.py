"""A long job that hangs: it is said, it can be cancelled, and what it had is kept; tried on small real processes."""

import os
import signal
import sys

import pytest

from editorapp.archive.opening import opened
from editorapp.article.words import Terms
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.window.archive_job import ArchiveJob
from editorapp.workers.protocol import Cancel, Import, Pause, Ready

SPEAKING_ONCE = """
import json, os, sys, time
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="import", pid=os.getpid())
say(type="Progressed", phase="reading", done=1, total=2)
time.sleep(60)
"""
SPEAKING_ON = SPEAKING_ONCE.replace(
    "time.sleep(60)",
    """sys.stdin.readline(); sys.stdin.readline()
for _ in range(20):
    time.sleep(0.05)
    say(type="Progressed", phase="reading", done=1, total=2)
say(type="Imported", read=1, added=1, updated=0, unchanged=0, articles=1, cancelled=True)
""",
)


@pytest.fixture
def job_of(qtbot):
    jobs = []

    def make(script, silent_ms=100, grace_ms=300):
        client = WorkerClient("import", [sys.executable, "-c", script], restarts=False)
        job = ArchiveJob(client, Import(("/a",), "/b"), mends=False, silent_ms=silent_ms, grace_ms=grace_ms)
        jobs.append(job)
        with qtbot.waitSignals([client.received, client.received]):  # Ready and the first Progressed
            job.start()
        return job

    yield make
    for job in jobs:
        job.stop()


def test_silence_is_told(qtbot, job_of):
    job = job_of(SPEAKING_ONCE)
    qtbot.waitSignal(job.silent).wait()


def test_a_paused_job_may_be_silent(qtbot, job_of):
    job = job_of(SPEAKING_ONCE, silent_ms=300)
    job.tell(Pause())
    with qtbot.assertNotEmitted(job.silent, wait=500):
        pass


def test_a_job_that_hangs_is_ended_some_time_after_it_was_cancelled(qtbot, job_of):
    job = job_of(SPEAKING_ONCE)
    with qtbot.waitSignal(job.failed) as failure:
        job.tell(Cancel())
    assert failure.args[0].what == "The import worker did not stop when it was asked to, and was ended."
    assert failure.args[0].hint == "What was read so far is kept. Import again to go on."


def test_a_job_that_takes_its_time_to_stop_is_waited_for_while_it_speaks(qtbot, job_of):
    job = job_of(SPEAKING_ON)
    with qtbot.waitSignal(job.ended) as end:
        job.tell(Cancel())
    assert end.args[0].cancelled


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system has no SIGSTOP")
def test_a_real_import_that_is_held_and_cancelled_leaves_a_whole_archive(qtbot, tmp_path):
    stories = tmp_path / "many.jsonl"
    stories.write_text("\n".join(f'{{"id": "{n}", "title": "Pier {n}", "body": "The pier. "}}' for n in range(2_000)))
    folder = tmp_path / "archive"
    client = WorkerClient("import", [sys.executable, "-P", "-m", "editorapp", "--worker", "import"], restarts=False)
    job = ArchiveJob(client, Import((str(stories),), str(folder)), mends=False, grace_ms=300)
    counts, pids = [], []
    client.received.connect(lambda message: pids.append(message.pid) if isinstance(message, Ready) else None)
    job.progressed.connect(lambda progress: counts.append(progress.done))
    job.start()
    qtbot.waitUntil(lambda: max(counts, default=0) > 0, timeout=20_000)
    os.kill(pids[0], signal.SIGSTOP)
    with qtbot.waitSignal(job.failed):
        job.tell(Cancel())
    job.stop()
    with opened(folder, Terms()) as archive:
        assert archive.store.check() == "ok"
        assert archive.postings.live == archive.store.statistics().articles
