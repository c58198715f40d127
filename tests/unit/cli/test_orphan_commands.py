"""`editorapp archive orphans`: what it prints and writes."""

import pytest

STORIES = (
    {"id": "a", "title": "Pier closed", "body": "B", "published": "2024-05-01"},
    {"id": "b", "title": "=Pier", "body": "B", "published": "2024-06-01", "section": "News", "related": ["a"]},
    {"id": "c", "title": "Ferry", "body": "B", "published": "2024-04-01"},
)


@pytest.fixture
def orphans(command, write_lines, tmp_path):
    command("import", write_lines(*STORIES), "--archive", tmp_path / "new")
    return lambda *options: command("archive", "orphans", "--archive", tmp_path / "new", *options)


def test_orphans_are_printed_with_their_number(orphans):
    result = orphans()
    assert (result.code, result.err) == (0, "")
    assert [line[:17] for line in result.out.splitlines()][::2] == [
        "2024-06-01  =Pier",
        "2024-04-01  Ferry",
        "2 stories that no",
    ]


def test_orphans_are_json_with_the_fields_of_the_contract(orphans):
    found = orphans("--json", "--limit", "1").json
    expected = {"id": "b", "url": "", "title": "=Pier", "published": "2024-06-01", "section": "News"}
    assert found == {"total": 2, "orphans": [expected]}


def test_the_limit_is_said(orphans):
    assert "1 of 2 stories that no other links to" in orphans("--limit", "1").out


@pytest.mark.parametrize(("name", "part"), [("o.csv", b",'=Pier,"), ("o.CSV", b"ID,"), ("o.md", b"no other story")])
def test_the_ending_says_how_a_file_is_written(orphans, tmp_path, name, part):
    assert orphans("-o", tmp_path / name, "--json").json["files"] == [str(tmp_path / name)]
    assert part in (tmp_path / name).read_bytes()


def test_a_file_that_is_there_is_replaced_by_force_only(orphans, tmp_path):
    (tmp_path / "o.csv").write_text("old")
    assert "already there" in orphans("-o", tmp_path / "o.csv").complaint
    assert "2 of 2 orphans written" in orphans("-o", tmp_path / "o.csv", "--force").out


def test_another_ending_is_wrong_usage(orphans, tmp_path):
    result = orphans("-o", tmp_path / "o.pdf")
    assert (result.code, "neither .csv nor .md" in result.complaint) == (2, True)


def test_an_archive_without_orphans_says_so(command, write_lines, tmp_path):
    stories = [{"id": i, "title": i, "body": "B", "published": "2024-05-01", "related": [o]} for i, o in ("ab", "ba")]
    command("import", write_lines(*stories), "--archive", tmp_path / "new")
    result = command("archive", "orphans", "--archive", tmp_path / "new")
    assert result.out == "Every story is linked to by another.\n"
