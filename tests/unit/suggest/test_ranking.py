"""The order of candidates, and what must not leak into it."""

import datetime
import random

import numpy as np
import pytest

from editorapp.archive.index import silent
from editorapp.article.article import Edge
from editorapp.suggest.feature_table import FEATURES, NAMES, standard_weights
from editorapp.suggest.query import read_draft
from editorapp.suggest.ranking import Limits, Ranker

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
LAW = "An act of 1847 on quays."
FULL = {feature.name: feature.full for feature in FEATURES}
SHORT = {feature.name: feature.short for feature in FEATURES}


def part(found, ids, article_id, name):
    return float(found.parts[ids.index(article_id), NAMES.index(name)])


def test_the_score_is_the_sum_of_its_parts(starter, starter_draft, ranked):
    _, found = ranked(starter, starter_draft("east-pier.md"))
    close = found.scores > 0
    assert np.allclose(found.parts.sum(axis=1)[close], found.scores[close], rtol=1e-5)
    assert (found.parts >= 0).all()


def test_a_part_is_a_feature_times_its_weight(starter, starter_draft, ranked):
    draft = starter_draft("east-pier.md")
    _, found = ranked(starter, draft)
    weights = standard_weights(len(draft.body.split()))
    at = NAMES.index("sent_title")
    assert found.parts[:, at] == pytest.approx(found.features[:, at] * weights[at], rel=0.02)


def test_ties_go_to_the_newest_then_to_the_id(archive_of, make_article, draft_of, ranked):
    same = {"title": "Pier closed", "body": PIER}
    dates = {"old": "2019-01-01", "b": "2020-01-01", "a": "2020-01-01"}
    made = [make_article(name, published=date, **same) for name, date in dates.items()]
    ids, found = ranked(archive_of(*made), draft_of(PIER, title="Pier"))
    assert ids == ["a", "b", "old"]
    assert found.scores[0] == found.scores[1]


def test_the_order_does_not_depend_on_the_order_of_import(archive_of, make_article, draft_of, ranked):
    made = [make_article(f"a{n}", title=f"Pier {n}", body=f"{PIER} word{n}") for n in range(8)]
    draft = draft_of(PIER, title="Pier closed")
    assert ranked(archive_of(*made), draft)[0] == ranked(archive_of(*made[::-1]), draft)[0]


@pytest.mark.parametrize("count", [63, 66, 71, 88])
def test_equals_stay_equal_wherever_they_stand_in_the_pool(archive_of, make_article, draft_of, ranked, count):
    # Matrix products round the last rows of such pools in another way.
    draw = random.Random(2)
    words = [f"word{n}" for n in range(400)]
    own, text = (" ".join(draw.choices(words, k=size)) for size in (600, 900))
    rest = [make_article(f"r{n}", body=" ".join(draw.choices(words, k=40))) for n in range(3)]
    twins = [make_article(f"t{n:02}", title="East pier", body=own) for n in reversed(range(count))]
    ids, found = ranked(archive_of(*rest, *twins), draft_of(text, title="East pier closed"))
    places = [place for place, name in enumerate(ids) if name.startswith("t")]
    assert len({tuple(row) for row in found.features[places].tolist()}) == 1
    assert [ids[place] for place in places] == [f"t{n:02}" for n in range(count)]


def test_what_the_nearest_stories_link_to_is_a_candidate_and_gains(archive_of, make_article, draft_of, ranked):
    fields = {"title": "Pier closed", "edges": (Edge("related", target="law"),)}
    near = [make_article(f"n{n}", body=f"{PIER} {n}", **fields) for n in range(3)]
    law = make_article("law", title="Harbours Act", body=LAW, published="1999-01-01")
    ids, found = ranked(archive_of(*near, law), draft_of(PIER, title="East pier closed"))
    assert part(found, ids, "law", "cocit") > 0
    assert found.scores[ids.index("law")] > 0


def test_the_drafts_own_edges_never_count(archive_of, make_article, draft_of, ranked):
    own = make_article("own", title="Pier closed", body=PIER, edges=(Edge("related", target="law"),))
    law = make_article("law", title="Harbours Act", body=LAW)
    ids, found = ranked(archive_of(own, law), draft_of(PIER, title="Pier closed", id="own"))
    assert "own" not in ids
    assert all(part(found, ids, "law", name) == 0 for name in ("cocit", "pop", "popdec", "anchor"))


def test_after_a_published_draft_another_ones_edges_count_again(
    archive_of, make_article, draft_of, terms, times, today
):
    own = make_article("own", title="Pier closed", body=PIER, edges=(Edge("related", target="law"),))
    ranker = Ranker(archive_of(own, make_article("law", title="Harbours Act", body=LAW)), times)
    for details, links in (({"id": "own"}, 0), ({}, 1), ({"id": "own"}, 0)):
        found = ranker.rank(read_draft(draft_of(PIER, title="Pier closed", **details), terms), today)
        assert np.expm1(found.features[:, NAMES.index("pop")]).round().max() == links


def test_edges_that_later_articles_made_do_not_count(archive_of, make_article, draft_of, ranked):
    later = make_article("later", body=PIER, edges=(Edge("related", target="law"),), published="2024-06-01")
    law = make_article("law", title="Harbours Act", body="An act on piers.", published="2020-01-01")
    before = datetime.date(2024, 5, 1).toordinal()
    ids, found = ranked(archive_of(later, law), draft_of(PIER, title="Pier"), Limits(before))
    assert ids == ["law"]
    assert part(found, ids, "law", "pop") == 0


def test_with_a_day_set_age_is_measured_from_it(archive_of, make_article, draft_of, ranked):
    before = datetime.date(2024, 5, 1).toordinal()
    archive = archive_of(make_article("a", body=PIER, published="2024-04-01"))
    ids, found = ranked(archive, draft_of(PIER, title="Pier"), Limits(before))
    assert part(found, ids, "a", "rec30") == pytest.approx(SHORT["rec30"] * np.exp(-1), abs=1e-5)


def test_replaced_versions_of_an_article_do_not_count(archive_of, make_article, draft_of, ranked):
    archive = archive_of(make_article("a", title="Pier", body=PIER), make_article("b", title="Quay", body="Quay."))
    with archive.store.writing():
        balloon = make_article("a", title="Balloon", body="A balloon.")
        archive.store.put(balloon, archive.store.next_generation(), archive.store.known(id="a")[0].number)
    archive.catch_up(silent)
    ids, found = ranked(archive, draft_of(PIER, title="Pier"))
    assert sorted(ids) == ["a", "b"]
    assert not found.scores.any()


def test_an_article_that_shares_nothing_has_no_score_however_new(archive_of, make_article, draft_of, ranked):
    archive = archive_of(make_article("pier", body=PIER), make_article("new", body="Roses.", published="2026-11-22"))
    ids, found = ranked(archive, draft_of(PIER, title="Pier"))
    assert part(found, ids, "new", "rec30") > 0
    assert found.scores[ids.index("new")] == 0


def test_an_undated_article_has_no_recency(archive_of, make_article, draft_of, ranked):
    made = [make_article("dated", body=PIER), make_article("undated", body=PIER + " Again.", published="")]
    ids, found = ranked(archive_of(*made), draft_of(PIER, title="Pier"))
    assert all(part(found, ids, "undated", name) == 0 for name in ("rec30", "rec365", "rk50"))
    assert part(found, ids, "dated", "rec365") > 0


def test_a_date_in_the_future_is_as_recent_as_today(archive_of, make_article, draft_of, ranked):
    ids, found = ranked(archive_of(make_article("a", body=PIER, published="2999-01-01")), draft_of(PIER, title="Pier"))
    assert part(found, ids, "a", "rec30") == pytest.approx(SHORT["rec30"])


def test_a_headline_told_whole_in_one_sentence_is_covered(archive_of, make_article, draft_of, ranked):
    made = [make_article("a", title="Divers survey harbour"), make_article("b", title="Gardens open", body="Roses.")]
    draft = draft_of("On Monday divers will survey the harbour. The board waits.", title="Board")
    ids, found = ranked(archive_of(*made), draft)
    assert part(found, ids, "a", "sent_title") == pytest.approx(SHORT["sent_title"], rel=0.2)
    assert part(found, ids, "a", "sent_title") > part(found, ids, "b", "sent_title")


def test_the_documents_asked_for_besides_are_candidates_whatever_they_share(archive_of, make_article, draft_of, ranked):
    made = [make_article("pier", body=PIER), make_article("old", body="Roses.", published="1999-01-01")]
    archive = archive_of(*made)
    limits = Limits(days=365)
    draft = draft_of(PIER, title="Pier")
    assert ranked(archive, draft, limits)[0] == ["pier"]
    assert ranked(archive, draft, limits, also=np.array([0, 1]))[0] == ["pier", "old"]


def test_without_an_index_there_is_no_ranking(archive_of, make_article, draft_of, terms, times, today):
    archive = archive_of(make_article("a", body=PIER))
    archive.close_index()
    assert Ranker(archive, times).rank(read_draft(draft_of(PIER), terms), today) is None


def test_an_archives_own_weights_are_added_to_the_standard_ones(archive_of, make_article, times):
    ranker = Ranker(archive_of(make_article("a")), times)
    ranker.own = np.full(len(NAMES), -0.5, np.float32)
    assert ranker.weights(500) == pytest.approx([max(FULL[name] - 0.5, 0) for name in NAMES])


@pytest.mark.parametrize(("words", "weights"), [(0, SHORT), (100, SHORT), (500, FULL), (90_000, FULL)])
def test_the_weights_are_those_of_short_and_of_full_drafts(words, weights):
    assert standard_weights(words).tolist() == pytest.approx([weights[name] for name in NAMES])


def test_between_them_the_weights_are_blended():
    assert standard_weights(300).tolist() == pytest.approx([(FULL[name] + SHORT[name]) / 2 for name in NAMES])
    assert standard_weights(200).tolist() == pytest.approx([0.25 * FULL[name] + 0.75 * SHORT[name] for name in NAMES])
