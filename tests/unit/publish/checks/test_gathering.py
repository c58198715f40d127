"""What is read in an archive for the checks."""

import datetime

import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.importing import run_import
from editorapp.article.draft import Draft
from editorapp.article.words import Terms
from editorapp.publish.checks.desk import CheckDesk
from editorapp.publish.checks.facts import NameFact, UnknownSection
from editorapp.publish.checks.gathering import FactsGatherer, name_facts, names_in
from editorapp.workspace.paths import find_paths

WHEN = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def open_archive(tmp_path_factory):
    """The starter archive."""
    folder = tmp_path_factory.mktemp("archive") / "starter"
    run_import(folder, [find_paths().starter], Terms())
    archive = Archive(folder, Terms())
    archive.open_index()
    yield archive
    archive.close()


@pytest.fixture
def gather(open_archive):
    """The facts of a draft's text."""
    return lambda text: FactsGatherer().gather(open_archive, Draft.parse(text))


@pytest.fixture
def published(open_archive):
    """A story of the archive with enough text."""
    return max(open_archive.store.all_articles(), key=lambda article: len(article.body))


def test_a_story_that_is_out_already_is_known_again(gather, published):
    facts = gather(f"---\ntitle: Anything else\n---\n{published.body}")
    assert facts.twin is not None
    assert facts.twin.title == published.title


def test_the_published_story_itself_is_no_twin(gather, published):
    assert gather(f"---\ntitle: X\nid: {published.id}\n---\n{published.body}").twin is None


def test_links_into_the_archive_are_known_with_their_status(gather, published):
    facts = gather(f"---\ntitle: Pier\n---\n[a]({published.url}) and [b]({published.url}-not)\n")
    assert [target.title for target in facts.targets] == [published.title]
    assert published.url.split("/")[2].removeprefix("www.") in facts.hosts


def test_a_section_of_the_archive_is_known(gather, published):
    assert gather(f"---\ntitle: Pier\nsection: {published.section}\n---\n").section is None


def test_a_section_that_the_archive_spells_otherwise_is_told(gather, published):
    written = published.section.upper()
    assert gather(f"---\ntitle: Pier\nsection: {written}\n---\n").section == UnknownSection(published.section)


def test_a_section_that_the_archive_does_not_have_is_told(gather):
    assert gather("---\ntitle: Pier\nsection: Chess\n---\n").section == UnknownSection("")


def test_a_taken_slug_comes_with_a_free_one(gather, published):
    slug = published.url.rstrip("/").rsplit("/", 1)[-1]
    assert gather(f"---\ntitle: Pier\nslug: {slug}\n---\n").slug.free == f"{slug}-2"


def test_the_desk_checks_a_draft_against_the_archive(open_archive, tmp_path, published):
    desk = CheckDesk(find_paths().resources, tmp_path)
    report = desk.check(Draft.parse(f"---\ntitle: X\n---\n{published.body}"), WHEN, open_archive, "", "")
    assert "twin" in {finding.check for finding in report.findings}
    assert "Names are spelled as in the archive" in report.passed


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Fiona Hil", "Fiona Hill"),
        ("Fionna Hill", "Fiona Hill"),
        ("Emile Carver", "Émile Carver"),
        ("Aleksandr Ostrovskij", "Aleksandr Ostrovski"),
        ("Shaun Forbes", "Shuan Forbes"),
    ],
)
def test_a_name_with_a_slip_is_told(written, usual):
    others = [names_in(f"Then {usual} spoke."), names_in(f"“No,” said {usual}’s brother.")]
    assert list(name_facts(f"And {written} came.", others)) == [NameFact(written, usual, 2)]


@pytest.mark.parametrize(
    "written",
    [
        "Fiona Hill",
        "Fiona Hull Brown",
        "Anna Hill",
        "Fiona Mill",
        "Mr Hill",
        "Fiona Hills",
        "Fiona Hillan",
        "fiona hil",
    ],
)
def test_another_name_is_none(written):
    assert list(name_facts(f"And {written} came.", [names_in("Then Fiona Hill spoke.")] * 2)) == []


def test_a_spelling_that_the_archive_has_too_is_right():
    others = [names_in("Fiona Hill spoke.")] * 5 + [names_in("Fiona Hil spoke.")]
    assert list(name_facts("So Fiona Hil came.", others)) == []


def test_another_apostrophe_is_no_other_spelling():
    assert list(name_facts("So Fiona O'Neill came.", [names_in("Then Fiona O’Neill spoke.")] * 2)) == []


@pytest.mark.parametrize(
    ("words", "address", "found"),
    [
        ("click", "https://buy-viagra-now.example/x", True),
        ("cheap viagra", "https://x.example", True),
        ("casino workers strike", "https://post.example/strike", False),
        ("the specialists", "https://specialist.example/", False),
    ],
)
def test_spam_is_known_by_its_words_or_its_host(tmp_path, words, address, found):
    desk = CheckDesk(find_paths().resources, tmp_path)
    report = desk.check(Draft.parse(f"See [{words}]({address})."), WHEN, None, "", "")
    assert ("spam" in {finding.check for finding in report.findings}) == found


def test_one_story_may_be_wrong_itself():
    assert list(name_facts("So Fiona Hil came.", [names_in("Fiona Hill spoke.")])) == []
