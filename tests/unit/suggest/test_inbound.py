"""Which older stories should link to this one."""

import datetime
from pathlib import Path

import pytest

from editorapp.article.article import Edge
from editorapp.suggest.inbound import older_stories
from editorapp.suggest.ranking import Ranker
from editorapp.suggest.time_words import load_time_words

TIMES = Path(__file__).resolve().parents[3] / "resources" / "time"
STORY = (
    "The ferry company Lornsay Lines will drop the evening sailing to Skerrow, said Fiona Hill, the harbourmaster. "
    "Islanders fear that the school run and the fish market suffer when the timetable is cut in October."
)
CLOSE = (
    "Lornsay Lines may cut the ferry timetable: an evening sailing to Skerrow is at risk, islanders heard from the "
    "harbourmaster, Fiona Hill, at the fish market."
)
OTHER = (
    "The ferry of Lornsay Lines is late again. Fiona Hill told islanders that each evening sailing waits for fish, "
    "so that the timetable no longer holds in Skerrow."
)


@pytest.fixture
def older(archive_of, draft_of, make_article, today):
    def find(*articles, day=today, **details):
        filling = [
            make_article(f"f{n}", body=f"Council meeting number {n} on roads, bins and parking.") for n in range(9)
        ]
        ranker = Ranker(archive_of(*articles, *filling), load_time_words(TIMES))
        return older_stories(ranker, draft_of(STORY, title="Evening ferry to be cut", **details), day)

    return find


def ids(stories):
    """The ids of these suggestions."""
    return [story.id for story in stories]


def test_a_story_on_the_same_subject_should_link_here(older, make_article):
    found = older(make_article("close", title="Evening ferry at risk", body=CLOSE))
    assert ids(found) == ["close"]
    assert found[0].strength >= 1
    assert found[0].snippet


def test_the_reasons_can_be_checked_in_both_texts(older, make_article):
    story = older(make_article("close", title="Evening ferry at risk", body=CLOSE))[0]
    subject, names = (reason.text for reason in story.reasons)
    words = subject.removeprefix("Covers the same subject: ").split(", ")
    assert words
    assert all(word in f"Evening ferry at risk {CLOSE}" for word in words)
    assert names == "Same names: Lornsay Lines, Fiona Hill"


def test_a_story_that_many_link_to_comes_first_and_says_so(older, make_article):
    links = [
        make_article(f"l{n}", title=f"Road {n}", body="Bins.", edges=(Edge("inline", target="hub"),)) for n in "1234"
    ]
    pair = (
        make_article("hub", title="Evening ferry", body=OTHER),
        make_article("new", title="Evening ferry", body=OTHER[:150]),
    )
    found = older(*pair, *links)
    assert ids(found)[0] == "hub"
    assert "Often linked: 4 stories" in [reason.text for reason in found[0].reasons]


def test_of_two_as_close_the_newer_is_worth_more(older, make_article):
    articles = [
        make_article("old", title="Evening ferry", body=CLOSE, published="2016-11-01"),
        make_article("new", title="Evening ferry", body=OTHER, published="2026-10-01"),
    ]
    assert ids(older(*articles))[0] == "new"


def test_a_story_that_links_here_already_is_left_out(older, make_article):
    address = "https://post.example/evening-ferry"
    linking = make_article("a", title="Evening ferry", body=f"{CLOSE} See [this]({address}/?utm_source=x).")
    assert ids(older(linking, make_article("b", title="Evening ferry", body=OTHER), url=address)) == ["b"]


def test_the_story_itself_and_its_versions_are_left_out(older, make_article):
    own = make_article("own", title="Evening ferry to be cut", body=STORY)
    version = make_article("version", title="Evening ferry to be cut", body=f"Update: {STORY}")
    assert older(own, version, url=own.url) == ()


@pytest.mark.parametrize("status", ["withdrawn", "Killed", "embargoed", "superseded"])
def test_what_is_withdrawn_is_left_out(older, make_article, status):
    assert older(make_article("close", title="Evening ferry at risk", body=CLOSE, status=status)) == ()


def test_a_dated_story_is_compared_with_what_was_older_then(older, make_article):
    later = make_article("later", title="Evening ferry at risk", body=CLOSE, published="2026-10-01")
    earlier = make_article("earlier", title="Evening ferry", body=OTHER, published="2026-08-01")
    assert ids(older(later, earlier, date="2026-09-01")) == ["earlier"]


def test_a_story_dated_in_the_future_is_not_older(older, make_article):
    assert older(make_article("close", title="Ferry", body=CLOSE, published="2027-01-01")) == ()


def test_one_that_the_draft_links_to_is_marked(older, make_article, archive_of, draft_of, today):
    article = make_article("close", title="Evening ferry at risk", body=CLOSE)
    filling = [make_article(f"f{n}", body=f"Council meeting number {n} on roads.") for n in range(9)]
    ranker = Ranker(archive_of(article, *filling), load_time_words(TIMES))
    draft = draft_of(f"{STORY} [Earlier]({article.url}).", title="Evening ferry to be cut")
    assert [story.linked for story in older_stories(ranker, draft, today)] == [True]


@pytest.mark.parametrize("text", ["", "Ferry.", "Quantum " * 60])
def test_nothing_is_close_to_nothing(starter, draft_of, today, text):
    assert older_stories(Ranker(starter, load_time_words(TIMES)), draft_of(text), today) == ()


def test_the_starter_draft_finds_the_stories_a_desk_would_update(starter, starter_draft, today):
    found = older_stories(Ranker(starter, load_time_words(TIMES)), starter_draft("east-pier.md"), today, limit=3)
    assert len(found) == 3
    assert "hollow-footings-warning" in ids(found)
    assert all(datetime.date.fromisoformat(story.published[:10]).toordinal() <= today for story in found)
