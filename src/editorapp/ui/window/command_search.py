"""Orders the commands by how well a few letters fit them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.fuzzy import match

_MENU_COST = 4
"""What it costs to need the menu's name: less than half a letter at the start of a word."""


@dataclass(frozen=True, slots=True)
class FoundCommand:
    """A command, how well it fits, and which characters of its text and of its menu's name were asked for."""

    spec: ActionSpec
    score: int = 0
    text_marks: tuple[int, ...] = ()
    menu_marks: tuple[int, ...] = ()


def find_commands(query: str, specs: Iterable[ActionSpec], say: Callable[[str], str] = str) -> tuple[FoundCommand, ...]:
    """The commands that fit, best first; equally good ones stay in the order given. `say` translates their words."""
    ways = ((_by_text(query, spec, say), _by_menu_and_text(query, spec, say)) for spec in specs)
    best = (max(filter(None, pair), key=lambda way: way.score, default=None) for pair in ways)
    return tuple(sorted(filter(None, best), key=lambda way: -way.score))


def _by_text(query: str, spec: ActionSpec, say: Callable[[str], str]) -> FoundCommand | None:
    found = match(query, say(spec.text))
    return FoundCommand(spec, found.score, found.positions) if found else None


def _by_menu_and_text(query: str, spec: ActionSpec, say: Callable[[str], str]) -> FoundCommand | None:
    menu = say(spec.menu)
    found = match(query, f"{menu} {say(spec.text)}")
    if found is None:
        return None
    start = len(menu) + 1
    text_marks = tuple(place - start for place in found.positions if place >= start)
    menu_marks = tuple(place for place in found.positions if place < start)
    return FoundCommand(spec, found.score - _MENU_COST, text_marks, menu_marks)
