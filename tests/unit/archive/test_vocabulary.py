"""The words an archive's stories are filed under, and whose a slug is."""

import json

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.store import Store
from editorapp.archive.vocabulary import find_slug, vocabulary_of
from editorapp.article.words import Terms

STORIES = [
    {"id": "a", "url": "https://x.example/harbour/east-pier-closes/", "section": "Harbour", "lang": "en-GB",
     "authors": ["Una Reid"], "tags": ["ferry", "pier"]},
    {"id": "b", "url": "https://x.example/2024/05/ferry.html", "section": "Harbour", "lang": "en-GB",
     "authors": ["Una Reid", "Rory Baird"], "tags": ["Ferry", "ferry "]},
    {"id": "c", "url": "https://x.example/%C3%A9t%C3%A9-au-port", "section": "Sport", "lang": "fr",
     "authors": [], "tags": ["Ferry", "Ferry 2"]},
    {"id": "no-address-at-all", "url": "", "section": "", "lang": "", "tags": []},
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("vocabulary")
    stories = [{"title": story["id"].upper(), "body": "Text.", "published": "2024-05-01"} | story for story in STORIES]
    (folder / "stories.jsonl").write_text("\n".join(map(json.dumps, stories)))
    run_import(folder / "archive", [folder / "stories.jsonl"], Terms())
    opened = Store(folder / "archive")
    yield opened
    opened.close()


def test_words_come_with_the_commonest_first(store):
    words = vocabulary_of(store)
    assert words.sections == ("Harbour", "Sport")
    assert words.authors == ("Una Reid", "Rory Baird")
    assert words.languages == ("en-GB", "fr")


def test_one_tag_in_two_spellings_is_one(store):
    assert vocabulary_of(store).tags == ("Ferry", "Ferry 2", "pier")


@pytest.mark.parametrize(
    ("slug", "owner"),
    [
        ("east-pier-closes", "a"),
        ("East-Pier-Closes", "a"),
        ("ferry", "b"),
        ("été-au-port", "c"),
        ("no-address-at-all", "no-address-at-all"),
        ("pier-closes", None),
        ("f%", None),
        ("", None),
    ],
)
def test_a_slug_belongs_to_the_article_whose_address_ends_in_it(store, slug, owner):
    found = find_slug(store, slug)
    assert (found.id if found else None) == owner


def test_an_article_does_not_stand_in_its_own_way(store):
    assert find_slug(store, "ferry", set(store.numbers_of("b", ""))) is None
