"""Finishes what importers find, in order: a few things here, many in other processes, none of which is waited for long.

Cleaning and converting a page takes milliseconds, sometimes a tenth of a second; on a page made to harm, for ever.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.helper import Helper, Work, may_help
from editorapp.archive.importers.records import Found, Item, Unfinished, cleaned
from editorapp.archive.links_out import edges_of
from editorapp.archive.sketch import sketch_of
from editorapp.article.article import Article, Image
from editorapp.article.credits import flags_of
from editorapp.article.words import guess_language, plain_text
from editorapp.errors import ReadAlsoError

_ENOUGH = 2.0
"""Seconds of work done here before others help: starting three processes takes that much of two cores."""
_AT_ONCE = 16
_MOST_HELPERS = 3
_PATIENCE = 40.0
"""Seconds for a batch; the slowest page of the samples takes 0.4."""
_PATIENCE_ALONE = 15.0
_STEP = 0.1
"""Seconds between two looks for a stop."""
_GUESSED_FROM = 1500
"""Characters of an article by which its language is guessed: about 250 words."""
_TOO_LONG = "It could not be read, at least not within {seconds:.0f} seconds; left out."


@dataclass(frozen=True, slots=True)
class Finished:
    """An item whose article is complete, its sketch, and under which key and digest it was found ("" and b"": none)."""

    item: Item
    sketch: bytes = b""
    key: str = ""
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class FileBegins:
    """What follows is of this file, counted from 0."""

    file: int


@dataclass(frozen=True, slots=True)
class FileEnds:
    """The file was read to its end, or as far as it could be: then `problem` says why."""

    file: int
    problem: ReadAlsoError | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Something that is in the archive already, exactly as it was found, as the article with this number and id."""

    source: str
    key: str
    digest: bytes
    number: int
    id: str


Known = FileBegins | FileEnds | Unchanged
"""What needs no finishing, and keeps its place."""


def finish_all(
    found: Iterator[Found | Known], folder: Path, stopping: Callable[[], bool]
) -> Iterator[Finished | Known]:
    """Everything found, finished, in order; ends early, within a second, when `stopping` says so.

    `folder` holds the phrase tables.
    """
    finisher, begin = Finisher(folder), time.process_time()
    for one in found:
        if stopping():
            return
        yield one if isinstance(one, Known) else finisher.finish(one)
        if time.process_time() - begin > _ENOUGH and may_help():
            break
    with closing(_Helpers(folder, stopping)) as helpers:
        yield from helpers.finish(found)


class _Helpers:
    """Some processes, each with one batch on its way; the oldest batch is waited for first."""

    def __init__(self, folder: Path, stopping: Callable[[], bool]) -> None:
        self._folder = folder
        self._stopping = stopping
        self._idle: list[Helper] = []
        self._busy: deque[tuple[Helper, list[Found | Known]]] = deque()
        self._most = min(max(os.cpu_count() or 1, 1), _MOST_HELPERS)

    def finish(self, found: Iterator[Found | Known]) -> Iterator[Finished | Known]:
        """All of it, in order."""
        while (batch := self._next_batch(found)) and not self._stopping():
            while not self._idle and len(self._busy) >= self._most:
                yield from self._oldest()
            self._start(batch)
        while self._busy:
            yield from self._oldest()

    def close(self) -> None:
        """End them all."""
        with ExitStack() as stack:
            for helper in (*self._idle, *(helper for helper, _ in self._busy)):
                stack.callback(helper.close)
        self._idle.clear()
        self._busy.clear()

    def _next_batch(self, found: Iterator[Found | Known]) -> list[Found | Known]:
        """The next things; none at the end, or when a stop is wished."""
        batch: list[Found | Known] = []
        for one in found:
            if self._stopping():
                return []
            batch.append(one)
            if len(batch) == _AT_ONCE:
                break
        return batch

    def _start(self, batch: list[Found | Known]) -> None:
        helper = self._idle.pop() if self._idle else self._new()
        # If it is no more, waiting for it says so.
        helper.send([one for one in batch if not isinstance(one, Known)])
        self._busy.append((helper, batch))

    def _new(self) -> Helper:
        return Helper(_make_finisher, self._folder)

    def _oldest(self) -> Iterator[Finished | Known]:
        """The results of the batch that has waited longest; none, and no helper left, when a stop is wished."""
        helper, batch = self._busy.popleft()
        finished = self._answer(helper, _PATIENCE)
        if finished is not None:
            self._idle.append(helper)
            results = iter(finished)
            yield from (one if isinstance(one, Known) else next(results) for one in batch)
            return
        helper.close()
        for one in batch:
            if self._stopping():
                break
            yield from [one] if isinstance(one, Known) else self._alone(one)
        if self._stopping():
            self.close()

    def _alone(self, one: Found) -> list[Finished]:
        """One thing by itself, after the batch it was in has failed."""
        helper = self._idle.pop() if self._idle else self._new()
        helper.send([one])
        finished = self._answer(helper, _PATIENCE_ALONE)
        if finished is not None:
            self._idle.append(helper)
            return finished
        helper.close()
        reason = _TOO_LONG.format(seconds=_PATIENCE_ALONE)
        return [] if self._stopping() else [Finished(Item(one.source, one.position, None, "problem", reason))]

    def _answer(self, helper: Helper, patience: float) -> list[Finished] | None:
        """What the helper answers; None if it does not in time, is no more, or a stop is wished."""
        while not helper.has_begun(_STEP):
            if self._stopping():
                return None
        until = time.monotonic() + patience
        while not helper.is_ready(_STEP):
            if self._stopping() or time.monotonic() > until:
                return None
        finished: list[Finished] | None = helper.receive()
        return finished


class Finisher:
    """Finishes things here. The phrase tables in `folder` are read when a text must be cleaned: that takes 0.2 s."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._phrases: Phrases | None = None

    def finish(self, one: Found) -> Finished:
        """One thing with its article complete."""
        if isinstance(one, Unfinished):
            self._phrases = self._phrases or load_phrases(self._folder)
            item, key, digest = one.finish(self._phrases), one.key, one.digest
        else:
            item, key, digest = one, one.key, b""
        if item.article is None:
            return Finished(item)
        article = _completed(item.article)
        return Finished(replace(item, article=article), sketch_of(article.body).tobytes(), key, digest)

    def finish_batch(self, batch: list[Found]) -> list[Finished]:
        """All of them, in order."""
        return [self.finish(one) for one in batch]


def _make_finisher(folder: Path) -> Work:
    return Finisher(folder).finish_batch


def _completed(article: Article) -> Article:
    """What every article gets, whatever its format: readable text, its language, its edges, its photos' flags."""
    article = cleaned(article)
    lang = article.lang or guess_language(plain_text(f"{article.title}\n{article.body[:_GUESSED_FROM]}"))
    images = tuple(_flagged(image) for image in article.images)
    return replace(article, lang=lang, edges=edges_of(article.body, article.url, article.edges), images=images)


def _flagged(image: Image) -> Image:
    return image if image.flags or not image.credit else replace(image, flags=flags_of(image.credit))
