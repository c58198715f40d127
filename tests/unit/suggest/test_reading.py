"""Articles are read once and kept, and read anew when the archive has changed."""

import pytest

from editorapp.archive.index import silent
from editorapp.suggest.reading import ArticleReader
from editorapp.suggest.suggesting import Suggester, Wanted

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."


@pytest.fixture
def archive(archive_of, make_article):
    link = "The [Harbour Fund](https://post.example/pier) and [the **fund**](https://post.example/pier) met."
    return archive_of(
        make_article("pier", title="East pier", body=f"{PIER}\n\n**READ ALSO:** [Roses](https://post.example/r)"),
        make_article("fund", title="Fund", body=link),
        make_article("again", title="Again", body=link),
    )


@pytest.fixture
def saved(archive, make_article):
    """Saves an article of the archive again, or a new one."""

    def save(name, **fields):
        known = archive.store.known(id=name)
        with archive.store.writing():
            number = known[0].number if known else None
            archive.store.put(make_article(name, **fields), archive.store.next_generation(), number)
        archive.catch_up(silent)

    return save


def read(reader, archive, name):
    number = archive.store.known(id=name)[0].number
    return reader.read([number])[number]


def test_an_article_is_read_once_as_long_as_the_archive_stays(archive):
    reader = ArticleReader(archive)
    assert read(reader, archive, "pier") is read(reader, archive, "pier")


def test_an_article_that_was_saved_again_is_read_anew(archive, saved):
    reader = ArticleReader(archive)
    assert read(reader, archive, "pier").article.title == "East pier"
    saved("pier", title="West pier", body=PIER)
    assert read(reader, archive, "pier").article.title == "West pier"


def test_its_headline_opening_and_line_are_its_own_words(archive):
    found = read(ArticleReader(archive), archive, "pier")
    assert tuple(found.headline) == ("east", "pier")
    assert "rose" not in found.lead
    assert found.line.startswith("East pier The harbour board")
    assert "Roses" not in found.line


def test_the_phrases_that_linked_to_it_are_counted_as_terms(archive):
    assert read(ArticleReader(archive), archive, "pier").known == {("harbour", "fund"): 2, ("fund",): 2}


def test_an_article_that_nothing_links_to_has_no_phrases(archive):
    assert read(ArticleReader(archive), archive, "fund").known == {}


def test_more_articles_than_are_kept_are_read_together(archive_of, make_article):
    archive = archive_of(*(make_article(f"a{n}", body=f"Pier {n}.") for n in range(310)))
    numbers = archive.postings.numbers.tolist()
    assert set(ArticleReader(archive).read(numbers)) == set(numbers)


def test_a_suggester_offers_what_was_saved_since(archive, saved, draft_of, times, today):
    suggester, draft = Suggester(archive, times), draft_of("The tower will be painted.", title="Clock tower repairs")
    assert not suggester.suggest(draft, today, Wanted(bar=0.5)).items
    saved("tower", title="Clock tower scaffolding", body="The tower is repaired.")
    assert [item.id for item in suggester.suggest(draft, today, Wanted(bar=0.5)).items] == ["tower"]
