"""Our reading of Whoosh's posting blocks gives what an exhaustive search in Whoosh gives."""

import math
import random
from contextlib import closing
from functools import partial
from itertools import count

import numpy as np
import pytest
from whoosh.collectors import TopCollector
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from editorapp.archive.index import ArticleIndex
from editorapp.archive.postings import Postings

WORDS = [f"word{n}" for n in range(300)]


@pytest.fixture
def make_index(tmp_path):
    """An index of several segments from lists of terms; every document whose number is in `deleted` is deleted."""
    return partial(_make_index, tmp_path)


@pytest.fixture(scope="module")
def random_index(tmp_path_factory):
    """Four segments of 900 texts in which some words are common and some rare; every seventh text is deleted."""
    draw = random.Random(7)
    weights = [1 / (rank + 1) for rank in range(len(WORDS))]
    texts = [draw.choices(WORDS, weights, k=draw.randint(5, 120)) for _ in range(900)]
    parts = (texts[:400], texts[400:700], texts[700:890], texts[890:])
    return _make_index(tmp_path_factory.mktemp("random"), *parts, deleted=range(0, 900, 7))


def _make_index(folder, *segments, deleted=()):
    index = ArticleIndex(folder)
    index._create()
    numbers = count()
    for documents in segments:
        writer = index._writer()
        for terms in documents:
            writer.add_document(number=next(numbers), text=terms)
        writer.commit(merge=False)
    writer = index._writer()
    for document in deleted:
        writer.delete_document(document)
    writer.commit(merge=False)
    return index


def whoosh_top(index, boosts, limit=10):
    with index._open().searcher(weighting=BM25F()) as searcher:
        collector = TopCollector(limit)
        collector.replace = 0  # its pruning loses documents (docs/adr/0002)
        searcher.search_with_collector(Or([Term("text", term, boost) for term, boost in boosts.items()]), collector)
        return [(hit.docnum, hit.score) for hit in collector.results()]


def our_top(index, boosts, limit=10, k1=1.2, b=0.75):
    with closing(index.reader()) as reader, index._open().searcher() as searcher:
        postings = Postings(reader)
        scores = np.zeros(postings.size)
        norm = k1 * (1 - b + b * postings.lengths / searcher.avg_field_length("text"))
        for term, boost in boosts.items():
            found = postings.of(term)
            idf = math.log(postings.size / (reader.doc_frequency("text", term) + 1)) + 1
            scores[found.ids] += boost * idf * found.frequencies * (k1 + 1) / (found.frequencies + norm[found.ids])
        order = np.lexsort((np.arange(postings.size), -scores))[:limit]
        return [(int(document), float(scores[document])) for document in order if scores[document] > 0]


@pytest.mark.parametrize("seed", range(12))
def test_the_top_ten_are_those_of_an_exhaustive_search(random_index, seed):
    draw = random.Random(seed)
    boosts = {term: draw.choice([1.0, 0.3, 2.5]) for term in draw.sample(WORDS, 40)}
    ours, theirs = our_top(random_index, boosts), whoosh_top(random_index, boosts)
    assert [document for document, _ in ours] == [document for document, _ in theirs]
    assert [score for _, score in ours] == pytest.approx([score for _, score in theirs], rel=1e-5)


def test_the_index_of_that_test_has_segments_and_deletions(random_index):
    with closing(random_index.reader()) as reader:
        assert len(list(reader.leaf_readers())) == 4
        assert reader.has_deletions()


def test_deleted_documents_are_in_no_posting(make_index):
    index = make_index([["pier"], ["pier"]], [["pier"]], deleted=(1,))
    with closing(Postings(index.reader())) as postings:
        assert postings.of("pier").ids.tolist() == [0, 2]
        assert postings.dead.tolist() == [False, True, False]
        assert postings.live == 2


def test_an_unknown_term_has_no_postings(make_index):
    with closing(Postings(make_index([["pier"]]).reader())) as postings:
        assert postings.of("zeppelin").ids.tolist() == []


def test_frequencies_count_how_often_a_term_stands(make_index):
    with closing(Postings(make_index([["pier", "pier", "sea"], ["pier"]]).reader())) as postings:
        assert postings.of("pier").frequencies.tolist() == [2, 1]
        assert postings.lengths.tolist() == [3, 1]


def test_a_term_of_more_than_one_block_is_read_whole(make_index):
    with closing(Postings(make_index([["pier"]] * 1000).reader())) as postings:
        assert postings.of("pier").ids.tolist() == list(range(1000))


def test_an_empty_index_has_no_documents(make_index):
    with closing(Postings(make_index().reader())) as postings:
        assert (postings.size, postings.live) == (0, 0)
        assert postings.of("pier").ids.tolist() == []
        assert postings.expand("pi", 10) == []


def test_numbers_are_the_stores(make_index):
    with closing(Postings(make_index([["a"], ["b"]], [["c"]]).reader())) as postings:
        assert postings.numbers.tolist() == [0, 1, 2]


def test_a_prefix_is_expanded_in_order_and_to_the_limit(make_index):
    index = make_index([["harbour", "harbor", "harp"]], [["harm", "sea"]])
    with closing(Postings(index.reader())) as postings:
        assert postings.expand("har", 3) == ["harbor", "harbour", "harm"]


def test_the_terms_kept_decoded_are_bounded(make_index, monkeypatch):
    monkeypatch.setattr("editorapp.archive.postings._CACHED_TERMS", 2)
    with closing(Postings(make_index([["a", "b", "c"]]).reader())) as postings:
        for term in "abcab":
            assert postings.of(term).ids.tolist() == [0]
        assert len(postings._cache) == 2


def test_terms_of_every_script_are_found(make_index):
    words = ["Köln", "порт", "ميناء", "港口", "a'b", "𝔘"]
    with closing(Postings(make_index([words]).reader())) as postings:
        assert all(postings.of(word).ids.tolist() == [0] for word in words)
