"""A story with nothing to mend, and what the archive knows of it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from editorapp.article.draft import Draft
from editorapp.article.finding import CheckReport
from editorapp.publish.checks.facts import ArchiveFacts
from editorapp.publish.checks.profiles import WEB, Profile
from editorapp.publish.checks.table import run_checks

DETAILS: Mapping[str, str] = {
    "title": "Council sets aside £4.2m to save Skerrow’s east pier",
    "standfirst": "Divers found that the Victorian footings had lost a third of their stone since the January storms, "
    "and the board has closed it to all.",
    "authors": "Rory Baird",
    "section": "Harbour",
    "tags": "pier",
    "slug": "east-pier",
    "image": "assets/pier.jpg",
    "image_alt": "The pier after the storm",
    "image_caption": "The east pier in February.",
    "image_credit": "Una Reid/Skerrow Post",
}
TEXT = "The board will close the pier. Divers went down. They found a hole. It was wide. Nobody was hurt."
READ_ALSO = "**READ ALSO:** [Storm tears away the wall](https://post.example/harbour/storm)"
BODY = "\n\n".join([TEXT, TEXT, TEXT, READ_ALSO, TEXT, TEXT, TEXT, TEXT])
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

Run = Callable[..., CheckReport]


@pytest.fixture
def run() -> Run:
    """The report on the whole story with other details, another body, facts or profile."""

    def check(
        body: str = BODY, facts: ArchiveFacts | None = None, profile: Profile = WEB, **details: str
    ) -> CheckReport:
        draft = Draft.parse(body)
        for name, value in {**DETAILS, **details}.items():
            draft = draft.with_detail(name, value)
        return run_checks(draft, NOW, profile, facts or ArchiveFacts(), is_spam=lambda words, _: "viagra" in words)

    return check


@pytest.fixture
def found(run: Run) -> Callable[..., set[str]]:
    """The ids of the checks that such a story fails."""
    return lambda *arguments, **named: {finding.check for finding in run(*arguments, **named).findings}


@pytest.fixture
def text() -> str:
    """A paragraph with nothing to mend."""
    return TEXT


@pytest.fixture
def read_also() -> str:
    """A read-also."""
    return READ_ALSO


@pytest.fixture
def body() -> str:
    """The whole story's body."""
    return BODY
