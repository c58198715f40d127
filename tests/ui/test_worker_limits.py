"""Workers that hang, flood or talk nonsense cost themselves, not the window: tried on small real processes."""

import os
import signal
import sys
import time

import pytest

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Cancel, Failed, Found, Ready, Search, ShowArticle

READY = """
import json, os, pathlib, sys, time
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="t", pid=os.getpid())
"""
ANSWERING = f"""{READY}
for line in sys.stdin:
    asked = json.loads(line)
    if asked.get("words") == "hang": time.sleep(60)
    if asked.get("words") == "die": os._exit(7)
    say(type="Found", request=asked.get("request", 0), words=asked.get("words", ""), suggestions=[])
"""
NONSENSE = {
    "binary": "sys.stdout.buffer.write(bytes(range(256)) * 100 + b'\\n')",
    "half a line": 'print(\'{"type": "Found", "request\', flush=True); os._exit(0)',
    "a line without end": "[sys.stdout.write('x' * 65536) for _ in range(40)]",
    "wrong types": "say(type='Found', request='one', words=[], suggestions={})",
    "huge": "print('[' + '1,' * 300_000 + '1]', flush=True)",
    "words without end": "while True: say(type='Cancel')",
    "complaints without end": "while True: sys.stderr.write('x' * 65536)",
}
FAST = (0.01, 0.01, 0.01, 0.01)
LONGEST_MS = 30_000
"""A busy machine may take seconds to start a process."""


@pytest.fixture
def client_of(qtbot):
    clients = []

    def make(script, *, limit=0.3, **options):
        command = [sys.executable, "-c", script]
        options = {"delays": FAST, "limits": lambda _message: limit, "max_line": 2_000_000, **options}
        client = WorkerClient("archive", command, **options)
        client.messages, client.errors, client.states = [], [], []
        client.received.connect(client.messages.append)
        client.failed.connect(client.errors.append)
        client.state_changed.connect(client.states.append)
        clients.append(client)
        client.start()
        return client

    yield make
    for client in clients:
        client.stop()


@pytest.fixture
def ready(qtbot, client_of):
    """A worker that answers searches; "hang" and "die" are what the words say."""
    client = client_of(ANSWERING)
    qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
    return client


def of(client, kind):
    return [message for message in client.messages if isinstance(message, kind)]


def test_a_request_that_takes_too_long_costs_the_worker_and_that_is_said(qtbot, ready):
    ready.send(Search(1, "hang"))
    qtbot.waitUntil(lambda: ready.states[-2:] == ["restarting", "ready"], timeout=LONGEST_MS)
    assert [error.what for error in ready.errors] == ["The archive worker took too long over an answer."]
    ready.send(Search(2, "pier"))
    qtbot.waitUntil(lambda: [found.request for found in of(ready, Found)] == [2], timeout=LONGEST_MS)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold a process")
def test_a_worker_that_is_held_is_replaced(qtbot, ready):
    os.kill(of(ready, Ready)[0].pid, signal.SIGSTOP)
    ready.send(Search(1, "pier"))
    qtbot.waitUntil(lambda: len(of(ready, Ready)) == 2, timeout=LONGEST_MS)
    assert ready.state == "ready"


@pytest.mark.parametrize("words", ["hang", "die"])
def test_what_has_ended_the_worker_twice_is_not_asked_a_third_time(qtbot, ready, words):
    for number in (1, 2):
        qtbot.waitUntil(lambda: ready.state == "ready", timeout=LONGEST_MS)
        ready.send(Search(number, words))
        qtbot.waitUntil(lambda: ready.state == "restarting", timeout=LONGEST_MS)
    assert ready.send(Search(3, words))
    qtbot.waitUntil(lambda: [failed.request for failed in of(ready, Failed)] == [3], timeout=LONGEST_MS)
    assert of(ready, Failed)[0].what == "This search is left out: it failed twice."
    ready.send(Search(4, "pier"))
    qtbot.waitUntil(lambda: [found.request for found in of(ready, Found)] == [4], timeout=LONGEST_MS)


def test_a_restart_by_the_person_gives_everything_another_chance(qtbot, ready):
    for number in (1, 2):
        qtbot.waitUntil(lambda: ready.state == "ready", timeout=LONGEST_MS)
        ready.send(Search(number, "die"))
        qtbot.waitUntil(lambda: ready.state == "restarting", timeout=LONGEST_MS)
    ready.restart()
    qtbot.waitUntil(lambda: ready.state == "ready", timeout=LONGEST_MS)
    ready.send(Search(3, "die"))
    qtbot.waitUntil(lambda: ready.state == "restarting", timeout=LONGEST_MS)
    assert of(ready, Failed) == []


def test_a_restart_does_not_wait_for_a_worker_that_hangs(qtbot, client_of, monkeypatch):
    monkeypatch.setattr("editorapp.ui.kit.worker_client.STOP_MS", 60_000)
    client = client_of(ANSWERING, limit=60)
    qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
    client.send(Search(1, "hang"))
    begin = time.monotonic()
    client.restart()
    assert time.monotonic() - begin < 20


def test_a_worker_that_hangs_whenever_it_is_asked_is_given_up(qtbot, client_of):
    client = client_of(READY + "time.sleep(60)", limit=0.05)
    asks = lambda message: isinstance(message, Ready) and client.send(ShowArticle(1, str(message.pid)))  # noqa: E731
    client.received.connect(asks)
    qtbot.waitUntil(lambda: client.state == "stopped", timeout=LONGEST_MS)


def test_a_worker_that_never_says_a_word_is_given_up(qtbot, client_of):
    client = client_of("import time; time.sleep(60)", start_seconds=0.1, delays=(0.01,))
    qtbot.waitUntil(lambda: client.state == "stopped", timeout=LONGEST_MS)
    assert client.states == ["starting", "restarting", "stopped"]


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_costs_the_worker_that_said_it(qtbot, client_of, name):
    client = client_of(READY + NONSENSE[name] + "\nsys.stdin.read()", delays=())
    qtbot.waitUntil(lambda: client.state == "stopped", timeout=LONGEST_MS)
    assert client.errors
    assert not [message for message in client.messages if not isinstance(message, Ready | Cancel)]


def test_an_answer_to_a_question_that_nobody_asked_settles_nothing(qtbot, client_of):
    client = client_of(READY + "say(type='Found', request=77, words='', suggestions=[])\ntime.sleep(60)")
    qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
    client.send(Search(1, "pier"))
    qtbot.waitUntil(lambda: client.state == "restarting", timeout=LONGEST_MS)
    assert len(client.errors) == 1


def test_an_answer_that_lay_there_while_the_window_was_busy_is_taken(qtbot, client_of):
    client = client_of(ANSWERING, limit=0.2)
    qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
    client.send(Search(1, "pier"))
    time.sleep(0.5)  # the window is held up, not the worker
    qtbot.waitUntil(lambda: [found.request for found in of(client, Found)] == [1], timeout=LONGEST_MS)
    assert client.errors == []


def test_a_worker_that_is_replaced_on_purpose_comes_back_at_once_as_often_as_it_takes(qtbot, client_of):
    client = client_of(ANSWERING, delays=(60,))
    for _ in range(3):
        qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
        client.kill(counts=False)
        qtbot.waitUntil(lambda: client.state == "restarting", timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: client.state == "ready", timeout=LONGEST_MS)
