"""One text that a program which is dead has left in the journal, and how it is told to a person."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from editorapp.ui.kit.days import MONTHS
from editorapp.ui.kit.words import number, tr, tr_count
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.paths import shown
from editorapp.workspace.text_files import TextFile

Home = Literal["never", "there", "gone", "unreadable"]


@dataclass(frozen=True, slots=True)
class RecoveredText:
    """What was kept, and what its file holds now.

    `home` says what became of the file at `path`: "never": it never had one; "there": it holds `on_disk`, of
    `disk_words` words. No `entry`: the journal's own file is damaged, and `file` is what could be read of it.
    """

    kept_in: Path
    file: TextFile
    headline: str
    words: int
    path: Path | None = None
    home: Home = "never"
    on_disk: TextFile | None = None
    disk_words: int = 0
    kept_at: datetime | None = None
    entry: JournalEntry | None = None
    was_given_up: bool = False
    """The person closed it without saving: it is a version in the history, and stays one."""

    @property
    def is_damaged(self) -> bool:
        """Whether it is not what was written, or not all of it."""
        return self.entry is None

    @property
    def can_open(self) -> bool:
        """Whether there is anything to open."""
        return bool(self.entry or self.file.text.strip())

    @property
    def title(self) -> str:
        """Its headline, else the name of its file."""
        return self.headline or (shown(self.path.name) if self.path else tr("Untitled"))

    @property
    def facts(self) -> str:
        """Where it belongs, and how long it is."""
        name = shown(self.path.name) if self.path else ""
        if self.is_damaged:
            return self._damage()
        if self.was_given_up:
            return tr_count("Closed without saving · {n} word", "Closed without saving · {n} words", self.words)
        if self.home == "never":
            return tr_count("Never saved to a file · {n} word", "Never saved to a file · {n} words", self.words)
        if self.home == "gone":
            one, many = "{name} · the file is gone · {n} word", "{name} · the file is gone · {n} words"
        elif self.home == "unreadable":
            one, many = "{name} · the file cannot be read · {n} word", "{name} · the file cannot be read · {n} words"
        else:
            one, many = (
                "{name} · recovered {n} word, file has {there}",
                "{name} · recovered {n} words, file has {there}",
            )
        return tr_count(one, many, self.words, name=name, there=number(self.disk_words))

    @property
    def kept(self) -> str:
        """When it was kept, as in "Last kept 20 Nov 18:42"; "" if that is not known."""
        if self.kept_at is None:
            return ""
        return tr("Last kept {when}", when=say_moment(self.kept_at))

    def _damage(self) -> str:
        if not self.can_open:
            return tr("Damaged: nothing of it could be read.")
        return tr_count("Damaged: {n} word could be read.", "Damaged: {n} words could be read.", self.words)


def say_moment(when: datetime) -> str:
    """Day and time of this clock, as in "20 Nov 18:42"; the year, too, unless it is this one."""
    when = when.astimezone()
    year = "" if when.year == datetime.now().year else f" {when.year}"
    return f"{when.day} {tr(MONTHS[when.month - 1])}{year} {when:%H:%M}"
