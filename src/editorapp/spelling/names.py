"""Gathers the names that a newsroom writes about, from its own archive, a few articles at a time."""

import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from heapq import nlargest
from itertools import islice
from pathlib import Path

from editorapp.archive.store import FILE, Store
from editorapp.article.article import Article
from editorapp.article.scripts import LETTERS
from editorapp.article.spelling_words import is_looked_up, plain_word, without_possessive
from editorapp.article.words import plain_text
from editorapp.errors import ReadAlsoError
from editorapp.workspace.atomic import make_folder, write_atomic

MOST_NAMES = 40_000
SLICE_SECONDS = 0.02
"""How long one step may take, so that no answer waits for it."""

_MOST_COUNTED = 150_000
"""Different words; beyond them only those that are counted already are counted on (memory: 15 MB)."""
_MOST_ARTICLES = 30_000
"""The newest ones."""
_AT_ONCE = 10
_LEAST_ARTICLES = 2
_TELL_EVERY = 2000
"""Articles after which what has been found so far is used."""
_WORD = re.compile(rf"{LETTERS}(?:[-'’]{LETTERS})*")
_TITLE_CASE = 0.6
"""Share of capitalised words from which a headline says nothing about which of them are names."""


class NameCount:
    """Counts, for each capitalised word, in how many articles it stands where only names are capitalised."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._sure: set[str] = set()
        self._small: set[str] = set()

    def add(self, article: Article) -> None:
        """Count the names of an article; bylines, tags and sections are names at once."""
        for text in (*article.authors, *article.tags, article.section):
            self._sure.update(_capitalised(_WORD.findall(text)))
        found: set[str] = set()
        for text in (article.title, article.standfirst, plain_text(article.body)):
            self._read(text, found)
        room = len(self._counts) < _MOST_COUNTED
        self._counts.update(found if room else (name for name in found if name in self._counts))

    def names(self) -> frozenset[str]:
        """The names so far, the most frequent if there are too many; not what is also written small."""
        often = [
            (count, name)
            for name, count in self._counts.items()
            if count >= _LEAST_ARTICLES and name.lower() not in self._small
        ]
        wanted = MOST_NAMES - min(len(self._sure), MOST_NAMES)
        if len(often) > wanted:
            often = nlargest(wanted, often)
        return frozenset([*(name for _, name in often), *islice(self._sure, MOST_NAMES)])

    def _read(self, text: str, found: set[str]) -> None:
        words = text.split()
        if len(self._small) < _MOST_COUNTED:
            self._small.update(filter(str.islower, words))
        inside = [
            word
            for before, word, after in zip(["", *words], words, [*words[1:], "."], strict=False)
            if word[0].isupper() and _is_name(before, word, after)
        ]
        if len(inside) <= len(words) * _TITLE_CASE:
            found.update(_capitalised(match[0] for word in inside if (match := _WORD.match(word))))


def _is_name(before: str, word: str, after: str) -> bool:
    """Whether a capitalised word goes on a sentence, or begins one as “Fiona Hill” does."""
    if before and (before[-1].isalnum() or before[-1] in ",;"):
        return True
    return after[0].isupper() and word[-1].isalnum()


def _capitalised(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if word[0].isupper() and is_looked_up(plain := plain_word(word)):
            yield without_possessive(plain)


class ArchiveNames:
    """The names in one archive, kept in a file between runs: reading 10,000 articles takes some seconds."""

    def __init__(self, folder: Path, cache: Path) -> None:
        """`cache` is a folder for such files; it is made when it is needed."""
        self._folder = folder
        self._cache = cache
        self._read = ("", -1)

    def gather(self) -> Iterator[frozenset[str] | None]:
        """Read the archive, newest articles first, in steps of about `SLICE_SECONDS`.

        Yields None after a step, and now and then the names known by then; the last are all. Nothing where the archive
        is as it was the last time. Raises ArchiveError.
        """
        if not (self._folder / FILE).is_file():
            yield frozenset()
            return
        with closing(Store(self._folder)) as store:
            file, generation = self._cache / f"names-{_safe(store.identity)}.json", store.generation
            if (store.identity, generation) == self._read:
                return
            kept, of = _load(file)
            if of == generation:
                self._read = (store.identity, generation)
                yield kept
                return
            if kept:
                yield kept
            count = NameCount()
            for step in _read_articles(store, count):
                # While old names are in use, few new ones would be a step back.
                yield None if step is None or kept else step
            names = count.names()
            yield None
            _save(file, generation, names)
            self._read = (store.identity, generation)
            yield names


def _read_articles(store: Store, count: NameCount) -> Iterator[frozenset[str] | None]:
    rows: list[tuple[str, int]] = []
    for published, number in store.columns("published", "number"):
        rows.append((published, number))
        if len(rows) % 5000 == 0:
            yield None
    rows.sort(reverse=True)
    numbers = [number for _, number in rows[:_MOST_ARTICLES]]
    started = time.monotonic()
    for at in range(0, len(numbers), _AT_ONCE):
        for article in store.articles(numbers[at : at + _AT_ONCE]).values():
            count.add(article)
            if time.monotonic() - started > SLICE_SECONDS:
                yield None
                started = time.monotonic()
        if at and at % _TELL_EVERY == 0:
            yield count.names()
            started = time.monotonic()


def _safe(identity: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "", identity)[:64]


def _load(file: Path) -> tuple[frozenset[str], int]:
    """The names in this file and the store's generation they are of; (none, -1) where it cannot be used."""
    try:
        kept = json.loads(file.read_bytes())
        return frozenset(name for name in kept["names"] if isinstance(name, str)), int(kept["generation"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset(), -1


def _save(file: Path, generation: int, names: frozenset[str]) -> None:
    with suppress(ReadAlsoError):  # it is read anew the next time
        make_folder(file.parent)
        write_atomic(
            file,
            json.dumps({"generation": generation, "names": sorted(names)}, ensure_ascii=False).encode(
                "utf-8", "replace"
            ),
        )
