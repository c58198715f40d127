"""The archive worker answers from one open archive, whatever state that is in, and never makes or mends one."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.archive import LOST_CHANGES, Archive
from editorapp.archive.importing import run_import
from editorapp.archive.locking import write_lock
from editorapp.archive.opening import catch_up
from editorapp.archive.saving import save_article
from editorapp.archive.store import FILE, Store
from editorapp.article.article import Article
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, DamagedArchiveError
from editorapp.workers.archive import ArchiveWorker
from editorapp.workers.protocol import Committed, Configure, Search, ShowArticle, Suggest
from editorapp.workspace.archives import read_summary, write_name

DRAFT = """---
title: East pier closed after the storm
---
Its footings are hollow, divers told the harbour board; the east pier will close to cars after the storm.
"""


def opened(worker, folder):
    return next(iter(worker.handle(Configure(str(folder)))))


def test_an_archive_is_opened_with_its_counts(worker, archive_folder):
    answer = opened(worker, archive_folder)
    assert (answer.archive, answer.articles, answer.health) == (str(archive_folder), 4, "ok")
    assert (answer.first, answer.last) == ("2024-05-01", "2024-05-01")


@pytest.mark.parametrize("folder", ["", "/nowhere/at/all"])
def test_no_archive_is_no_error(worker, folder):
    assert opened(worker, folder).health == "none"
    answer = next(iter(worker.handle(Suggest(1, 1, DRAFT))))
    assert (answer.suggestions, answer.note) == ((), "no-archive")
    assert next(iter(worker.handle(Search(2, "pier")))).suggestions == ()


def test_a_damaged_store_is_told(worker, tmp_path):
    (tmp_path / FILE).write_bytes(b"nonsense" * 1000)
    assert opened(worker, tmp_path).health == "damaged"


def test_a_store_that_turns_out_damaged_is_told_with_the_failure(ask, worker, archive_folder):
    with closing(sqlite3.connect(archive_folder / FILE)) as database, database:
        database.create_function("row_crc", -1, lambda *_: 0)  # as if nobody had written it
        database.execute("UPDATE articles SET tags = '[torn'")
    answers = worker.handle(ShowArticle(1, "pier"))
    assert next(answers).health == "damaged"
    with pytest.raises(DamagedArchiveError):
        next(answers)


def test_damage_that_nobody_has_met_is_told_when_there_is_time(archive_folder):
    said = []
    worker = ArchiveWorker(said.append, patience=0)
    assert opened(worker, archive_folder).health == "ok"
    with closing(sqlite3.connect(archive_folder / FILE)) as database, database:
        database.create_function("row_crc", -1, lambda *_: 0)
        database.execute("UPDATE articles SET body = 'Another text' WHERE id = 'plant'")
    while worker.verify_some():
        pass
    assert [message.health for message in said] == ["damaged"]
    assert opened(worker, archive_folder).health == "damaged"  # still, as long as the file is the same


def test_an_archive_that_was_looked_through_today_is_not_again(archive_folder):
    noted = set()
    for _ in range(2):
        worker = ArchiveWorker(patience=0)
        opened(worker, archive_folder)
        while worker.verify_some():
            pass
        noted.add((archive_folder / "verified.json").stat().st_mtime_ns)
        list(worker.handle(Configure("")))
    assert len(noted) == 1


def test_looking_through_waits_for_the_first_suggestions(worker, archive_folder):
    opened(worker, archive_folder)
    assert not worker.verify_some()
    assert not (archive_folder / "verified.json").exists()


def test_what_an_archive_has_lost_is_told_once(worker, archive_folder, tmp_path):
    shutil.copy(archive_folder / FILE, tmp_path)
    with closing(Archive(archive_folder, Terms())) as archive:
        save_article(archive, Article("late", "", "Late news", "2024-05-01", "The pier."))
    shutil.copy(tmp_path / FILE, archive_folder)
    state, told = worker.handle(Configure(str(archive_folder)))
    assert (state.health, told.what) == ("indexing", LOST_CHANGES)
    with write_lock(archive_folder):
        catch_up(archive_folder, Terms())
    assert [state.health for state in worker.handle(Configure(""))] == ["none"]
    assert [state.health for state in worker.handle(Configure(str(archive_folder)))] == ["ok"]


def test_a_newer_programs_archive_is_not_used_and_says_why(worker, archive_folder):
    with closing(sqlite3.connect(archive_folder / FILE)) as database, database:
        database.execute("PRAGMA user_version = 99")
    answers = worker.handle(Configure(str(archive_folder)))
    assert next(answers).health == "unusable"
    with pytest.raises(ArchiveError, match="newer Read Also"):
        next(answers)


def test_a_missing_index_is_being_made_elsewhere(worker, archive_folder):
    shutil.rmtree(archive_folder / "index")
    answer = opened(worker, archive_folder)
    assert (answer.articles, answer.health) == (4, "indexing")
    assert next(iter(worker.handle(Suggest(1, 1, DRAFT)))).suggestions == ()
    assert not (archive_folder / "index").exists()


def test_an_index_that_is_behind_answers_meanwhile(worker, archive_folder):
    with closing(Store(archive_folder)) as store, store.writing():
        store.next_generation()
    assert opened(worker, archive_folder).health == "indexing"
    assert next(iter(worker.handle(Suggest(1, 1, DRAFT, lowered=True)))).suggestions


def test_a_suggestion_repeats_request_and_revision(ask):
    answer = ask(Suggest(7, 12, DRAFT, lowered=True))
    assert (answer.request, answer.revision, answer.articles) == (7, 12, 4)
    assert answer.suggestions[0].id == "pier"


def test_hidden_articles_and_the_limit_are_respected(ask):
    assert ask(Suggest(1, 1, DRAFT, hidden=("pier",), lowered=True)).suggestions == ()
    assert len(ask(Suggest(2, 1, DRAFT, limit=1, lowered=True)).suggestions) == 1


def test_lowering_the_bar_gives_no_fewer(ask):
    high, low = ask(Suggest(1, 1, DRAFT)).suggestions, ask(Suggest(2, 1, DRAFT, lowered=True)).suggestions
    assert {item.id for item in high} <= {item.id for item in low}


def test_a_search_marks_what_the_draft_links_to(ask):
    found = ask(Search(3, "pier ferry", text="[a](https://x.example/pier)")).suggestions
    assert {item.id: item.linked for item in found} == {"pier": True, "ferry": False}
    assert found[0].snippet
    assert found[0].matches


def test_an_article_is_shown_as_safe_html(ask):
    shown = ask(ShowArticle(4, "ferry"))
    assert (shown.id, shown.title) == ("ferry", "Ferry loses sailings")
    assert "<p>" in shown.html


def test_an_article_that_is_not_there_is_named(ask):
    with pytest.raises(ArchiveError, match="no longer in the archive"):
        ask(ShowArticle(4, "none"))


def test_after_a_commit_the_new_articles_are_there(ask, archive_folder, tmp_path):
    source = tmp_path / "new.jsonl"
    source.write_text('{"id": "new", "title": "New", "body": "A zeppelin.", "published": "2024-06-01"}')
    run_import(archive_folder, [source], Terms())
    assert ask(Committed()).articles == 5
    assert [item.id for item in ask(Search(1, "zeppelin")).suggestions] == ["new"]


def test_after_a_commit_the_caches_are_warm_and_new_articles_are_suggested(ask, worker, archive_folder, write_stories):
    ask(Suggest(1, 1, DRAFT, lowered=True))
    archive, segment = worker._archive, worker._archive.postings.segments[0]
    pier = segment._cache["pier"]
    new = {"id": "new", "title": "East pier reopens", "body": "The harbour board opened the east pier. Divers left."}
    run_import(archive_folder, [write_stories(new | {"published": "2024-06-01"}, name="new.jsonl")], Terms())
    ask(Committed())
    assert worker._archive is archive
    assert archive.postings.segments[0] is segment
    assert segment._cache["pier"] is pier
    assert "new" in [item.id for item in ask(Suggest(2, 1, DRAFT, lowered=True)).suggestions]


def test_a_commit_that_changed_nothing_opens_nothing(ask, worker):
    postings = worker._archive.postings
    assert ask(Committed()).health == "ok"
    assert worker._archive.postings is postings


def test_an_archive_that_was_deleted_and_made_anew_is_opened(ask, archive_folder, write_stories):
    shutil.rmtree(archive_folder)
    story = {"id": "new", "title": "New", "body": "A zeppelin.", "published": "2024-06-01"}
    run_import(archive_folder, [write_stories(story)], Terms())
    answer = ask(Committed())
    assert (answer.articles, answer.health) == (1, "ok")
    assert [item.id for item in ask(Search(1, "zeppelin")).suggestions] == ["new"]


def test_an_archive_that_was_damaged_meanwhile_is_told_as_damaged(ask, archive_folder):
    for path in archive_folder.glob("articles.db*"):
        path.write_bytes(b"nonsense" * 1000)
    assert ask(Committed()).health == "damaged"


def test_an_archive_that_was_deleted_is_none(ask, archive_folder):
    shutil.rmtree(archive_folder)
    assert ask(Committed()).health == "none"
    assert ask(Suggest(1, 1, DRAFT)).note == "no-archive"


def test_an_opened_archive_says_what_can_be_filtered_by(worker, write_stories, tmp_path):
    sections = (("News", "en"), ("Sport", "de"), ("News", "de"), ("", "de"))
    records = [
        {"id": str(n), "title": "T", "body": "B", "published": "2024-05-01", "section": section, "lang": lang}
        for n, (section, lang) in enumerate(sections)
    ]
    run_import(tmp_path / "archive", [write_stories(*records)], Terms())
    answer = opened(worker, tmp_path / "archive")
    assert (answer.sections, answer.languages) == (("News", "Sport"), ("de", "en"))


def test_the_first_import_into_an_empty_folder_is_seen(worker, tmp_path):
    assert opened(worker, tmp_path / "fresh").health == "none"
    source = tmp_path / "new.jsonl"
    source.write_text('{"id": "new", "title": "New", "body": "A zeppelin.", "published": "2024-06-01"}')
    run_import(tmp_path / "fresh", [source], Terms())
    assert next(iter(worker.handle(Committed()))).articles == 1


def test_a_changed_setting_keeps_the_archive_open(ask, worker, archive_folder):
    before = worker._archive
    assert ask(Configure(str(archive_folder), {"suggest.limit": 5})).health == "ok"
    assert worker._archive is before


def test_another_archive_takes_the_firsts_place(ask, tmp_path):
    assert ask(Configure(str(tmp_path / "none"))).health == "none"
    assert ask(Search(1, "pier")).suggestions == ()


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "---\ntitle: [\n---\n"])
def test_odd_drafts_are_answered(ask, text):
    assert ask(Suggest(1, 1, text + "pier " * 50)).request == 1


def test_an_archive_that_another_program_takes_away_is_said_to_be_gone(worker, archive_folder):
    list(worker.handle(Configure(str(archive_folder))))
    archive_folder.rename(archive_folder.with_name("away"))
    opened, suggested = worker.handle(Suggest(1, 1, "# The pier"))
    assert (opened.health, suggested.note) == ("none", "no-archive")


def test_another_archive_in_its_place_answers_from_then_on(worker, archive_folder, tmp_path):
    other = shutil.copytree(archive_folder, tmp_path / "other")
    list(worker.handle(Configure(str(archive_folder))))
    shutil.rmtree(archive_folder)
    other.rename(archive_folder)
    opened, _ = worker.handle(Suggest(1, 1, "# The pier"))
    assert (opened.health, opened.articles) == ("ok", 4)


def test_an_opened_archive_says_its_name_and_leaves_its_count_for_lists(worker, archive_folder):
    write_name(archive_folder, "City Herald")
    (opened,) = worker.handle(Configure(str(archive_folder)))
    assert opened.name == "City Herald"
    assert read_summary(archive_folder).articles == 4
