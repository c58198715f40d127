"""`editorapp search`: operators as they arrive from a shell."""

import pytest

STORIES = (
    {"id": "storm", "title": "Storm tears wall", "authors": ["Fiona Hill"], "section": "News", "tags": ["gales-2"]},
    {"id": "rock", "title": "Rock for the east pier", "authors": ["Una Reid"], "section": "Sport"},
    {"id": "ferry", "title": "Ferry and pier", "authors": ["Fiona Hill"], "section": "Sport"},
)
DAYS = ("2024-01-16", "2024-05-28", "2023-06-29")


@pytest.fixture
def find(command, write_lines, tmp_path):
    records = [{"published": day, "body": "A word.", **story} for day, story in zip(DAYS, STORIES, strict=True)]
    command("import", write_lines(*records), "--archive", tmp_path / "new")
    return lambda *words: command("search", *words, "--archive", tmp_path / "new", "--json").json


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["by:hill"], ["storm", "ferry"]),
        (["by:Fiona Hill"], ["storm", "ferry"]),  # by:"Fiona Hill", as the shell hands it over
        (["by:hill pier"], ["ferry"]),  # the whole query as one argument
        (["pier", "-ferry"], ["rock"]),
        (["-ferry", "section:sport"], ["rock"]),
        (['"east pier"'], ["rock"]),
        (["pier", "before:2024"], ["ferry"]),
        (["tag:gales-2"], ["storm"]),
        (["2023..2024-01"], ["storm", "ferry"]),
    ],
)
def test_operators_narrow_the_search(find, words, expected):
    assert [row["id"] for row in find(*words)["results"]] == expected


def test_a_misspelt_word_is_named(find, command, tmp_path):
    assert find("ferrry ")["misspelt"] == ["ferrry"]
    assert "No story has “ferrry”" in command("search", "ferrry ", "--archive", tmp_path / "new").out


def test_the_help_names_the_operators(command):
    text = command("search", "--help").out
    assert [name for name in ("by:", "section:", "tag:", "on:", "before:", "after:", "..") if name not in text] == []


def test_an_option_that_does_not_exist_is_still_refused(command):
    assert command("search", "pier", "--nonsense").code == 2
