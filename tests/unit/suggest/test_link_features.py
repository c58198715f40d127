"""What is measured of links: cocit, pop, popdec, and anchors, with values worked out by hand."""

import math

import numpy as np
import pytest

from editorapp.archive.link_graph import make_graph, no_graph
from editorapp.archive.link_table import LINK
from editorapp.suggest.feature_table import COLUMN
from editorapp.suggest.link_features import count_links, measure_neighbours, nearest

TODAY = 738_000
ROUNDED = 2e-5
"""Features are rounded to five decimals."""
PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."


def graph(edges, size=10):
    rows = [(source, target, 0) for source, target in edges]
    return make_graph(np.array(rows, LINK), np.arange(size), np.zeros(size, bool))


def cocit(edges, closeness):
    """`cocit` of the documents that `closeness` is of."""
    values = np.array(list(closeness.values()), np.float32)
    return measure_neighbours(graph(edges), np.array(list(closeness)), values)


def test_what_a_near_story_links_to_gains_the_square_of_its_closeness():
    assert cocit([(0, 5)], {0: 0.5, 5: 0.0}) == pytest.approx([0, 0.25])


def test_what_links_to_a_near_story_gains_half_of_that():
    assert cocit([(5, 0)], {0: 0.5, 5: 0.0}) == pytest.approx([0, 0.125])


def test_several_near_stories_add_up_and_the_best_linked_has_one():
    found = cocit([(0, 5), (1, 5), (1, 6)], {0: 1.0, 1: 0.5, 5: 0.0, 6: 0.0})
    assert found == pytest.approx([0, 0, 1, 0.25 / 1.25])


def test_a_link_made_twice_counts_once():
    assert cocit([(0, 5), (0, 5)], {0: 0.5, 5: 0.0}) == pytest.approx([0, 0.25])


def test_links_out_of_the_pool_are_left_aside():
    assert cocit([(0, 9), (9, 0)], {0: 1.0, 5: 0.0}).tolist() == [0, 0]


def test_only_the_thirty_nearest_are_asked():
    closeness = np.linspace(1, 0.1, 40).astype(np.float32)
    assert nearest(closeness).tolist() == list(range(30))


def test_an_empty_pool_has_no_neighbours():
    assert len(measure_neighbours(no_graph(), np.zeros(0, np.int64), np.zeros(0, np.float32))) == 0


def popularity(edges, ages):
    days = np.array([TODAY - age for age in ages], np.int32)
    return count_links(graph(edges, len(ages)), days, TODAY)


def test_pop_is_the_logarithm_of_one_and_the_links():
    found = popularity([(1, 0), (2, 0), (2, 1)], [9, 9, 9]).of(np.array([0, 1, 2]))
    assert found["pop"] == pytest.approx([math.log(3), math.log(2), 0])


def test_in_popdec_a_link_fades_with_the_age_of_its_article():
    found = popularity([(1, 0), (2, 0)], [500, 0, 180]).of(np.array([0]))
    assert found["popdec"] == pytest.approx([math.log(1 + 1 + math.exp(-1))])


def test_a_link_from_an_article_of_tomorrow_is_as_fresh_as_one_of_today():
    found = popularity([(1, 0)], [500, -3]).of(np.array([0]))
    assert found["popdec"] == pytest.approx([math.log(2)])


def test_what_a_writer_took_counts_as_one_more_link():
    found = popularity([(1, 0)], [9, 0, 0]).with_taken({0: (2, 0.5), 2: (1, 1.0)}).of(np.array([0, 2]))
    assert found["pop"] == pytest.approx([math.log(4), math.log(2)])
    assert found["popdec"] == pytest.approx([math.log(2.5), math.log(2)])


def test_taking_does_not_change_what_was_counted():
    counted = popularity([(1, 0)], [9, 9])
    counted.with_taken({0: (5, 5.0)})
    assert counted.often.tolist() == [1, 0]


@pytest.fixture
def features(archive_of, make_article, draft_of, ranked):
    """One article's features by name, in an archive where "Harbour Fund" led to the law twice and once to the fee."""
    edges = {"one": "law", "two": "law", "three": "fee"}
    link = "[Harbour Fund](https://post.example/{})"
    made = [make_article(name, title=name, body=f"{PIER} {link.format(to)}") for name, to in edges.items()]
    rest = [make_article(name, title=name, body="Roses.", published="2001-01-01") for name in ("law", "fee", "no")]
    archive = archive_of(*made, *rest)
    ids, found = ranked(archive, draft_of(f"{PIER} The Harbour Fund is empty.", title="Pier"))
    return lambda article, name: float(found.features[ids.index(article), COLUMN[name]])


def test_anchor_is_the_square_root_of_the_sureness(features):
    # Six articles; three of them say "harbour" for its own sake and all three "fund".
    idf = math.log(1 + 3.5 / 3.5)
    assert features("law", "anchor") == pytest.approx(math.sqrt(2 * idf / 8 * 2 / 3.5), abs=ROUNDED)
    assert features("fee", "anchor") == pytest.approx(math.sqrt(2 * idf / 8 * 1 / 3.5), abs=ROUNDED)


def test_an_article_that_no_phrase_led_to_has_no_anchor(features):
    assert features("one", "anchor") == 0


@pytest.mark.parametrize("article", ["law", "fee", "one"])
def test_anchor_lately_is_anchor_times_popdec(features, article):
    assert features(article, "anchor_lately") == pytest.approx(
        features(article, "anchor") * features(article, "popdec"), abs=ROUNDED
    )


@pytest.mark.parametrize("article", ["law", "fee", "one"])
def test_cocit_lately_is_cocit_times_popdec(features, article):
    assert features(article, "cocit_lately") == pytest.approx(
        features(article, "cocit") * features(article, "popdec"), abs=ROUNDED
    )


def test_links_that_count_have_a_popdec_of_their_age(features):
    # Two links of articles of 1 November, twenty-one days old.
    assert features("law", "popdec") == pytest.approx(math.log(1 + 2 * math.exp(-21 / 180)), abs=ROUNDED)
