"""The store's edges as arrays: which article links to which, and the hash of its words."""

import pytest

from editorapp.archive.hashing import hash_terms, phrase_hash
from editorapp.archive.link_table import (
    LINK,
    links_name,
    links_since,
    newest_links,
    no_links,
    read_links,
    write_links,
)
from editorapp.article.article import Edge


@pytest.fixture
def put(store):
    """Writes articles in a generation of their own; returns their numbers."""

    def put_articles(*articles):
        with store.writing():
            generation = store.next_generation()
            known = [store.known(id=article.id) for article in articles]
            pairs = zip(articles, known, strict=True)
            numbers = [store.put(article, generation, there[0].number if there else None) for article, there in pairs]
            store.resolve_edges()
        return numbers

    return put_articles


def table(store, terms, since=0, older=None):
    return links_since(store, terms, since, no_links() if older is None else older)


def test_only_edges_between_articles_that_are_here_count(store, put, terms, make_article):
    put(make_article("a", edges=(Edge("related", target="b"), Edge("related", target="gone"))), make_article("b"))
    assert table(store, terms).tolist() == [(1, 2, 0)]


def test_a_link_text_is_the_hash_of_its_terms(store, put, terms, make_article):
    put(make_article("a", edges=(Edge("inline", target="b", anchor="The harbour’s piers"),)), make_article("b"))
    (link,) = table(store, terms)
    assert link["phrase"] == phrase_hash(hash_terms(["harbour", "pier"]))


def test_a_link_text_is_read_in_the_language_of_its_article(store, put, terms, make_article):
    edges = (Edge("inline", target="b", anchor="Die Häfen"),)
    put(make_article("a", edges=edges, lang="de"), make_article("b"))
    (link,) = table(store, terms)
    assert link["phrase"] == phrase_hash(hash_terms(terms.of("Häfen", "de")))


@pytest.mark.parametrize("anchor", ["", "the", "one two three four five six seven eight nine ten"])
def test_link_texts_that_name_nothing_have_no_hash(store, put, terms, make_article, anchor):
    put(make_article("a", edges=(Edge("inline", target="b", anchor=anchor),)), make_article("b"))
    assert table(store, terms)["phrase"].tolist() == [0]


def test_only_what_has_changed_is_read_anew(store, put, terms, make_article):
    put(make_article("a", edges=(Edge("related", target="b"),)), make_article("b"))
    older = table(store, terms)
    older["phrase"] = 7  # not what reading it again would give
    put(make_article("c", edges=(Edge("related", target="a"),)))
    assert table(store, terms, 1, older).tolist() == [(1, 2, 7), (3, 1, 0)]


def test_an_edge_that_found_its_article_after_that_was_read_is_not_lost(store, put, terms, make_article):
    put(make_article("a", edges=(Edge("related", target="b"),)))
    with store.writing():
        store.put(make_article("b"), store.next_generation())
    older = table(store, terms)
    assert older.tolist() == []
    put(make_article("c"))  # only now open edges are tied to their articles
    assert table(store, terms, 2, older).tolist() == [(1, 2, 0)]


def test_an_old_edge_whose_article_comes_later_is_new(store, put, terms, make_article):
    put(make_article("a", edges=(Edge("related", target="b"),)))
    assert table(store, terms).tolist() == []
    put(make_article("b"))
    assert table(store, terms, 1).tolist() == [(1, 2, 0)]


def test_a_changed_article_makes_each_of_its_links_once(store, put, terms, make_article):
    linked = (
        make_article("a", edges=(Edge("related", target="b"),)),
        make_article("b", edges=(Edge("related", target="a"),)),
    )
    put(*linked)
    older = table(store, terms)
    put(*linked)
    assert sorted(table(store, terms, 1, older).tolist()) == [(1, 2, 0), (2, 1, 0)]


def test_a_table_is_read_as_it_was_written(store, put, terms, make_article, tmp_path):
    put(make_article("a", edges=(Edge("inline", target="b", anchor="pier"),)), make_article("b"))
    write_links(tmp_path / links_name(1), table(store, terms))
    assert read_links(tmp_path / links_name(1)).tolist() == table(store, terms).tolist()
    assert (tmp_path / links_name(1)).stat().st_size == LINK.itemsize


def test_the_newest_table_is_chosen_among_all_files():
    names = ["MAIN_1.toc", links_name(2), links_name(10), "forward-000000000011.df"]
    assert newest_links(names) == links_name(10)
    assert newest_links(names[:1]) == ""
