"""The commands that look after an archive in trouble: publish, compact, export of what is whole, things in the way."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.store import FILE
from editorapp.workspace.archives import write_name
from editorapp.workspace.paths import find_paths

URL = "https://post.example/late"
TEXT = "---\r\ntitle: Late news\r\n---\r\nThe pier opened late. <!-- ask -->\r\n"


@pytest.fixture
def late(tmp_path):
    """A draft without an id, with the line ends of Windows and a byte order mark."""
    path = tmp_path / "late.md"
    path.write_bytes(TEXT.encode("utf-8-sig"))
    return path


def test_a_published_draft_is_in_the_archive_and_has_an_id(command, archive, late):
    done = command("publish", late, "--url", URL, "--date", "2024-05-02", "--archive", archive, "--json").json
    assert (done["id"], done["published"], done["replaced"]) == ("late", "2024-05-02", False)
    assert late.read_bytes() == TEXT.replace("news\r\n", "news\r\nid: late\r\n").encode("utf-8-sig")
    shown = command("show", "late", "--archive", archive, "--json").json
    assert (shown["url"], shown["body"]) == (URL, "The pier opened late.")
    assert command("archive", "verify", "--archive", archive, "--json").json["ok"]


def test_published_again_it_is_replaced_and_keeps_its_day(command, archive, late):
    command("publish", late, "--url", URL, "--date", "2024-05-02", "--archive", archive)
    again = command("publish", late, "--url", URL, "--archive", archive)
    assert again.out == "“Late news” was published again and replaced in the archive (late, 2024-05-02).\n"


def test_the_first_story_makes_an_archive(command, late, tmp_path):
    assert command("publish", late, "--url", URL, "--archive", tmp_path / "new").code == 0
    assert command("archive", "stats", "--archive", tmp_path / "new", "--json").json["articles"] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("late.md", "--url", "post.example/late"), "not an address"),
        (("late.md", "--url", URL, "--date", "yesterday"), "not a date"),
        (("late.md",), "required: --url"),
        (("nowhere.md", "--url", URL), "does not exist"),
    ],
)
def test_what_cannot_be_published_is_one_line(command, archive, late, monkeypatch, words, said):
    monkeypatch.chdir(late.parent)
    assert said in command("publish", *words, "--archive", archive).complaint
    assert late.read_bytes() == TEXT.encode("utf-8-sig")


def test_compacting_says_what_was_gained(command, archive):
    sizes = command("archive", "compact", "--archive", archive, "--json").json
    assert sizes["gained"] == max(sizes["before"] - sizes["after"], 0)
    assert command("archive", "compact", "--archive", archive).out.startswith("0.0 MB gained: ")


def test_of_a_damaged_archive_what_is_whole_can_be_exported(command, archive, tmp_path):
    count = command("archive", "stats", "--archive", archive, "--json").json["articles"]
    with closing(sqlite3.connect(archive / FILE)) as database, database:
        (lost,) = database.execute("SELECT id FROM articles WHERE number = 7").fetchone()
        database.create_function("row_crc", -1, lambda *_: 0)
        database.execute("UPDATE articles SET body = 'Another text' WHERE number = 7")
    result = command("archive", "export", "--archive", archive, "-o", tmp_path / "whole.jsonl", "--json")
    assert (result.code, json.loads(result.out)["lost"]) == (1, [lost])
    assert result.err == f"editorapp: The archive is damaged; what is whole was exported, lost: {lost}.\n"
    again = command("import", tmp_path / "whole.jsonl", "--archive", tmp_path / "new", "--json").json
    assert again["added"] == count - 1


@pytest.mark.parametrize("words", [("archive", "stats"), ("show", "x"), ("archive", "compact"), ("archive", "rebuild")])
@pytest.mark.parametrize("store", ["newer", "foreign", "empty", "folder", "nonsense"])
def test_what_is_no_archive_of_ours_is_one_line(command, tmp_path, store, words):
    path = tmp_path / "archive" / FILE
    path.parent.mkdir()
    if store == "folder":
        path.mkdir()
    elif store in ("newer", "foreign"):
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("CREATE TABLE bookmarks (url)")
    else:
        path.write_bytes(b"nonsense" * 1000 if store == "nonsense" else b"")
    assert str(path.parent) in command(*words, "--archive", path.parent).complaint


@pytest.mark.parametrize("name", ["index", "index.new"])
def test_a_file_in_the_place_of_the_index_gives_way(command, archive, name):
    shutil.rmtree(archive / "index")
    (archive / name).write_text("in the way")
    assert command("search", "pier", "--archive", archive).code == 0
    assert command("archive", "verify", "--archive", archive, "--json").json["ok"]


@pytest.fixture
def herald(archive, home):
    """An archive of the person's, called City Herald."""
    folder = find_paths().archives / "newsroom"
    shutil.copytree(archive, folder)
    write_name(folder, "City Herald")
    return folder


@pytest.mark.parametrize("name", ["City Herald", "city herald", "newsroom"])
def test_an_archive_can_be_called_by_its_name(command, herald, name):
    assert command("archive", "stats", "--archive", name, "--json").json["archive"] == str(herald)


def test_a_folder_of_that_name_comes_first(command, herald, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newsroom").mkdir()
    assert "There is no archive in newsroom." in command("archive", "stats", "--archive", "newsroom").complaint


def test_the_starter_archive_has_no_name_to_import_under(command, archive, home, write_lines, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(archive, find_paths().starter_archive)
    source = write_lines({"id": "a", "title": "Pier closed", "body": "It is closed."})
    assert command("import", source, "--archive", "starter").code == 0
    assert (tmp_path / "starter" / FILE).exists()
