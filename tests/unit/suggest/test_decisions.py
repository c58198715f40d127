"""What writers decided about suggestions: pinned, hidden, taken; and what that changes."""

import datetime
import math

import pytest

from editorapp.archive.decisions import decide
from editorapp.suggest.feature_table import COLUMN
from editorapp.suggest.ranking import Limits
from editorapp.suggest.suggesting import LOWER_BAR

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
DRAFT = "Since the storm its footings are hollow, divers told the harbour board; now the east pier will close to cars."
ROUNDED = 2e-5
"""Features are rounded to five decimals."""
DAYS = {"older": "2026-01-01", "newer": "2026-02-01"}
BODIES = {
    "pier": PIER,
    "storm": "A storm has torn the pier; the harbour board sends divers to its footings.",
    "roses": "Roses are planted in the garden of the town hall.",
    "tulips": "Tulips follow in spring.",
}


@pytest.fixture
def archive(archive_of, make_article):
    return archive_of(*(make_article(name, title=f"The {name}", body=body) for name, body in BODIES.items()))


@pytest.fixture
def decided(archive):
    """Keeps a decision in the archive."""
    return lambda article, kind, story="s", day="2026-11-20", **more: decide(
        archive.store, story, article, kind, day, **more
    )


@pytest.fixture
def offered(archive, draft_of, suggest):
    """What is offered for a story."""
    draft = draft_of(DRAFT, title="East pier closed after storm")
    return lambda story="s", **wanted: suggest(archive, draft, **{"story": story, "bar": 1.0} | wanted).items


def ids(items):
    return [item.id for item in items]


def test_without_decisions_the_close_ones_are_offered(offered):
    assert set(ids(offered())) == {"pier", "storm"}


def test_a_pinned_article_comes_first_though_it_shares_nothing(decided, offered):
    decided("roses", "pinned")
    found = offered()
    assert (found[0].id, found[0].pinned) == ("roses", True)
    assert not any(item.pinned for item in found[1:])


def test_pinned_articles_come_in_the_order_they_were_pinned(decided, offered):
    decided("tulips", "pinned", day="2026-11-19")
    decided("roses", "pinned", day="2026-11-20")
    assert ids(offered())[:2] == ["tulips", "roses"]


def test_pinned_articles_are_shown_however_few_are_wanted(decided, offered):
    decided("tulips", "pinned")
    decided("roses", "pinned")
    assert set(ids(offered(limit=1))) == {"tulips", "roses"}


def test_a_pinned_article_passes_the_filters(decided, offered):
    decided("roses", "pinned")
    assert ids(offered(sections=("Sport",))) == ["roses"]


def test_a_pinned_version_is_shown_instead_of_a_newer_one(archive_of, make_article, draft_of, suggest):
    versions = [make_article(name, title="Pier", body=f"{PIER} {DRAFT}", published=day) for name, day in DAYS.items()]
    archive = archive_of(*versions, *(make_article(name, body=BODIES[name]) for name in ("roses", "tulips")))
    decide(archive.store, "s", "older", "pinned", "2026-11-20")
    draft = draft_of("The harbour board looks at the east pier.", title="East pier")
    (found,) = suggest(archive, draft, story="s", bar=1.0).items
    assert (found.id, found.pinned, found.versions) == ("older", True, 2)


def test_a_pinned_article_is_not_counted_as_left_out(archive, decided, draft_of, suggest):
    draft = draft_of(DRAFT, title="East pier closed after storm")
    filtered = {"story": "s", "bar": 1.0, "sections": ("Sport",)}
    assert suggest(archive, draft, **filtered).left_out == 2
    decided("roses", "pinned")
    assert suggest(archive, draft, **filtered).left_out == 2
    decided("pier", "pinned")
    assert suggest(archive, draft, **filtered).left_out == 1


def test_a_pin_holds_for_its_story_alone(decided, offered):
    decided("roses", "pinned", story="s")
    assert "roses" not in ids(offered("another"))


def test_a_pin_that_is_taken_back_is_gone(decided, offered):
    decided("roses", "pinned")
    decided("roses", "pinned", undo=True)
    assert "roses" not in ids(offered())


def test_what_is_hidden_from_a_story_is_offered_to_others(decided, offered):
    decided("pier", "hidden", story="s")
    assert "pier" not in ids(offered("s"))
    assert "pier" in ids(offered("another"))


@pytest.mark.parametrize("story", ["s", "another", ""])
def test_what_is_always_hidden_is_offered_to_none(decided, offered, story):
    decided("pier", "always-hidden", story="s")
    assert "pier" not in ids(offered(story))


@pytest.mark.parametrize("kind", ["hidden", "pinned", "inserted"])
def test_a_story_without_a_name_keeps_nothing(archive, decided, offered, kind):
    decided("roses", kind, story="")
    assert archive.store.decisions.of() == []
    assert not any(item.pinned for item in offered(""))


def test_a_pin_of_an_article_that_is_gone_is_no_trouble(decided, offered):
    decided("nowhere", "pinned")
    assert set(ids(offered())) == {"pier", "storm"}


def test_an_article_that_is_pinned_and_withdrawn_is_not_offered(archive_of, make_article, draft_of, suggest):
    archive = archive_of(make_article("pier", body=PIER, status="withdrawn"), make_article("b", body="Roses."))
    decide(archive.store, "s", "pier", "pinned", "2026-11-20")
    assert suggest(archive, draft_of(DRAFT, title="Pier"), story="s", bar=LOWER_BAR).items == ()


@pytest.fixture
def popularity(archive, draft_of, ranked):
    """`pop` and `popdec` of the article on the storm, after these decisions."""

    def measure(*decisions, **more):
        ids, found = ranked(archive, draft_of(DRAFT, title="Pier"), decided=decisions, **more)
        row = found.features[ids.index("storm")]
        return float(row[COLUMN["pop"]]), float(row[COLUMN["popdec"]])

    return measure


def test_an_article_that_was_inserted_counts_as_linked_once_more(popularity):
    assert popularity() == (0, 0)
    assert popularity(("storm", "inserted", "2026-11-22")) == pytest.approx((math.log(2), math.log(2)), abs=ROUNDED)


def test_that_it_was_inserted_fades_by_half_in_a_hundred_and_twenty_five_days(popularity, today):
    day = datetime.date.fromordinal(today - 125).isoformat()
    assert popularity(("storm", "inserted", day)) == pytest.approx((math.log(2), math.log(1.5)), abs=ROUNDED)


def test_hiding_takes_back_an_insertion_but_never_more(popularity):
    assert popularity(("storm", "hidden", "2026-11-22")) == (0, 0)
    assert popularity(("storm", "inserted", "2026-11-22"), ("storm", "hidden", "2026-11-22")) == (0, 0)


def test_a_pin_is_no_evidence(popularity):
    assert popularity(("storm", "pinned", "2026-11-22")) == (0, 0)


def test_it_counts_too_when_the_draft_is_an_article_that_is_written_anew(archive, draft_of, ranked):
    draft = draft_of(DRAFT, title="Pier", id="pier")
    ids, found = ranked(archive, draft, decided=(("storm", "inserted", "2026-11-22"),))
    assert found.features[ids.index("storm"), COLUMN["pop"]] == pytest.approx(math.log(2), abs=ROUNDED)


def test_when_links_before_a_day_are_measured_decisions_do_not_count(popularity):
    limits = Limits(datetime.date(2026, 11, 21).toordinal())
    assert popularity(("storm", "inserted", "2026-11-20"), limits=limits) == (0, 0)
