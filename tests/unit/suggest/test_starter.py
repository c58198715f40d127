"""The starter archive is written so that ranking can be seen to be right or wrong; here it must be right."""

import json
from pathlib import Path

import pytest

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "starter_links.json"
EXPECTED = json.loads(GOLDEN.read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_link_a_journalist_would_make_stands_before_every_trap(starter, starter_draft, suggest_ids, name):
    order = suggest_ids(starter, starter_draft(name), limit=100)
    wanted, traps = EXPECTED[name]["link"], EXPECTED[name]["not"]
    assert max(order.index(article) for article in wanted) < min(
        order.index(article) if article in order else len(order) for article in traps
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_every_link_a_journalist_would_make_is_offered(starter, starter_draft, suggest, name):
    offered = [item.id for item in suggest(starter, starter_draft(name)).items]
    assert set(EXPECTED[name]["link"]) <= set(offered)


@pytest.mark.parametrize("name", EXPECTED)
def test_no_trap_is_offered(starter, starter_draft, suggest, name):
    offered = {item.id for item in suggest(starter, starter_draft(name)).items}
    assert not offered & set(EXPECTED[name]["not"])


@pytest.mark.parametrize("name", EXPECTED)
def test_the_first_three_are_links_a_journalist_would_make(starter, starter_draft, suggest, name):
    first = [item.id for item in suggest(starter, starter_draft(name), limit=3).items]
    assert set(first) <= set(EXPECTED[name]["link"])


def test_at_most_one_wanted_link_of_the_longest_list_stands_below_the_first_six(starter, starter_draft, suggest_ids):
    below = [
        article
        for name, expected in EXPECTED.items()
        for article in expected["link"]
        if article not in suggest_ids(starter, starter_draft(name), limit=6)
    ]
    assert len(below) <= 1
