"""Reads articles into entries in a second process, while this one writes: a large import takes half the time."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from editorapp.archive.entry import Entry, read_entry
from editorapp.article.article import Article
from editorapp.article.words import Terms

Row = tuple[int, Article, bytes]
"""An article's number, the article, its sketch: as the store gives them."""

_AT_ONCE = 50
"""Articles handed over together: 0.1 s of work."""
_LEAST = 500
"""Articles from which starting a process pays: that takes 0.3 s."""


def read_entries(rows: Iterator[Row], count: int, terms: Terms) -> Iterator[tuple[Row, Entry]]:
    """Each row with its article's entry, in order. `count` is about how many there are."""
    if count < _LEAST or (os.cpu_count() or 1) < 2 or not _may_begin_again():
        yield from ((row, read_entry(row[1], terms)) for row in rows)
        return
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    helper = context.Process(target=_serve, args=(there, terms.default_language), daemon=True)
    helper.start()
    there.close()
    try:
        with closing(here):
            yield from _ahead(here, rows, terms)
    finally:
        helper.terminate()
        helper.join()


def _may_begin_again() -> bool:
    """Whether a new process may run the main module again, as spawning does: a module or our command, no one's script.

    A script without a guard would do its work twice.
    """
    main = sys.modules["__main__"]
    is_module = getattr(main, "__spec__", None) is not None or getattr(sys, "frozen", False)
    return is_module or Path(getattr(main, "__file__", None) or "").stem == "editorapp"


def _ahead(helper: Connection, rows: Iterator[Row], terms: Terms) -> Iterator[tuple[Row, Entry]]:
    """One batch is always being read while the one before it is used; never two on their way to the same process.

    If the helper is no more, the rest is read here.
    """
    batch = list(islice(rows, _AT_ONCE))
    is_alive = _send(helper, batch)
    while batch:
        entries = _received(helper) if is_alive else None
        following = list(islice(rows, _AT_ONCE))
        is_alive = entries is not None and _send(helper, following)
        if entries is None:
            entries = [read_entry(row[1], terms) for row in batch]
        yield from zip(batch, entries, strict=True)
        batch = following


def _send(helper: Connection, batch: list[Row]) -> bool:
    try:
        helper.send([row[1] for row in batch])
    except OSError:
        return False
    return True


def _received(helper: Connection) -> list[Entry] | None:
    try:
        entries: list[Entry] = helper.recv()
    except (EOFError, OSError):
        return None
    return entries


def _serve(connection: Connection, language: str) -> None:
    """The second process: until the first one closes the line, or is no more."""
    # What this process might say is not meant for whoever listens to the first one.
    sys.stdout = sys.stderr
    terms = Terms(language)
    try:
        while True:
            articles: list[Article] = connection.recv()
            connection.send([read_entry(article, terms) for article in articles])
    except (EOFError, OSError, KeyboardInterrupt):
        return
