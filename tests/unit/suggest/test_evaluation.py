"""How well an archive's own links are found: figures worked out by hand, and what is learnt from."""

import datetime
import math

import numpy as np
import pytest

from editorapp.article.article import Edge
from editorapp.errors import CancelledError
from editorapp.suggest.calibration import MOST_LINKS
from editorapp.suggest.evaluation import Evaluation, Quality, evaluate, learn, own_links
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.ranking import Ranker

WORDS = [f"{first}{last}" for first in "bdfgklmnprst" for last in ("oku", "ima", "ezo")]
SILENT = (lambda *_: None, lambda: False)


def dated(number):
    return (datetime.date(2020, 1, 1) + datetime.timedelta(days=number)).isoformat()


@pytest.fixture
def ladder(archive_of, make_article, times):
    """A ranker of twelve articles, each closer to the story of the day after than the next, and that story's links."""

    def make(*ranks):
        steps = [
            make_article(f"step-{n:02}", title="Report", body=" ".join(WORDS[3 * n - 3 :]), published=dated(0))
            for n in range(1, 13)
        ]
        edges = tuple(Edge("related", target=f"step-{rank:02}") for rank in ranks)
        story = make_article("story", title="Story", body=" ".join(WORDS), published=dated(1), edges=edges)
        return Ranker(archive_of(*steps, story), times)

    return make


def discounted(*ranks):
    return sum(1 / math.log2(rank + 1) for rank in ranks)


@pytest.mark.parametrize(
    ("ranks", "recall_at_5", "recall_at_10", "mrr"),
    [((1,), 1, 1, 1), ((2, 7, 12), 1 / 3, 2 / 3, 1 / 2), ((6,), 0, 1, 1 / 6), ((11,), 0, 0, 1 / 11), ((1, 2), 1, 1, 1)],
)
def test_the_figures_of_a_story_follow_from_the_ranks_of_its_links(ladder, ranks, recall_at_5, recall_at_10, mrr):
    gain = discounted(*(rank for rank in ranks if rank <= 10)) / discounted(*range(1, len(ranks) + 1))
    expected = Quality(*(round(value, 4) for value in (recall_at_5, recall_at_10, mrr, gain)))
    assert evaluate(ladder(*ranks), *SILENT) == Evaluation(1, expected, None)


def test_an_archive_without_links_is_not_measured(ladder):
    assert evaluate(ladder(), *SILENT) == Evaluation(0)


def test_an_empty_archive_is_not_measured(archive_of, times):
    ranker = Ranker(archive_of(), times)
    assert evaluate(ranker, *SILENT) == Evaluation(0)
    assert learn(ranker, *SILENT) is None


def test_links_to_later_and_to_undated_articles_are_not_asked_for(archive_of, make_article):
    dates = {"first": dated(1), "same": dated(2), "later": dated(3), "undated": ""}
    made = [make_article(name, published=date) for name, date in dates.items()]
    edges = tuple(Edge("related", target=name) for name in dates)
    linking = make_article("linking", published=dated(2), edges=edges)
    assert own_links(archive_of(*made, linking)) == 1


@pytest.fixture
def chain(archive_of, make_article, times):
    """A ranker of articles that each link to the `links` before them, a day apart."""

    def make(count, links=1):
        made = []
        for number in range(count):
            edges = tuple(Edge("related", target=f"a{number - back}") for back in range(1, links + 1) if number >= back)
            body = f"{WORDS[number % 36]} {WORDS[number // 36]} {WORDS[(number + 1) % 36]} report number{number}."
            made.append(make_article(f"a{number}", body=body, published=dated(number), edges=edges))
        return Ranker(archive_of(*made), times)

    return make


def test_the_newest_third_is_measured(chain):
    # Nine articles link; of these .3 are 2.7, so three.
    assert evaluate(chain(10), *SILENT).drafts == 3


def test_own_weights_are_measured_when_the_earlier_stories_have_fifty_links(chain):
    few, enough = evaluate(chain(60), *SILENT), evaluate(chain(75), *SILENT)
    assert few.own is None
    assert enough.own is not None
    assert enough.own.ndcg_at_10 >= enough.standard.ndcg_at_10


@pytest.mark.parametrize(("count", "learns"), [(50, False), (51, True)])
def test_fewer_than_fifty_links_teach_nothing(chain, count, learns):
    assert (learn(chain(count), *SILENT) is not None) is learns


def test_what_was_learnt_says_from_how_much(chain):
    found = learn(chain(61), *SILENT)
    assert (found.links, found.drafts) == (60, 60)
    assert found.weights.shape == (len(NAMES),)


def test_the_newest_links_are_learnt_from(chain):
    # Each has five links but the first few: sixty stories are three hundred.
    found = learn(chain(80, links=5), *SILENT)
    assert (found.links, found.drafts) == (MOST_LINKS, 60)


def test_an_archive_whose_stories_link_to_yesterdays_learns_that_the_newest_count(chain):
    learnt = dict(zip(NAMES, learn(chain(75), *SILENT).weights.tolist(), strict=True))
    assert learnt["rk10"] > 0


def test_the_own_links_of_the_story_asked_about_do_not_help_it(ladder):
    # Its links lead to the ninth closest: with their help that would be the first.
    assert evaluate(ladder(9), *SILENT).standard.mrr == round(1 / 9, 4)


def test_progress_is_told_by_phases(chain):
    told = []
    evaluate(chain(10), lambda *step: told.append(step), lambda: False)
    assert told[0] == ("learning", 0, 6)
    assert told[-1] == ("measuring", 2, 3)


def test_a_job_that_is_cancelled_stops(chain):
    with pytest.raises(CancelledError):
        evaluate(chain(10), lambda *_: None, lambda: True)


def test_measuring_twice_gives_the_same(chain):
    ranker = chain(75)
    assert evaluate(ranker, *SILENT) == evaluate(ranker, *SILENT)
    assert np.array_equal(learn(ranker, *SILENT).weights, learn(ranker, *SILENT).weights)
