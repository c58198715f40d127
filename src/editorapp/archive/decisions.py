"""What writers did with suggestions: inserted, hidden, pinned. Kept in the archive's own store, never sent anywhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from editorapp.archive.entry import day_of
from editorapp.archive.store import Store

ALWAYS = "always-hidden"
"""The kind that holds for every story; the others hold for one."""
KINDS = frozenset({"inserted", "hidden", "pinned", ALWAYS})


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """The ids that are hidden from a story, for it or for all, and those that are pinned to it, first pinned first."""

    hidden: frozenset[str] = frozenset()
    pinned: tuple[str, ...] = ()


def decide(store: Store, story: str, article: str, kind: str, day: str, *, undo: bool = False) -> None:
    """Keep a decision (or take it back). `day` is an ISO date or time; a story without a name keeps none but ALWAYS.

    Raises BusyArchiveError, UnwritableError.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown decision {kind}")
    where = "" if kind == ALWAYS else story
    if not where and kind != ALWAYS:
        return
    with store.writing():
        if undo:
            store.decisions.remove(where, article, kind)
        else:
            store.decisions.put(where, article, kind, day)


def decisions_for(store: Store, story: str) -> StoryDecisions:
    """What was decided for this story, and for all."""
    rows = [*(store.decisions.of(story) if story else ()), *store.decisions.of("")]
    hidden = frozenset(article for article, kind, _ in rows if kind in ("hidden", ALWAYS))
    return StoryDecisions(hidden, tuple(article for article, kind, _ in rows if kind == "pinned"))


def take_over(store: Store, story: str, former: Iterable[str], *, copies: bool = False) -> None:
    """Keep under `story` what was decided under its former names; those have nothing more then.

    With `copies` they keep it, and `story` begins with what they hide and pin: what was inserted happened only once.
    Nothing is written where nothing was decided. Raises BusyArchiveError, UnwritableError.
    """
    rows = [
        (name, *row) for name in dict.fromkeys(former) if name and name != story for row in store.decisions.of(name)
    ]
    if copies:
        rows = [row for row in rows if row[2] != "inserted"]
    if not rows or not story:
        return
    with store.writing():
        for name, article, kind, day in rows:
            store.decisions.put(story, article, kind, day)
            if not copies:
                store.decisions.remove(name, article, kind)


def evidence(rows: Iterable[tuple[str, str, str]], today: int) -> dict[str, tuple[int, float]]:
    """By article: how often writers took it, less how often they hid it, and the same fading with age.

    `rows` are (article, kind, ISO date or time). Only what is above 0 counts: one writer's hiding is no one else's.
    """
    often: Counter[str] = Counter()
    lately: Counter[str] = Counter()
    for article, kind, day in rows:
        sign = 1 if kind == "inserted" else -1 if kind in ("hidden", ALWAYS) else 0
        often[article] += sign
        lately[article] += sign * 0.5 ** (max(today - day_of(day), 0) / _HALF_LIFE_DAYS)
    return {article: (count, max(lately[article], 0.0)) for article, count in often.items() if count > 0}


_HALF_LIFE_DAYS = 125
"""About exp(-age / 180 days), as the links of articles fade (research: ranking §3, "popdec")."""
