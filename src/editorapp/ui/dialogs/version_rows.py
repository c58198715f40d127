"""A version of a story as a row of a list: when it was kept, and what tells it from the others."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.article.comparison import Comparison
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.days import MONTHS
from editorapp.ui.kit.words import number, tr, tr_count
from editorapp.workspace.history_file import Version

NOW = "now"
"""The key of the story as it is now."""

_CAUSES: Mapping[str, str] = MappingProxyType(
    {
        "opened": "as it was opened",
        "published": "as it was published",
        "discarded": "changes given up",
        "taken theirs": "before the file’s text was loaded",
        "overwritten": "another program’s",
        "before restore": "before another version was put back",
        "recovered": "recovered text that was discarded",
    }
)
"""What is said of a version that was kept for a reason the person knows of."""


@dataclass(frozen=True, slots=True)
class Present:
    """The story as it is now."""

    words: int
    is_saved: bool


def say_version_time(version: Version, today: datetime.date) -> str:
    """When it was kept, by this clock: "12:03", "Yesterday 17:20", "3 Nov 09:12", with the year if it is another."""
    moment = version.kept_at.astimezone()
    day = moment.date()
    if day == today:
        return f"{moment:%H:%M}"
    if day == today - datetime.timedelta(days=1):
        return tr("Yesterday {time}", time=f"{moment:%H:%M}")
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {tr(MONTHS[day.month - 1])}{year} {moment:%H:%M}"


def present_row(present: Present) -> Row:
    """The row of the story as it is now."""
    state = tr("saved to file") if present.is_saved else tr("not saved to file")
    return Row(NOW, tr("Now"), f"{_words(present.words)} · {state}")


def version_row(version: Version, key: str, today: datetime.date, comparison: Comparison | None) -> Row:
    """The row of a version; `comparison` is with the story as it is now, None while that is not known."""
    when = say_version_time(version, today)
    if version.is_damaged:
        return Row(key, when, tr("Damaged: it cannot be read"))
    cause = tr(_CAUSES[version.cause]) if version.cause in _CAUSES else ""
    words = _words(version.words)
    change = _change(comparison)
    name = tr("Named “{name}”", name=version.name) if version.name else ""
    hint = name or f"{words} · {cause or change}".removesuffix(" · ")
    tip = "\n".join(part for part in (when, name, words, change, cause) if part)
    return Row(key, when, hint, tip=tip)


def _words(count: int) -> str:
    return tr_count("{n} word", "{n} words", count)


def _change(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    if not comparison.has_changed:
        return tr("same as now")
    return f"+{number(comparison.added_words)} −{number(comparison.removed_words)}"
