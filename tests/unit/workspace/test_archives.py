"""What is known of archives without opening one: names, counts, the list, whatever its file looks like."""

import json

import pytest

from editorapp.archive.store import FILE
from editorapp.errors import UnwritableError, UsageError
from editorapp.workspace.archives import (
    LIST,
    LONGEST_NAME,
    STORE,
    SUMMARY,
    ArchiveList,
    Summary,
    clean_name,
    delete_files,
    is_private,
    read_name,
    read_summary,
    write_name,
    write_summary,
)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "archives"


@pytest.fixture
def known(home):
    return ArchiveList(home / LIST, home)


@pytest.fixture
def make(tmp_path):
    """Makes a folder with a store, called something else if a name is given."""

    def make_archive(path, name=""):
        folder = tmp_path / path
        folder.mkdir(parents=True)
        (folder / STORE).touch()
        if name:
            write_name(folder, name)
        return folder

    return make_archive


def test_an_archive_is_known_by_its_store():
    assert STORE == FILE


def test_without_a_name_of_its_own_an_archive_is_called_as_its_folder(make):
    assert read_name(make("archives/newsroom")) == "newsroom"


def test_a_name_is_kept_beside_the_store(make):
    folder = make("archives/newsroom", "  City \t Herald\n")
    assert read_name(folder) == "City Herald"
    assert folder.name == "newsroom"


@pytest.mark.parametrize(("typed", "name"), [("a\x00b\u2028c", "a b c"), ("x" * 200, "x" * LONGEST_NAME), ("\n", "")])
def test_a_name_is_one_line_of_some_length(typed, name):
    assert clean_name(typed) == name


def test_a_name_of_nothing_is_refused(make):
    with pytest.raises(UsageError, match="needs a name"):
        write_name(make("a"), " \n")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00" * 9])
def test_a_name_that_cannot_be_read_is_the_folders(make, content):
    folder = make("weekly")
    (folder / "name.txt").write_bytes(content)
    assert read_name(folder) in ("weekly", "\ufffd\ufffd")


def test_a_count_is_left_for_lists(make):
    folder = make("a")
    write_summary(folder, Summary(12480, "2009-05-03", "2026-11-12"))
    assert read_summary(folder) == Summary(12480, "2009-05-03", "2026-11-12")


def test_a_count_with_a_wrong_digit_is_none(make):
    folder = make("a")
    write_summary(folder, Summary(12480))
    (folder / SUMMARY).write_bytes((folder / SUMMARY).read_bytes().replace(b"12480", b"92480"))
    assert read_summary(folder) is None


def test_the_list_has_those_at_home_and_those_that_were_used_elsewhere(make, known):
    near, far = make("archives/newsroom", "City Herald"), make("share/weekly")
    make("share/never used")
    known.note(far, "weekly")
    assert [(one.folder, one.name) for one in known.all()] == [(near, "City Herald"), (far, "weekly")]


def test_one_that_is_away_keeps_its_place_and_name(known, tmp_path):
    known.note(tmp_path / "share" / "weekly", "The Weekly")
    assert [(one.name, one.is_there) for one in known.all()] == [("The Weekly", False)]


def test_one_at_home_that_is_gone_is_not_listed(known, home):
    known.note(home / "old", "Old")
    assert known.all() == ()


def test_a_forgotten_one_is_not_listed(make, known):
    far = make("share/weekly")
    known.note(far, "weekly")
    known.forget(far)
    assert known.all() == ()


def test_whether_it_is_shared_is_kept_until_something_else_is_said(known, tmp_path):
    known.note(tmp_path / "a", "a", shared=True)
    known.note(tmp_path / "a", "b")
    assert known.of(tmp_path / "a").is_shared
    known.note(tmp_path / "a", "b", shared=False)
    assert not known.of(tmp_path / "a").is_shared


def test_of_one_elsewhere_that_is_not_known_the_worse_is_assumed(known, home, tmp_path):
    known.note(tmp_path / "a", "a")
    known.note(home / "b", "b")
    assert [(one.name, one.is_shared) for one in known.noted()] == [("a", True), ("b", False)]


def test_a_list_that_cannot_be_read_is_not_written_over(known, home):
    (home / LIST).mkdir(parents=True)
    with pytest.raises(UnwritableError, match="was not written"):
        known.note(home / "b", "b")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"archives": 3}',
        b'{"archives": [1, null, {"folder": "x"}]}',
        b'{"archives": [{"folder": 3, "name": "a"}, {"folder": "not/absolute", "name": "b"}]}',
        b'{"archives": [{"folder": "/\\u0000", "name": ""}]}',
        b"[" * 9000,
    ],
)
def test_whatever_is_in_its_file_the_list_can_be_had(make, known, home, content):
    folder = make("archives/newsroom")
    (home / LIST).write_bytes(content)
    assert [one.folder for one in known.all()] == [folder]
    known.note(folder, "newsroom")
    assert json.loads((home / LIST).read_bytes())["archives"][0]["name"] == "newsroom"


def test_an_archive_is_found_by_its_name_or_its_folders(make, known):
    folder = make("archives/newsroom", "City Herald")
    assert known.named("city herald") == known.named("newsroom") == folder
    assert known.named("weekly") is None


def test_two_of_one_name_are_found_by_none(make, known):
    make("archives/a", "Herald"), make("archives/b", "Herald")
    assert known.named("Herald") is None


def test_what_others_may_write_into_is_not_private(make, tmp_path):
    folder = make("a")
    folder.chmod(0o755)
    (folder / STORE).chmod(0o644)
    assert is_private(folder, tmp_path / "not yet" / "there")
    folder.chmod(0o775)
    assert not is_private(folder, tmp_path)
    assert not is_private(tmp_path / "gone", tmp_path)


def test_only_what_is_named_is_deleted(make):
    folder = make("a")
    (folder / "index").mkdir()
    (folder / "letter.doc").touch()
    delete_files(folder, [folder / STORE, folder / "index", folder / "gone"])
    assert [path.name for path in folder.iterdir()] == ["letter.doc"]
    delete_files(folder, [folder / "letter.doc"])
    assert not folder.exists()
