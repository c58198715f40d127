"""What a suggestion says of itself: headline, date, reasons, sentence, places, and marks."""

import pytest

from editorapp.archive.decisions import decide
from editorapp.article.article import Edge

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
DRAFT = (
    "Since the storm its footings are hollow, divers told the harbour board; now the east pier will close to cars. "
    "Fiona Hill of the Harbour Fund will pay."
)


@pytest.fixture
def offered(archive_of, make_article, draft_of, suggest):
    """The suggestion of one article with these fields, beside articles about something else."""

    def offer(*others, draft=DRAFT, details=(), **fields):
        rest = [make_article(f"f{n}", title=f"Week {n}", body=f"Report {n} on gardens.") for n in range(9)]
        values = {"title": "Divers survey the east pier", "body": PIER} | fields
        archive = archive_of(make_article("pier", **values), *others, *rest)
        found = suggest(archive, draft_of(draft, title="East pier closed", **dict(details)), bar=0.5).items
        return next(item for item in found if item.id == "pier")

    return offer


def texts(suggestion):
    return [reason.text for reason in suggestion.reasons]


def test_it_has_what_the_article_has(offered):
    found = offered(section="News", published="2026-11-03T10:00:00Z")
    assert (found.title, found.url) == ("Divers survey the east pier", "https://post.example/pier")
    assert (found.section, found.published) == ("News", "2026-11-03T10:00:00Z")


def test_it_shows_the_sentence_that_shares_most(offered):
    found = offered(body=f"Nothing of note happened today. {PIER} Rain is expected.")
    assert found.snippet == PIER
    assert {"footings", "divers"} & set(found.matches)


def test_it_has_places_in_the_draft(offered):
    assert offered().placements


def test_a_recent_close_story_is_followed_up(offered):
    assert "Follow-up from 1 Nov" in texts(offered(published="2026-11-01"))


def test_a_name_in_both_is_a_reason(offered):
    assert "Same names: Fiona Hill" in texts(offered(body=f"{PIER} Fiona Hill said so."))


def test_words_that_led_here_before_are_quoted_as_the_draft_writes_them(offered, make_article):
    linking = make_article("linking", body="The [HARBOUR FUND](https://post.example/pier) is empty.")
    assert "“Harbour Fund” linked here before" in texts(offered(linking, title="The fund", body="It pays for quays."))


def test_tags_that_both_have_are_a_reason_whatever_their_case(offered):
    found = offered(tags=("Pier", "ferry"), title="Tides", body="The harbour board met.", details={"tags": "pier, sea"})
    assert "Same tags: Pier" in texts(found)


def test_how_often_it_is_linked_is_counted_from_the_archive(offered, make_article):
    edges = (Edge("related", target="pier"),)
    linking = [make_article(f"l{n}", body=f"Roses {n}.", edges=edges) for n in range(12)]
    found = offered(*linking, title="Harbour", body="The harbour board met.", published="1999-01-01")
    assert "Often linked: 12 stories" in texts(found)


@pytest.mark.parametrize(
    ("status", "modified", "marked"),
    [("corrected", "2026-11-05T08:00:00Z", "2026-11-05"), ("Corrected", "2026-11-05", "2026-11-05"),
     ("published", "2026-11-05", ""), ("", "", "")],
)  # fmt: skip
def test_a_corrected_article_says_on_which_day(offered, status, modified, marked):
    assert offered(status=status, modified=modified).corrected == marked


def test_its_score_is_rounded_and_it_is_not_linked(offered):
    found = offered()
    assert found.score == round(found.score, 4)
    assert not found.linked
    assert not found.pinned


def test_a_pinned_article_that_shares_nothing_still_has_a_reason(archive_of, make_article, draft_of, suggest):
    archive = archive_of(make_article("roses", title="Roses", body="In the garden."), make_article("b", body="Tulips."))
    decide(archive.store, "s", "roses", "pinned", "2026-11-20")
    (found,) = suggest(archive, draft_of(DRAFT, title="East pier closed"), story="s").items
    assert found.reasons
    assert (found.strength, found.snippet) == (1, "")
