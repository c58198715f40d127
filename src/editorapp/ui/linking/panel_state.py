"""What the panel has to say when it has no cards to show: the wording of every empty state, as plain values."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.article.suggestion import Suggestion
from editorapp.ui.linking.cards import Age
from editorapp.ui.linking.shelf import Shelf


class Action(enum.Enum):
    """What a button of an empty state does."""

    LOWER_BAR = "Lower the bar"
    SEARCH = "Search the archive"
    RESTART = "Restart"
    DETAILS = "Show details"
    IMPORT = "Import archive…"
    STARTER = "Use the starter archive"
    CLEAR_SEARCH = "Clear search"
    SHOW_ALL = "Show them"


@dataclass(frozen=True, slots=True)
class Indexing:
    """How far the archive's index is; `left` and `rate` are "" until they can be told."""

    done: int
    total: int
    left: str = ""
    rate: str = ""


@dataclass(frozen=True, slots=True)
class PanelState:
    """What the panel has been told. `health` is "" before the archive worker has said anything."""

    archive: str = ""
    articles: int = 0
    health: str = ""
    indexing: Indexing | None = None
    stopped: str | None = None
    words: str = ""
    answered: bool = False
    """Whether suggestions have come for this story."""


@dataclass(frozen=True, slots=True)
class EmptyState:
    """A title, a sentence and what can be done; the first of `actions` is the one to take."""

    icon: str
    title: str
    text: str = ""
    actions: tuple[Action, ...] = ()
    primary: bool = False
    warns: bool = False
    details: str = ""
    indexing: Indexing | None = None


_NO_ARCHIVE = EmptyState(
    "archive",
    "No archive yet",
    "Import your newsroom’s stories to see what you have already published about this subject.",
    (Action.IMPORT, Action.STARTER),
    primary=True,
)


def empty_state(state: PanelState, shelf: Shelf) -> EmptyState | None:
    """What to show instead of the list; None to show the list, also when it is empty because nothing is known yet."""
    trouble = _archive_trouble(state)
    if trouble:
        return trouble
    if shelf.cards():
        return None
    if shelf.filtered():
        by_age = all(shelf.filter.too_old(suggestion) for suggestion in shelf.filtered())
        icon = "calendar" if by_age else "sliders-horizontal"
        return EmptyState(icon, filtered_title(shelf), actions=(Action.SHOW_ALL,))
    if shelf.found is not None:
        title = f"No story matches “{state.words}”"
        return EmptyState("search", title, "Try fewer words, a name or a year.", (Action.CLEAR_SEARCH,))
    return _nothing_suggested(state.articles, shelf.note) if state.answered else None


def _archive_trouble(state: PanelState) -> EmptyState | None:
    if state.stopped is not None:
        text = "The part that reads the archive ended unexpectedly. Your text is safe and saved."
        actions = (Action.RESTART, Action.DETAILS) if state.stopped else (Action.RESTART,)
        return EmptyState(
            "circle-alert", "Suggestions stopped", text, actions, primary=True, warns=True, details=state.stopped
        )
    if state.health == "damaged":
        text = "Its store is damaged and was left as it is. Your text is safe."
        title = "The archive cannot be read"
        return EmptyState("circle-alert", title, text, (Action.IMPORT, Action.STARTER), warns=True)
    if state.health == "ok" and state.articles:
        return None
    if state.indexing is not None:
        return _being_indexed(state.indexing)
    if state.health == "indexing":
        return _being_indexed(Indexing(0, 0))
    return _NO_ARCHIVE if state.health else None


def _being_indexed(indexing: Indexing) -> EmptyState:
    counts = f"{indexing.done:,} of {indexing.total:,} articles" if indexing.total else ""
    progress = " · ".join(part for part in (counts, indexing.left) if part)
    text = "You can keep writing; suggestions start when this is done."
    return EmptyState(
        "database", "Archive is being indexed", f"{progress}. {text}" if progress else text, indexing=indexing
    )


def _nothing_suggested(articles: int, note: str) -> EmptyState:
    if note == "no-archive":
        return _NO_ARCHIVE
    if note == "short":
        text = "Suggestions appear once there is a headline or about 40 words."
        return EmptyState("pen-line", "Keep writing", text)
    if note == "linked":
        text = "The closest stories are in your text already. Search the archive for others."
        return EmptyState("check", "Everything close is linked", text, (Action.SEARCH,))
    title = f"Nothing close enough in {counted(articles)}"
    text = "Lower the bar to see looser matches, or search the archive yourself."
    return EmptyState("search", title, text, (Action.LOWER_BAR, Action.SEARCH))


def filtered_title(shelf: Shelf) -> str:
    """What the filter leaves out: "3 close stories are older than a year"."""
    out = shelf.filtered()
    count = f"{len(out):,} {'matching' if shelf.found is not None else 'close'} "
    verb = "stories are" if len(out) > 1 else "story is"
    if all(shelf.filter.too_old(suggestion) for suggestion in out):
        return f"{count}{verb} {_age_phrase(out, shelf.filter.age)}"
    loose = f"{len(out):,} {'stories are' if len(out) > 1 else 'story is'} "
    if not any(shelf.filter.too_old(suggestion) for suggestion in out):
        return f"{loose}less close than you asked for"
    return f"{loose}outside your filters"


def count_line(state: PanelState, shelf: Shelf) -> str:
    """How many cards there are: "5 close to this story", "2 of 5 close to this story", "7 best matches"."""
    cards, out = shelf.cards(), len(shelf.filtered())
    if shelf.found is not None:
        return "1 match" if len(cards) == 1 and not out else f"{len(cards):,} best matches"
    if not state.health:
        return "Opening the archive…"
    shown = sum(not card.in_story for card in cards)
    if not cards and not out:
        return ""
    return f"{shown:,} of {shown + out:,} close to this story" if out else f"{shown:,} close to this story"


def counted(articles: int) -> str:
    """ "12,480 articles", "1 article"."""
    return f"{articles:,} article" if articles == 1 else f"{articles:,} articles"


def _age_phrase(out: Sequence[Suggestion], age: Age) -> str:
    if any(not suggestion.published for suggestion in out):
        return f"older than {age.older} or undated"
    return f"older than {age.older}"
