"""Every command as a real process: what it prints, where, and its exit code."""

import gzip
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
ARTICLE_FIELDS = [
    "id", "url", "title", "published", "published_guessed", "modified", "authors", "section", "tags", "standfirst",
    "body", "images", "edges", "lang", "source", "status", "problems",
]  # fmt: skip


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    """The starter archive; nothing may change it."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    run_import(folder, [REPOSITORY / "index" / "starter"], Terms())
    return folder


@pytest.fixture
def archive(starter, tmp_path):
    """A copy of the starter archive."""
    return shutil.copytree(starter, tmp_path / "copy")


def json_of(result):
    """The one JSON object that a command printed, and nothing else."""
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


def json_lines_of(result):
    assert (result.returncode, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


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


def test_a_suggestion_has_the_fields_of_the_contract(editorapp, starter):
    first, *_ = json_of(editorapp("suggest", DRAFT, "--archive", starter, "--json"))["suggestions"]
    kinds = {"id": str, "url": str, "title": str, "published": str, "section": str, "score": float, "strength": int}
    assert {name: type(first[name]) for name in kinds} == kinds
    assert 1 <= first["strength"] <= 5
    assert first["reasons"]
    assert all(isinstance(reason, str) for reason in first["reasons"])
    assert all(set(place) == {"paragraph", "text"} for place in first["placements"])


def test_suggestions_are_readable_without_json(editorapp, starter):
    result = editorapp("suggest", DRAFT, "--archive", starter, "--limit", "2")
    assert (result.returncode, result.stderr) == (0, "")
    assert [line[:2] for line in result.stdout.splitlines()] == ["1.", "  ", "  ", "2.", "  ", "  "]


def test_before_leaves_only_older_articles(editorapp, starter):
    options = ("--archive", starter, "--before", "2026-03-03", "--json")
    found = json_of(editorapp("suggest", DRAFT, *options))["suggestions"]
    assert found
    assert all(item["published"] < "2026-03-03" for item in found)


def test_a_draft_may_come_through_standard_input(editorapp, starter):
    result = editorapp("suggest", "-", "--archive", starter, "--json", given=DRAFT.read_text("utf-8"))
    assert len(json_of(result)["suggestions"]) == 10


@pytest.mark.parametrize(("text", "note"), [("", "short"), ("The pier.", "short"), ("Quantum " * 50, "nothing")])
def test_nothing_to_suggest_is_no_failure(editorapp, starter, text, note):
    result = json_of(editorapp("suggest", "-", "--archive", starter, "--json", given=text))
    assert result == {"suggestions": [], "note": note}


def test_an_empty_draft_says_what_is_missing(editorapp, starter):
    result = editorapp("suggest", "-", "--archive", starter)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Keep writing" in result.stdout


def test_a_batch_answers_line_by_line_with_ids(editorapp, starter, tmp_path):
    drafts = [{"id": 7, "title": "Pier closed", "body": DRAFT.read_text("utf-8"), "before": "2026-11-01"}]
    drafts += [{"id": "hollow-footings-warning", "title": "East pier", "body": "The east pier and its footings."}]
    path = tmp_path / "drafts.jsonl"
    path.write_text("\n\n".join(map(json.dumps, drafts)))
    first, second = json_lines_of(editorapp("suggest", "--batch", path, "--archive", starter, "--json", "--limit", "5"))
    assert (first["id"], len(first["suggestions"]), set(first)) == (7, 5, {"id", "suggestions"})
    assert "divers-survey-east-pier" not in first["suggestions"]
    assert "hollow-footings-warning" not in second["suggestions"]


def test_a_batch_may_come_through_standard_input(editorapp, starter):
    lines = json.dumps({"id": "a", "title": "East pier", "body": "The footings of the east pier."}) + "\n"
    (answer,) = json_lines_of(editorapp("suggest", "--batch", "-", "--archive", starter, "--json", given=lines))
    assert answer["suggestions"]


def test_an_empty_batch_prints_nothing(editorapp, starter):
    result = editorapp("suggest", "--batch", "-", "--archive", starter, "--json", given="\n")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_batch_with_half_a_surrogate_pair_is_answered(editorapp, starter):
    line = '{"id": "\\ud800", "title": "Pier \\ud800", "body": "The \\u0000 pier", "before": null}\n'
    result = editorapp("suggest", "--batch", "-", "--archive", starter, "--json", given=line)
    assert json_of(result)["id"] == "\ud800"


def test_search_finds_and_prints(editorapp, starter):
    found = json_of(editorapp("search", "fiona", "hill", "--archive", starter, "--json"))["results"]
    assert "fiona-hill-profile" in [row["id"] for row in found[:3]]
    assert "Fiona Hill" in editorapp("search", "fiona hill", "--archive", starter, "--limit", "5").stdout


def test_a_search_without_result_says_so(editorapp, starter):
    result = editorapp("search", "zzgrblfx", "--archive", starter)
    assert (result.returncode, "No story matches" in result.stdout) == (0, True)


def test_show_has_every_field_of_an_article(editorapp, starter):
    article = json_of(editorapp("show", "hollow-footings-warning", "--archive", starter, "--json"))
    assert list(article) == ARTICLE_FIELDS
    assert {"kind", "headline", "url", "anchor", "target"} == set(article["edges"][0])
    assert editorapp("show", "hollow-footings-warning", "--archive", starter).stdout.startswith("Harbourmaster warned")


def test_stats_list_and_verify_agree(editorapp, starter):
    stats = json_of(editorapp("archive", "stats", "--archive", starter, "--json"))
    listed = json_lines_of(editorapp("archive", "list", "--archive", starter, "--json"))
    assert stats["articles"] == len(listed) == 44
    assert (stats["first"], stats["last"], stats["health"]) == ("2023-12-05", "2026-11-12", "ok")
    assert stats["edges"] > 40
    assert json_of(editorapp("archive", "verify", "--archive", starter, "--json"))["ok"] is True


def test_a_rebuild_makes_a_lost_index_anew(editorapp, archive):
    shutil.rmtree(archive / "index")
    assert json_of(editorapp("archive", "rebuild", "--archive", archive, "--json")) == {"articles": 44}
    assert editorapp("archive", "verify", "--archive", archive).returncode == 0


def test_an_exported_archive_comes_back_unchanged(editorapp, starter, archive, tmp_path):
    target = tmp_path / "all.jsonl.gz"
    done = json_of(editorapp("archive", "export", "--archive", starter, "-o", target, "--json"))
    assert done == {"articles": 44, "files": [str(target)]}
    lines = [json.loads(line) for line in gzip.decompress(target.read_bytes()).splitlines()]
    assert lines == json_lines_of(editorapp("archive", "export", "--archive", starter))
    again = json_of(editorapp("import", target, "--archive", archive, "--json"))
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 44)


def test_an_export_into_a_new_archive_has_the_same_edges(editorapp, starter, tmp_path):
    target = tmp_path / "all.jsonl"
    editorapp("archive", "export", "--archive", starter, "-o", target)
    editorapp("import", target, "--archive", tmp_path / "new")
    assert json_lines_of(editorapp("archive", "export", "--archive", tmp_path / "new")) == [
        json.loads(line) for line in target.read_text("utf-8").splitlines()
    ]


@pytest.mark.parametrize(("name", "sign"), [("markdown", "---"), ("html", "<p>"), ("html-page", "<!DOCTYPE html>")])
def test_a_draft_is_exported_in_every_format(editorapp, tmp_path, name, sign):
    target = tmp_path / "story.out"
    assert json_of(editorapp("export", DRAFT, "--to", name, "-o", target, "--json"))["files"] == [str(target)]
    text = target.read_text("utf-8")
    assert sign.lower() in text[:200].lower()
    assert editorapp("export", DRAFT, "--to", name).stdout == text
    assert json_of(editorapp("export", DRAFT, "--to", name, "--json"))["text"] == text


def test_the_formats_are_listed(editorapp):
    names = [row["name"] for row in json_of(editorapp("export", "--formats", "--json"))["formats"]]
    assert {"markdown", "html", "html-page"} <= set(names)
    assert all(name in editorapp("export", "--formats").stdout for name in names)


def test_an_export_replaces_a_file_only_with_force(editorapp, tmp_path):
    target = tmp_path / "story.html"
    target.write_text("mine")
    refused = editorapp("export", DRAFT, "--to", "html", "-o", target)
    assert (refused.returncode, target.read_text()) == (1, "mine")
    assert editorapp("export", DRAFT, "--to", "html", "-o", target, "--force").returncode == 0
    assert target.read_text("utf-8").startswith("<")


def test_help_and_version_are_printed(editorapp):
    assert editorapp("--version").stdout.startswith("Read Also ")
    for command in (
        (),
        ("import",),
        ("suggest",),
        ("search",),
        ("show",),
        ("export",),
        ("archive",),
        ("archive", "stats"),
    ):
        result = editorapp(*command, "--help")
        assert (result.returncode, "usage: editorapp" in result.stdout) == (0, True)


def test_the_chosen_archive_of_the_settings_is_used(editorapp, environment, starter, home):
    folder = home / ".config" / "read-also"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(f'[archive]\nfolder = "{starter}"\n')
    assert json_of(editorapp("archive", "stats", "--json"))["archive"] == str(starter)


def test_a_terminal_without_our_signs_gets_what_it_can_show(editorapp, environment, starter):
    environment["PYTHONIOENCODING"] = "ascii"
    assert "\\u2018hollow\\u2019" in editorapp("suggest", DRAFT, "--archive", starter).stdout
    found = json_of(editorapp("suggest", DRAFT, "--archive", starter, "--json"))["suggestions"]
    assert found[0]["title"] == "Harbourmaster warned of ‘hollow’ footings two years ago"


def test_output_that_nobody_reads_any_more_is_no_failure(editorapp, environment, starter):
    command = f'"{sys.executable}" -P -m editorapp archive export --archive "{starter}" | head -c 10'
    result = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=False)
    assert (len(result.stdout), result.stderr) == (10, "")
