"""Versions of one story: told by their sketches, and offered as one."""

import numpy as np
import pytest

from editorapp.archive.sketch import sketch_of
from editorapp.suggest.suggesting import LOWER_BAR
from editorapp.suggest.versions import same_stories

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
DRAFT = "Since the storm its footings are hollow, divers told the harbour board; now the east pier will close to cars."
STORY = " ".join(f"{PIER} On day {n} the {word} board met again." for n, word in enumerate(("fish", "tax", "ferry")))
OTHER = "The Lornsay ferry loses two sailings a day, and islanders fear for the school run. " * 3


def sketches(*texts):
    return [sketch_of(text) for text in texts]


def test_each_story_of_its_own_is_the_first_of_itself():
    assert same_stories(sketches(STORY, OTHER, "Roses are planted in the town garden in March.")) == [0, 1, 2]


def test_a_version_names_the_first_of_its_story():
    assert same_stories(sketches(OTHER, STORY, f"{STORY} More is known.", f"{STORY} It rains.")) == [0, 1, 1, 1]


def test_a_story_that_has_grown_to_twice_its_length_is_a_version():
    short = " ".join(f"word{n}" for n in range(200))
    long = f"{short} {' '.join(f'more{n}' for n in range(200))}"
    assert same_stories(sketches(short, long)) == same_stories(sketches(long, short)) == [0, 0]


def test_a_version_of_a_version_is_not_of_the_story_if_too_much_has_changed():
    parts = [" ".join(f"{name}{n}" for n in range(60)) for name in ("one", "two", "three", "four")]
    texts = [" ".join(parts[:2]), " ".join(parts[1:3]), " ".join(parts[2:])]
    assert same_stories(sketches(*texts))[2] != 0


@pytest.mark.parametrize("count", [0, 1, 3])
def test_articles_without_text_are_no_versions_of_each_other(count):
    assert same_stories([np.zeros(0, np.uint32)] * count) == list(range(count))


@pytest.fixture
def fillers(make_article):
    texts = [f"Report number {n} on gardens, bicycles and the weather of week {n}." for n in range(12)]
    return [make_article(f"filler-{n}", title=f"Week {n}", body=text) for n, text in enumerate(texts)]


@pytest.fixture
def offered(archive_of, make_article, draft_of, suggest, fillers):
    """What is offered of versions of one story, published on these days."""

    def offer(**dates):
        made = [
            make_article(name, title="Pier closed", body=f"{STORY} {name}.", published=day)
            for name, day in dates.items()
        ]
        return suggest(archive_of(*made, *fillers), draft_of(DRAFT, title="East pier closed"), bar=LOWER_BAR).items

    return offer


def test_versions_are_offered_as_the_newest_with_their_number(offered):
    (found,) = offered(first="2026-01-01", third="2026-03-01", second="2026-02-01")
    assert (found.id, found.versions) == ("third", 3)


def test_a_version_without_a_date_is_not_the_newest(offered):
    (found,) = offered(dated="2019-01-01", undated="")
    assert (found.id, found.versions) == ("dated", 2)


def test_a_story_of_one_version_has_one(offered):
    assert [item.versions for item in offered(only="2026-01-01")] == [1]


def test_a_withdrawn_version_is_not_counted(archive_of, make_article, draft_of, suggest, fillers):
    fields = {"title": "Pier closed", "body": STORY}
    made = [make_article("good", **fields), make_article("gone", status="withdrawn", published="2026-11-20", **fields)]
    (found,) = suggest(archive_of(*made, *fillers), draft_of(DRAFT, title="East pier closed"), bar=LOWER_BAR).items
    assert (found.id, found.versions) == ("good", 1)


def test_a_story_that_is_linked_in_one_version_is_not_offered_in_another(
    archive_of, make_article, draft_of, suggest, fillers
):
    made = [
        make_article(name, title="Pier closed", body=STORY, published=f"202{n}-01-01") for n, name in enumerate("ab")
    ]
    draft = draft_of(f"{DRAFT} [Before](https://post.example/a)", title="East pier closed")
    found = suggest(archive_of(*made, *fillers), draft, bar=LOWER_BAR)
    assert (found.items, found.note) == ((), "linked")
