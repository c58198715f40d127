"""Our writing of a segment gives what Whoosh's own gives, posting by posting and block by block."""

import random
from collections import Counter

import pytest
from whoosh import index as whoosh_index

from editorapp.archive.index import ArticleIndex

WORDS = [f"word{n}" for n in range(200)] + ["Köln", "порт", "港口", "a'b", "𝔘"]


@pytest.fixture
def index(tmp_path):
    made = ArticleIndex(tmp_path)
    made._create()
    return made


@pytest.fixture
def write(index):
    """Adds documents (lists of terms) with these store's numbers, one commit, after deleting others."""

    def add(documents, first=0, deleted=()):
        writer = index._writer()
        for document in deleted:
            writer.delete_document(document)
        for number, terms in enumerate(documents, first):
            writer.add_terms(number, Counter(terms))
        writer.commit()

    return add


@pytest.fixture(scope="module")
def texts():
    """400 texts: common words fill several blocks, rare ones stand inline."""
    draw = random.Random(3)
    weights = [1 / (rank + 1) for rank in range(len(WORDS))]
    return [draw.choices(WORDS, weights, k=draw.randint(1, 300)) for _ in range(400)]


@pytest.fixture(scope="module")
def whooshs(texts, tmp_path_factory):
    """An index that Whoosh has written itself."""
    made = ArticleIndex(tmp_path_factory.mktemp("whoosh"))
    made._create()
    writer = whoosh_index.open_dir(str(made.folder)).writer(compound=False)
    for number, terms in enumerate(texts):
        writer.add_document(number=number, text=terms)
    writer.commit()
    return made


def content(index):
    """(statistics and postings of each term, the store's number and the length of each document)."""
    with index._open().searcher() as searcher:
        reader = searcher.reader()
        terms = {term: (info_of(reader, term), postings_of(reader, term)) for _, term in reader.all_terms()}
        numbers = list(reader.column_reader("number"))
        return terms, [(number, reader.doc_field_length(n, "text")) for n, number in enumerate(numbers)]


def info_of(reader, term):
    info = reader.term_info("text", term)
    lengths = info.min_length(), info.max_length()
    return info.weight(), info.doc_frequency(), *lengths, info.max_weight(), info.min_id(), info.max_id()


def postings_of(reader, term):
    matcher, found = reader.postings("text", term), []
    while matcher.is_active():
        found.append((matcher.id(), matcher.weight(), matcher.value()))
        matcher.next()
    return found


def bounds(index):
    """(greatest weight, least and greatest length) of each block of each term of an index of one segment."""
    with index._open().searcher() as searcher:
        reader = searcher.reader()
        found = {term: [] for _, term in reader.all_terms()}
        for term, blocks in found.items():
            matcher = reader.postings("text", term)
            while matcher.is_active():
                bound = matcher.block_max_weight(), matcher.block_min_length(), matcher.block_max_length()
                if not blocks or blocks[-1] != bound:
                    blocks.append(bound)
                matcher.next()
        return found


@pytest.mark.parametrize("run", [2_000_000, 5000, 100])
def test_every_posting_length_and_statistic_is_whooshs(index, write, texts, whooshs, monkeypatch, run):
    monkeypatch.setattr("editorapp.archive.segment_writer._RUN", run)
    write(texts)
    assert content(index) == content(whooshs)


def test_every_block_has_whooshs_bounds(index, write, texts, whooshs):
    write(texts)
    assert bounds(index) == bounds(whooshs)
    assert len(bounds(index)[b"word0"]) > 1


def test_no_commit_writes_a_compound_file_or_leaves_a_run(index, write, texts):
    write(texts[:50])
    names = {path.suffix for path in index.folder.iterdir()}
    assert ".seg" not in names
    assert not list(index.folder.glob("tmp*"))


def test_a_few_small_segments_stay_apart_and_many_are_merged(index, write, texts):
    for number in range(10):
        write([texts[number]], first=number)
    assert len(index._open()._segments()) == 10
    write([texts[10]], first=10)
    assert len(index._open()._segments()) < 10
    assert not list(index.folder.glob("*.seg"))


def test_merging_loses_nothing_and_leaves_the_deleted_out(index, write, texts):
    for number in range(11):
        write([texts[number]], first=number, deleted=(0,) if number == 10 else ())
    terms, documents = content(index)
    assert sorted(number for number, _ in documents) == list(range(1, 11))
    frequency = sum(weight for _, weight, *_ in terms[b"word0"][1])
    assert frequency == sum(text.count("word0") for text in texts[1:11])


def test_a_document_without_terms_is_a_document(index, write):
    write([[], ["pier"], []])
    terms, documents = content(index)
    assert [number for number, _ in documents] == [0, 1, 2]
    assert terms[b"pier"][1][0][:2] == (1, 1.0)


def test_a_commit_without_documents_adds_no_segment(index, write):
    write([["pier"]])
    write([])
    assert len(index._open()._segments()) == 1


def test_what_is_cancelled_is_not_there(index, write):
    write([["pier"]])
    writer = index._writer()
    writer.add_terms(1, Counter(["sea"]))
    writer.cancel()
    assert list(content(index)[0]) == [b"pier"]
    write([["sea"]], first=1)
    assert len(content(index)[1]) == 2
