"""The writer's own search, as it is used."""

import pytest

from editorapp.archive.search import search

STORIES = (
    ("storm", "Storm Maren tears wall", "2024-01-16", "The harbourmaster Fiona Hill closed the east pier.", "en"),
    ("rock", "Rock for the pier", "2024-05-28", "Six thousand tonnes were laid along the pier.", "en"),
    ("ferry", "Ferry timetable cut", "2023-06-29", "Lornsay loses a sailing. Fiona spoke.", "en"),
    ("plage", "La plage de Cádiz", "2022-07-09", "Les élèves mangent au café près de la plage.", "fr"),
)


@pytest.fixture
def find(fill, opened_archive, make_article):
    articles = [make_article(i, title=t, published=d, body=b, lang=lang) for i, t, d, b, lang in STORIES]
    archive = opened_archive(fill(*articles))
    return lambda text, limit=20: [archive.rows.ids[document] for document, _ in search(archive, text, limit)]


def test_articles_with_all_the_words_come_first(find):
    assert find("fiona hill ")[:2] == ["storm", "ferry"]


def test_an_unfinished_last_word_is_found(find):
    assert find("harbourm") == ["storm"]
    assert find("fiona hil")[0] == "storm"


def test_a_finished_word_is_not_taken_for_a_beginning(find):
    assert find("harbourm ") == []


def test_forms_of_a_word_are_found(find):
    assert find("sailings ") == ["ferry"]


def test_case_does_not_matter(find):
    assert find("MAREN ") == ["storm"]


def test_a_year_finds_what_was_published_then(find):
    assert set(find("2024")) == {"storm", "rock"}
    assert find("pier 2024 ")[0] in ("storm", "rock")
    assert find("fiona 2023")[0] == "ferry"


@pytest.mark.parametrize("text", ["cafe ", "café ", "CAFÉ", "cadiz ", "Cádiz ", "eleves "])
def test_accents_may_be_left_out(find, text):
    assert find(text) == ["plage"]


def test_an_accent_too_many_does_no_harm(find):
    assert find("ferrý ") == ["ferry"]


def test_unknown_words_are_ignored_beside_known_ones(find):
    assert find("zzgrblfx maren ") == ["storm"]


@pytest.mark.parametrize("text", ["", "   ", "zzgrblfx", "…—!?", "\x00", "\ud800"])
def test_nothing_is_found_for_nothing(find, text):
    assert find(text) == []


def test_the_limit_holds(find):
    assert len(find("pier fiona plage 2024", limit=2)) == 2


def test_a_whole_article_as_query_is_answered(find):
    assert find(" ".join(story[3] for story in STORIES) * 50)


def test_replaced_articles_are_found_by_their_new_words_only(fill, opened_archive, make_article):
    fill(make_article("a", title="Zeppelin"), make_article("b"))
    archive = opened_archive(fill(make_article("a", title="Balloon")))
    assert search(archive, "zeppelin ", 5) == []
    assert [archive.rows.ids[document] for document, _ in search(archive, "balloon ", 5)] == ["a"]


def test_an_archive_without_index_finds_nothing(store, opened_archive):
    assert search(opened_archive(store.folder), "pier", 5) == []
