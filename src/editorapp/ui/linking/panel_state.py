"""What the panel has to say when it has no cards to show: the wording of every empty state, as plain values."""

import enum
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.ui.kit.words import number, tr, tr_count
from editorapp.ui.linking.filters import NO_WISHES, Age, CardFilter, Closeness, Wishes
from editorapp.ui.linking.shelf import Answer, Shelf


class Action(enum.Enum):
    """What a button of an empty state does."""

    LOWER_BAR = "Lower the bar"
    SEARCH = "Search the archive"
    RESTART = "Restart"
    DETAILS = "Show details"
    IMPORT = "Import archive…"
    STARTER = "Use the starter archive"
    SWITCH = "Choose another archive…"
    CLEAR_SEARCH = "Clear search"
    SHOW_ALL = "Show them"
    PAUSE = "Pause"
    RESUME = "Resume"


@dataclass(frozen=True, slots=True)
class Indexing:
    """How far the archive's index is; `left` and `rate` are "" until they can be told. `anew`: there was one before.

    `held`: somebody has it wait.
    """

    done: int
    total: int
    left: str = ""
    rate: str = ""
    anew: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class PanelState:
    """What the panel has been told. `health` is "" before the archive worker has said anything."""

    archive: str = ""
    articles: int = 0
    health: str = ""
    indexing: Indexing | None = None
    stopped: str | None = None
    words: str = ""
    wishes: Wishes = NO_WISHES
    answered: Wishes | None = None
    """What the newest suggestions were asked for; None: none have come for this story."""


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


_CLOSE_BUT_OLDER = MappingProxyType(
    {
        Age.MONTH: ("{n} close story is older than a month", "{n} close stories are older than a month"),
        Age.YEAR: ("{n} close story is older than a year", "{n} close stories are older than a year"),
        Age.THREE_YEARS: ("{n} close story is older than three years", "{n} close stories are older than three years"),
    }
)
_MATCHING_BUT_OLDER = MappingProxyType(
    {
        Age.MONTH: ("{n} matching story is older than a month", "{n} matching stories are older than a month"),
        Age.YEAR: ("{n} matching story is older than a year", "{n} matching stories are older than a year"),
        Age.THREE_YEARS: (
            "{n} matching story is older than three years",
            "{n} matching stories are older than three years",
        ),
    }
)
_MATCHING_BUT_UNDATED = MappingProxyType(
    {
        Age.MONTH: (
            "{n} matching story is older than a month or undated",
            "{n} matching stories are older than a month or undated",
        ),
        Age.YEAR: (
            "{n} matching story is older than a year or undated",
            "{n} matching stories are older than a year or undated",
        ),
        Age.THREE_YEARS: (
            "{n} matching story is older than three years or undated",
            "{n} matching stories are older than three years or undated",
        ),
    }
)
"""What the age keeps away, one and many; as `tr_count` wants it."""


def empty_state(state: PanelState, shelf: Shelf) -> EmptyState | None:
    """What to show instead of the list; None to show the list, also when it is empty because nothing is known yet."""
    trouble = archive_trouble(state)
    if trouble:
        return trouble
    if shelf.cards():
        return None
    if shelf.found is None:
        return _nothing_suggested(state.articles, shelf.answer, state.answered) if state.answered else None
    if shelf.filtered():
        by_age = all(shelf.filter.too_old(suggestion) for suggestion in shelf.filtered())
        return _filtered(_found_title(shelf), by_age)
    title = tr("No story matches “{words}”", words=state.words)
    return EmptyState("search", title, "Try fewer words, a name or a year.", (Action.CLEAR_SEARCH,))


def archive_trouble(state: PanelState) -> EmptyState | None:
    """Why no archive can answer, or None when one does."""
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
    if state.health == "gone":
        text = "Its folder cannot be found: a share may be away. Suggestions come back by themselves when it is there."
        return EmptyState("archive", "The archive is not there", text, (Action.SWITCH,), warns=True)
    if state.health == "unusable":
        text = "Why is said below your story. You can use another one meanwhile."
        return EmptyState("circle-alert", "The archive cannot be opened", text, (Action.SWITCH,), warns=True)
    if state.health == "ok" and state.articles:
        return None
    if state.indexing is not None:
        return _being_indexed(state.indexing)
    if state.health == "indexing":
        return _being_indexed(Indexing(0, 0))
    return _NO_ARCHIVE if state.health else None


def _being_indexed(indexing: Indexing) -> EmptyState:
    counts = ""
    if indexing.total:
        done = number(indexing.done)
        counts = tr_count("{done} of {n} article", "{done} of {n} articles", indexing.total, done=done)
    progress = " · ".join(part for part in (counts, indexing.left) if part)
    text = tr("You can keep writing; suggestions start when this is done.")
    title = "Rebuilding the archive’s index" if indexing.anew else "Archive is being indexed"
    actions = (Action.RESUME if indexing.held else Action.PAUSE,) if indexing.total else ()
    return EmptyState("database", title, f"{progress}. {text}" if progress else text, actions, indexing=indexing)


def _nothing_suggested(articles: int, answer: Answer, wishes: Wishes) -> EmptyState:
    if answer.note == "no-archive":
        return _NO_ARCHIVE
    if answer.note == "short":
        text = "Suggestions appear once there is a headline or about 40 words."
        return EmptyState("pen-line", "Keep writing", text)
    if answer.left_out:
        by_age = wishes.filter.age is not Age.ANY and answer.left_out_by_age >= answer.left_out
        return _filtered(_left_out_title(wishes.filter, answer.left_out, by_age), by_age)
    if answer.note == "linked":
        text = "The closest stories are in your text already. Search the archive for others."
        return EmptyState("check", "Everything close is linked", text, (Action.SEARCH,))
    title = tr("Nothing close enough in {articles}", articles=counted(articles))
    if wishes.lowered:
        text = "There are no looser matches either. You can search the archive yourself."
        return EmptyState("search", title, text, (Action.SEARCH,))
    text = "Lower the bar to see looser matches, or search the archive yourself."
    return EmptyState("search", title, text, (Action.LOWER_BAR, Action.SEARCH))


def _filtered(title: str, by_age: bool) -> EmptyState:
    return EmptyState("calendar" if by_age else "sliders-horizontal", title, actions=(Action.SHOW_ALL,))


def _left_out_title(limits: CardFilter, count: int, by_age: bool) -> str:
    """What the filter keeps away from suggestions: "3 close stories are older than a year"."""
    if by_age:
        return tr_count(*_CLOSE_BUT_OLDER[limits.age], count)
    is_loose = limits.closeness is not Closeness.ALL
    if limits.age is Age.ANY and is_loose and not limits.sections and not limits.languages:
        return tr_count(
            "{n} story is less close than you asked for", "{n} stories are less close than you asked for", count
        )
    if limits.age is Age.ANY and limits.sections and not limits.languages and not is_loose:
        return tr_count("{n} close story is in other sections", "{n} close stories are in other sections", count)
    if limits.age is Age.ANY and limits.languages and not limits.sections and not is_loose:
        return tr_count("{n} close story is in other languages", "{n} close stories are in other languages", count)
    return tr_count("{n} close story is outside your filters", "{n} close stories are outside your filters", count)


def _found_title(shelf: Shelf) -> str:
    """What the filter keeps away from search results: "3 matching stories are older than a year"."""
    out = shelf.filtered()
    count = len(out)
    if all(shelf.filter.too_old(suggestion) for suggestion in out):
        is_undated = any(not suggestion.published for suggestion in out)
        return tr_count(*(_MATCHING_BUT_UNDATED if is_undated else _MATCHING_BUT_OLDER)[shelf.filter.age], count)
    if not any(shelf.filter.too_old(suggestion) for suggestion in out):
        return tr_count("{n} matching story is in other sections", "{n} matching stories are in other sections", count)
    return tr_count(
        "{n} matching story is outside your filters", "{n} matching stories are outside your filters", count
    )


def count_line(state: PanelState, shelf: Shelf) -> tuple[str, ...]:
    """How many cards there are, in full and then shorter: "2 of 5 close to this story", "2 of 5 close"."""
    cards = shelf.cards()
    if shelf.found is not None:
        out = len(shelf.filtered())
        if out:
            shown = number(len(cards))
            return (tr_count("{shown} of {n} match", "{shown} of {n} matches", len(cards) + out, shown=shown),)
        return (tr_count("{n} match", "{n} best matches", len(cards)),)
    if not state.health:
        return (tr("Opening the archive…"),)
    out = shelf.answer.left_out
    if not cards and not out:
        return ("",)
    here = sum(not card.in_story for card in cards)
    count = tr("{here} of {all}", here=number(here), all=number(here + out)) if out else number(here)
    asked = state.answered or state.wishes
    if asked.lowered:
        return (tr("{count} with looser matches", count=count), tr("{count}, looser", count=count))
    near = "{count} close to this paragraph" if asked.scope == "paragraph" else "{count} close to this story"
    return (tr(near, count=count), tr("{count} close", count=count))


def counted(articles: int) -> str:
    """ "12,480 articles", "1 article"."""
    return tr_count("{n} article", "{n} articles", articles)
