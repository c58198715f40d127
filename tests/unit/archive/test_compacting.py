"""An archive is made small again: the same articles, fewer bytes, one segment."""

import pytest

from editorapp.archive.compacting import compact_archive
from editorapp.archive.locking import write_lock
from editorapp.archive.opening import opened
from editorapp.archive.saving import save_article
from editorapp.archive.search import ArchiveSearch
from editorapp.errors import BusyArchiveError, CancelledError


@pytest.fixture
def grown(fill, opened_archive, make_article):
    """The folder of an archive whose articles were replaced again and again, so that it holds room and parts."""
    folder = fill(make_article("a"), make_article("b"))
    archive = opened_archive(folder)
    for number in range(4):
        save_article(archive, make_article("a", body=f"A zeppelin over pier {number}. {'x' * 60_000}"))
    save_article(archive, make_article("a", body="A zeppelin."))
    archive.close()
    return folder


def answers(folder, terms):
    with opened(folder, terms) as archive:
        hits = ArchiveSearch(archive).find("zeppelin", 5).hits
        return [len(hits), [article.body for article in archive.store.all_articles()], archive.store.check()]


def test_everything_is_as_it_was_but_smaller(grown, terms):
    before = answers(grown, terms)
    sizes = compact_archive(grown, terms)
    assert sizes.gained > 50_000
    assert answers(grown, terms) == before
    with opened(grown, terms) as archive:
        assert len(archive.postings.segments) == len(archive.forward.parts) == 1


def test_whoever_has_it_open_goes_on_reading(grown, terms, opened_archive):
    reader = opened_archive(grown)
    compact_archive(grown, terms)
    assert reader.store.article("a").body == "A zeppelin."
    assert reader.open_index()
    assert len(reader.postings.segments) == 1


def test_the_second_time_there_is_nothing_to_gain(grown, terms):
    compact_archive(grown, terms)
    steps = []
    assert compact_archive(grown, terms, lambda *step: steps.append(step)).gained == 0
    assert [phase for phase, _, _ in steps] == ["compacting"]


@pytest.mark.parametrize("step", [0, 1])
def test_a_stop_leaves_the_archive_whole(grown, terms, step):
    before, asked = answers(grown, terms), []

    def stopping():
        asked.append(1)
        return len(asked) > step

    with pytest.raises(CancelledError):
        compact_archive(grown, terms, cancelled=stopping)
    assert answers(grown, terms) == before


def test_while_another_writes_it_waits_and_then_says_so(grown, terms, monkeypatch):
    monkeypatch.setattr("editorapp.archive.compacting._PATIENCE", 0)
    with write_lock(grown), pytest.raises(BusyArchiveError):
        compact_archive(grown, terms)
