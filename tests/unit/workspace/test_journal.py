"""Every text that is being written comes back exactly, after any end of the program, and only when it is over."""

import gzip
import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import pytest

from editorapp.errors import UnwritableError
from editorapp.workspace.journal import Journal, left_behind, take_over
from editorapp.workspace.journal_entry import JournalEntry, pack, unpack
from editorapp.workspace.line_ends import read_ends
from editorapp.workspace.text_files import TextFile, decode_text, encode_text

KEY = "a1b2c3d4e5f60718"
NOON = datetime(2026, 11, 20, 18, 42, tzinfo=UTC)

WRITE = """
import sys
from pathlib import Path
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import JournalEntry, pack, unpack
from editorapp.workspace.text_files import TextFile
journal = Journal(Path(sys.argv[1]))
journal.keep(JournalEntry("a1b2c3d4e5f60718", Path("/news/pier.md"), TextFile(sys.argv[2]), 4, 2, 30))
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def writer(tmp_path):
    """Starts a process that keeps a text and then waits."""
    started = []

    def start(text):
        command = [sys.executable, "-c", WRITE, str(tmp_path), text]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdout.readline() == "kept\n"
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def entry(text="", key=KEY, path=None, **values):
    return JournalEntry(key, path, TextFile(text), **values)


def leave(folder, *entries, clock=lambda: datetime.now(UTC)):
    """What a process leaves that ends without saving."""
    journal = Journal(folder, clock)
    for each in entries:
        journal.keep(each)
    journal.close()


def texts(folder):
    return [each.file.text for each in left_behind(folder).entries]


def only_file(folder):
    return next(folder.glob("*/*.gz"))


def test_what_a_killed_process_kept_is_left_behind(tmp_path, writer):
    writer("The pier is closed.").send_signal(signal.SIGKILL)
    found = left_behind(tmp_path)
    while not found.entries:  # until the system has let go of its lock
        found = left_behind(tmp_path)
    kept = found.entries[0]
    assert (kept.key, kept.path, kept.file.text) == (KEY, Path("/news/pier.md"), "The pier is closed.")
    assert (kept.caret, kept.anchor, kept.scrolled) == (4, 2, 30)


def test_what_a_living_process_keeps_is_its_own(tmp_path, writer):
    writer("The pier is closed.")
    assert texts(tmp_path) == []
    with take_over(tmp_path) as taken:
        assert taken.left.entries == ()
    assert only_file(tmp_path).exists()


def test_two_that_start_at_once_do_not_both_take_it(tmp_path):
    leave(tmp_path, entry("one"))
    with take_over(tmp_path) as first, take_over(tmp_path) as second:
        assert [len(taken.left.entries) for taken in (first, second)] == [1, 0]


@pytest.mark.parametrize(
    "text",
    ["", "\0\x01\x7f\x85", "half \ud83d and \ude00", "\ud83d\ude00", "a\u00a0b\u202f", "\u2028\u2029\ufdd0\ufdd1\ufde8",
     "\U0010dc80 stands in", "a\rb\r\nc\n\n", "\ufeff---\ntitle: x\n---\n", "नमस्ते 𝕏 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
)  # fmt: skip
def test_any_text_comes_back_exactly(tmp_path, text):
    leave(tmp_path, entry(text))
    assert texts(tmp_path) == [text]


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\r\nb\nc\rd", "a\nb".encode("utf-16"), b"caf\xe9 \x93ja\x94", b"a\xff\nb"]
)
def test_a_file_can_be_saved_as_it_lay_on_the_disk(tmp_path, data):
    leave(tmp_path, JournalEntry(KEY, tmp_path / "story.md", decode_text(data)))
    assert encode_text(left_behind(tmp_path).entries[0].file) == data


def test_mixed_line_ends_are_known_as_before(tmp_path):
    known = read_ends("one\r\none\rone\ntwo")
    leave(tmp_path, JournalEntry(KEY, None, TextFile("one\none\none\ntwo", "\r\n", ends=known)))
    assert left_behind(tmp_path).entries[0].file.ends == known


def test_a_name_that_is_no_text_comes_back(tmp_path):
    path = Path(os.fsdecode(b"/news/caf\xe9 \xf0\x9f\x98\x80.md"))
    leave(tmp_path, entry("x", path=path))
    assert left_behind(tmp_path).entries[0].path == path


def test_the_newest_text_of_a_story_is_the_one_kept(tmp_path):
    leave(tmp_path, entry("first"), entry("second"), entry("other", key="b0"))
    assert texts(tmp_path) == ["other", "second"]


def test_a_text_that_comes_late_does_not_replace_a_newer_one(tmp_path):
    journal = Journal(tmp_path)
    old, new = journal.next_sequence(), journal.next_sequence()
    journal.keep(entry("new", sequence=new))
    journal.keep(entry("old", sequence=old))
    journal.drop(KEY, old)
    journal.close()
    assert texts(tmp_path) == ["new"]


def test_a_clock_set_back_does_not_change_what_is_newer(tmp_path):
    leave(tmp_path, entry("older", key="a0"), clock=lambda: NOON)
    leave(tmp_path, entry("newer", key="b0"), clock=lambda: NOON.replace(year=1999))
    assert texts(tmp_path) == ["newer", "older"]


def test_it_says_when_a_text_was_kept(tmp_path):
    leave(tmp_path, entry("x"), clock=lambda: NOON)
    assert left_behind(tmp_path).entries[0].kept_at == "2026-11-20T18:42:00+00:00"


def test_what_was_dropped_is_gone_and_the_empty_folder_too(tmp_path):
    journal = Journal(tmp_path)
    journal.keep(entry("saved since"))
    journal.drop(KEY)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made_with_the_first_text(tmp_path):
    journal = Journal(tmp_path / "journal")
    journal.drop(KEY)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_nobody_else_can_look_into_it(tmp_path):
    leave(tmp_path, entry("not for the competition"))
    assert only_file(tmp_path).parent.stat().st_mode & 0o077 == 0


def test_a_folder_that_was_removed_is_made_again(tmp_path):
    journal = Journal(tmp_path)
    journal.keep(entry("one"))
    folder = only_file(tmp_path).parent
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    journal.keep(entry("two"))
    journal.close()
    assert texts(tmp_path) == ["two"]


def test_where_nothing_can_be_written_the_cause_is_named(tmp_path):
    (tmp_path / "journal").write_text("in the way")
    with pytest.raises(UnwritableError) as refused:
        Journal(tmp_path / "journal").keep(entry("x"))
    assert refused.value.cause


def test_what_was_taken_goes_with_its_folder(tmp_path):
    leave(tmp_path, entry("one"), entry("two", key="b0"))
    (only_file(tmp_path).parent / ".read-also-0123456789abcdef.tmp").write_bytes(b"half")
    with take_over(tmp_path) as taken:
        for each in taken.left.entries:
            taken.drop(each.kept_in)
    assert list(tmp_path.iterdir()) == []


def test_what_was_not_taken_stays(tmp_path):
    leave(tmp_path, entry("one"), entry("two", key="b0"))
    with take_over(tmp_path) as taken:
        taken.drop(taken.left.entries[0].kept_in)
    assert texts(tmp_path) == ["one"]


def test_foreign_files_do_not_matter(tmp_path):
    leave(tmp_path, entry("mine"))
    (tmp_path / "20200101-000000-00000000").write_text("a file")
    (tmp_path / "old layout").mkdir()
    (tmp_path / "old layout" / "x.gz").write_bytes(b"?")
    (only_file(tmp_path).parent / "notes.txt").write_text("not ours")
    assert texts(tmp_path) == ["mine"]
    assert left_behind(tmp_path).damaged == ()


@pytest.mark.parametrize("place", [0.3, 0.6, 0.95])
def test_of_a_damaged_file_as_much_as_can_be_read_is_shown(tmp_path, place):
    text = "".join(f"Paragraph {number} of the story, {crc32(bytes(number))}.\n\n" for number in range(300))
    leave(tmp_path, entry(text, path=Path("/news/pier.md")))
    file = only_file(tmp_path)
    data = bytearray(file.read_bytes())
    data[int(len(data) * place) :] = b""
    file.write_bytes(data)
    found = left_behind(tmp_path)
    assert found.entries == ()
    assert found.damaged[0].path == Path("/news/pier.md")
    assert text.startswith(found.damaged[0].text)
    assert len(found.damaged[0].text) > len(text) * place * 0.7


def test_every_flipped_byte_is_noticed():
    data = pack(entry("The pier is closed until the divers have been down again.", sequence=1))
    for at in range(10, len(data)):
        assert unpack(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]) is None


@pytest.mark.parametrize("head", [{}, {"format": 99}, [], "text", {"format": 1, "key": "../../up"}])
def test_a_file_of_another_kind_is_damage(tmp_path, head):
    leave(tmp_path, entry("x"))
    only_file(tmp_path).write_bytes(gzip.compress(f"{json.dumps(head)}\nstill legible".encode()))
    assert [each.text for each in left_behind(tmp_path).damaged] == ["still legible"]


def test_a_damaged_file_is_never_deleted_by_itself(tmp_path):
    leave(tmp_path, entry("x"))
    only_file(tmp_path).write_bytes(b"")
    with take_over(tmp_path):
        pass
    assert len(left_behind(tmp_path).damaged) == 1


def test_a_damaged_file_set_aside_is_kept_and_told_from_new_ones(tmp_path):
    leave(tmp_path, entry("x"))
    only_file(tmp_path).write_bytes(b"?")
    with take_over(tmp_path) as taken:
        taken.set_aside(taken.left.damaged[0].kept_in)
    with take_over(tmp_path) as taken:
        kept = taken.left.damaged[0].kept_in
        assert taken.is_aside(kept)
        assert kept.read_bytes() == b"?"
