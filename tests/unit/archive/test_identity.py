"""Importing again must neither double an article nor mix up two."""

import pytest

from editorapp.archive.identity import identify, is_older


@pytest.fixture
def put(store):
    """Puts articles into the store."""

    def put_articles(*articles):
        with store.writing():
            for article in articles:
                store.put(article, store.next_generation())

    return put_articles


def test_a_named_id_says_who_an_article_is(store, put, make_article):
    put(make_article("a", title="Old"))
    article, known = identify(store, make_article("a", title="Quite new"), False, set())
    assert (article.id, known.id) == ("a", "a")


def test_an_address_says_it_when_the_id_is_new(store, put, make_article):
    put(make_article("a", url="https://x.example/story"))
    article, known = identify(store, make_article("b", url="http://www.x.example/story/"), False, set())
    assert (article.id, known.id) == ("b", "a")


def test_two_named_articles_at_one_address_in_one_run_are_two(store, put, make_article):
    put(make_article("a", url="https://x.example/"))
    _, known = identify(store, make_article("b", url="https://x.example/"), False, {"a"})
    assert known is None


def test_a_derived_id_with_the_same_source_is_the_same_article(store, put, make_article):
    put(make_article("welcome", source="/site/welcome.md"))
    changed = make_article("welcome", title="All new", body="Nothing as it was.", source="/site/welcome.md")
    assert identify(store, changed, True, set())[1].id == "welcome"


def test_a_moved_file_is_the_same_article(store, put, make_article):
    put(make_article("welcome", source="/site/welcome.md"))
    moved = make_article("welcome", body="Nothing as it was.", source="/elsewhere/welcome.md")
    assert identify(store, moved, True, set())[1].id == "welcome"


def test_another_sites_file_of_the_same_name_gets_an_id_of_its_own(store, put, make_article):
    put(make_article("welcome", source="/site/welcome.md"))
    other = make_article("welcome", title="Bienvenue", body="Tout autre chose.", source="/autre/welcome.md")
    article, known = identify(store, other, True, set())
    assert (article.id, known) == ("welcome-2", None)


def test_that_other_file_is_found_again(store, put, make_article):
    put(make_article("welcome", source="/site/welcome.md"))
    put(make_article("welcome-2", title="Bienvenue", body="Tout autre chose.", source="/autre/welcome.md"))
    changed = make_article("welcome", title="Salut", body="Encore autre chose.", source="/autre/welcome.md")
    article, known = identify(store, changed, True, {"welcome"})
    assert (article.id, known.id) == ("welcome-2", "welcome-2")


def test_one_file_of_a_folder_read_alone_is_the_same_article(store, put, make_article):
    put(make_article("2024/storm", body="word " * 50, source="/site/2024/storm.md"))
    alone = make_article("storm", title="Title of 2024/storm", body="word " * 50, source="/site/2024/storm.md")
    assert identify(store, alone, True, set())[0].id == "2024/storm"


def test_a_daily_headline_without_id_stays_two_articles(store, put, make_article):
    put(make_article("briefing", title="Briefing", body="Of the pier and the sea.", source="day.jsonl"))
    other = make_article("briefing", title="Briefing", body="Of schools and roads.", source="day.jsonl")
    article, known = identify(store, other, True, {"briefing"})
    assert (article.id, known) == ("briefing-2", None)


@pytest.mark.parametrize(
    ("one", "other", "older"),
    [
        ("2024-05-01", "2024-05-02", True),
        ("2024-05-01T10:00:00+02:00", "2024-05-01T09:00:00+00:00", True),
        ("2024-05-01T10:00:00", "2024-05-01T09:00:00+00:00", False),
        ("2024-05-01", "2024-05-01", False),
        ("", "2024-05-01", False),
        ("2024-05-01", "", False),
        ("first", "second", True),
    ],
)
def test_times_are_compared_with_their_offsets(one, other, older):
    assert is_older(one, other) is older
