"""JSON for programs, whatever the text and the terminal."""

import io
import json
import sys

import pytest

from editorapp.cli.output import json_line, print_json, write_output
from editorapp.errors import DamagedArchiveError, UnwritableError


@pytest.mark.parametrize("text", ["a\u2028b\u2029c\x85d", "\ud800", "a\nb\r\x0b\x0c\x1c", "é–🙂", '"\\u2028"'])
def test_a_value_is_one_line_for_every_reader(text):
    line = json_line({"text": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == {"text": text}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
def test_an_output_of_any_encoding_gets_json(monkeypatch, encoding):
    stream = io.TextIOWrapper(buffer := io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    print_json({"title": "‘Café’ – 🙂"})
    stream.flush()
    assert json.loads(buffer.getvalue().decode(encoding)) == {"title": "‘Café’ – 🙂"}


def test_a_file_in_the_way_is_kept(tmp_path):
    (tmp_path / "a").write_text("mine")
    with pytest.raises(UnwritableError, match="--force"):
        write_output(tmp_path / "a", (b"new",), replace=False)
    write_output(tmp_path / "a", (b"new",), replace=True)
    assert (tmp_path / "a").read_bytes() == b"new"


def test_what_breaks_off_halfway_leaves_no_file(tmp_path):
    def pieces():
        yield b"one"
        raise DamagedArchiveError("The archive is damaged.")

    with pytest.raises(DamagedArchiveError):
        write_output(tmp_path / "out.jsonl", pieces(), replace=False)
    assert not any(tmp_path.iterdir())
