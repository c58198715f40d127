"""Reads articles into entries in a second process, while this one writes: a large import takes half the time."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from editorapp.archive.entry import Entry, read_entry
from editorapp.archive.helper import Helper, Work, may_help
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
    if count < _LEAST or not may_help():
        yield from ((row, read_entry(row[1], terms)) for row in rows)
        return
    with closing(Helper(_make_reader, terms.default_language)) as helper:
        yield from _ahead(helper, rows, terms)


def _ahead(helper: Helper, rows: Iterator[Row], terms: Terms) -> Iterator[tuple[Row, Entry]]:
    """One batch is always being read while the one before it is used.

    If the helper is no more, the rest is read here.
    """
    batch = list(islice(rows, _AT_ONCE))
    is_alive = _send(helper, batch)
    while batch:
        entries: list[Entry] | None = helper.receive() if is_alive else None
        following = list(islice(rows, _AT_ONCE))
        is_alive = entries is not None and _send(helper, following)
        if entries is None:
            entries = [read_entry(row[1], terms) for row in batch]
        yield from zip(batch, entries, strict=True)
        batch = following


def _send(helper: Helper, batch: list[Row]) -> bool:
    return helper.send([row[1] for row in batch])


def _make_reader(language: str) -> Work:
    terms = Terms(language)

    def read(articles: list[Article]) -> list[Entry]:
        return [read_entry(article, terms) for article in articles]

    return read
