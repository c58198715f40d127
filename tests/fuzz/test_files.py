"""What is in a file comes back as it was, and no file of ours can hurt a start, whatever is in it."""

import dataclasses
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fuzzing import BODIES, DRAFTS, JSON, TEXT, fuzz
from hypothesis import strategies as st

from editorapp.article.comparison import compare
from editorapp.article.stand_ins import legible
from editorapp.errors import ReadAlsoError
from editorapp.workspace.journal import Journal, take_over
from editorapp.workspace.journal_entry import JournalEntry, pack, salvage, unpack
from editorapp.workspace.recent import RecentFiles, RecentNames
from editorapp.workspace.session import Session, StoryPlace, load_session, save_session
from editorapp.workspace.settings import load_settings, save_settings
from editorapp.workspace.shortcuts import load_shortcuts
from editorapp.workspace.text_files import TextFile, decode_text, encode_text, read_text_file, write_text_file
from editorapp.workspace.word_lists import WordList

_ENCODINGS = st.sampled_from(
    ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "windows-1252", "latin-1", "koi8-r")
)
_ENDS = st.sampled_from(("\n", "\r\n", "\r"))
_BYTES = st.sampled_from(
    (
        b"a", b"\n", b"\r", b"\r\n", b"\xff", b"\xc3", b"\xe2\x82", b"\x00a", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff",
        "é".encode(), "\u2028\ufdd0".encode(), b"\xf4\x8d\xa0\x80",
    )
)  # fmt: skip
CONTENTS = st.one_of(
    st.binary(max_size=200),
    st.builds(lambda text, encoding: text.encode(encoding, "replace"), DRAFTS, _ENCODINGS),
    st.builds(
        lambda lines, ends: "".join(map(str.__add__, lines, ends)).encode("utf-8", "surrogatepass"),
        st.lists(TEXT, max_size=6),
        st.lists(_ENDS, min_size=6, max_size=6),
    ),
    st.lists(_BYTES, max_size=12).map(b"".join),
)
"""Files of text, more or less."""
RESERVED = re.compile("[\\r\\0\ufde0\ufde1\ufde8\ufde9\U0010d800-\U0010dfff]")
"""What no editor of ours holds, and what stands for damage: typed by itself it is read as that, with the same bytes."""
OWN_FILES = st.binary(max_size=60) | TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.one_of(
    JSON.map(lambda value: json.dumps(value).encode()),
    st.builds(lambda name, value: json.dumps({name: value, "stories": [{"path": value, "caret": value}]}).encode(),
              st.sampled_from(("stories", "width", "page", "maximized")), JSON),
    st.builds(lambda name, value: f'"{name}" = {json.dumps(value)}\n'.encode(),
              st.sampled_from(("look.theme", "suggest.limit", "format.bold", "x")), JSON),
)  # fmt: skip
"""What may be in a file of the program's own."""
NAMES = st.text(st.characters(exclude_characters="\0/", exclude_categories=("Cs",)), min_size=1)
ENTRIES = st.builds(
    JournalEntry,
    key=st.from_regex(r"[0-9a-z]{1,20}", fullmatch=True),
    path=st.none() | NAMES.map(Path),
    file=st.builds(TextFile, BODIES, _ENDS, st.booleans(), st.sampled_from(("utf-8", "windows-1252", "utf-16-le"))),
    caret=st.integers(0, 2**31),
    anchor=st.integers(0, 2**31),
    scrolled=st.integers(0, 2**31),
    kept_at=st.datetimes().map(lambda moment: moment.isoformat()),
    sequence=st.integers(0, 2**53),
)


@contextmanager
def file_with(data: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        yield path


@fuzz(5, data=CONTENTS)
def test_a_text_file_is_written_as_it_was_read_byte_for_byte(data: bytes) -> None:
    text_file = decode_text(data)
    if text_file is not None:
        assert encode_text(text_file) == data
        assert "\r" not in text_file.text


@fuzz(3, data=CONTENTS, text=BODIES)
def test_whatever_is_typed_into_a_file_is_read_back(data: bytes, text: str) -> None:
    text_file = decode_text(data) or TextFile("")
    typed = RESERVED.sub("", legible(text)).encode("utf-8", "replace").decode()
    changed = dataclasses.replace(text_file, text=text_file.text + "Plain words, so that it is a text. " * 20 + typed)
    again = decode_text(encode_text(changed))
    assert again is not None
    assert again.text == changed.text or (text_file.replaced and text_file.encoding == "utf-8")  # same bytes, read anew


@fuzz(data=CONTENTS)
def test_a_file_that_is_opened_and_saved_is_the_same_file(data: bytes) -> None:
    with file_with(data) as path:
        try:
            text_file = read_text_file(path)
        except ReadAlsoError:
            return
        write_text_file(path, text_file)
        assert path.read_bytes() == data


@fuzz(4, data=OWN_FILES)
def test_a_start_survives_whatever_is_in_the_programs_own_files(data: bytes) -> None:
    with file_with(data) as path:
        load_session(path), RecentNames(path).names(), RecentFiles(path).paths(), load_shortcuts(path)
        settings = load_settings(path)
        assert all(isinstance(problem, str) for problem in settings.problems)
        assert WordList(path).words is not None
        save_settings(path.with_name("other"), settings)
        assert load_settings(path.with_name("other")).values() == settings.values()


@fuzz(paths=st.lists(NAMES, max_size=4))
def test_a_session_comes_back(paths: list[str]) -> None:
    session = Session(tuple(StoryPlace(Path(path), 1, 2, 3) for path in paths), 800, 600, True, "story")
    with file_with(b"") as file:
        save_session(file, session)
        assert load_session(file) == session


@fuzz(4, entry=ENTRIES)
def test_a_journal_entry_comes_back_exactly(entry: JournalEntry) -> None:
    assert unpack(pack(entry)) == entry


@fuzz(4, entry=ENTRIES, data=st.data())
def test_a_damaged_journal_entry_is_known_as_one_and_read_as_far_as_it_goes(
    entry: JournalEntry, data: st.DataObject
) -> None:
    packed = bytearray(pack(entry))
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at : data.draw(st.integers(at, len(packed)))] = data.draw(st.binary(max_size=3))
    assert unpack(bytes(packed)) in (None, entry)
    salvage(bytes(packed), Path("kept"))


@fuzz(entries=st.lists(ENTRIES, max_size=3, unique_by=lambda entry: entry.key))
def test_what_a_journal_kept_is_found_by_the_next_start(entries: list[JournalEntry]) -> None:
    with tempfile.TemporaryDirectory() as name:
        journal = Journal(Path(name))
        for entry in entries:
            journal.keep(entry)
        journal.close()
        with take_over(Path(name)) as taken:
            texts = {entry.key: entry.file for entry in taken.left.entries}
        assert texts == {entry.key: entry.file for entry in entries}


@fuzz(3, before=BODIES, after=BODIES)
def test_a_comparison_holds_both_texts(before: str, after: str) -> None:
    for one, other in ((before, after), (before, before + after), (before + after, after)):
        comparison = compare(one, other)
        passages = comparison.passages
        if not any(passage.skipped for passage in passages):
            for kinds, text in ((("same", "removed"), one), (("same", "added"), other)):
                found = "".join(piece.text for passage in passages for piece in passage.pieces if piece.kind in kinds)
                assert "".join(found.split()) == "".join(text.split())
        assert comparison.added_words >= 0
