"""Every command: what it prints, where, and what it leaves behind."""

import gzip
import json
import shutil
from contextlib import closing

import pytest

from editorapp.archive.store import Store

ARTICLE_FIELDS = [
    "id", "url", "title", "published", "published_guessed", "modified", "authors", "section", "tags", "standfirst",
    "body", "images", "edges", "lang", "source", "status", "problems",
]  # fmt: skip


def lines_of(result):
    """The JSON objects it printed, one a line."""
    assert (result.code, result.err) == (0, "")
    return [json.loads(line) for line in result.out.splitlines()]


def test_a_suggestion_has_the_fields_of_the_contract(command, starter, draft):
    first, *_ = command("suggest", draft, "--archive", starter, "--json").json["suggestions"]
    kinds = {"id": str, "url": str, "title": str, "published": str, "section": str, "score": float, "strength": int}
    assert {name: type(first[name]) for name in kinds} == kinds
    assert 1 <= first["strength"] <= 5
    assert first["reasons"]
    assert all(isinstance(reason, str) for reason in first["reasons"])
    assert all(set(place) == {"paragraph", "text", "anchor", "start"} for place in first["placements"])


def test_suggestions_are_readable_without_json(command, starter, draft):
    result = command("suggest", draft, "--archive", starter, "--limit", "2")
    assert (result.code, result.err) == (0, "")
    assert [line[:2] for line in result.out.splitlines()] == ["1.", "  ", "  ", "2.", "  ", "  "]


def test_before_leaves_only_older_articles(command, starter, draft):
    options = ("--archive", starter, "--before", "2026-03-03", "--json")
    found = command("suggest", draft, *options).json["suggestions"]
    assert found
    assert all(item["published"] < "2026-03-03" for item in found)


@pytest.mark.parametrize(("text", "note"), [("", "short"), ("The pier.", "short"), ("Quantum " * 50, "nothing")])
def test_nothing_to_suggest_is_no_failure(command, starter, text, note):
    result = command("suggest", "-", "--archive", starter, "--json", given=text.encode()).json
    assert result == {"suggestions": [], "note": note}


def test_an_empty_draft_says_what_is_missing(command, starter):
    result = command("suggest", "-", "--archive", starter)
    assert (result.code, result.err) == (0, "")
    assert "Keep writing" in result.out


def test_a_batch_answers_line_by_line_with_ids(command, starter, tmp_path, draft):
    drafts = [{"id": 7, "title": "Pier closed", "body": draft.read_text("utf-8"), "before": "2026-11-01"}]
    drafts += [{"id": "hollow-footings-warning", "title": "East pier", "body": "The east pier and its footings."}]
    path = tmp_path / "drafts.jsonl"
    path.write_text("\n\n".join(map(json.dumps, drafts)))
    first, second = lines_of(command("suggest", "--batch", path, "--archive", starter, "--json", "--limit", "5"))
    assert (first["id"], len(first["suggestions"]), set(first)) == (7, 5, {"id", "suggestions"})
    assert "divers-survey-east-pier" not in first["suggestions"]
    assert "hollow-footings-warning" not in second["suggestions"]


def test_an_empty_batch_prints_nothing(command, starter):
    result = command("suggest", "--batch", "-", "--archive", starter, "--json", given=b"\n")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_a_batch_with_half_a_surrogate_pair_is_answered(command, starter):
    line = b'{"id": "\\ud800", "title": "Pier \\ud800", "body": "The \\u0000 pier", "before": null}\n'
    result = command("suggest", "--batch", "-", "--archive", starter, "--json", given=line)
    assert result.json["id"] == "\ud800"


def test_search_finds_and_prints(command, starter):
    found = command("search", "fiona", "hill", "--archive", starter, "--json").json["results"]
    assert "fiona-hill-profile" in [row["id"] for row in found[:3]]
    assert command("search", "fiona hill", "--archive", starter, "--limit", "5").out.count("https://") == 5


def test_a_search_without_result_says_so(command, starter):
    result = command("search", "zzgrblfx", "--archive", starter)
    assert (result.code, "No story matches" in result.out) == (0, True)


def test_show_has_every_field_of_an_article(command, starter):
    article = command("show", "hollow-footings-warning", "--archive", starter, "--json").json
    assert list(article) == ARTICLE_FIELDS
    assert {"kind", "headline", "url", "anchor", "target"} == set(article["edges"][0])
    assert command("show", "hollow-footings-warning", "--archive", starter).out.startswith("Harbourmaster warned")


def test_stats_list_and_verify_agree(command, starter):
    stats = command("archive", "stats", "--archive", starter, "--json").json
    listed = lines_of(command("archive", "list", "--archive", starter, "--json"))
    assert stats["articles"] == len(listed) == 44
    assert (stats["first"], stats["last"], stats["health"]) == ("2023-12-05", "2026-11-12", "ok")
    assert stats["edges"] > 40
    assert command("archive", "verify", "--archive", starter, "--json").json["ok"] is True


def test_a_rebuild_makes_a_lost_index_anew(command, archive):
    shutil.rmtree(archive / "index")
    assert command("archive", "rebuild", "--archive", archive, "--json").json == {"articles": 44}
    assert command("archive", "verify", "--archive", archive).code == 0


def test_an_exported_archive_comes_back_unchanged(command, starter, archive, tmp_path):
    target = tmp_path / "all.jsonl.gz"
    done = command("archive", "export", "--archive", starter, "-o", target, "--json").json
    assert done == {"articles": 44, "files": [str(target)]}
    lines = [json.loads(line) for line in gzip.decompress(target.read_bytes()).splitlines()]
    assert lines == lines_of(command("archive", "export", "--archive", starter))
    again = command("import", target, "--archive", archive, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 44)


def test_an_export_into_a_new_archive_has_the_same_edges(command, starter, tmp_path):
    target = tmp_path / "all.jsonl"
    command("archive", "export", "--archive", starter, "-o", target)
    command("import", target, "--archive", tmp_path / "new")
    assert lines_of(command("archive", "export", "--archive", tmp_path / "new")) == [
        json.loads(line) for line in target.read_text("utf-8").splitlines()
    ]


@pytest.mark.parametrize(("name", "sign"), [("markdown", "---"), ("html", "<figure"), ("html-page", "<!DOCTYPE html>")])
def test_a_draft_is_exported_in_every_format(command, tmp_path, name, sign, draft):
    target = tmp_path / "story.out"
    assert command("export", draft, "--to", name, "-o", target, "--json").json["files"] == [str(target)]
    text = target.read_text("utf-8")
    assert sign.lower() in text[:200].lower()
    assert command("export", draft, "--to", name).out == text
    assert command("export", draft, "--to", name, "--json").json["text"] == text


def test_the_formats_are_listed(command):
    names = [row["name"] for row in command("export", "--formats", "--json").json["formats"]]
    assert {"markdown", "html", "html-page"} <= set(names)
    assert all(name in command("export", "--formats").out for name in names)


def test_an_export_replaces_a_file_only_with_force(command, tmp_path, draft):
    target = tmp_path / "story.html"
    target.write_text("mine")
    refused = command("export", draft, "--to", "html", "-o", target)
    assert (refused.code, target.read_text()) == (1, "mine")
    assert command("export", draft, "--to", "html", "-o", target, "--force").code == 0
    assert target.read_text("utf-8").startswith("<")


@pytest.mark.parametrize(
    "words", ["", "import", "suggest", "evaluate", "search", "show", "export", "archive", "archive stats"]
)
def test_every_command_has_help(command, words):
    result = command(*words.split(), "--help")
    assert (result.code, result.err, "usage: editorapp" in result.out) == (0, "", True)


def test_the_version_is_printed(command):
    assert command("--version").out.startswith("Read Also ")


def test_the_chosen_archive_of_the_settings_is_used(command, starter, home):
    folder = home / ".config" / "read-also"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(f'[archive]\nfolder = "{starter}"\n')
    assert command("archive", "stats", "--json").json["archive"] == str(starter)


def snapshot(folder):
    """Every file of a folder with its content."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("harm", ["none", "no index", "torn index", "no stamp", "behind"])
def test_verify_only_reports(command, archive, harm):
    if harm == "no index":
        shutil.rmtree(archive / "index")
    elif harm == "torn index":
        next((archive / "index").glob("*.pst")).write_bytes(b"torn")
    elif harm == "no stamp":
        (archive / "index" / "generation.json").unlink()
    elif harm == "behind":
        with closing(Store(archive)) as store, store.writing():
            store.next_generation()
    before = snapshot(archive)
    result = command("archive", "verify", "--archive", archive, "--json")
    assert snapshot(archive) == before
    assert (result.code, json.loads(result.out)["ok"]) == ((0, True) if harm == "none" else (1, False))


@pytest.mark.parametrize(
    "pattern", ["*.pst", "*.trm", "*.toc", "*.col", "*.facts", "*.rows", "*.df", "*.edges", "*.json"]
)
def test_an_index_with_flipped_bytes_repairs_itself(command, archive, draft, pattern):
    expected = command("suggest", draft, "--archive", archive, "--json").out
    for path in (archive / "index").glob(pattern):
        data = path.read_bytes()
        middle = len(data) // 2
        path.write_bytes(data[:middle] + bytes(byte ^ 0x55 for byte in data[middle : middle + 7]) + data[middle + 7 :])
    assert command("suggest", draft, "--archive", archive, "--json").out == expected
    assert command("archive", "verify", "--archive", archive).code == 0


def test_an_import_reports_every_article_skip_and_problem(command, tmp_path):
    for name, details in {"a": "date: 2024-05-01", "b": "draft: true", "c": "tags: x"}.items():
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\n{details}\n---\nText of {name}.")
    report = command("import", *sorted(tmp_path.glob("*.md")), "--archive", tmp_path / "new", "--json").json
    assert [report[name] for name in ("read", "added", "updated", "unchanged")] == [2, 2, 0, 0]
    assert report["articles"] == [{"id": name, "source": str(tmp_path / f"{name}.md")} for name in ("a", "c")]
    assert report["skipped"] == [{"source": str(tmp_path / "b.md"), "position": "", "reason": "draft"}]
    (problem,) = report["problems"]
    assert (problem["id"], problem["source"]) == ("c", str(tmp_path / "c.md"))
    assert report["removed"] == []


def test_an_import_is_readable_without_json(command, write_lines, tmp_path):
    source = write_lines({"id": "a", "title": "T", "body": "B"}, {"title": ""})
    result = command("import", source, "--archive", tmp_path / "new")
    assert (result.code, result.err) == (0, "")
    assert "1 article added" in result.out
    assert f"{source}, line 2: No headline and no text; left out." in result.out


def test_a_file_without_articles_is_nothing_to_import(command, write_lines, tmp_path):
    result = command("import", write_lines(), "--archive", tmp_path / "new")
    assert (result.code, "Nothing to import" in result.out) == (0, True)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "article_id", ["a/b c", "ünï", "https://x.example/a?b=c&d", "x" * 5000, "'; DROP TABLE articles"]
)
def test_an_article_is_shown_by_any_id(command, write_lines, tmp_path, article_id):
    source = write_lines({"id": article_id, "title": "T" * 10_000, "body": "B", "published": "2024-05-01"})
    command("import", source, "--archive", tmp_path / "new")
    assert command("show", article_id, "--archive", tmp_path / "new", "--json").json["id"] == article_id


def test_all_results_can_be_asked_for(command, starter, draft):
    for words in (("suggest", draft), ("search", "the harbour board council")):
        assert command(*words, "--archive", starter, "--limit", "1000000", "--json").code == 0


def test_an_archive_is_exported_to_standard_output_too(command, starter):
    assert command("archive", "export", "--archive", starter, "-o", "-").out.count("\n") == 44
