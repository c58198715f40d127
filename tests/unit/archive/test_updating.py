"""An archive remembers its sources: an update reads what changed, and says what is new, changed and gone."""

import json
import os
from contextlib import closing

import pytest

from editorapp.archive.importing import run_update
from editorapp.archive.opening import opened
from editorapp.archive.origins import VANISHED
from editorapp.archive.saving import save_article
from editorapp.archive.store import Store
from editorapp.errors import ArchiveError

STORY = {"id": "a", "title": "Storm", "published": "2024-05-01", "body": "The pier fell."}


@pytest.fixture
def folder(tmp_path):
    """Three stories in Markdown."""
    posts = tmp_path / "posts"
    posts.mkdir()
    for name in ("storm", "ferry", "budget"):
        write(posts, name, f"All about the {name} in town.")
    return posts


@pytest.fixture
def update(tmp_path, terms):
    """Updates the archive; returns the report."""
    return lambda **options: run_update(tmp_path / "archive", terms, **options)


def write(folder, name, body):
    (folder / f"{name}.md").write_text(f"---\ntitle: The {name}\ndate: 2024-05-01\n---\n{body}")


def counts(report):
    return report.read, report.added, report.updated, report.unchanged, len(report.vanished)


def status(tmp_path, article_id):
    with closing(Store(tmp_path / "archive")) as store:
        return store.article(article_id).status


def test_nothing_is_read_when_nothing_changed(do_import, update, folder):
    do_import(folder)
    report = update()
    assert (counts(report), report.sources) == ((0, 0, 0, 0, 0), 1)


def test_a_new_a_changed_and_a_vanished_file_are_told_apart(do_import, update, folder, tmp_path):
    do_import(folder)
    write(folder, "harbour", "A new story about the harbour.")
    write(folder, "ferry", "The ferry sails again, says the company today.")
    (folder / "budget.md").unlink()
    assert counts(update()) == (2, 1, 1, 0, 1)
    assert status(tmp_path, "budget") == VANISHED


def test_what_has_changed_can_be_found_afterwards(do_import, update, folder, tmp_path, terms):
    do_import(folder)
    write(folder, "harbour", "A new story about the harbour.")
    assert update().is_indexed
    with opened(tmp_path / "archive", terms) as archive:
        assert archive.postings.live == 4


def test_a_file_that_is_back_has_not_vanished(do_import, update, folder, tmp_path):
    do_import(folder)
    (folder / "budget.md").rename(tmp_path / "budget.md")
    update()
    (tmp_path / "budget.md").rename(folder / "budget.md")
    update()
    assert status(tmp_path, "budget") == ""


def test_a_line_that_is_gone_has_vanished_and_the_others_are_as_they_were(do_import, update, write_lines, tmp_path):
    lines = [json.dumps(STORY | {"id": name}) for name in "abc"]
    do_import(write_lines(*lines))
    write_lines(lines[0], lines[2])
    assert counts(update()) == (2, 0, 0, 2, 1)
    assert [status(tmp_path, name) for name in "abc"] == ["", VANISHED, ""]


def test_what_another_source_still_has_has_not_vanished(do_import, update, write_lines, tmp_path):
    first, second = write_lines(STORY, STORY | {"id": "b"}), write_lines(STORY | {"id": "b"}, name="other.jsonl")
    do_import(first, second)
    write_lines(STORY)
    assert update().vanished == []


def test_a_source_that_is_not_there_takes_nothing_with_it(do_import, update, folder, tmp_path):
    do_import(folder)
    folder.rename(tmp_path / "unplugged")
    report = update()
    assert (report.vanished, len(report.problems)) == ([], 1)
    assert status(tmp_path, "storm") == ""


def test_an_archive_without_sources_says_so(update, tmp_path):
    Store(tmp_path / "archive", create=True).close()
    with pytest.raises(ArchiveError, match="remembers no sources"):
        update()


def test_sources_are_found_again_from_another_folder(do_import, update, folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    do_import(folder.relative_to(tmp_path))
    monkeypatch.chdir(os.path.sep)
    assert counts(update()) == (0, 0, 0, 0, 0)


def test_the_writers_own_version_is_never_overwritten(do_import, write_lines, tmp_path, terms, make_article):
    do_import(write_lines(STORY))
    with opened(tmp_path / "archive", terms) as archive:
        save_article(archive, make_article("a", body="My own words."))
    report = do_import(write_lines(STORY | {"body": "The pier stands."}))
    with closing(Store(tmp_path / "archive")) as store:
        assert store.article("a").body == "My own words."
    assert [note.reason for note in report.skipped] == ["Changed here since it was imported; your version was kept."]


def test_an_import_that_is_undone_leaves_what_was_there_before(do_import, write_lines, tmp_path):
    do_import(write_lines(STORY))
    asked = iter(range(10_000))
    many = write_lines(*(STORY | {"id": f"n{n}", "title": f"T{n}"} for n in range(600)), name="many.jsonl")
    report = do_import(many, cancelled=lambda: next(asked) > 400, removing=lambda: True)
    with closing(Store(tmp_path / "archive")) as store:
        assert [article.id for article in store.all_articles()] == ["a"]
    assert (report.added, report.articles) == (0, [])


def test_an_import_after_an_undone_one_reads_everything(do_import, write_lines):
    asked = iter(range(10_000))
    many = write_lines(*(STORY | {"id": f"n{n}", "title": f"T{n}"} for n in range(600)))
    do_import(many, cancelled=lambda: next(asked) > 400, removing=lambda: True)
    assert counts(do_import(many)) == (600, 600, 0, 0, 0)


def test_the_same_story_from_another_source_is_one_article(do_import, write_lines, tmp_path):
    body = "The harbour board closed the east pier after divers found the footings hollow on Monday morning. " * 3
    do_import(write_lines(STORY | {"body": body}))
    report = do_import(write_lines(STORY | {"id": "elsewhere-17", "body": body}, name="other.jsonl"))
    assert (report.added, report.read) == (0, 1)
