"""What is offered for a draft, what never is, and why a list is empty."""

import datetime

import pytest

from editorapp.suggest.suggesting import LOWER_BAR, STRENGTHS, strength_of

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
DRAFT = "Since the storm its footings are hollow, divers told the harbour board; now the east pier will close to cars."
FERRY = "The Lornsay ferry loses two sailings a day, Calder Marine said, and islanders fear for the school run."
FILLER = [f"Report number {n} on gardens, bicycles and the weather of week {n} in town." for n in range(12)]


@pytest.fixture
def fillers(make_article):
    return [make_article(f"filler-{n}", title=f"Week {n}", body=text) for n, text in enumerate(FILLER)]


@pytest.fixture
def offer(suggest):
    """The ids offered for a draft, with the bar low enough for archives of a few lines."""
    return lambda archive, draft, **wanted: [
        item.id for item in suggest(archive, draft, **{"bar": LOWER_BAR} | wanted).items
    ]


def test_the_nearest_story_is_offered_first(archive_of, make_article, draft_of, offer, fillers):
    archive = archive_of(
        make_article("pier", title="Divers to survey the east pier", body=PIER),
        make_article("ferry", title="Ferry loses sailings", body=FERRY),
        *fillers,
    )
    assert offer(archive, draft_of(DRAFT, title="East pier closed after storm"))[0] == "pier"


def test_the_drafts_own_article_is_never_offered(archive_of, make_article, draft_of, offer, fillers):
    archive = archive_of(make_article("pier", title="East pier closed", body=PIER), *fillers)
    draft = draft_of(PIER + " More is known today.", title="East pier closed")
    assert "pier" not in offer(archive, draft.with_detail("id", "pier"))
    assert "pier" not in offer(archive, draft.with_detail("url", "http://www.post.example/pier/?utm_source=x"))


@pytest.mark.parametrize(
    "link",
    ["[x](https://post.example/pier)", "[x](http://www.post.example/pier/?utm_source=a#b)", "<https://post.example/pier>",
     "**READ ALSO:** [x](https://post.example/pier)", "[x][1]\n\n[1]: https://post.example/pier"],
)  # fmt: skip
def test_what_the_draft_links_to_is_never_offered(archive_of, make_article, draft_of, offer, fillers, link):
    archive = archive_of(make_article("pier", title="Divers survey the pier", body=PIER), *fillers)
    assert "pier" not in offer(archive, draft_of(f"{FERRY} {PIER}\n\n{link}", title="The pier and the ferry"))


def test_of_two_versions_of_one_story_one_is_offered(archive_of, make_article, draft_of, offer, fillers):
    body = " ".join(f"{PIER} {word} {FERRY}" for word in ("Later", "Besides", "Meanwhile", "Then"))
    twins = [make_article(name, title="Pier closed", body=f"{body} {name}.") for name in ("early", "late")]
    found = offer(archive_of(*twins, *fillers), draft_of(DRAFT, title="East pier closed after storm"))
    assert len({"early", "late"} & set(found)) == 1


def test_an_article_that_is_the_draft_again_is_not_offered(archive_of, make_article, draft_of, offer, fillers):
    body = f"{PIER} {FERRY} And there is a long end to this story, of which every word stands in both."
    archive = archive_of(make_article("copy", title="Closed", body=body), *fillers)
    assert offer(archive, draft_of(body, title="East pier closed")) == []


def test_a_hidden_article_is_not_offered(archive_of, make_article, draft_of, offer, fillers):
    archive = archive_of(make_article("pier", title="Divers survey the pier", body=PIER), *fillers)
    draft = draft_of(DRAFT, title="East pier closed after storm")
    assert offer(archive, draft, hidden={"pier"}) == []
    assert offer(archive, draft) == ["pier"]


@pytest.mark.parametrize("status", ["withdrawn", "Killed", "embargoed", "superseded"])
def test_a_withdrawn_article_is_not_offered(archive_of, make_article, draft_of, offer, fillers, status):
    archive = archive_of(make_article("pier", title="Divers survey the pier", body=PIER, status=status), *fillers)
    assert offer(archive, draft_of(DRAFT, title="East pier closed after storm")) == []


def test_only_articles_before_the_given_day_are_offered(archive_of, make_article, draft_of, offer, suggest_ids):
    dates = {"older": "2024-05-01", "same": "2024-05-02", "newer": "2024-05-03T00:00:00Z", "undated": ""}
    archive = archive_of(*(make_article(name, body=PIER, published=date) for name, date in dates.items()))
    draft, before = draft_of(DRAFT, title="East pier closed"), datetime.date(2024, 5, 2).toordinal()
    assert set(suggest_ids(archive, draft, limit=9, before=before)) == {"older"}
    assert set(offer(archive, draft, before=before, bar=0.1)) <= {"older", "undated"}


def test_as_many_as_wanted_are_offered_even_when_the_closest_are_hidden(archive_of, make_article, draft_of, offer):
    bodies = [" ".join([PIER, *(f"only{n}x{m}" for m in range(60))]) for n in range(30)]
    made = [make_article(f"pier-{n}", title=f"Pier {n}", body=body) for n, body in enumerate(bodies)]
    hidden = {f"pier-{n}" for n in range(25)}
    draft = draft_of(DRAFT, title="Pier closed after storm")
    assert len(offer(archive_of(*made), draft, hidden=hidden, limit=5, bar=0.5)) == 5


def test_a_bare_draft_is_too_short(archive_of, make_article, draft_of, suggest):
    found = suggest(archive_of(make_article("pier", body=PIER)), draft_of("The pier."))
    assert (found.items, found.note) == ((), "short")


def test_an_empty_archive_has_nothing(archive_of, draft_of, suggest):
    assert suggest(archive_of(), draft_of(PIER, title="Pier closed")).note == "nothing"


def test_nothing_close_is_said(archive_of, draft_of, suggest, fillers):
    draft = draft_of("Quantum gravity and the curvature of distant galaxies.", title="Quantum gravity explained")
    assert suggest(archive_of(*fillers), draft).note == "nothing"


def test_that_everything_close_is_linked_is_said(archive_of, make_article, draft_of, suggest, fillers):
    archive = archive_of(make_article("pier", title="East pier closed", body=PIER), *fillers)
    draft = draft_of(f"{DRAFT}\n\n{FERRY} [x](https://post.example/pier)", title="East pier closed")
    assert suggest(archive, draft, bar=LOWER_BAR).note == "linked"


@pytest.mark.parametrize("count", [1, 2])
def test_archives_of_one_and_two_articles_are_ranked_without_warning(
    archive_of, make_article, draft_of, suggest, count
):
    made = [make_article(f"pier-{n}", title="Pier closed", body=PIER + f" {n}") for n in range(count)]
    found = suggest(archive_of(*made), draft_of(DRAFT, title="Pier closed after storm"), bar=0.1)
    assert len(found.items) >= 1


def test_articles_without_date_title_or_body_are_ranked_without_warning(archive_of, make_article, draft_of, suggest):
    without = {"untitled": {"title": "", "body": PIER}, "empty": {"body": ""}, "undated": {"published": ""}}
    odd = [make_article(name, **fields) for name, fields in without.items()]
    found = suggest(archive_of(*odd), draft_of(PIER, title="Pier closed after storm"), bar=0.1)
    assert all(item.reasons for item in found.items)


@pytest.mark.parametrize("body", ["the and of " * 60, "?!…—" * 50, "1 2 3 " * 40, "\x00" * 50, "東京都の港で" * 20])
def test_a_draft_that_says_nothing_is_answered(archive_of, make_article, draft_of, suggest, body):
    assert suggest(archive_of(make_article("pier", body=PIER)), draft_of(body, title="of the")).items == ()


def test_every_suggestion_has_reasons_a_snippet_and_a_place(starter, starter_draft, suggest):
    found = suggest(starter, starter_draft("east-pier.md")).items
    assert len(found) == 10
    assert all(1 <= len(item.reasons) <= 3 and item.snippet and item.placements for item in found)
    assert all(word in item.snippet or "…" in item.snippet for item in found for word in item.matches[:1])


def test_scores_fall_and_their_strength_with_them(starter, starter_draft, suggest):
    found = suggest(starter, starter_draft("east-pier.md")).items
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert [item.strength for item in found] == [strength_of(item.score) for item in found]


@pytest.mark.parametrize("strength", [2, 3, 4, 5])
def test_strength_begins_at_its_score(strength):
    least = STRENGTHS[5 - strength]
    assert (strength_of(least), strength_of(least - 0.01)) == (strength, strength - 1)


def test_the_same_draft_gets_the_same_answer(starter, starter_draft, suggest):
    draft = starter_draft("whinsand-pump.md")
    assert suggest(starter, draft) == suggest(starter, draft)


def test_ids_alone_are_neither_collapsed_nor_held_to_the_bar(archive_of, make_article, draft_of, suggest_ids):
    twins = [make_article(name, title="Pier closed", body=PIER, status="withdrawn") for name in ("early", "late")]
    found = suggest_ids(archive_of(*twins), draft_of(PIER, title="Pier closed"), limit=10)
    assert set(found) == {"early", "late"}


def test_ids_alone_are_no_more_than_wanted(starter, starter_draft, suggest_ids):
    assert len(suggest_ids(starter, starter_draft("east-pier.md"), limit=3)) == 3
