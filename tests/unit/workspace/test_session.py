from pathlib import Path

import pytest

from editorapp.workspace.session import Session, SessionSlot, StoryPlace, load_session, save_session

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


def test_each_window_has_a_file_of_its_own(tmp_path):
    first, second = SessionSlot(tmp_path), SessionSlot(tmp_path)
    assert [first.file.name, second.file.name] == ["session.json", "session-2.json"]
    first.close()
    assert SessionSlot(tmp_path).file == first.file


def test_a_second_window_that_was_closed_leaves_nothing_behind(tmp_path):
    slots = [SessionSlot(tmp_path), SessionSlot(tmp_path)]
    for slot in slots:
        save_session(slot.file, SESSION)
        slot.close()
    assert [slot.file.exists() for slot in slots] == [True, False]


def test_windows_without_a_folder_do_without_a_slot_of_their_own(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    slot = SessionSlot(tmp_path / "file" / "data")
    save_session(slot.file, SESSION)
    slot.close()
    assert slot.number == 1


def test_what_a_killed_second_window_had_is_for_the_first_one(tmp_path):
    first, second = SessionSlot(tmp_path), SessionSlot(tmp_path)
    save_session(second.file, SESSION)
    assert first.left_behind() == ()
    second._lock.close()  # as a kill does
    assert first.left_behind() == SESSION.stories
    first.drop_left_behind()
    assert first.left_behind() == ()
