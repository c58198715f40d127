"""What there is to say of the stories that were open last: headline, section, words, and when they were changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editorapp.article.draft import Draft
from editorapp.article.statistics import statistics
from editorapp.errors import ReadAlsoError
from editorapp.workspace.text_files import read_text_file


@dataclass(frozen=True, slots=True)
class RecentStory:
    """A story's file as it is now; `headline` is never empty, `changed` is in the time of this computer."""

    path: Path
    headline: str
    section: str
    words: int
    changed: datetime


def read_recent_stories(paths: Sequence[Path], most: int) -> tuple[RecentStory, ...]:
    """The first of these files that can be read, at most so many; where one cannot, the next takes its place."""
    found: list[RecentStory] = []
    for path in paths:
        if len(found) == most:
            break
        try:
            draft = Draft.parse(read_text_file(path).text)
            changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        except (ReadAlsoError, OSError, ValueError, OverflowError):
            continue  # gone since, not text, or of no time that a calendar knows
        headline = " ".join(draft.title.split()) or path.name
        section = " ".join(draft.section.split())
        found.append(RecentStory(path, headline, section, statistics(draft.body).words, changed))
    return tuple(found)
