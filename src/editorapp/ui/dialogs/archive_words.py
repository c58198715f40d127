"""What an archive is and how its suggestions are ranked, in words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from editorapp.ui.dialogs.import_words import counted
from editorapp.ui.kit.days import parse_day, say_day
from editorapp.workers.protocol import ArchiveDescribed, Evaluated

_UNITS = ("kB", "MB", "GB", "TB")
_STEP = 1000
"""As file managers count today, in powers of ten."""


class HealthWords(NamedTuple):
    """How an archive stands: an icon, its colour, and a sentence."""

    icon: str
    role: str
    text: str


_UNKNOWN = HealthWords("info", "text2", "How the archive stands is not known.")
_HEALTH: Mapping[str, HealthWords] = MappingProxyType(
    {
        "ok": HealthWords("circle-check", "ok", "In order: the articles and their index are whole and agree."),
        "indexing": HealthWords(
            "clock", "warn", "The index is being made from the articles. Suggestions start when that is done."
        ),
        "none": HealthWords(
            "archive", "text2", "No archive yet. Import your newsroom’s stories to have them suggested while you write."
        ),
        "damaged": HealthWords(
            "circle-alert",
            "error",
            "The archive is damaged and was left as it is. Import your stories again; they go into a new one.",
        ),
    }
)


def health_words(health: str) -> HealthWords:
    """How an archive of this `health` (as in ArchiveOpened) stands."""
    return _HEALTH.get(health, _UNKNOWN)


def size_words(size: int) -> str:
    """Bytes as a person reads them: "48 MB", "1.2 GB"."""
    amount, unit = size / _STEP, 0
    while round(amount) >= _STEP and unit < len(_UNITS) - 1:
        amount, unit = amount / _STEP, unit + 1
    digits = f"{amount:.1f}" if amount < 10 and unit else f"{max(amount, 1 if size else 0):.0f}"
    return f"{digits.removesuffix('.0')} {_UNITS[unit]}"


def span_words(first: str, last: str) -> tuple[str, str]:
    """The years from the oldest to the newest article, and the days of both; ISO dates or "" come in."""
    oldest, newest = parse_day(first), parse_day(last)
    if oldest is None or newest is None:
        return "–", "no dates"
    years = str(oldest.year) if oldest.year == newest.year else f"{oldest.year}–{newest.year}"
    days = say_day(first) if first == last else f"{say_day(first)} to {say_day(last)}"
    return years, days


def own_links(described: ArchiveDescribed) -> int:
    """How many links lead from one article of the archive to another one: what it can learn from."""
    return described.edges - described.open_edges


def open_links_sentence(described: ArchiveDescribed) -> str:
    """What the links that lead elsewhere come to; "" if there is none."""
    number = described.open_edges
    if not number:
        return ""
    leads = "link leads to an article that is" if number == 1 else "links lead to articles that are"
    return f"{number:,} {leads} not in the archive."


def orphans_sentence(number: int) -> str:
    """How many articles nobody links to."""
    if not number:
        return "Every story is linked to by another one."
    return "1 story that nobody links to" if number == 1 else f"{number:,} stories that nobody links to"


def weights_title(described: ArchiveDescribed) -> str:
    """Which weights rank now."""
    return "Your newsroom’s own weights" if described.weights == "own" else "Standard weights"


def weights_sentence(described: ArchiveDescribed) -> str:
    """Where the weights in use come from, or what it takes to have others."""
    if described.weights == "own":
        return f"Fitted to your newsroom’s {_fitted(described)}."
    if described.fitted_links:
        return f"Your newsroom’s own are kept as well, fitted to {_fitted(described)}."
    links = own_links(described)
    has = f"Your archive has {counted(links, 'link')} of its own" if links else "Your archive has no links of its own"
    if links < described.links_needed:
        return f"{has}; from {described.links_needed:,} on it can learn from them."
    return f"{has}, enough to learn from: measuring does that."


def measured_sentence(described: ArchiveDescribed) -> str:
    """What the figures were taken on, or that there are none, and why."""
    if described.evaluated_drafts:
        return (
            f"Measured on {counted_stories(described.evaluated_drafts)}: their authors’ links were hidden, "
            "and suggestions had to find them."
        )
    links = own_links(described)
    if not links:
        return "There is nothing to measure: no story of the archive links to another one."
    return (
        f"Not measured yet. Measuring hides {counted(links, 'link')} that your authors made, and looks whether "
        "suggestions find them."
    )


def measured_title(evaluated: Evaluated) -> str:
    """What came of measuring: the one thing to know."""
    if evaluated.cancelled:
        return "Measuring was stopped. The figures are as they were."
    if not evaluated.drafts:
        return "There are too few links to measure with."
    return f"Suggestions were measured on {counted_stories(evaluated.drafts)}."


def counted_stories(number: int) -> str:
    """ "1 story", "300 stories"."""
    return "1 story" if number == 1 else f"{number:,} stories"


def _fitted(described: ArchiveDescribed) -> str:
    day = say_day(described.fitted)
    return counted(described.fitted_links, "link") + (f" on {day}" if day else "")
