"""The store keeps articles and edges, and ties the edges to the articles they name."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editorapp.archive.checks import row_crc
from editorapp.archive.sketch import sketch_of
from editorapp.archive.store import FILE, Store
from editorapp.archive.store_schema import RESOLVE, TABLES
from editorapp.article.article import Edge, Image
from editorapp.errors import ArchiveError, BusyArchiveError, DamagedArchiveError, UnwritableError


def put(store, *articles):
    with store.writing():
        generation = store.next_generation()
        numbers = [store.put(article, generation) for article in articles]
        store.resolve_edges()
    return numbers


def target_of(store, article_id="a"):
    return [edge.target for edge in store.article(article_id).edges]


def test_an_article_comes_back_as_it_was_put(store, make_article):
    whole = make_article(
        authors=("Una Reid",), tags=("pier",), images=(Image("a.jpg", "alt", "caption", "credit", ("flag",)),),
        url="https://x.example/a", standfirst="S", section="Harbour", source="f.md", status="", problems=("p",),
    )  # fmt: skip
    put(store, whole)
    assert store.article("a") == whole


def test_an_edge_is_resolved_by_id(store, make_article):
    put(store, make_article("a", edges=(Edge("related", target="b"),)), make_article("b"))
    assert target_of(store) == ["b"]


def test_an_edge_is_resolved_by_address_whatever_its_tracking(store, make_article):
    edge = Edge("inline", url="http://www.x.example/b/?utm_source=mail", anchor="b")
    put(store, make_article("a", edges=(edge,)), make_article("b", url="https://x.example/b"))
    assert target_of(store) == ["b"]


def test_an_edge_without_host_is_resolved_by_its_path(store, make_article):
    edge = Edge("inline", url="/2024/b/", anchor="b")
    put(store, make_article("a", edges=(edge,)), make_article("b", url="https://x.example/2024/b"))
    assert target_of(store) == ["b"]


def test_a_path_that_two_articles_have_stays_open(store, make_article):
    there = [make_article(name, url=f"https://{name}.example/2024/x") for name in ("b", "c")]
    put(store, make_article("a", edges=(Edge("inline", url="/2024/x"),)), *there)
    assert target_of(store) == [None]


def test_an_edge_is_resolved_by_slug_when_only_one_article_has_it(store, make_article):
    edge = Edge("inline", url="https://x.example/old/2023-01-02-the-long-pier.html")
    put(store, make_article("a", edges=(edge,)), make_article("b", url="https://x.example/news/the-long-pier/"))
    assert target_of(store) == ["b"]


def test_a_read_also_is_resolved_by_its_headline(store, make_article):
    edge = Edge("read-also", headline="Storm “Maren” tears wall", url="https://x.example/?p=7")
    put(store, make_article("a", edges=(edge,)), make_article("b", title="Storm ‘Maren’ tears wall"))
    assert target_of(store) == ["b"]


def test_an_inline_link_is_not_resolved_by_headline(store, make_article):
    put(store, make_article("a", edges=(Edge("inline", headline="Title of b"),)), make_article("b"))
    assert target_of(store) == [None]


def test_a_later_article_resolves_an_open_edge(store, make_article):
    put(store, make_article("a", edges=(Edge("related", target="b"),)))
    put(store, make_article("b"))
    assert target_of(store) == ["b"]


def test_an_article_that_links_to_itself_has_no_target(store, make_article):
    put(store, make_article("a", url="https://x.example/a", edges=(Edge("inline", url="https://x.example/a"),)))
    assert target_of(store) == [None]


def test_an_open_edge_that_knows_only_an_id_shows_it(store, make_article):
    put(store, make_article("a", edges=(Edge("related", target="not-here"),)))
    assert store.article("a").edges == (Edge("related", url="not-here"),)


def test_putting_over_an_article_replaces_its_edges(store, make_article):
    (number,) = put(store, make_article("a", edges=(Edge("related", target="b"), Edge("related", target="c"))))
    with store.writing():
        store.put(make_article("a", edges=(Edge("related", target="d"),)), store.next_generation(), number)
    assert [edge.url for edge in store.article("a").edges] == ["d"]


def test_a_failed_transaction_leaves_everything_as_it_was(store, make_article):
    put(store, make_article("a"))
    with pytest.raises(sqlite3.IntegrityError):
        put(store, make_article("b"), make_article("b"))
    assert store.statistics().articles == 1
    assert store.generation == 1


def test_statistics_count_articles_edges_and_the_span(store, make_article):
    linking = make_article("a", published="2023-02-01T10:00:00+01:00", edges=(Edge("related", target="x"),))
    put(store, linking, make_article("b", published=""), make_article("c", published="2024-01-01"))
    counts = store.statistics()
    assert (counts.articles, counts.edges, counts.open_edges) == (3, 1, 1)
    assert (counts.first, counts.last) == ("2023-02-01", "2024-01-01")


def test_changes_are_counted_by_generation(store, make_article):
    put(store, make_article("a"))
    put(store, make_article("b"))
    ((number, article, sketch),) = store.changed_since(1)
    assert (number, article.id, sketch) == (2, "b", sketch_of(article.body).tobytes())
    assert list(store.numbers_changed_since(1)) == [2]
    assert store.count_changed_since(0) == 2


def links_changed_since(store, generation):
    return sorted((source, target, anchor) for source, target, anchor, _ in store.edges_changed_since(generation))


def test_links_have_changed_when_one_of_their_ends_has(store, make_article):
    put(store, make_article("a", edges=(Edge("inline", target="b", anchor="x"), Edge("related", target="c"))))
    put(store, make_article("b"))
    put(store, make_article("c", edges=(Edge("related", target="a"),)))
    assert links_changed_since(store, 0) == [(1, 2, "x"), (1, 3, ""), (3, 1, "")]
    assert links_changed_since(store, 1) == [(1, 2, "x"), (1, 3, ""), (3, 1, "")]
    assert links_changed_since(store, 2) == [(1, 3, ""), (3, 1, "")]
    assert links_changed_since(store, 3) == []


def test_a_link_text_comes_with_the_language_of_its_article(store, make_article):
    edges = (Edge("inline", target="b", anchor="Kai"), Edge("inline", target="b", url="/b"))
    put(store, make_article("a", lang="de", edges=edges), make_article("b", lang="en"))
    assert (1, 2, "Kai", "de") in list(store.edges_changed_since(0))
    assert store.link_texts(2, 9) == [("Kai", "de")]
    assert store.link_texts(1, 9) == []


def test_an_article_is_found_by_id_or_address(store, make_article):
    put(store, make_article("a", url="https://www.x.example/a/"), make_article("b"))
    assert store.numbers_of("b", "x.example/a") == [1, 2]
    assert store.numbers_of("a", "x.example/a") == [1]
    assert store.numbers_of("", "") == []


def test_sections_and_languages_come_the_commonest_first(store, make_article):
    sections = ("Sport", "News", "News", "")
    put(store, *(make_article(f"a{n}", section=name, lang="en" if n else "") for n, name in enumerate(sections)))
    assert store.sections() == ("News", "Sport")
    assert store.languages() == ("en",)


def test_a_row_that_should_be_there_and_is_not_is_damage(store, make_article):
    put(store, make_article("a"))
    with pytest.raises(DamagedArchiveError, match="a row is missing"):
        store.articles([1, 2])


def test_resolving_never_scans_all_articles():
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    plans = [row[3] for query in RESOLVE for row in database.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert "SCAN articles" not in plans
    database.close()


def test_looking_up_an_address_never_scans_all_articles(store):
    connection = store._db._db
    executed: list[str] = []
    connection.set_trace_callback(executed.append)
    store.known(canonical="x.example/a")
    connection.set_trace_callback(None)
    plan = connection.execute(f"EXPLAIN QUERY PLAN {executed[0]}").fetchall()
    assert "articles_canonical" in plan[0][3]


def test_a_folder_without_an_archive_is_named(tmp_path):
    with pytest.raises(ArchiveError, match="There is no archive"):
        Store(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_archive(tmp_path):
    (tmp_path / FILE).touch()
    with pytest.raises(ArchiveError, match="There is no archive"):
        Store(tmp_path)


def test_making_an_archive_over_an_empty_file_heals_it(tmp_path):
    (tmp_path / FILE).touch()
    Store(tmp_path, create=True).close()
    Store(tmp_path).close()


def test_random_bytes_are_a_damaged_archive_and_stay_as_they_are(tmp_path):
    (tmp_path / FILE).write_bytes(b"\x07random" * 999)
    for create in (False, True):
        with pytest.raises(DamagedArchiveError):
            Store(tmp_path, create=create)
    assert (tmp_path / FILE).read_bytes() == b"\x07random" * 999


def test_a_newer_archive_is_not_opened(tmp_path):
    Store(tmp_path, create=True).close()
    _run(tmp_path / FILE, "PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match="newer Read Also"):
        Store(tmp_path)


def test_another_programs_database_is_left_alone(tmp_path):
    _run(tmp_path / FILE, "CREATE TABLE bookmarks (url)")
    for create in (False, True):
        with pytest.raises(ArchiveError, match="not made by Read Also"):
            Store(tmp_path, create=create)


def test_a_store_that_is_torn_in_the_middle_says_so(tmp_path, make_article):
    store = Store(tmp_path, create=True)
    put(store, *(make_article(f"a{n}", body="word " * 2000) for n in range(60)))
    store.close()
    data = bytearray((tmp_path / FILE).read_bytes())
    data[8192:-8192] = b"\xff" * (len(data) - 16384)
    (tmp_path / FILE).write_bytes(data)
    with pytest.raises(DamagedArchiveError), closing(Store(tmp_path)) as torn:
        list(torn.all_articles())


def test_a_row_that_cannot_be_read_is_damage_with_the_articles_name(tmp_path, make_article):
    store = Store(tmp_path, create=True)
    put(store, make_article("a"))
    store.close()
    _run(tmp_path / FILE, "UPDATE articles SET tags = '[nonsense'")
    with pytest.raises(DamagedArchiveError, match="“a”"), closing(Store(tmp_path)) as torn:
        torn.article("a")


def test_a_second_writer_is_told_that_the_archive_is_busy(store, monkeypatch):
    monkeypatch.setattr("editorapp.archive.database._BUSY_SECONDS", 0.01)
    other = Store(store.folder)
    with store.writing(), pytest.raises(BusyArchiveError), other.writing():
        pass
    other.close()


def test_a_store_below_a_file_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError):
        Store(tmp_path / "file" / "archive", create=True)


def test_two_stores_have_different_identities(tmp_path):
    one, other = (Store(tmp_path / name, create=True) for name in ("one", "other"))
    assert one.identity != other.identity
    one.close()
    other.close()


def test_unknown_columns_are_refused(store):
    with pytest.raises(ValueError, match="unknown column"):
        store.cells([1], "id; DROP TABLE articles")


def test_an_article_keeps_its_number_when_it_changes(store, make_article):
    (number,) = put(store, make_article("a"))
    with store.writing():
        again = store.put(replace(make_article("a"), title="New"), store.next_generation(), number)
    assert again == number


def _run(path: Path, statement: str) -> None:
    database = sqlite3.connect(path)
    database.create_function("row_crc", -1, row_crc)
    database.execute(statement)
    database.commit()
    database.close()
