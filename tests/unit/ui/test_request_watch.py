"""What a worker owes, since when, and which requests have ended it before."""

from editorapp.article.survey import Survey
from editorapp.ui.kit.flood import Flood
from editorapp.ui.kit.request_watch import RequestWatch
from editorapp.ui.kit.worker_limits import A_CHARACTER, left_out, limit_of
from editorapp.workers.protocol import (
    ArchiveOpened,
    Configure,
    Decide,
    Failed,
    Found,
    LoadingDictionary,
    Render,
    Rendered,
    Rendering,
    Search,
    ShowArticle,
    Suggest,
    Surveyed,
    UseLanguages,
)


def watch(*messages):
    """A watch with a limit of 10 seconds, on what was sent at 0."""
    made = RequestWatch(lambda message: None if isinstance(message, Decide) else 10.0)
    for message in messages:
        made.note_sent(message, 0.0)
    return made


def test_nothing_is_awaited_of_a_message_that_needs_no_answer():
    assert watch(Decide("s", "a", "pinned")).seconds_left(99) is None


def test_the_clock_of_a_request_starts_when_the_one_before_is_settled():
    watched = watch(Search(1, "pier"), ShowArticle(2, "a"))
    assert watched.seconds_left(4) == 6
    watched.note_received(Found(1, "pier", ()), 4)
    assert watched.seconds_left(5) == 9


def test_an_answer_settles_all_that_was_sent_before_it():
    watched = watch(Search(1, "p"), Search(2, "pi"), ShowArticle(3, "a"))
    watched.note_received(Found(2, "pi", ()), 1)
    watched.note_received(Failed(3, "Gone."), 2)
    assert not watched.is_owed


def test_an_answer_that_nobody_asked_for_settles_nothing():
    watched = watch(Search(1, "pier"))
    watched.note_received(Found(9, "", ()), 5)
    assert watched.seconds_left(5) == 5


def test_an_archive_that_opens_slowly_does_not_cost_the_request_behind_it():
    watched = watch(Configure("/a"), Search(1, "pier"))
    watched.note_received(ArchiveOpened("/a", 3), 9)
    assert watched.seconds_left(9) == 10


def test_a_dictionary_that_is_read_is_a_sign_of_life():
    watched = watch(UseLanguages("", ""))
    watched.note_received(LoadingDictionary("fr"), 8)
    assert watched.seconds_left(8) == 10


def test_a_page_is_settled_when_it_is_surveyed():
    watched = watch(Render(1, 1, "Text"))
    watched.note_received(Rendering(1, "b"), 1)
    watched.note_received(Rendered(1, 1, "", (), {}), 2)
    assert watched.seconds_left(2) == 8
    watched.note_received(Surveyed(1, 1, Survey()), 3)
    assert not watched.is_owed


def test_only_the_oldest_request_is_blamed_and_the_same_text_is_the_same_request():
    watched = watch()
    for number in (1, 3):
        watched.note_sent(Suggest(number, number, "Text", caret=number), 0)
        watched.note_sent(Search(number + 1, "pier"), 0)
        watched.note_end()
    assert watched.is_banned(Suggest(9, 9, "Text"))
    assert not watched.is_banned(Suggest(9, 9, "Text."))
    assert not watched.is_banned(Search(9, "pier"))


def test_what_was_forgiven_may_be_asked_again():
    watched = watch()
    for _ in range(2):
        watched.note_sent(Search(1, "pier"), 0)
        watched.note_end()
    watched.forgive()
    assert not watched.is_banned(Search(2, "pier"))


def test_an_end_that_counts_for_nothing_blames_nobody():
    watched = watch()
    for _ in range(3):
        watched.note_sent(Search(1, "pier"), 0)
        watched.note_end(blames=False)
    assert not watched.is_banned(Search(2, "pier"))


def test_a_long_text_has_more_time():
    assert limit_of(Render(1, 1, "x" * 1_000_000)) == limit_of(Render(1, 1, "")) + 1_000_000 * A_CHARACTER
    assert limit_of(Decide("s", "a", "pinned")) is None


def test_what_is_left_out_is_an_answer_to_its_request():
    assert left_out(Search(7, "pier")) == Failed(7, "This search is left out: it failed twice.", "Try other words.")


def test_too_much_within_a_second_is_a_flood():
    now = [0.0]
    flood = Flood(3, lambda: now[0])
    assert [flood.note(1) for _ in range(4)] == [False, False, False, True]
    now[0] = 1.5
    assert not flood.note(3)
