"""Every command as a real process: what it prints, where, and its exit code."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms

REPOSITORY = Path(__file__).resolve().parents[2]
DRAFTS = REPOSITORY / "index" / "drafts"
DRAFT = DRAFTS / "east-pier.md"


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    """The starter archive; nothing may change it."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    run_import(folder, [REPOSITORY / "index" / "starter"], Terms())
    return folder


def json_of(result):
    """The one JSON object that a command printed, and nothing else."""
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


def test_suggest_makes_the_starter_archive_the_first_time(editorapp, home):
    found = json_of(editorapp("suggest", DRAFT, "--json"))["suggestions"]
    assert len(found) == 10
    assert list(home.rglob("articles.db"))
    assert editorapp("archive", "stats").stdout.startswith("44 articles")


def test_a_starter_archive_that_was_interrupted_is_completed(editorapp, home):
    editorapp("suggest", DRAFT)
    (folder,) = (path.parent for path in home.rglob("articles.db"))
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "articles.db").touch()
    assert json_of(editorapp("archive", "stats", "--json"))["articles"] == 44


def test_a_draft_may_come_through_standard_input(editorapp, starter):
    result = editorapp("suggest", "-", "--archive", starter, "--json", given=DRAFT.read_text("utf-8"))
    assert len(json_of(result)["suggestions"]) == 10


def test_a_batch_may_come_through_standard_input(editorapp, starter):
    lines = json.dumps({"id": "a", "title": "East pier", "body": "The footings of the east pier."}) + "\n"
    result = editorapp("suggest", "--batch", "-", "--archive", starter, "--json", given=lines)
    assert json_of(result)["suggestions"]


def test_a_terminal_without_our_signs_gets_what_it_can_show(editorapp, environment, starter):
    environment["PYTHONIOENCODING"] = "ascii"
    assert "\\u2018hollow\\u2019" in editorapp("suggest", DRAFT, "--archive", starter).stdout
    found = json_of(editorapp("suggest", DRAFT, "--archive", starter, "--json"))["suggestions"]
    assert found[0]["title"] == "Harbourmaster warned of ‘hollow’ footings two years ago"


def test_output_that_nobody_reads_any_more_is_no_failure(editorapp, environment, starter):
    command = f'"{sys.executable}" -P -m editorapp archive export --archive "{starter}" | head -c 10'
    result = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=False)
    assert (len(result.stdout), result.stderr) == (10, "")


def test_every_command_works_as_a_process_of_its_own(editorapp, starter, tmp_path):
    new, everything = tmp_path / "new", tmp_path / "all.jsonl.gz"
    at = ("--archive", new, "--json")
    exported = editorapp("archive", "export", "--archive", starter, "--json", "-o", everything)
    assert json_of(exported)["articles"] == 44
    assert json_of(editorapp("import", everything, *at))["added"] == 44
    assert json_of(editorapp("archive", "stats", *at))["health"] == "ok"
    assert json_of(editorapp("archive", "verify", *at))["ok"] is True
    assert json_of(editorapp("archive", "rebuild", *at)) == {"articles": 44}
    assert editorapp("archive", "list", *at).stdout.count("\n") == 44
    first = json_of(editorapp("search", "east", "pier", *at))["results"][0]["id"]
    assert json_of(editorapp("show", first, *at))["id"] == first
    assert json_of(editorapp("suggest", DRAFT, *at))["suggestions"]
    assert json_of(editorapp("export", DRAFT, "--to", "html", "-o", tmp_path / "a.html", "--json"))["files"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["suggest", "missing.md"], 1),
        (["show", "nothing", "--json"], 1),
        (["suggest"], 2),
        (["import", "a", "--format", "x"], 2),
    ],
)
def test_an_error_is_one_line_on_standard_error(editorapp, arguments, code):
    result = editorapp(*arguments)
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (code, "", 1)
    assert result.stderr.startswith("editorapp: ")
