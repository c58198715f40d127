"""What writers decided: for one story or for all, taken back at will, and how it counts as evidence."""

from contextlib import closing

import pytest

from editorapp.archive.decisions import ALWAYS, StoryDecisions, decide, decisions_for, evidence, take_over
from editorapp.archive.entry import day_of
from editorapp.archive.store import Store

TODAY = day_of("2024-05-01")


@pytest.fixture
def decided(store):
    """Keeps (story, article, kind) of one day."""

    def keep(*decisions, day="2024-05-01"):
        for story, article, kind in decisions:
            decide(store, story, article, kind, day)
        return store

    return keep


def test_a_hidden_article_is_hidden_from_its_story_only(decided):
    store = decided(("s", "a", "hidden"))
    assert decisions_for(store, "s") == StoryDecisions(frozenset({"a"}))
    assert decisions_for(store, "t") == StoryDecisions()


def test_always_hidden_holds_for_every_story_named_or_not(decided):
    store = decided(("s", "a", ALWAYS))
    assert all(decisions_for(store, story).hidden == {"a"} for story in ("s", "t", ""))


def test_a_pinned_article_is_pinned_to_its_story_only(decided):
    store = decided(("s", "a", "pinned"))
    assert (decisions_for(store, "s").pinned, decisions_for(store, "t").pinned) == (("a",), ())


@pytest.mark.parametrize("days", [("2024-05-01", "2024-05-02"), ("2024-05-01T09:00:00.1", "2024-05-01T09:00:00.2")])
def test_what_was_pinned_earlier_comes_first(decided, store, days):
    decided(("s", "b", "pinned"), day=days[0])
    decided(("s", "a", "pinned"), day=days[1])
    assert decisions_for(store, "s").pinned == ("b", "a")


@pytest.mark.parametrize("kind", ["hidden", "pinned", ALWAYS])
def test_a_decision_is_taken_back(decided, store, kind):
    decided(("s", "a", kind), ("s", "b", kind))
    decide(store, "s", "a", kind, "2024-05-03", undo=True)
    found = decisions_for(store, "s")
    assert ("b",) in (tuple(found.hidden), found.pinned)
    assert len(store.decisions.of()) == 1


def test_taking_back_what_was_not_decided_changes_nothing(decided, store):
    decided(("s", "a", "hidden"))
    decide(store, "s", "a", "pinned", "2024-05-03", undo=True)
    decide(store, "t", "a", "hidden", "2024-05-03", undo=True)
    assert decisions_for(store, "s").hidden == {"a"}


@pytest.mark.parametrize("kind", ["inserted", "hidden", "pinned"])
def test_a_story_without_a_name_keeps_nothing_but_what_holds_for_all(decided, kind):
    assert decided(("", "a", kind)).decisions.of() == []


def test_the_same_decision_is_kept_once_with_its_first_day(decided, store):
    decided(("s", "a", "inserted"), day="2024-05-01")
    decided(("s", "a", "inserted"), day="2024-06-01")
    assert store.decisions.of() == [("a", "inserted", "2024-05-01")]


def test_what_was_decided_under_a_path_is_taken_over_by_the_drafts_key_once(decided, store):
    decided(
        ("/pier.md", "a", "hidden"), ("/pier.md", "b", "pinned"), ("/pier.md", "c", "inserted"), ("5eed", "d", "hidden")
    )
    take_over(store, "5eed", ("/pier.md", "", "5eed"))
    assert decisions_for(store, "5eed") == StoryDecisions(frozenset({"a", "d"}), ("b",))
    assert decisions_for(store, "/pier.md") == StoryDecisions()
    assert len(store.decisions.of()) == 4


def test_what_was_taken_over_and_then_taken_back_does_not_return(decided, store):
    decided(("/pier.md", "a", "hidden"))
    take_over(store, "5eed", ("/pier.md",))
    decide(store, "5eed", "a", "hidden", "2024-05-02", undo=True)
    take_over(store, "5eed", ("/pier.md",))
    assert decisions_for(store, "5eed") == StoryDecisions()


def test_a_story_left_behind_begins_with_what_is_hidden_and_pinned_and_nothing_counts_twice(decided, store):
    decided(("s", "a", "hidden"), ("s", "b", "pinned"), ("s", "c", "inserted"))
    take_over(store, "left", ("s",), copies=True)
    assert decisions_for(store, "left") == decisions_for(store, "s") == StoryDecisions(frozenset({"a"}), ("b",))
    assert [kind for _, kind, _ in store.decisions.of()].count("inserted") == 1


def test_where_nothing_was_decided_nothing_is_written(store):
    before = store.folder.joinpath("articles.db").stat().st_mtime_ns
    take_over(store, "5eed", ("/pier.md",))
    assert store.folder.joinpath("articles.db").stat().st_mtime_ns == before


def test_an_unknown_kind_is_refused(store):
    with pytest.raises(ValueError, match="unknown decision"):
        decide(store, "s", "a", "liked", "2024-05-01")


def test_decisions_outlive_the_store_being_opened_again(decided, store):
    decided(("s", "a", "hidden"))
    with closing(Store(store.folder)) as other:
        assert decisions_for(other, "s").hidden == {"a"}


def test_each_insertion_is_evidence_and_each_hiding_takes_one_away():
    rows = [("a", "inserted", "2024-05-01")] * 3 + [("a", "hidden", "2024-05-01"), ("a", "pinned", "2024-05-01")]
    assert evidence(rows, TODAY) == {"a": (2, 2.0)}


def test_evidence_is_half_as_strong_after_125_days():
    assert evidence([("a", "inserted", "2024-05-01")], TODAY + 125) == {"a": (1, 0.5)}


def test_of_a_time_only_the_day_counts():
    assert evidence([("a", "inserted", "2024-05-01T23:59:59.999999")], TODAY + 125) == {"a": (1, 0.5)}


def test_a_day_to_come_counts_as_today():
    assert evidence([("a", "inserted", "2024-06-01")], TODAY) == {"a": (1, 1.0)}


@pytest.mark.parametrize("kind", ["hidden", ALWAYS])
def test_hiding_is_no_evidence_against_an_article(kind):
    rows = [("a", kind, "2024-05-01"), ("b", "inserted", "2024-05-01"), ("b", kind, "2024-05-01")]
    assert evidence(rows, TODAY) == {}


def test_an_old_insertion_with_a_new_hiding_never_counts_below_nothing():
    rows = [("a", "inserted", "2020-05-01")] * 2 + [("a", "hidden", "2024-05-01")]
    assert evidence(rows, TODAY) == {"a": (1, 0.0)}
