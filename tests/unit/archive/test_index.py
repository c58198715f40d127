"""The index follows the store, never opens a file with a wrong byte, and can be made anew at any time."""

import json

import pytest

from editorapp.archive import stamp as stamps
from editorapp.archive.index import FORMAT, ArticleIndex, silent
from editorapp.article.article import Edge
from editorapp.errors import BusyArchiveError, CancelledError


def put(store, *articles):
    with store.writing():
        generation = store.next_generation()
        for article in articles:
            known = store.known(id=article.id)
            store.put(article, generation, known[0].number if known else None)
        store.resolve_edges()


@pytest.fixture
def index(store):
    return ArticleIndex(store.folder)


@pytest.fixture
def catch_up(store, index, terms):
    return lambda: index.catch_up(store, terms, silent, lambda: False)


def live(index, term=""):
    """The store's numbers of the articles that are in the index, or of those with this term."""
    postings = index.postings()
    found = postings.numbers[postings.of(term).ids if term else ~postings.dead]
    for segment in postings.segments:
        segment.close()
    return sorted(found.tolist())


def test_catching_up_takes_in_what_is_new(store, index, catch_up, make_article):
    put(store, make_article("a"))
    assert catch_up() == 1
    put(store, make_article("b"), make_article("c"))
    assert catch_up() == 2
    assert live(index) == [1, 2, 3]


def test_a_changed_article_is_there_once(store, index, catch_up, make_article, terms):
    put(store, make_article("a"), make_article("b"))
    catch_up()
    put(store, make_article("a", body="Quite another zeppelin."))
    catch_up()
    assert live(index) == [1, 2]
    assert (live(index, "zeppelin"), live(index, "harbour")) == ([1], [2])


def test_an_index_that_is_up_to_date_is_left_alone(store, index, catch_up, make_article):
    put(store, make_article("a"))
    catch_up()
    before = {path.name: path.stat().st_mtime_ns for path in index.folder.iterdir()}
    assert catch_up() == 0
    assert {path.name: path.stat().st_mtime_ns for path in index.folder.iterdir()} == before


def test_an_empty_store_gives_an_empty_index(store, index, catch_up):
    catch_up()
    assert live(index) == []
    assert index.stamp(store).articles == 0


def test_no_commit_and_no_merge_writes_compound_files(store, index, catch_up, make_article):
    for generation in range(12):
        put(store, *(make_article(f"{generation}-{n}") for n in range(3)))
        catch_up()
        assert not list(index.folder.glob("*.seg"))
    assert len(live(index)) == 36


def test_a_missing_index_has_no_stamp(store, index):
    assert index.stamp(store) is None


def test_one_wrong_byte_in_any_file_makes_the_index_untrue(store, catch_up, make_article, index):
    put(store, *(make_article(f"a{n}", edges=(Edge("related", target="a0"),)) for n in range(5)))
    catch_up()
    suffixes = {path.suffix for path in index.folder.iterdir() if path.stat().st_size}
    assert {".toc", ".trm", ".pst", ".facts", ".rows", ".df", ".edges"} <= suffixes
    for path in sorted(index.folder.iterdir()):
        data = path.read_bytes()
        if data and path.name != stamps.FILE:
            path.write_bytes(bytes([data[0] ^ 1]) + data[1:])
            assert ArticleIndex(store.folder).stamp(store) is None, path.name
            path.write_bytes(data)
    assert ArticleIndex(store.folder).stamp(store) is not None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 2}', "\x00\x01", '{"files": {"a": 7}}'])
def test_a_torn_stamp_counts_as_none(store, index, catch_up, content):
    catch_up()
    (index.folder / stamps.FILE).write_text(content)
    assert index.stamp(store) is None


@pytest.mark.parametrize(
    ("key", "value"), [("format", FORMAT - 1), ("format", FORMAT + 1), ("store", "another"), ("generation", 99)]
)
def test_an_index_of_another_format_store_or_future_is_not_believed(store, index, catch_up, key, value):
    catch_up()
    path = index.folder / stamps.FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | {key: value}))
    assert index.stamp(store) is None


def test_a_commit_without_its_stamp_is_not_believed(store, index, catch_up, make_article):
    put(store, make_article("a"))
    catch_up()
    old_stamp = (index.folder / stamps.FILE).read_bytes()
    put(store, make_article("b"))
    catch_up()
    (index.folder / stamps.FILE).write_bytes(old_stamp)  # as if killed between commit and stamp
    assert index.stamp(store) is None
    assert catch_up() == 2
    assert live(index) == [1, 2]


def test_what_a_killed_writer_left_behind_does_no_harm(store, index, catch_up, make_article):
    put(store, make_article("a"))
    catch_up()
    (index.folder / "MAIN_abcdefghijklmnop.trm").write_bytes(b"half")
    put(store, make_article("b"))
    assert catch_up() == 1
    assert live(index) == [1, 2]


def test_a_cancelled_rebuild_keeps_the_old_index(store, index, catch_up, make_article, terms):
    put(store, *(make_article(f"a{n}") for n in range(3)))
    catch_up()
    with pytest.raises(CancelledError):
        index.rebuild(store, terms, silent, lambda: True)
    assert live(index) == [1, 2, 3]
    assert index.stamp(store) is not None


def test_a_cancelled_catch_up_keeps_the_old_index(store, index, catch_up, make_article, terms):
    put(store, make_article("a"))
    catch_up()
    put(store, make_article("b"))
    with pytest.raises(CancelledError):
        index.catch_up(store, terms, silent, lambda: True)
    assert live(index) == [1]
    assert index.stamp(store).generation == 1


def test_an_index_that_another_process_writes_is_busy(store, index, catch_up, make_article):
    catch_up()
    put(store, make_article("a"))
    writer = index._open().writer()
    with pytest.raises(BusyArchiveError):
        catch_up()
    writer.cancel()


def test_progress_begins_at_nothing_and_ends_at_all(store, index, make_article, terms):
    put(store, *(make_article(f"a{n}") for n in range(120)))
    seen = []
    index.catch_up(store, terms, lambda *step: seen.append(step), lambda: False)
    assert seen[0] == ("indexing", 0, 120)
    assert seen[-1] == ("indexing", 120, 120)


def test_a_missing_file_makes_the_index_untrue(store, index, catch_up, make_article):
    put(store, make_article("a"))
    catch_up()
    for path in sorted(index.folder.iterdir()):
        data = path.read_bytes()
        if path.name in index.stamp(store).files:
            path.unlink()
            assert ArticleIndex(store.folder).stamp(store) is None, path.name
            path.write_bytes(data)


def test_more_changes_than_there_are_articles_make_the_index_anew(store, index, catch_up, make_article, monkeypatch):
    monkeypatch.setattr("editorapp.archive.index._MANY", 2)
    put(store, make_article("a"))
    catch_up()
    put(store, *(make_article(f"b{n}") for n in range(3)))
    assert catch_up() == 4  # read again with statistics of all, and in one part
    assert len([name for name in index.stamp(store).files if name.endswith(".rows")]) == 1
    assert live(index) == [1, 2, 3, 4]
