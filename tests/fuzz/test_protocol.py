"""Any message arrives as it was sent, and nothing else on a line does more than raise a WorkerError."""

import dataclasses
import io
import json
import math
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from fuzzing import JSON, fuzz, values_of
from hypothesis import strategies as st

from editorapp.errors import WorkerError
from editorapp.ui.kit.line_buffer import LineBuffer
from editorapp.workers.line_server import LineServer
from editorapp.workers.protocol import Failed, Message, Ready, decode, encode

MESSAGES = st.one_of(*map(values_of, get_args(Message)))


@pytest.mark.parametrize("kind", get_args(Message), ids=lambda kind: kind.__name__)
@fuzz(0.4, data=st.data())
def test_every_message_arrives_as_it_was_sent(kind: type, data: st.DataObject) -> None:
    message = data.draw(values_of(kind))
    line = encode(message)
    assert line.count(b"\n") == 1
    assert decode(line) == message


@fuzz(4, line=st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_an_error_of_ours(line: bytes) -> None:
    with pytest.raises(WorkerError):
        decode(line)


@fuzz(4, message=MESSAGES, data=st.data())
def test_a_message_with_a_field_of_another_kind_is_read_or_refused(message: Message, data: st.DataObject) -> None:
    fields = json.loads(encode(message))
    name = data.draw(st.sampled_from(sorted(fields)))
    fields[name] = data.draw(JSON)
    try:
        read = decode(json.dumps(fields).encode())
    except WorkerError:
        return
    assert encode(read)
    assert all(not isinstance(value, float) or math.isfinite(value) for value in vars_of(read))


@fuzz(2, message=MESSAGES, data=st.data())
def test_a_line_that_was_cut_or_changed_is_read_or_refused(message: Message, data: st.DataObject) -> None:
    line = bytearray(encode(message))
    at = data.draw(st.integers(0, len(line) - 1))
    line[at : data.draw(st.integers(at, len(line)))] = data.draw(st.binary(max_size=3))
    try:
        decode(bytes(line))
    except WorkerError:
        return


@fuzz(2, sent=st.lists(MESSAGES, max_size=5), sizes=st.lists(st.integers(1, 50), min_size=1))
def test_lines_come_out_whole_however_they_come_in(sent: list[Message], sizes: list[int]) -> None:
    stream, buffer, lines = io.BytesIO(b"".join(map(encode, sent))), LineBuffer(), []
    while data := stream.read(sizes[len(lines) % len(sizes)]):
        lines += buffer.feed(data)
    assert [decode(line) for line in lines] == sent


@fuzz(2, noise=st.lists(st.binary(max_size=40), max_size=6))
def test_a_worker_answers_noise_and_ends_with_it(noise: list[bytes]) -> None:
    sink = io.BytesIO()
    server = LineServer("test", io.BytesIO(b"\n".join(noise)), sink)
    server.run(lambda _message: iter(()))
    answers = [decode(line) for line in sink.getvalue().splitlines()]
    assert isinstance(answers[0], Ready)
    assert all(isinstance(answer, Failed) for answer in answers[1:])


def vars_of(value: Any) -> Iterator[Any]:
    """Every field in this message."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from vars_of(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from vars_of(item)
    elif isinstance(value, dict):
        yield from vars_of(list(value.values()))
    else:
        yield value
