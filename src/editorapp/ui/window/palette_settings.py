"""Single settings in the command palette: below the commands that fit, those whose words fit."""

from collections.abc import Callable

from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.window.fuzzy import match
from editorapp.ui.window.palette_entries import Entry, Listing, Source
from editorapp.workspace.settings_table import SETTINGS

_PREFIX = "setting:"
_LEAST = 3
"""Letters: with fewer nearly every setting fits."""
_CLOSE = 0.5
"""Of the score that the whole query in a row at the start of a word has: scattered letters are no name."""
_MOST = 8


class CommandsAndSettings:
    """The commands, and below them settings; choosing one opens the settings at its row."""

    prefix = ""

    def __init__(self, commands: Source, show: Callable[[str], object]) -> None:
        """`show` opens the settings at the one of this id."""
        self._commands = commands
        self._show = show

    def find(self, query: str) -> Listing:
        """The commands, then the settings, each with the best first."""
        found = self._commands.find(query)
        settings = _found(query)
        if not settings:
            return found
        entries = (*found.entries, *settings)
        said = tr_count("{n} setting", "{n} settings", len(settings))
        return Listing(entries, f"{found.count} · {said}" if found.entries else said, found.nothing)

    def run(self, key: str) -> None:
        """Run the command, or show the setting."""
        if key.startswith(_PREFIX):
            self._show(key.removeprefix(_PREFIX))
        else:
            self._commands.run(key)


def _found(query: str) -> list[Entry]:
    letters = "".join(query.split())
    if len(letters) < _LEAST:
        return []
    whole = match(query, query)
    least = whole.score * _CLOSE if whole else 0
    fits = [(setting, match(query, tr(setting.label))) for setting in SETTINGS]
    best = sorted(
        ((found.score, setting, found) for setting, found in fits if found and found.score >= least),
        key=lambda each: -each[0],
    )
    return [
        Entry(f"{_PREFIX}{setting.id}", tr(setting.label), tr("Settings, {page}", page=tr(setting.group)), "",
              "settings", found.positions)
        for _score, setting, found in best[:_MOST]
    ]  # fmt: skip
