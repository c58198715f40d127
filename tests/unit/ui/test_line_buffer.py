"""Bytes from a process become lines, however they arrive."""

import pytest

from editorapp.errors import WorkerError
from editorapp.ui.kit.line_buffer import LineBuffer


def test_a_line_in_two_pieces_comes_out_whole():
    lines = LineBuffer()
    assert lines.feed(b'{"ty') == []
    assert lines.feed(b'pe": 1}\n{"a"') == [b'{"type": 1}']
    assert lines.feed(b": 2}\n") == [b'{"a": 2}']


def test_windows_line_ends_and_blank_lines_are_no_lines():
    assert LineBuffer().feed(b"one\r\n\r\n\ntwo\n") == [b"one", b"two"]


def test_characters_that_only_unicode_calls_line_ends_stay_in_the_line():
    line = "a\u2028b\u0085c".encode()
    assert LineBuffer().feed(line + b"\n") == [line]


def test_a_control_character_that_text_splits_on_stays_in_the_line():
    assert LineBuffer().feed(b"a\x0bb\x0cc\x1cd\n") == [b"a\x0bb\x0cc\x1cd"]


def test_a_line_without_end_is_refused_and_forgotten():
    lines = LineBuffer(limit=10)
    with pytest.raises(WorkerError):
        lines.feed(b"x" * 11)
    assert lines.feed(b"ok\n") == [b"ok"]


def test_a_line_of_exactly_the_limit_is_kept():
    lines = LineBuffer(limit=10)
    assert lines.feed(b"x" * 10) == []
    assert lines.feed(b"\n") == [b"x" * 10]
