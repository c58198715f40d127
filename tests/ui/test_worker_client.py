"""The window's line to a worker, tried on small real processes."""

import sys
import time

import pytest

from editorapp.errors import WorkerError
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.workers.protocol import Cancel, Configure, Found, Ready, Search, ShowArticle

READY = """
import json, os, pathlib, sys, time
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="t", pid=os.getpid())
"""
ECHO = f"""{READY}
for line in sys.stdin:
    asked = json.loads(line)
    words = asked["type"] + " " + asked.get("words", "")
    say(type="Found", request=asked.get("request", 0), words=words, suggestions=[])
"""
RUBBISH_ONCE = f"""{READY}
flag = pathlib.Path(sys.argv[1])
if not flag.exists():
    flag.touch()
    print("Hello", flush=True)
else:
    say(type="Committed")
sys.stdin.read()
"""
IN_TWO_PIECES = f"""{READY}
whole = json.dumps(dict(type="Cancel"))
for piece in (whole[:9], whole[9:] + chr(10)):
    print(piece, end="", flush=True)
    time.sleep(0.1)
sys.stdin.read()
"""
DEAF = f"""{READY}
while True: time.sleep(1)
"""
POLITE = f"""{ECHO}
pathlib.Path(sys.argv[1]).touch()
"""
FAST = (0.01, 0.01, 0.01, 0.01, 0.01)


@pytest.fixture
def client_of(qtbot):
    clients = []

    def make(script, arguments=(), **options):
        client = WorkerClient("archive", [sys.executable, "-c", script, *arguments], **{"delays": FAST, **options})
        client.messages, client.errors, client.states = [], [], []
        client.received.connect(client.messages.append)
        client.failed.connect(client.errors.append)
        client.state_changed.connect(client.states.append)
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.stop()


def words(client):
    return [message.words for message in client.messages if isinstance(message, Found)]


def started(qtbot, client):
    client.start()
    qtbot.waitUntil(lambda: client.state == "ready")
    return client


def test_a_worker_is_ready_when_it_says_so(qtbot, client_of):
    client = started(qtbot, client_of(ECHO))
    assert client.states == ["starting", "ready"]
    assert isinstance(client.messages[0], Ready)


def test_what_is_sent_while_the_worker_starts_arrives_in_order(qtbot, client_of):
    client = client_of(ECHO)
    client.start()
    client.send(ShowArticle(1, "a"))
    client.send(ShowArticle(2, "b"))
    qtbot.waitUntil(lambda: len(words(client)) == 2)
    assert [message.request for message in client.messages[1:]] == [1, 2]


def test_a_waiting_search_is_replaced_by_a_newer_one(qtbot, client_of):
    client = client_of(ECHO)
    client.start()
    for request, text in enumerate(("p", "pi", "pier")):
        client.send(Search(request, text))
    qtbot.waitUntil(lambda: bool(words(client)))
    assert words(client) == ["Search pier"]


def test_the_configuration_comes_first_whenever_it_was_given(qtbot, client_of):
    client = client_of(ECHO)
    client.start()
    client.send(Search(1, "pier"))
    client.send(Configure("here"))
    qtbot.waitUntil(lambda: len(words(client)) == 2)
    assert words(client) == ["Configure ", "Search pier"]


def test_a_killed_worker_is_started_again_with_its_configuration(qtbot, client_of):
    client = client_of(ECHO)
    client.send(Configure("here"))
    started(qtbot, client)
    qtbot.waitUntil(lambda: words(client) == ["Configure "])
    client.kill()
    qtbot.waitUntil(lambda: words(client) == ["Configure ", "Configure "])
    assert client.states == ["starting", "ready", "restarting", "ready"]
    assert client.errors == []


def test_what_is_sent_while_the_worker_restarts_arrives(qtbot, client_of):
    client = started(qtbot, client_of(ECHO))
    client.kill()
    qtbot.waitUntil(lambda: client.state == "restarting")
    assert client.send(Search(9, "pier"))
    qtbot.waitUntil(lambda: words(client) == ["Search pier"])


def test_rubbish_is_reported_and_the_worker_started_again(qtbot, client_of, tmp_path):
    client = client_of(RUBBISH_ONCE, arguments=[str(tmp_path / "second")])
    client.start()
    qtbot.waitUntil(lambda: len(client.messages) == 3)
    assert [type(error) for error in client.errors] == [WorkerError]
    assert client.states == ["starting", "ready", "restarting", "ready"]


def test_messages_before_rubbish_are_delivered(qtbot, client_of):
    client = client_of(READY + 'print(\'{"type": "Cancel"}\\nrubbish\', flush=True)\nsys.stdin.read()', restarts=False)
    client.start()
    qtbot.waitUntil(lambda: client.state == "stopped")
    assert client.messages[1:] == [Cancel()]


def test_a_message_in_two_pieces_is_one_message(qtbot, client_of):
    client = started(qtbot, client_of(IN_TWO_PIECES))
    qtbot.waitUntil(lambda: client.messages[1:] == [Cancel()])


def test_a_line_without_end_cannot_fill_the_memory(qtbot, client_of):
    endless = "while True:\n    sys.stdout.write('x' * 65536)\n"
    client = client_of(READY + endless, delays=(), max_line=1_000_000)
    client.start()
    qtbot.waitUntil(lambda: client.state == "stopped")
    assert "longer than" in client.errors[0].what


def test_a_worker_that_reads_nothing_cannot_fill_the_memory(qtbot, client_of):
    client = started(qtbot, client_of(DEAF, delays=(), max_line=300_000))
    client.send(Search(1, "x" * 500_000))
    qtbot.waitUntil(lambda: client.state == "stopped")
    assert "does not read" in client.errors[0].what


def test_a_program_that_is_not_there_stops_the_client_with_the_reason(qtbot):
    client = WorkerClient("archive", ["/nonexistent/python"])
    with qtbot.waitSignal(client.failed) as failure:
        client.start()
    assert client.state == "stopped"
    assert client.reason.startswith("The archive worker could not start")
    assert failure.args[0].what == client.reason


def test_a_worker_that_always_dies_is_given_up_after_five_restarts(qtbot, client_of, tmp_path):
    log = tmp_path / "starts"
    client = client_of(f"import sys\nopen({str(log)!r}, 'a').write('x')\nsys.exit('no such archive')")
    client.start()
    qtbot.waitUntil(lambda: client.state == "stopped")
    assert log.read_text() == "x" * 6
    assert client.reason == "The archive worker ended with code 1."
    assert client.details == "no such archive"
    assert len(client.errors) == 1


def test_after_giving_up_a_restart_begins_anew(qtbot, client_of, tmp_path):
    flag = tmp_path / "mended"
    client = client_of(f"import os\nassert os.path.exists({str(flag)!r})\n" + ECHO, delays=())
    client.start()
    qtbot.waitUntil(lambda: client.state == "stopped")
    flag.touch()
    client.restart()
    qtbot.waitUntil(lambda: client.state == "ready")
    assert client.reason == ""


def test_nothing_is_sent_to_a_worker_that_does_not_run(client_of):
    client = client_of(ECHO)
    assert not client.send(Search(1, "pier"))
    assert client.send(Configure("here"))


def test_a_worker_that_listens_ends_at_the_end_of_its_input(qtbot, client_of, tmp_path):
    client = started(qtbot, client_of(POLITE, [str(tmp_path / "ended")]))
    client.stop()
    assert (tmp_path / "ended").exists()
    assert client.states[-1] == "ended"
    assert client.errors == []


def test_a_worker_that_does_not_listen_is_killed(qtbot, client_of):
    client = started(qtbot, client_of(DEAF))
    begin = time.monotonic()
    client.stop()
    assert time.monotonic() - begin < 10  # it goes on for ever
    assert client.state == "ended"


def test_stopping_while_a_restart_is_due_leaves_it_stopped(qtbot, client_of):
    client = started(qtbot, client_of(ECHO, delays=(60,)))
    client.kill()
    qtbot.waitUntil(lambda: client.state == "restarting")
    client.stop()
    assert client.state == "ended"
    client.start()
    qtbot.waitUntil(lambda: client.state == "ready")


def test_a_worker_for_one_job_ends_when_it_is_done(qtbot, client_of):
    client = client_of(READY, restarts=False)
    client.start()
    qtbot.waitUntil(lambda: client.state == "ended")
    assert client.errors == []


def test_a_worker_for_one_job_that_dies_is_not_started_again(qtbot, client_of):
    client = client_of(READY + "os.abort()", restarts=False)
    client.start()
    qtbot.waitUntil(lambda: client.state == "stopped")
    assert [error.what for error in client.errors] == ["The archive worker was ended."]


def test_the_client_may_be_stopped_by_what_it_brings(qtbot, client_of):
    client = client_of(READY + "say(type='Cancel')\nsay(type='Cancel')\nsys.stdin.read()")
    client.received.connect(lambda message: client.stop() if isinstance(message, Cancel) else None)
    client.start()
    qtbot.waitUntil(lambda: client.state == "ended")
    assert client.messages[1:] == [Cancel()]
