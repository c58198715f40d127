"""What the Checks tab asks, and the answer."""

from dataclasses import dataclass

from editorapp.article.finding import CheckReport


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """Which checks before publishing this draft passes, by the desk profile of this name."""

    request: int
    revision: int
    text: str
    profile: str = ""


@dataclass(frozen=True, slots=True)
class DraftChecked:
    """The answer to CheckDraft. Without an archive nothing is said about links, names and earlier stories."""

    request: int
    revision: int
    report: CheckReport
