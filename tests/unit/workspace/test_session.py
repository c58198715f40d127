from pathlib import Path

import pytest

from editorapp.workspace.session import Session, StoryPlace, load_session, save_session

SESSION = Session((StoryPlace(Path("/home/una/pier.md"), 12, 10, 300),), 1440, 900, True, "story")


def test_a_kept_session_comes_back(tmp_path):
    save_session(tmp_path / "deep" / "session.json", SESSION)
    assert load_session(tmp_path / "deep" / "session.json") == SESSION


def test_nothing_kept_is_an_empty_session(tmp_path):
    assert load_session(tmp_path / "session.json") == Session()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"stories": 3}', b'{"stories": [1, {}, {"path": 4}, {"path": "a\\u0000"}]}',
     b'{"width": -4, "height": 1e99}', b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_is_an_empty_session(tmp_path, content):
    (tmp_path / "session.json").write_bytes(content)
    assert load_session(tmp_path / "session.json") == Session()


def test_a_place_that_is_no_number_is_the_start(tmp_path):
    (tmp_path / "session.json").write_text('{"stories": [{"path": "/a.md", "caret": "x", "scrolled": true}]}')
    assert load_session(tmp_path / "session.json").stories == (StoryPlace(Path("/a.md")),)


def test_where_it_cannot_be_kept_nobody_is_bothered(tmp_path):
    (tmp_path / "file").write_text("in the way")
    save_session(tmp_path / "file" / "session.json", SESSION)
