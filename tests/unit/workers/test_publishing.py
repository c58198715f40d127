"""The workers' part of publishing: the plan that the archive worker gives, and the import worker's job."""

import pytest

from editorapp.archive.store import FILE
from editorapp.errors import FormatError
from editorapp.workers.archive import ArchiveWorker
from editorapp.workers.importing import ImportWorker
from editorapp.workers.protocol import (
    ArchiveOpened,
    Committed,
    Configure,
    PlanPublishing,
    Publish,
    Published,
    PublishingPlanned,
    Suggest,
    Suggested,
)

URL = "https://post.example/2026/11/pier-closes"
TEXT = "---\ntitle: The east pier closes after the storm\nsection: News\nslug: pier-closes\n---\n\n" + (
    "The harbour board closed the east pier after the storm, and divers went down to look at its old footings. " * 4
)
OTHER = "---\ntitle: Divers look at the footings of the east pier\n---\n\n" + (
    "Divers of the harbour board have been below the east pier since the storm closed it, and look at its footings. "
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "archive"


@pytest.fixture
def open_archive(folder):
    """An archive worker that has this archive open, or none."""
    workers = []

    def start(archive=folder):
        workers.append(ArchiveWorker())
        list(workers[-1].handle(Configure(str(archive))))
        return workers[-1]

    yield start
    for worker in workers:
        list(worker.handle(Configure()))


@pytest.fixture
def publish(folder):
    """Has an import worker publish a draft; its answer."""

    def do(text=TEXT, url=URL, **options):
        ended = []
        worker = ImportWorker(lambda _message: None, lambda: False, lambda: ended.append(True))
        (done,) = worker.handle(Publish(str(folder), text, url, **options))
        assert ended
        return done

    return do


@pytest.fixture
def plan(folder, open_archive):
    """Asks an archive worker that has another archive open, or this one."""

    def ask(text=TEXT, url="", opens=False):
        worker = open_archive() if opens else open_archive("")
        (answer,) = worker.handle(PlanPublishing(7, str(folder), text, url, "2026-11-23", "/drafts/pier.md"))
        assert isinstance(answer, PublishingPlanned)
        return answer

    return ask


def test_the_first_story_makes_the_archive(publish, folder):
    done = publish(date="2026-11-23T18:00:00+01:00")
    assert done == Published(
        str(folder), "pier-closes", URL, "The east pier closes after the storm", "2026-11-23T18:00:00+01:00", "", False
    )
    assert (folder / FILE).exists()


def test_a_published_story_is_suggested_in_another_draft_and_never_in_its_own(publish, open_archive):
    publish(OTHER, "https://post.example/divers")
    worker = open_archive()
    done = publish()
    assert [type(message) for message in worker.handle(Committed())] == [ArchiveOpened]
    own = TEXT.replace("---\ntitle", f"---\nid: {done.id}\ntitle")
    found = {}
    for name, text in (("other", OTHER), ("own", own)):
        (answer,) = worker.handle(Suggest(1, 1, text))
        assert isinstance(answer, Suggested)
        found[name] = [item.id for item in answer.suggestions]
    assert found["other"] == ["pier-closes"]
    assert "pier-closes" not in found["own"]


def test_an_update_takes_the_articles_place(publish):
    first = publish(date="2026-11-20")
    again = TEXT.replace("---\ntitle", f"---\nid: {first.id}\ntitle").replace("old footings", "new footings")
    done = publish(again, modified="2026-11-23T18:00:00+01:00", replaces=first.id)
    assert (done.id, done.published, done.modified, done.replaced) == (
        "pier-closes", "2026-11-20", "2026-11-23T18:00:00+01:00", True,
    )  # fmt: skip


def test_a_story_is_not_put_over_one_that_nobody_was_asked_about(publish):
    publish()
    with pytest.raises(FormatError, match="has this address already"):
        publish(OTHER)


@pytest.mark.parametrize("opens", [False, True])
def test_the_plan_says_what_is_known_of_a_story_in_the_archive(publish, plan, opens):
    done = publish(date="2026-11-20")
    found = plan(TEXT.replace("---\ntitle", f"---\nid: {done.id}\ntitle"), opens=opens)
    assert (found.url, found.id, found.known.published, found.is_same) == (URL, "pier-closes", "2026-11-20", True)


def test_the_plan_proposes_an_address_like_those_of_the_section(publish, plan):
    for name in ("one", "two"):
        text = f"---\ntitle: Story {name}\nsection: News\n---\nIt is about {name}.\n"
        publish(text, f"https://post.example/2026/10/{name}", date="2026-10-05")
    assert plan().url == "https://post.example/2026/11/pier-closes"


def test_a_draft_that_names_its_own_address_has_that_proposed(plan):
    assert plan(TEXT.replace("---\ntitle", "---\nurl: https://own.example/x\ntitle")).url == "https://own.example/x"


def test_without_an_archive_or_address_the_plan_still_knows_the_id(plan):
    found = plan()
    assert (found.url, found.id, found.known, found.problem) == ("", "pier-closes", None, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("No headline, only text.", "This draft has no headline."),
        ("---\ntitle: Pier\n---\n", "This draft has no text yet."),
    ],
)
def test_the_plan_says_why_a_draft_cannot_be_published(plan, text, problem):
    assert plan(text, URL).problem == problem


def test_the_plan_names_the_story_that_has_the_address(publish, plan):
    publish()
    found = plan(OTHER, URL)
    assert (found.known.title, found.is_same) == ("The east pier closes after the storm", False)
