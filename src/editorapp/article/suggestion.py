"""What is offered for a draft: an article, why, how strongly, and where it would fit."""

from dataclasses import dataclass
from typing import Literal

ReasonKind = Literal["history", "users", "map-pin", "heading", "link-2", "tag", "search", "quote"]
"""Named after the icon that stands before the reason (resources/icons)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A short phrase a journalist understands: why this article is suggested."""

    kind: ReasonKind
    text: str


@dataclass(frozen=True, slots=True)
class Placement:
    """A paragraph boundary where the read-also would go: after paragraph number `paragraph` (1 is the first)."""

    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article offered for this draft.

    `published` is an ISO 8601 date or "", `score` the ranking's own unit (higher is closer),
    `strength` 1 (weak) to 5 (very close), `matches` the words of `snippet` that stand in the draft too.
    """

    id: str
    url: str
    title: str
    published: str = ""
    section: str = ""
    score: float = 0.0
    strength: int = 1
    reasons: tuple[Reason, ...] = ()
    placements: tuple[Placement, ...] = ()
    snippet: str = ""
    matches: tuple[str, ...] = ()
    linked: bool = False
    """The draft links to it already (only search results can be)."""
