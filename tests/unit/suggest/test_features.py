"""The measurements put together: one column a feature, and which sentence told the time."""

import numpy as np
import pytest

from editorapp.suggest.feature_table import COLUMN, FEATURES, NAMES, standard_weights

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."


@pytest.fixture
def measured(archive_of, make_article, draft_of, ranked):
    """(article, feature) to its value, and to the sentence that told its time, for a draft and articles."""

    def measure(articles, body, title="", lang="en"):
        archive = archive_of(*(make_article(name, **fields) for name, fields in articles.items()))
        ids, found = ranked(archive, draft_of(body, title=title, lang=lang))
        row = {name: found.features[place] for place, name in enumerate(ids)}
        told = dict(zip(ids, found.told.tolist(), strict=True))
        return (lambda name, feature: float(row[name][COLUMN[feature]])), told

    return measure


def test_every_feature_has_a_column_and_is_finite_and_not_negative(starter, starter_draft, ranked):
    _, found = ranked(starter, starter_draft("east-pier.md"))
    assert found.features.shape == (len(found.documents), len(NAMES))
    assert np.isfinite(found.features).all()
    assert (found.features >= 0).all()


def test_features_that_are_shares_are_at_most_one(starter, starter_draft, ranked):
    _, found = ranked(starter, starter_draft("hannah-grace-bell.md"))
    unbounded = {"votes", "pop", "popdec", "cocit_lately", "anchor", "anchor_lately"}
    bounded = [COLUMN[name] for name in NAMES if name not in unbounded]
    assert found.features[:, bounded].max() <= 1 + 1e-6


def test_rank_is_by_how_close_the_text_is(measured):
    articles = {"close": {"body": PIER}, "some": {"body": "The pier and divers."}, "none": {"body": "Roses."}}
    value, _ = measured(articles, PIER, title="Pier")
    # The third shares nothing: it is third whatever its date.
    assert [value(name, "rank") for name in articles] == pytest.approx([1, 3 / 4, 3 / 5])


def test_the_sentence_that_tells_the_time_is_known_the_headline_is_number_zero(measured):
    articles = {"that-day": {"body": PIER, "published": "2026-11-12"}, "other": {"body": f"{PIER} Again."}}
    _, told = measured(articles, "The pier fell. Divers came on 12 November.", title="Pier")
    assert told == {"that-day": 2, "other": -1}


def test_a_time_in_the_headline_is_no_statement(measured):
    articles = {"that-day": {"body": PIER, "published": "2026-11-12"}, "other": {"body": f"{PIER} Again."}}
    value, told = measured(articles, "The pier fell.", title="What broke on 12 November")
    assert (value("that-day", "time"), told["that-day"]) == (0, -1)


def test_times_are_read_in_the_drafts_own_language(measured):
    articles = {"that-day": {"body": PIER, "published": "2026-11-12"}, "other": {"body": f"{PIER} Again."}}
    value, _ = measured(articles, "Harbour: fermé le 12 novembre.", title="Pier", lang="fr")
    assert value("that-day", "time") == 1


def test_read_alsos_of_the_draft_are_not_measured(measured):
    body = f"{PIER}\n\n**READ ALSO:** [Roses bloom early](https://post.example/roses)"
    value, _ = measured({"bloom": {"title": "Roses bloom early", "body": "Early roses."}}, body, title="Pier")
    assert value("bloom", "title_cov") == 0


def test_names_of_features_are_told_apart():
    assert len(set(NAMES)) == len(NAMES) == len(FEATURES)
    assert [NAMES[COLUMN[name]] for name in NAMES] == list(NAMES)


def test_no_standard_weight_is_negative_at_any_length():
    assert all((standard_weights(words) >= 0).all() for words in range(0, 700, 50))


def test_what_weighs_has_a_reason_to_be_said_in_words():
    assert all(feature.reason for feature in FEATURES if feature.full or feature.short)
