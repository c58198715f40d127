"""What a save adds to the index: a part of forward data and a table of links; too many parts are joined."""

import numpy as np
import pytest

from editorapp.archive.entry import day_of
from editorapp.archive.forward import forward_names, open_forward
from editorapp.archive.hashing import buckets, hash_terms
from editorapp.archive.index import ArticleIndex, silent
from editorapp.archive.link_table import links_since, newest_links, no_links, read_links
from editorapp.article.article import Edge
from editorapp.errors import BusyArchiveError, CancelledError


@pytest.fixture
def index(store):
    return ArticleIndex(store.folder)


@pytest.fixture
def save(store, index, terms):
    """Writes articles in a generation of their own and catches up."""

    def save_articles(*articles):
        with store.writing():
            generation = store.next_generation()
            for article in articles:
                known = store.known(id=article.id)
                store.put(article, generation, known[0].number if known else None)
            store.resolve_edges()
        index.catch_up(store, terms, silent, lambda: False)

    return save_articles


@pytest.fixture
def forward(store, index):
    """The forward data of articles 1, 2 and 3."""
    return lambda: open_forward(index.folder, parts(index, store), np.array([1, 2, 3]), None)


def parts(index, store):
    return forward_names(index.stamp(store).files)


def bucket(term):
    return int(buckets(hash_terms([term]))[0])


def files(index):
    return {path.name for path in index.folder.iterdir()}


def test_a_saved_articles_record_takes_the_olders_place(save, forward, make_article):
    save(make_article("a", body="A zeppelin.", published="2024-05-01"), make_article("b"))
    save(make_article("a", body="A balloon.", published="2024-05-02"))
    assert forward().facts["day"].tolist() == [day_of("2024-05-02"), day_of("2024-05-01"), 0]
    kept = forward().rows(np.array([0]))["terms"]
    assert bucket("balloon") in kept
    assert bucket("zeppelin") not in kept


def test_frequencies_of_saves_add_up(save, forward, make_article):
    save(make_article("a", body="harbour"), make_article("b", body="harbour"))
    save(make_article("c", body="harbour"))
    assert forward().frequencies[bucket("harbour")] == 3


def test_each_save_adds_a_part_and_leaves_the_others_as_they_are(save, index, store, make_article):
    save(make_article("a"))
    (first,) = parts(index, store)
    before = {name: (index.folder / name).stat().st_mtime_ns for name in files(index) if name.startswith(first)}
    save(make_article("b"))
    assert len(before) == 3
    assert parts(index, store)[0] == first
    assert len(parts(index, store)) == 2
    assert before == {name: (index.folder / name).stat().st_mtime_ns for name in before}


def test_too_many_parts_are_joined_and_the_old_files_go(save, index, store, forward, make_article, monkeypatch):
    monkeypatch.setattr("editorapp.archive.index._MOST_PARTS", 3)
    for name in "abc":
        save(make_article(name, body=f"harbour {name}{name}"))
    first, *_ = parts(index, store)
    before = forward().rows(np.arange(2))
    save(make_article("a", body="newer"))
    assert parts(index, store) == [first, "forward-000000000004-joined"]
    assert {name for name in files(index) if name.startswith("forward-")} == {
        f"{part}{suffix}" for part in parts(index, store) for suffix in (".facts", ".rows", ".df")
    }
    assert forward().rows(np.array([1])).tobytes() == before[1:].tobytes()
    assert bucket("newer") in forward().rows(np.array([0]))["terms"]


def test_parts_are_joined_again_and_again_and_nothing_is_lost(save, index, store, make_article, monkeypatch):
    monkeypatch.setattr("editorapp.archive.index._MOST_PARTS", 3)
    for number in range(12):
        save(make_article(f"a{number}", body=f"harbour word{number}"))
        assert len(parts(index, store)) <= 3
    numbers = np.arange(1, 13)
    forward = open_forward(index.folder, parts(index, store), numbers, None)
    assert (forward.part_of >= 0).all()
    assert forward.frequencies[bucket("harbour")] == 12


def test_what_a_killed_writer_left_is_not_read_and_goes_with_the_next_save(save, index, store, make_article):
    save(make_article("a"))
    left = [f"forward-000000000099{suffix}" for suffix in (".facts", ".rows", ".df")] + ["links-000000000099.edges"]
    for name in left:
        (index.folder / name).write_bytes(b"half")
    assert parts(index, store) == ["forward-000000000001"]
    save(make_article("b"))
    assert not files(index) & set(left)
    assert len(parts(index, store)) == 2


def test_a_save_that_is_stopped_leaves_nothing_behind_after_the_next(save, index, store, terms, make_article):
    save(make_article("a"))
    with store.writing():
        store.put(make_article("b"), store.next_generation())
    with pytest.raises(CancelledError):
        index.catch_up(store, terms, silent, lambda: True)
    assert ".spool" not in files(index)
    save(make_article("c"))
    assert len(parts(index, store)) == 2
    assert {name for name in files(index) if name.startswith("MAIN_")} - {"MAIN_WRITELOCK"} <= set(
        index.stamp(store).files
    )


def test_a_save_that_finds_the_index_busy_leaves_no_spool(save, index, store, terms, make_article):
    save(make_article("a"))
    writer = index._open().writer()
    with pytest.raises(BusyArchiveError):
        save(make_article("b"))
    writer.cancel()
    assert ".spool" not in files(index)


def links_of(index, store):
    (name,) = (name for name in files(index) if name.endswith(".edges"))
    assert name == newest_links(index.stamp(store).files)
    return sorted(read_links(index.folder / name).tolist())


def test_the_links_of_saves_are_those_of_the_whole_store(save, index, store, terms, make_article):
    def links(*targets):
        return tuple(Edge("related", target=target, anchor=f"about {target}") for target in targets)

    saves = (
        [make_article("a", edges=links("b", "x")), make_article("b", edges=links("a"))],
        [make_article("x", edges=links("a"))],  # a's open link finds its article
        [make_article("a", edges=links("x"))],  # a links to b no more
        [make_article("b", edges=links("a", "x")), make_article("y", edges=links("b"))],
        [make_article("z")],
    )
    for articles in saves:
        save(*articles)
        assert links_of(index, store) == sorted(links_since(store, terms, 0, no_links()).tolist())
    ends = {(source, target) for source, target, _ in links_of(index, store)}
    assert ends == {(3, 1), (1, 3), (2, 1), (2, 3), (4, 2)}
