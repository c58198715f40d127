"""The names in an archive: what stands capitalised inside sentences, in bylines and tags."""

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.article import Article
from editorapp.article.words import Terms
from editorapp.spelling.names import ArchiveNames, NameCount


def story(number, body, **details):
    return Article(str(number), "", details.pop("title", "A story of the pier"), "2026-01-01", body, **details)


def names(*articles):
    count = NameCount()
    for article in articles:
        count.add(article)
    return count.names()


def test_a_name_stands_inside_sentences_of_two_articles():
    first, second = "Then Fiona Bevert said no. Lornsay rose.", "So, Bevert’s office and Keay said. Lornsay fell."
    assert names(story(1, first), story(2, second)) == {"Bevert"}


def test_a_first_name_may_begin_a_sentence():
    bodies = ("Usha Bevert said no. Divers agreed.", "“Usha Bevert went.” Divers did too.")
    assert names(*(story(n, body.strip("“")) for n, body in enumerate(bodies))) == {"Usha", "Bevert"}


def test_bylines_tags_and_sections_are_names_at_once():
    assert names(story(1, "", authors=("Una Reid",), tags=("east pier", "Lornsay"), section="Harbour")) == {
        "Una", "Reid", "Lornsay", "Harbour",
    }  # fmt: skip


def test_what_is_written_small_as_well_is_no_name():
    both = ("The Goverment said a goverment fell.", "No Goverment fell.")
    assert names(*(story(n, body) for n, body in enumerate(both))) == frozenset()


def test_a_headline_in_title_case_has_no_names():
    titles = "The Harbur Board Closes Skerrow Peir Today"
    assert names(story(1, "", title=titles), story(2, "", title=titles)) == frozenset()


@pytest.fixture
def archive(tmp_path):
    lines = [f'{{"id": "{n}", "title": "A story", "body": "Now then, Bevert said {n}."}}' for n in range(3)]
    (tmp_path / "stories.jsonl").write_text("\n".join(lines))
    run_import(tmp_path / "archive", [tmp_path / "stories.jsonl"], Terms())
    return tmp_path / "archive"


def test_an_archive_is_read_in_steps_and_once(archive, tmp_path):
    gathering = ArchiveNames(archive, tmp_path / "cache")
    assert [*gathering.gather()][-1] == {"Bevert"}
    assert [*gathering.gather()] == []
    assert [*ArchiveNames(archive, tmp_path / "cache").gather()] == [{"Bevert"}]


def test_names_that_were_kept_badly_are_read_anew(archive, tmp_path):
    list(ArchiveNames(archive, tmp_path / "cache").gather())
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(b"{")
    assert [*ArchiveNames(archive, tmp_path / "cache").gather()][-1] == {"Bevert"}


def test_where_there_is_no_archive_there_are_no_names(tmp_path):
    assert [*ArchiveNames(tmp_path, tmp_path).gather()] == [frozenset()]
