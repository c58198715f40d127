"""Whatever goes wrong is one line that says what and what to do, with the right exit code, and nothing is lost."""

import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.locking import write_lock

STORY = {"id": "a", "title": "T", "body": "B", "published": "2024-05-01"}


@pytest.mark.parametrize(
    "arguments",
    [
        (), ("nonsense",), ("import",), ("suggest",), ("suggest", "a.md", "--batch", "b.jsonl"), ("search",), ("show",),
        ("export",), ("export", "a.md"), ("archive",), ("archive", "nonsense"), ("suggest", "a.md", "--limit", "0"),
        ("suggest", "a.md", "--limit", "many"), ("suggest", "a.md", "--before", "yesterday"),
        ("import", "a.md", "--include", "everything"), ("import", "a.md", "--format", "nonsense"),
        ("export", "a.md", "--to", "nonsense"), ("archive", "stats", "--archive", ""), ("import", ""),
        ("import", "a.md", "--unknown"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_line_and_exit_2(command, arguments):
    result = command(*arguments)
    assert result.code == 2
    assert result.complaint


def test_unknown_formats_name_the_known_ones(command, draft):
    assert "wordpress, html" in command("import", draft, "--format", "nonsense").complaint
    assert "html-page" in command("export", draft, "--to", "nonsense").complaint


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "{tmp}/missing.jsonl"), ("suggest", "{tmp}/missing.md"), ("suggest", "--batch", "{tmp}/no.jsonl"),
        ("export", "{tmp}/missing.md", "--to", "html"), ("suggest", "{tmp}"), ("suggest", "--batch", "{tmp}"),
        ("export", "{tmp}", "--to", "html"), ("archive", "stats", "--archive", "{tmp}/none"),
        ("archive", "list", "--archive", "{tmp}/none"), ("archive", "verify", "--archive", "{tmp}/none"),
        ("archive", "rebuild", "--archive", "{tmp}/none"), ("archive", "export", "--archive", "{tmp}/none"),
        ("search", "pier", "--archive", "{tmp}/none"), ("show", "a", "--archive", "{tmp}/none"),
        ("archive", "verify"), ("archive", "rebuild"),
    ],
)  # fmt: skip
def test_what_is_missing_is_one_line_exit_1_and_makes_nothing(command, tmp_path, arguments):
    result = command(*(argument.format(tmp=tmp_path) for argument in arguments), "--json")
    assert result.code == 1
    assert result.complaint
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("name", ["a.jsonl", "a.md", "a.bin"])
def test_a_binary_file_is_refused_and_leaves_no_archive(command, tmp_path, name):
    (tmp_path / name).write_bytes(bytes(range(256)) * 40)
    result = command("import", tmp_path / name, "--archive", tmp_path / "new")
    assert (tmp_path / "new").exists() is False
    assert result.code == 1
    assert "Traceback" not in result.err


def test_a_binary_draft_is_refused(command, starter, tmp_path):
    (tmp_path / "a.md").write_bytes(bytes(range(256)) * 40)
    assert "not a text file" in command("suggest", tmp_path / "a.md", "--archive", starter).complaint
    assert "not text" in command("suggest", "-", "--archive", starter, given=b"\x00\x01" * 90).complaint


def test_a_folder_without_articles_is_refused(command, tmp_path):
    (tmp_path / "empty.jsonl").mkdir()
    result = command("import", tmp_path / "empty.jsonl", "--archive", tmp_path / "new")
    assert (result.code, "holds no articles" in result.complaint) == (1, True)


@pytest.mark.parametrize(
    "arguments", [("import", "{source}"), ("suggest", "{draft}"), ("archive", "stats"), ("search", "a")]
)
@pytest.mark.parametrize("place", ["file", "file/deeper", "/proc/1/archive", "/dev/null"])
def test_an_archive_that_cannot_be_there_is_named(command, tmp_path, write_lines, draft, arguments, place):
    (tmp_path / "file").touch()
    folder = place if place.startswith("/") else tmp_path / place
    names = {"source": write_lines(STORY), "draft": draft}
    result = command(*(argument.format(**names) for argument in arguments), "--archive", folder)
    assert result.code == 1
    assert result.complaint


@pytest.mark.parametrize("target", ["missing/story.html", "file/story.html", "/proc/story.html", "n" * 300])
def test_an_export_that_cannot_be_written_is_named(command, draft, tmp_path, target):
    (tmp_path / "file").touch()
    result = command("export", draft, "--to", "html", "-o", tmp_path / target, "--force")
    assert result.code == 1
    assert result.complaint


def test_an_archive_export_replaces_a_file_only_with_force(command, starter, tmp_path):
    (tmp_path / "all.jsonl").write_text("mine")
    refused = command("archive", "export", "--archive", starter, "-o", tmp_path / "all.jsonl")
    assert (refused.code, "--force" in refused.complaint) == (1, True)
    assert (tmp_path / "all.jsonl").read_text() == "mine"


def test_an_unknown_article_is_named(command, starter):
    result = command("show", "no/such thing", "--archive", starter, "--json")
    assert (result.code, "“no/such thing”" in result.complaint) == (1, True)


def test_a_bad_line_of_a_batch_is_named_with_its_number(command, starter):
    lines = b'{"id": "a", "title": "Pier", "body": ""}\n[1]\n'
    result = command("suggest", "--batch", "-", "--archive", starter, "--json", given=lines)
    assert (result.code, result.out.count("\n")) == (1, 1)
    assert "Line 2 of the batch" in result.err


def test_a_date_in_a_batch_that_is_none_is_named(command, starter):
    line = b'{"id": "a", "title": "Pier", "body": "", "before": "soon"}\n'
    assert "“soon” is not a date" in command("suggest", "--batch", "-", "--archive", starter, given=line).complaint


@pytest.mark.parametrize("job", [("stats",), ("list",), ("verify",), ("rebuild",), ("export",)])
def test_random_bytes_as_store_are_reported_and_kept(command, archive, job):
    (archive / "articles.db").write_bytes(b"\x07nonsense" * 4000)
    result = command("archive", *job, "--archive", archive, "--json")
    assert (result.code, "damaged" in result.complaint) == (1, True)
    assert (archive / "articles.db").read_bytes() == b"\x07nonsense" * 4000


@pytest.mark.parametrize(
    "arguments", [("archive", "stats"), ("archive", "verify"), ("search", "pier"), ("import", "{source}")]
)
def test_a_newer_programs_archive_is_reported(command, archive, write_lines, arguments):
    with closing(sqlite3.connect(archive / "articles.db")) as database, database:
        database.execute("PRAGMA user_version = 99")
    names = {"source": write_lines(STORY)}
    result = command(*(argument.format(**names) for argument in arguments), "--archive", archive)
    assert (result.code, "newer Read Also" in result.complaint) == (1, True)


@pytest.mark.parametrize(
    "arguments", [("suggest", "{draft}"), ("archive", "list"), ("archive", "export"), ("search", "pier")]
)
def test_a_store_torn_in_the_middle_is_one_line(command, archive, draft, arguments):
    path = archive / "articles.db"
    data = bytearray(path.read_bytes())
    data[8192:-4096] = b"\xff" * (len(data) - 12288)
    path.write_bytes(data)
    result = command(*(argument.format(draft=draft) for argument in arguments), "--archive", archive, "--json")
    assert (result.code, "damaged" in result.err, result.err.count("\n")) == (1, True, 1)


def test_a_torn_store_is_verified_as_damaged(command, archive):
    path = archive / "articles.db"
    data = bytearray(path.read_bytes())
    data[-40_000:-20_000] = b"\xff" * 20_000
    path.write_bytes(data)
    result = command("archive", "verify", "--archive", archive, "--json")
    assert (result.code, '"ok": false' in result.out, '"health": "damaged"' in result.out) == (1, True, True)


def test_an_archive_that_another_program_writes_is_busy(command, archive, write_lines):
    with write_lock(archive):
        result = command("import", write_lines(STORY), "--archive", archive)
    assert (result.code, "Another program is writing" in result.complaint) == (1, True)


def test_a_fault_of_the_program_is_one_line_too(command, starter, monkeypatch):
    monkeypatch.setattr("editorapp.cli.archive_commands.ArchiveSearch", lambda *_: 1 / 0)
    result = command("search", "pier", "--archive", starter)
    assert (result.code, "ZeroDivisionError" in result.complaint) == (1, True)


def test_ctrl_c_says_that_what_was_finished_is_kept(command, starter, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("editorapp.cli.archive_commands.ArchiveSearch", stop)
    result = command("search", "pier", "--archive", starter)
    assert (result.code, "is kept" in result.complaint) == (130, True)


def test_settings_that_cannot_be_read_are_named_and_the_job_is_done(command, home, starter):
    folder = home / ".config" / "read-also"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("[torn")
    result = command("search", "pier", "--archive", starter)
    assert (result.code, "not valid" in result.err, bool(result.out)) == (0, True, True)
