"""What an archive is and how its suggestions are ranked, in words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from editorapp.ui.kit.days import parse_day, say_day
from editorapp.ui.kit.words import decimal, number, tr, tr_count
from editorapp.workers.protocol import ArchiveDescribed, Evaluated

_UNITS = ("{size} kB", "{size} MB", "{size} GB", "{size} TB")
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
        "gone": HealthWords(
            "circle-alert",
            "warn",
            "Its folder is not there: a share is away, or somebody has moved it. It is used again when it is back.",
        ),
        "unusable": HealthWords(
            "circle-alert", "error", "It is there, but cannot be opened: it may be of a newer Read Also, or locked."
        ),
        "damaged": HealthWords(
            "circle-alert",
            "error",
            "The archive is damaged and was left as it is. Import your last export of it, or your stories again; "
            "they go into a new one.",
        ),
    }
)


def health_words(health: str) -> HealthWords:
    """How an archive of this `health` (as in ArchiveOpened) stands."""
    words = _HEALTH.get(health, _UNKNOWN)
    return words._replace(text=tr(words.text))


def size_words(size: int) -> str:
    """Bytes as a person reads them: "48 MB", "1.2 GB"."""
    amount, unit = size / _STEP, 0
    while round(amount) >= _STEP and unit < len(_UNITS) - 1:
        amount, unit = amount / _STEP, unit + 1
    is_small = amount < 10 and bool(unit) and round(amount, 1) != round(amount)
    digits = decimal(amount, 1) if is_small else str(round(max(amount, 1 if size else 0)))
    return tr(_UNITS[unit], size=digits)


def span_words(first: str, last: str) -> tuple[str, str]:
    """The years from the oldest to the newest article, and the days of both; ISO dates or "" come in."""
    oldest, newest = parse_day(first), parse_day(last)
    if oldest is None or newest is None:
        return "–", tr("no dates")
    years = str(oldest.year) if oldest.year == newest.year else f"{oldest.year}–{newest.year}"
    if first == last:
        return years, say_day(first)
    return years, tr("{first} to {last}", first=say_day(first), last=say_day(last))


def own_links(described: ArchiveDescribed) -> int:
    """How many links lead from one article of the archive to another one: what it can learn from."""
    return described.edges - described.open_edges


def open_links_sentence(described: ArchiveDescribed) -> str:
    """What the links that lead elsewhere come to; "" if there is none."""
    if not described.open_edges:
        return ""
    return tr_count(
        "{n} link leads to an article that is not in the archive.",
        "{n} links lead to articles that are not in the archive.",
        described.open_edges,
    )


def orphans_sentence(count: int) -> str:
    """How many articles nobody links to."""
    if not count:
        return tr("Every story is linked to by another one.")
    return tr_count("{n} story that nobody links to", "{n} stories that nobody links to", count)


def weights_title(described: ArchiveDescribed) -> str:
    """Which weights rank now."""
    return tr("Your newsroom’s own weights") if described.weights == "own" else tr("Standard weights")


def weights_sentence(described: ArchiveDescribed) -> str:
    """Where the weights in use come from, or what it takes to have others."""
    if described.weights == "own":
        return tr("Fitted to your newsroom’s {links}.", links=_fitted(described))
    if described.fitted_links:
        return tr("Your newsroom’s own are kept as well, fitted to {links}.", links=_fitted(described))
    links = own_links(described)
    needed = number(described.links_needed)
    if not links:
        return tr("Your archive has no links of its own; from {needed} on it can learn from them.", needed=needed)
    if links < described.links_needed:
        return tr_count(
            "Your archive has {n} link of its own; from {needed} on it can learn from them.",
            "Your archive has {n} links of its own; from {needed} on it can learn from them.",
            links,
            needed=needed,
        )
    return tr_count(
        "Your archive has {n} link of its own, enough to learn from: measuring does that.",
        "Your archive has {n} links of its own, enough to learn from: measuring does that.",
        links,
    )


def measured_sentence(described: ArchiveDescribed) -> str:
    """What the figures were taken on, or that there are none, and why."""
    if described.evaluated_drafts:
        return tr(
            "Measured on {stories}: their authors’ links were hidden, and suggestions had to find them.",
            stories=counted_stories(described.evaluated_drafts),
        )
    links = own_links(described)
    if not links:
        return tr("There is nothing to measure: no story of the archive links to another one.")
    return tr_count(
        "Not measured yet. Measuring hides {n} link that your authors made, and looks whether suggestions find it.",
        "Not measured yet. Measuring hides {n} links that your authors made, and looks whether suggestions find them.",
        links,
    )


def measured_title(evaluated: Evaluated) -> str:
    """What came of measuring: the one thing to know."""
    if evaluated.cancelled:
        return tr("Measuring was stopped. The figures are as they were.")
    if not evaluated.drafts:
        return tr("There are too few links to measure with.")
    return tr("Suggestions were measured on {stories}.", stories=counted_stories(evaluated.drafts))


def counted_stories(count: int) -> str:
    """ "1 story", "300 stories"."""
    return tr_count("{n} story", "{n} stories", count)


def stories_saved(count: int, file: str) -> str:
    """ "300 stories saved in list.csv"."""
    return tr_count("{n} story saved in {file}", "{n} stories saved in {file}", count, file=file)


def _fitted(described: ArchiveDescribed) -> str:
    day = say_day(described.fitted)
    links = tr_count("{n} link", "{n} links", described.fitted_links)
    return tr("{links} on {day}", links=links, day=day) if day else links
