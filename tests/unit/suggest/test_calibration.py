"""Fitting own weights: toy problems whose best weights are known."""

import math

import numpy as np
import pytest

from editorapp.suggest.calibration import Lesson, fit_own_weights
from editorapp.suggest.feature_table import COLUMN, NAMES, standard_weights

HOLD = 10
STANDARD = dict(zip(NAMES, standard_weights(500).astype(float).tolist(), strict=True))


def lesson(*rows, linked=(0,)):
    """A lesson whose candidates have these features, the others 0."""
    features = np.zeros((len(rows), len(NAMES)), np.float32)
    for row, values in zip(features, rows, strict=True):
        for name, value in values.items():
            row[COLUMN[name]] = value
    chosen = np.isin(np.arange(len(rows)), linked)
    return Lesson(features, chosen, int(chosen.sum()), 500)


def fitted(*lessons):
    """The fitted weights by name."""
    return {name: STANDARD[name] + float(more) for name, more in zip(NAMES, fit_own_weights(lessons), strict=True)}


def root(function, low, high):
    """Where a falling function is 0, by bisection."""
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) > 0 else (low, middle)
    return low


def chance(weight):
    """That the first of two candidates is chosen, of which only it has the feature."""
    return 1 / (1 + math.exp(-weight))


@pytest.mark.parametrize("count", [1, 20, 200])
def test_a_feature_that_every_link_has_weighs_what_the_formula_says(count):
    found = fitted(*[lesson({"title_cov": 1}, {})] * count)
    best = root(lambda weight: count * (1 - chance(weight)) - HOLD * (weight - STANDARD["title_cov"]), 0, 99)
    assert found["title_cov"] == pytest.approx(best, abs=0.01)


def test_a_feature_that_no_link_has_weighs_less_by_what_the_formula_says():
    found = fitted(*[lesson({}, {"title_cov": 1})] * 5)
    best = root(lambda weight: HOLD * (STANDARD["title_cov"] - weight) - 5 * chance(weight), 0, 99)
    assert found["title_cov"] == pytest.approx(best, abs=0.01)


def test_weights_are_never_negative():
    found = fitted(*[lesson({}, {"title_cov": 1, "rec7": 1, "time": 0.5})] * 300)
    assert found["title_cov"] == pytest.approx(0, abs=1e-6)
    assert found["rec7"] == 0
    assert min(found.values()) > -1e-6


def test_what_no_candidate_differs_in_stays_as_it_was():
    found = fitted(*[lesson({"title_cov": 1, "cosine": 1}, {"cosine": 1})] * 50)
    assert {name: found[name] for name in NAMES if name != "title_cov"} == {
        name: pytest.approx(value, abs=1e-3) for name, value in STANDARD.items() if name != "title_cov"
    }


def test_a_single_draft_hardly_moves_them():
    row = dict.fromkeys(NAMES, 1.0)
    assert max(abs(fit_own_weights([lesson({}, row)]))) <= 1 / HOLD
    assert max(abs(fit_own_weights([lesson(row, {})]))) <= 1 / HOLD


def test_the_links_of_one_draft_share_its_say():
    one = fitted(*[lesson({"rec7": 1}, {}, {"rec7": 1}, {}, linked=(0, 2))] * 20)
    best = root(lambda weight: 20 * (1 - chance(weight)) - HOLD * weight, 0, 99)
    assert one["rec7"] == pytest.approx(best, abs=0.01)


def test_drafts_whose_links_are_no_candidates_teach_nothing():
    empty = lesson({"title_cov": 1}, {}, linked=())
    taught = lesson({"title_cov": 1}, {})
    assert fit_own_weights([empty]).tolist() == fit_own_weights([]).tolist() == [0] * len(NAMES)
    assert fitted(taught, empty) == fitted(taught)


def test_a_draft_with_one_candidate_teaches_nothing():
    assert np.abs(fit_own_weights([lesson({"title_cov": 1, "time": 1})])).max() < 1e-6


def loss(weights, lessons):
    """Minus the logarithm of the posterior, told once more."""
    total = HOLD / 2 * sum((weight - STANDARD[name]) ** 2 for name, weight in zip(NAMES, weights, strict=True))
    for taught in lessons:
        scores = taught.features.astype(float) @ weights
        total -= float(scores[taught.linked].mean() - np.log(np.exp(scores).sum()))
    return total


def test_of_many_features_no_small_change_is_better():
    draw = np.random.default_rng(3)
    lessons = [Lesson(draw.random((20, len(NAMES)), np.float32), np.arange(20) < 2, 2, 500) for _ in range(60)]
    best = np.array(list(fitted(*lessons).values()))
    least = loss(best, lessons)
    for place in range(len(NAMES)):
        for step in (-0.05, 0.05):
            tried = best.copy()
            tried[place] = max(tried[place] + step, 0)
            assert loss(tried, lessons) >= least - 1e-4


def test_features_that_tell_the_links_apart_for_sure_are_fitted_without_warning():
    with np.errstate(all="raise", under="ignore"):
        found = fitted(*[lesson(dict.fromkeys(NAMES, 50.0), {})] * 300)
    assert all(math.isfinite(weight) for weight in found.values())
