"""What publishing a draft would do to an archive, before it is done."""

import pytest

from editorapp.archive.publishing import article_of
from editorapp.archive.publishing_plan import plan_publishing
from editorapp.article.draft import Draft

URL = "https://post.example/pier"
BODY = "The harbour board closed the east pier after the storm, and divers went down to look at its old footings."


@pytest.fixture
def plan(store, make_article):
    """The plan of a draft for a store with this article of the pier."""

    def put_and_plan(text, url=URL, source="", known_source="feed.xml"):
        with store.writing():
            store.put(make_article("pier", url=URL, title="The pier closes", body=BODY, source=known_source), 1)
            store.put(make_article("gull", url="https://post.example/gull"), 1)
        draft = Draft.parse(text)
        return plan_publishing(store, article_of(draft, url, source), has_id=bool(draft.id))

    return put_and_plan


def test_a_new_story_replaces_nothing_and_gets_an_id_of_its_own(plan):
    made = plan("---\ntitle: Ferries run late\n---\nThey do.\n", "https://post.example/other/pier")
    assert (made.article.id, made.known, made.is_same, made.owner) == ("pier-2", None, False, None)


def test_a_story_whose_id_the_archive_has_is_that_story_wherever_it_stands(plan):
    made = plan("---\nid: pier\ntitle: All is new\n---\nEvery word of it.\n", "https://post.example/moved")
    assert (made.known.id, made.is_same, made.owner) == ("pier", True, None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("---\ntitle: The Pier Closes\n---\nOther words.\n", ""),
        (f"---\ntitle: Another headline\n---\n{BODY}\n", ""),
        ("---\ntitle: Another headline\n---\nOther words.\n", "/drafts/pier.md"),
    ],
)
def test_at_the_same_address_headline_text_or_file_say_that_it_is_the_same_story(plan, text, source):
    made = plan(text, source=source, known_source=source)
    assert (made.article.id, made.known.id, made.is_same) == ("pier", "pier", True)


def test_another_story_at_the_address_is_not_taken_for_it(plan):
    made = plan("---\ntitle: Ferries run late\n---\nThey run an hour late all week.\n")
    assert (made.known.id, made.is_same, made.owner) == ("pier", False, None)


def test_a_published_story_cannot_move_to_the_address_of_another(plan):
    made = plan("---\nid: pier\ntitle: The pier closes\n---\nWords.\n", "https://post.example/gull")
    assert (made.known.id, made.owner.id) == ("pier", "gull")
