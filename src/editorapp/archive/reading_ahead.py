"""Reads articles into entries in a second process, while this one writes: a large import takes half the time."""

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from itertools import islice
from multiprocessing.connection import Connection

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
    if count < _LEAST or (os.cpu_count() or 1) < 2:
        yield from ((row, read_entry(row[1], terms)) for row in rows)
        return
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    helper = context.Process(target=_serve, args=(there, terms.default_language), daemon=True)
    helper.start()
    there.close()
    try:
        with closing(here):
            yield from _ahead(_Line(here, terms), rows)
    finally:
        helper.terminate()
        helper.join()


class _Line:
    """The way to the second process; if that has been killed, its work is done here."""

    def __init__(self, connection: Connection, terms: Terms) -> None:
        self._connection = connection
        self._terms = terms

    def hand_over(self, batch: Sequence[Row]) -> None:
        """Begin to read these articles."""
        with suppress(OSError):
            self._connection.send([article for _, article, _ in batch])

    def take_back(self, batch: Sequence[Row]) -> list[Entry]:
        """The entries of what was handed over."""
        try:
            entries: list[Entry] = self._connection.recv()
        except (EOFError, OSError):
            return [read_entry(article, self._terms) for _, article, _ in batch]
        return entries


def _ahead(line: _Line, rows: Iterator[Row]) -> Iterator[tuple[Row, Entry]]:
    """One batch is always being read while the one before it is used; never two on their way to the same process."""
    batch = list(islice(rows, _AT_ONCE))
    line.hand_over(batch)
    while batch:
        entries = line.take_back(batch)
        following = list(islice(rows, _AT_ONCE))
        line.hand_over(following)
        yield from zip(batch, entries, strict=True)
        batch = following


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
