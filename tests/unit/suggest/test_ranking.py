"""The order of candidates, and what must not leak into it."""

import datetime

import numpy as np
import pytest

from editorapp.article.article import Edge
from editorapp.suggest.features import NAMES
from editorapp.suggest.query import read_draft
from editorapp.suggest.ranking import FULL, SHORT, blended, rank

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."


@pytest.fixture
def ranked(today, terms):
    """(ids in order, their ranking) of an archive for a draft."""

    def rank_draft(archive, draft, **options):
        found = rank(archive, archive.postings, read_draft(draft, terms), today, **options)
        return [archive.rows.ids[document] for document in found.documents], found

    return rank_draft


def part(found, ids, article_id, name):
    return float(found.parts[ids.index(article_id), NAMES.index(name)])


def test_the_score_is_the_sum_of_its_parts(starter, starter_draft, ranked):
    _, found = ranked(starter, starter_draft("east-pier.md"))
    close = found.scores > 0
    assert np.allclose(found.parts.sum(axis=1)[close], found.scores[close], rtol=1e-5)
    assert (found.parts >= 0).all()


def test_ties_go_to_the_newest_then_to_the_id(archive_of, make_article, draft_of, ranked):
    same = {"title": "Pier closed", "body": PIER}
    dates = {"old": "2019-01-01", "b": "2020-01-01", "a": "2020-01-01"}
    made = [make_article(name, published=date, **same) for name, date in dates.items()]
    ids, found = ranked(archive_of(*made), draft_of(PIER, title="Pier"))
    assert (ids, found.scores[0]) == (["a", "b", "old"], found.scores[1])


def test_the_order_does_not_depend_on_the_order_of_import(archive_of, make_article, draft_of, ranked):
    made = [make_article(f"a{n}", title=f"Pier {n}", body=f"{PIER} word{n}") for n in range(8)]
    draft = draft_of(PIER, title="Pier closed")
    assert ranked(archive_of(*made), draft)[0] == ranked(archive_of(*made[::-1]), draft)[0]


def test_what_the_nearest_stories_link_to_is_a_candidate_and_gains(archive_of, make_article, draft_of, ranked):
    fields = {"title": "Pier closed", "edges": (Edge("related", target="law"),)}
    near = [make_article(f"n{n}", body=f"{PIER} {n}", **fields) for n in range(3)]
    law = make_article("law", title="Harbours Act", body="An act of 1847 on quays.", published="1999-01-01")
    ids, found = ranked(archive_of(*near, law), draft_of(PIER, title="East pier closed"))
    assert part(found, ids, "law", "cocit") > 0
    assert found.scores[ids.index("law")] > 0


def test_the_drafts_own_edges_never_count(archive_of, make_article, draft_of, ranked):
    own = make_article("own", title="Pier closed", body=PIER, edges=(Edge("related", target="law"),))
    law = make_article("law", title="Harbours Act", body="An act of 1847 on quays.")
    ids, found = ranked(archive_of(own, law), draft_of(PIER, title="Pier closed", id="own"))
    assert "own" not in ids
    assert all(part(found, ids, "law", name) == 0 for name in ("cocit", "pop", "popdec"))


def test_edges_that_later_articles_made_do_not_count(archive_of, make_article, draft_of, ranked):
    later = make_article("later", body=PIER, edges=(Edge("related", target="law"),), published="2024-06-01")
    law = make_article("law", title="Harbours Act", body="An act on piers.", published="2020-01-01")
    before = datetime.date(2024, 5, 1).toordinal()
    ids, found = ranked(archive_of(later, law), draft_of(PIER, title="Pier"), before=before)
    assert ids == ["law"]
    assert part(found, ids, "law", "pop") == 0


def test_later_articles_do_not_change_the_weight_of_words(archive_of, make_article, draft_of, ranked):
    before = datetime.date(2024, 5, 1).toordinal()
    earlier = [make_article(f"e{n}", title=f"Pier {n}", body=f"{PIER} {n}", published="2023-01-01") for n in range(4)]
    later = [make_article(f"l{n}", body=PIER, published="2025-01-01") for n in range(30)]
    draft = draft_of(PIER, title="East pier closed")
    alone, together = (ranked(archive_of(*made), draft, before=before)[1] for made in (earlier, [*earlier, *later]))
    assert alone.terms.idf == pytest.approx(together.terms.idf)


def test_replaced_versions_of_an_article_do_not_count(archive_of, make_article, draft_of, ranked):
    archive = archive_of(make_article("a", title="Pier", body=PIER), make_article("b", title="Quay", body="Quay."))
    with archive.store.writing():
        balloon = make_article("a", title="Balloon", body="A balloon.")
        archive.store.put(balloon, archive.store.next_generation(), archive.store.known(id="a")[0].number)
    archive.catch_up(lambda *_: None)
    ids, found = ranked(archive, draft_of(PIER, title="Pier"))
    assert sorted(ids) == ["a", "b"]
    assert not found.scores.any()


def test_an_undated_article_has_no_recency(archive_of, make_article, draft_of, ranked):
    made = [make_article("dated", body=PIER), make_article("undated", body=PIER + " Again.", published="")]
    ids, found = ranked(archive_of(*made), draft_of(PIER, title="Pier"))
    assert all(part(found, ids, "undated", name) == 0 for name in ("rec30", "rec365", "rk50"))
    assert part(found, ids, "dated", "rec365") > 0


def test_a_date_in_the_future_is_as_recent_as_today(archive_of, make_article, draft_of, ranked):
    ids, found = ranked(archive_of(make_article("a", body=PIER, published="2999-01-01")), draft_of(PIER, title="Pier"))
    assert part(found, ids, "a", "rec30") == pytest.approx(blended(0)[NAMES.index("rec30")])


@pytest.mark.parametrize(("words", "weights"), [(0, SHORT), (100, SHORT), (500, FULL), (90_000, FULL)])
def test_the_weights_are_those_of_short_and_of_full_drafts(words, weights):
    assert blended(words).tolist() == pytest.approx([weights[name] for name in NAMES])


def test_between_them_the_weights_are_blended():
    middle = [(FULL[name] + SHORT[name]) / 2 for name in NAMES]
    assert blended(300).tolist() == pytest.approx(middle)


def test_a_headline_told_whole_in_one_sentence_is_covered(archive_of, make_article, draft_of, ranked):
    made = [make_article("a", title="Divers survey harbour"), make_article("b", title="Gardens open", body="Roses.")]
    draft = draft_of("On Monday divers will survey the harbour. The board waits.", title="Board")
    ids, found = ranked(archive_of(*made), draft)
    assert part(found, ids, "a", "sent_title") == pytest.approx(SHORT["sent_title"], rel=0.35)
    assert part(found, ids, "a", "sent_title") > part(found, ids, "b", "sent_title")
