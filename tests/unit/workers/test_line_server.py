"""The worker's side of the line: what is answered, what is dropped, and when it ends."""

import io
import os
import threading

import pytest

from editorapp.errors import ArchiveError
from editorapp.workers.line_server import LineServer, request_of
from editorapp.workers.protocol import (
    Cancel,
    Committed,
    Configure,
    Failed,
    Found,
    Import,
    Ready,
    Render,
    Search,
    ShowArticle,
    Suggest,
    Suggested,
    decode,
    encode,
)


def found(message):
    yield Found(message.request, message.words, ())


def once_all_is_read(server, answer):
    """A handler that begins to answer when the whole input has been read."""

    def handle(message):
        while not server.stopping():
            pass
        yield from answer(message)

    return handle


@pytest.fixture
def line():
    """A server whose input stays open: write to `line.write`, read what it sends from `line.sink`."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb", buffering=0) as sink:
        server = LineServer("test", source, io.BytesIO())
        server.write = sink.write
        yield server
        sink.close()


def test_the_first_line_says_who_runs(talk):
    assert talk(lambda server: found, []) == [Ready("test", os.getpid())]


def test_every_request_is_answered_in_order(talk):
    answers = talk(lambda server: lambda m: [Found(0, m.archive, ())], [Configure("a"), Configure("b")])
    assert answers[1:] == [Found(0, "a", ()), Found(0, "b", ())]


def test_only_the_newest_of_waiting_requests_is_answered(talk):
    def answer(message):
        if isinstance(message, Suggest):
            yield Suggested(message.request, message.revision, ())

    requests = [Suggest(n, n, "text") for n in range(5)]
    answers = talk(lambda server: once_all_is_read(server, answer), [Configure(), *requests])
    assert answers[1:] == [Suggested(4, 4, ())]


def test_a_newer_request_of_another_kind_drops_nothing(talk):
    def answer(message):
        yield Found(request_of(message), type(message).__name__, ())

    requests = [Suggest(1, 1, ""), Search(2, "w"), Render(3, 1, ""), Suggest(4, 2, "")]
    answers = talk(lambda server: once_all_is_read(server, answer), [Configure(), *requests])
    assert [answer.request for answer in answers[2:]] == [2, 3, 4]


@pytest.mark.parametrize(
    "rubbish",
    [b"nonsense\n", b"{}\n", b'{"type":"Nobody"}\n', b'{"type":"Search","request":"x"}\n', b"\xff\xfe\n", b"[1]\n"],
)
def test_rubbish_is_answered_and_the_work_goes_on(talk, rubbish):
    answers = talk(lambda server: found, [rubbish, Search(7, "w")])
    assert (type(answers[1]), answers[1].request) == (Failed, 0)
    assert answers[2] == Found(7, "w", ())


def test_blank_lines_are_nothing(talk):
    assert talk(lambda server: found, [b"\n", b"  \r\n", Search(1, "w")])[1:] == [Found(1, "w", ())]


def test_an_error_in_words_becomes_the_answer(talk):
    def fail(message):
        raise ArchiveError("It is gone.", "Look again.")

    assert talk(lambda server: fail, [Search(3, "w")])[1:] == [Failed(3, "It is gone.", "Look again.")]


def test_a_fault_in_one_request_does_not_end_the_worker(talk):
    def answer(message):
        if message.article == "bad":
            raise KeyError("slip")
        yield Found(message.request, "", ())

    failed, good = talk(lambda server: answer, [ShowArticle(1, "bad"), ShowArticle(2, "good")])[1:]
    assert (failed.request, "KeyError" in failed.what) == (1, True)
    assert good == Found(2, "", ())


def test_the_end_of_the_input_ends_the_worker(talk):
    assert len(talk(lambda server: found, [Search(1, "w")])) == 2


def test_finish_ends_it_while_the_input_is_open(line):
    def answer(message):
        line.finish()
        yield Found(1, "last", ())

    line.write(encode(Committed()) + encode(Committed()))
    line.run(answer)
    answers = [decode(part) for part in line._sink.getvalue().splitlines()]
    assert answers[1:] == [Found(1, "last", ())]


def test_cancel_stops_the_job_before_it_and_not_the_one_after(line):
    stopped = []

    def answer(message):
        if message.archive == "first":
            while not line.stopping():
                pass
        else:
            line.finish()
        stopped.append((message.archive, line.stopping()))
        yield from ()

    line.write(encode(Import((), "first")) + encode(Cancel()) + encode(Import((), "second")))
    line.run(answer)
    assert stopped == [("first", True), ("second", False)]


def test_a_cancel_that_comes_during_the_job_stops_it(line):
    begun = threading.Event()
    threading.Thread(target=lambda: (begun.wait(), line.write(encode(Cancel())))).start()

    def answer(message):
        assert not line.stopping()
        begun.set()
        while not line.stopping():
            pass
        line.finish()
        yield from ()

    line.write(encode(Import((), "a")))
    line.run(answer)
    assert line.stopping()


def test_a_window_that_has_gone_stops_a_long_job(talk):
    def make(server):
        return once_all_is_read(server, lambda message: [Found(0, str(server.stopping()), ())])

    assert talk(make, [Import((), "a")])[1:] == [Found(0, "True", ())]


def test_a_broken_output_ends_the_worker_after_the_job():
    class Broken(io.BytesIO):
        def flush(self):
            raise BrokenPipeError

    handled = []
    server = LineServer("test", io.BytesIO(encode(Search(1, "w")) * 3), Broken())
    server.run(lambda message: handled.append(message) or [])
    assert handled == []
    assert server.stopping()


def test_half_a_surrogate_pair_goes_over_the_line(talk):
    assert talk(lambda server: found, [Search(1, "\ud800 pier")])[1:] == [Found(1, "\ud800 pier", ())]
