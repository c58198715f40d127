"""Looks, beside the window, for what dead processes have left, and what the files of those texts hold now."""

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from editorapp.article.draft import Draft
from editorapp.article.statistics import statistics
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.recovered_text import Home, RecoveredText
from editorapp.workspace.history import History
from editorapp.workspace.journal import TakenOver, is_set_aside, left_behind, take_over
from editorapp.workspace.journal_entry import DamagedEntry, JournalEntry
from editorapp.workspace.paths import kind_of
from editorapp.workspace.patience import within
from editorapp.workspace.text_files import TextFile, read_text_file

_MOST = 20
"""Stories that were given up and can be had back; what is older is hardly looked for."""
_PATIENCE = 5.0
"""Seconds for the file of one text; a network folder that has gone may never answer."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to recover, the newest first, and the hold on it: no other process offers it meanwhile."""

    taken: TakenOver
    texts: tuple[RecoveredText, ...]


def find_texts(folder: Path, history: History | None = None, open_keys: frozenset[str] = frozenset()) -> Findings:
    """What dead processes have left in the journals below `folder`.

    What its file holds already, and what was kept twice, is dropped. With a `history` come, last, the stories that
    were closed in it without ever having a file, but for those that are open again (`open_keys`).
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
    given_up = _given_up(history, open_keys | {key for key, _ in known}) if history else ()
    return Findings(taken, (*texts, *map(_salvaged, taken.left.damaged), *given_up))


def _given_up(history: History, known: frozenset[str]) -> tuple[RecoveredText, ...]:
    texts = []
    for key, version in history.unsaved()[:_MOST]:
        with contextlib.suppress(ReadAlsoError):  # damaged: the history tells of it
            if key not in known:
                entry = JournalEntry(key, None, history.read(version), kept_at=version.kept_at.isoformat())
                texts.append(replace(_recovered(entry), kept_in=version.at, was_given_up=True))
    return tuple(texts)


def texts_waiting(folder: Path) -> tuple[datetime | None, ...]:
    """When each text was kept that would be offered unasked, the newest first; nothing is held or changed."""
    left = left_behind(folder)
    texts = [_recovered(entry) for entry in left.entries]
    texts += [_salvaged(damaged) for damaged in left.damaged if not is_set_aside(folder, damaged.kept_in)]
    waiting = [text for text in texts if text.on_disk is None or text.on_disk.text != text.file.text]
    return tuple(text.kept_at for text in waiting if text.can_open)


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
