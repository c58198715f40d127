"""One article is saved into an archive that is open: found at once, and nothing else is opened anew."""

from contextlib import closing

import numpy as np
import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.forward import forward_names, read_frequencies
from editorapp.archive.locking import write_lock
from editorapp.archive.saving import save_article
from editorapp.archive.search import ArchiveSearch
from editorapp.article.article import Edge
from editorapp.errors import BusyArchiveError


@pytest.fixture
def archive(fill, opened_archive, make_article):
    """An open archive of two articles; the second waits for "c"."""
    waiting = make_article("b", edges=(Edge("related", target="c"),))
    return opened_archive(fill(make_article("a", url="https://x.example/a"), waiting))


def found(archive, words):
    numbers = [int(archive.postings.numbers[hit.document]) for hit in ArchiveSearch(archive).find(words, 10).hits]
    return [archive.store.cells([number], "id")[number][0] for number in numbers]


def test_a_saved_article_is_found_at_once(archive, make_article):
    save_article(archive, make_article("c", body="A zeppelin."))
    assert archive.current
    assert found(archive, "zeppelin") == ["c"]
    assert archive.rows.numbers.tolist() == [1, 2, 3]


def test_a_saved_article_takes_the_place_of_the_one_with_its_id(archive, make_article):
    save_article(archive, make_article("a", body="A zeppelin."))
    assert (found(archive, "zeppelin"), found(archive, "harbour")) == (["a"], ["b"])
    assert archive.store.statistics().articles == 2


def test_what_was_open_stays_open(archive, make_article):
    (segment,), (part,) = archive.postings.segments, archive.forward.parts
    save_article(archive, make_article("c"))
    assert archive.postings.segments[0] is segment
    assert archive.forward.parts[0] is part


def test_its_links_find_their_articles_at_once(archive, make_article):
    body = "The [pier](https://x.example/a) stands."
    save_article(archive, make_article("c", url="https://x.example/c", body=body))
    links = zip(archive.links.sources.tolist(), archive.links.targets.tolist(), strict=True)
    assert (2, 0) in links


@pytest.mark.parametrize(
    "edge",
    [
        Edge("related", target="c"),
        Edge("inline", url="https://x.example/news/late-news", anchor="late"),
        Edge("inline", url="/news/late-news", anchor="late"),
        Edge("read-also", "Title of c", "https://old.example/gone"),
    ],
)
def test_links_that_wait_for_it_find_it_at_once(opened_archive, fill, make_article, edge):
    archive = opened_archive(fill(make_article("b", edges=(edge,)), make_article("o", edges=(Edge("related", "No"),))))
    save_article(archive, make_article("c", url="https://x.example/news/late-news"))
    assert list(zip(archive.links.sources.tolist(), archive.links.targets.tolist(), strict=True)) == [(0, 2)]


def test_its_language_is_guessed(archive, make_article):
    save_article(archive, make_article("c", lang="", title="Die Mole", body="Der Hafen ist nach dem Sturm gesperrt."))
    assert archive.store.article("c").lang == "de"


def test_word_statistics_after_saves_are_those_of_the_files(archive, make_article):
    for number in range(20):
        save_article(archive, make_article(f"c{number}", body=f"The harbour and word{number}."))
    names = forward_names(path.name for path in archive.index.folder.iterdir())
    assert np.array_equal(archive.forward.frequencies, read_frequencies(archive.index.folder, names))
    assert len(names) <= 16
    assert archive.postings.live == 22


def test_an_archive_that_saved_is_the_one_another_process_opens(archive, terms, make_article):
    save_article(archive, make_article("c", body="A zeppelin."))
    with closing(Archive(archive.folder, terms)) as other:
        assert other.open_index()
        assert other.postings.of("zeppelin").ids.tolist() == archive.postings.of("zeppelin").ids.tolist()
        assert other.forward.facts.tobytes() == archive.forward.facts.tobytes()


def test_after_another_process_has_saved_this_one_saves_with_its_statistics(archive, terms, make_article):
    with closing(Archive(archive.folder, terms)) as other:
        other.open_index()
        save_article(other, make_article("c"))
    save_article(archive, make_article("d"))
    assert archive.rows.numbers.tolist() == [1, 2, 3, 4]
    names = forward_names(path.name for path in archive.index.folder.iterdir())
    assert np.array_equal(archive.forward.frequencies, read_frequencies(archive.index.folder, names))


def test_while_another_process_writes_saving_says_so(archive, make_article, monkeypatch):
    monkeypatch.setattr("editorapp.archive.saving._PATIENCE", 0.01)
    with write_lock(archive.folder), pytest.raises(BusyArchiveError):
        save_article(archive, make_article("c"))
    assert archive.store.statistics().articles == 2
