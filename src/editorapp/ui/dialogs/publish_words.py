"""What the dialog of publishing says about an address, a date, an archive, and what is in it already."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from editorapp.article.moments import Moment, parse_moment
from editorapp.article.web_address import Lack
from editorapp.ui.kit.days import say_day, say_moment
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import PublishingPlanned

_LACKS: Mapping[Lack, str] = MappingProxyType(
    {
        "empty": "Where the story stands on your site, as in https://example.org/news/pier.",
        "space": "An address has no spaces.",
        "scheme": "Begin with https://",
        "host": "The name of your site is missing, as in https://example.org/news/pier.",
    }
)
_NO_DATE = "Not a date. Write 2026-11-24 18:00, or 2026-11-24 18:00 +01:00."


def say_lack(lack: Lack) -> str:
    """What an address needs, "" if it is whole."""
    return tr(_LACKS[lack]) if lack else ""


def say_place(plan: PublishingPlanned) -> str:
    """What keeps the story from the address it is to have, "" for nothing."""
    other = plan.owner or (None if plan.is_same else plan.known)
    if other is None:
        return ""
    day = say_day(other.published)
    if not day:
        return tr("“{title}” in the archive has this address.", title=other.title)
    return tr("“{title}” ({day}) in the archive has this address.", title=other.title, day=day)


def say_archive(folder: Path | None, used: Path, starter: Path) -> tuple[str, bool]:
    """(what is to be said of this archive, whether stories may go into it). Suggestions come from `used` so far."""
    if folder is None:
        return "", False
    if folder == starter:
        return tr("The starter archive holds sample articles only. Choose your newsroom’s own."), False
    if folder == used:
        return "", True
    if used == starter:
        said = tr(
            "Suggestions come from the starter archive so far, which holds sample articles only. Your story goes into "
            "your newsroom’s own archive, and suggestions come from there from now on."
        )
        return said, True
    return tr("Suggestions come from this archive from now on."), True


def proposed_date(own: str, now: datetime) -> str:
    """Now, as the field shows it; the story's own date if that is past: it came out before it is marked."""
    moment = parse_moment(own, now.date()) if own else None
    if moment is None or moment.at() > now:
        return write_moment(now)
    return moment.day.isoformat() if moment.clock is None else write_moment(moment.at())


def say_date(typed: str, now: datetime, first: str) -> tuple[str, str]:
    """(what a typed date means, what is wrong with it). `first`: when the story came out, if it is updated now."""
    moment = parse_moment(typed, now.date())
    if moment is None:
        return "", tr(_NO_DATE)
    said = say_moment(moment, now)
    if first and _is_before(moment, first):
        return "", tr("It came out on {day}; an update is later.", day=say_day(first))
    if moment.clock is not None and moment.at() > now:
        return tr("{when}: that is to come.", when=said), ""
    return said, ""


def write_moment(when: datetime) -> str:
    """A moment as the field shows it: "2026-11-24 18:00 +01:00"."""
    offset = when.strftime("%z")
    return f"{when:%Y-%m-%d %H:%M} {offset[:3]}:{offset[3:5]}"


def _is_before(moment: Moment, first: str) -> bool:
    try:
        published = datetime.fromisoformat(first)
    except ValueError:
        return False
    if moment.clock is None or "T" not in first:
        return moment.day < published.date()
    published = published if published.tzinfo else published.astimezone()
    return moment.at() < published
