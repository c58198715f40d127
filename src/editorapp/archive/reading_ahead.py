"""Reads articles into entries in other processes, while this one writes: a large import takes half the time."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from itertools import islice

from editorapp.archive.entry import Entry, read_entry
from editorapp.archive.helper import Helper, Work, may_help
from editorapp.article.article import Article
from editorapp.article.words import Terms

Row = tuple[int, Article, bytes]
"""An article's number, the article, its sketch: as the store gives them."""

_AT_ONCE = 50
"""Articles handed over together: 0.1 s of work."""
_MOST_HELPERS = 3
"""Reading takes three times as long as writing."""
_LEAST = 1200
"""Articles from which starting processes pays: that takes half a second."""


def read_entries(rows: Iterator[Row], count: int, terms: Terms) -> Iterator[tuple[Row, Entry]]:
    """Each row with its article's entry, in order. `count` is about how many there are."""
    if count < _LEAST or not may_help():
        yield from ((row, read_entry(row[1], terms)) for row in rows)
        return
    with ExitStack() as stack:
        number = min(os.cpu_count() or 1, _MOST_HELPERS)
        helpers = [stack.enter_context(closing(Helper(_make_reader, terms.default_language))) for _ in range(number)]
        yield from _ahead(helpers, rows, terms)


def _ahead(helpers: Iterable[Helper], rows: Iterator[Row], terms: Terms) -> Iterator[tuple[Row, Entry]]:
    """Each helper always has a batch to read while the batches before it are used.

    What a helper that is no more had is read here, and the others go on.
    """
    busy = deque((helper, batch) for helper in helpers if (batch := _handed_over(helper, rows)))
    while busy:
        helper, batch = busy.popleft()
        entries: list[Entry] | None = helper.receive()
        if entries is not None and (following := _handed_over(helper, rows)):
            busy.append((helper, following))
        if entries is None:
            entries = [read_entry(row[1], terms) for row in batch]
        yield from zip(batch, entries, strict=True)
    for row in rows:  # nobody is left to help
        yield row, read_entry(row[1], terms)


def _handed_over(helper: Helper, rows: Iterator[Row]) -> list[Row]:
    """The next batch, which this helper has now; if it is no more, waiting for its answer says so."""
    batch = list(islice(rows, _AT_ONCE))
    if batch:
        helper.send([row[1] for row in batch])
    return batch


def _make_reader(language: str) -> Work:
    terms = Terms(language)

    def read(articles: list[Article]) -> list[Entry]:
        return [read_entry(article, terms) for article in articles]

    return read
