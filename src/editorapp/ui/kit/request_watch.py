"""Knows what a worker owes the window, since when, and which requests have ended it before."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from editorapp.workers.protocol import (
    ArchiveOpened,
    Configure,
    DictionariesFound,
    Failed,
    FormatsOffered,
    Message,
    Preview,
    Previewed,
    Rendered,
    Rendering,
    UseLanguages,
    WordsKnown,
    encode,
)

MOST_FAILURES = 2
"""A request that was at hand when the worker ended so many times is not asked again."""

_ANSWERS: Mapping[type, tuple[type, ...]] = MappingProxyType(
    {
        Configure: (ArchiveOpened, FormatsOffered, WordsKnown, Failed),
        UseLanguages: (DictionariesFound, Failed),
        Preview: (Previewed, Failed),
    }
)
"""What settles a message that has no number."""
_NO_END = (Rendering, Rendered)
"""They carry a request's number, and the worker is still busy with it: the survey of the text comes last."""
_PASSING = ("request", "revision", "fresh", "caret")
"""Fields that do not make it another request."""


class RequestWatch:
    """The messages a worker has been sent and not answered, oldest first: it works through them in that order.

    The clock of the oldest starts when it was sent, or when the one before it was settled. Moments are those of a
    monotonic clock, in seconds.
    """

    def __init__(self, limit_of: Callable[[Message], float | None]) -> None:
        self._limit_of = limit_of
        self._owed: list[Message] = []
        self._since = 0.0
        self._failures: Counter[bytes] = Counter()

    def note_sent(self, message: Message, now: float) -> None:
        """The worker has been sent this."""
        if self._limit_of(message) is None:
            return
        if not self._owed:
            self._since = now
        self._owed.append(message)

    def note_received(self, message: Message, now: float) -> None:
        """The worker has sent this: what it answers is settled, with all that was sent before."""
        if isinstance(message, _NO_END):
            return
        number = _number(message)
        for place, owed in enumerate(self._owed):
            if _number(owed) == number if number else isinstance(message, _ANSWERS.get(type(owed), ())):
                del self._owed[: place + 1]
                self._since = now
                return
        if not number:
            self._since = now  # a fact of its own, such as a dictionary that is read: it lives

    @property
    def is_owed(self) -> bool:
        """Whether an answer is awaited."""
        return bool(self._owed)

    def seconds_left(self, now: float) -> float | None:
        """Until the worker has taken too long, 0 or less when it has; None when it owes nothing."""
        limit = self._limit_of(self._owed[0]) if self._owed else None
        return None if limit is None else self._since + limit - now

    def note_end(self, *, blames: bool = True) -> None:
        """The worker has ended: what it was at is blamed, and nothing is owed any more."""
        if blames and self._owed and _number(self._owed[0]):
            self._failures[_likeness(self._owed[0])] += 1
        self._owed.clear()

    def is_banned(self, message: Message) -> bool:
        """Whether this has ended the worker too often to be asked again."""
        return bool(self._failures) and self._failures[_likeness(message)] >= MOST_FAILURES

    def clear(self) -> None:
        """Nothing is owed any more, and nobody was to blame."""
        self._owed.clear()

    def forgive(self) -> None:
        """Forget what has failed before."""
        self._failures.clear()


def _number(message: Message) -> int:
    return int(getattr(message, "request", 0))


def _likeness(message: Message) -> bytes:
    """Equal for requests that ask the same."""
    any_message: Any = message
    passing = {field.name for field in dataclasses.fields(message)}.intersection(_PASSING)
    return encode(dataclasses.replace(any_message, **dict.fromkeys(passing, 0)))
