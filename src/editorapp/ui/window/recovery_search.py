"""Looks, beside the window, for what dead processes have left, and what the files of those texts hold now."""

import contextlib
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from editorapp.article.draft import Draft
from editorapp.article.statistics import statistics
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.recovered_text import Home, RecoveredText
from editorapp.workspace.journal import TakenOver, take_over
from editorapp.workspace.journal_entry import DamagedEntry, JournalEntry
from editorapp.workspace.paths import kind_of
from editorapp.workspace.patience import within
from editorapp.workspace.text_files import TextFile, read_text_file

_PATIENCE = 5.0
"""Seconds for the file of one text; a network folder that has gone may never answer."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to recover, the newest first, and the hold on it: no other process offers it meanwhile."""

    taken: TakenOver
    texts: tuple[RecoveredText, ...]


def find_texts(folder: Path) -> Findings:
    """What dead processes have left in the journals below `folder`.

    What its file holds already, and what was kept twice, is dropped.
    """
    taken = take_over(folder)
    texts: list[RecoveredText] = []
    known: set[tuple[str, str]] = set()
    for entry in taken.left.entries:
        text = _recovered(entry)
        is_known = (entry.key, entry.file.text) in known
        known.add((entry.key, entry.file.text))
        if is_known or (text.on_disk is not None and text.on_disk.text == entry.file.text):
            with contextlib.suppress(ReadAlsoError):  # a read-only disk: then it is only not offered
                taken.drop(text.kept_in)
        else:
            texts.append(text)
    return Findings(taken, (*texts, *map(_salvaged, taken.left.damaged)))


def _recovered(entry: JournalEntry) -> RecoveredText:
    home, on_disk = _at_home(entry.path)
    draft = Draft.parse(entry.file.text)
    return RecoveredText(
        entry.kept_in or Path(),
        entry.file,
        _headline(draft),
        statistics(draft.body).words,
        entry.path,
        home,
        on_disk,
        statistics(Draft.parse(on_disk.text).body).words if on_disk else 0,
        _moment(entry.kept_at),
        entry,
    )


def _salvaged(damaged: DamagedEntry) -> RecoveredText:
    draft = Draft.parse(damaged.text)
    words = statistics(draft.body).words
    home, on_disk = _at_home(damaged.path)
    return RecoveredText(
        damaged.kept_in, TextFile(damaged.text), _headline(draft), words, damaged.path, home, on_disk,
        kept_at=_moment(damaged.kept_at),
    )  # fmt: skip


def _at_home(path: Path | None) -> tuple[Home, TextFile | None]:
    """What became of the file, and what it holds; a disk that does not answer holds up nobody for long."""
    if path is None:
        return "never", None
    try:
        return within(_PATIENCE, partial(_look, path))
    except TimeoutError:
        return "unreadable", None


def _look(path: Path) -> tuple[Home, TextFile | None]:
    try:
        return "there", read_text_file(path)
    except ReadAlsoError:
        return ("unreadable" if kind_of(path) else "gone"), None


def _headline(draft: Draft) -> str:
    return " ".join(draft.title.split())


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
