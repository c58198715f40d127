"""What can still be had of a damaged store, and what is said to be lost."""

import random
from contextlib import closing

import pytest

from editorapp.archive.salvage import Lost, salvage
from editorapp.archive.store import FILE, Store
from editorapp.article.article import Edge


@pytest.fixture
def folder(tmp_path, make_article):
    """A store of 60 articles of some length, each of which links to the one before."""
    with closing(Store(tmp_path, create=True)) as store, store.writing():
        for n in range(60):
            edges = (Edge("related", target=f"a{n - 1}"),)
            store.put(make_article(f"a{n}", body=f"Pier {n}. " * 200, edges=edges), 1)
        store.resolve_edges()
    return tmp_path


def whole_and_lost(folder):
    with closing(Store(folder)) as store:
        found = list(salvage(store))
    return {one.id: one for one in found if not isinstance(one, Lost)}, [one for one in found if isinstance(one, Lost)]


def test_all_of_a_whole_store_is_whole(folder):
    whole, lost = whole_and_lost(folder)
    assert (len(whole), lost) == (60, [])
    assert whole["a5"].edges == (Edge("related", target="a4"),)


def test_an_article_with_one_wrong_letter_is_lost_and_named(folder):
    data = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(data.replace(b"Pier 31. Pier", b"Bier 31. Pier", 1))
    whole, lost = whole_and_lost(folder)
    assert (len(whole), lost) == (59, [Lost("a31")])


@pytest.mark.parametrize("seed", range(6))
def test_whatever_page_is_torn_the_rest_comes_out_unchanged(folder, seed):
    before, _ = whole_and_lost(folder)
    with (folder / FILE).open("r+b") as stream:
        stream.seek(random.Random(seed).randrange(3, (folder / FILE).stat().st_size // 4096) * 4096)
        stream.write(bytes(4096))
    whole, lost = whole_and_lost(folder)
    gone = {one.name for one in lost if not one.links_only}
    assert all(
        (article.title, article.body) == (before[name].title, before[name].body) for name, article in whole.items()
    )
    assert len(whole) + len(gone) == 60
