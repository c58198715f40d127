"""What is offered for a draft: an article, why, how strongly, and where it would fit."""

from dataclasses import dataclass
from typing import Literal

ReasonKind = Literal["history", "users", "map-pin", "heading", "link-2", "tag", "search", "quote", "pen-line"]
"""Named after the icon that stands before the reason (resources/icons)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A short phrase a journalist understands: why this article is suggested."""

    kind: ReasonKind
    text: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where in the draft an article would fit, in words (`text`), best first in every list of them.

    With an `anchor`, these words of paragraph number `paragraph` (1 is the first) could carry an inline link; they
    stand at body[start:start + len(anchor)]. Without one, a read-also would follow that paragraph.
    """

    paragraph: int
    text: str
    anchor: str = ""
    start: int = -1


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
    """The draft links to it already (only search results and older stories can be)."""
    versions: int = 1
    """How many near-duplicates of it the archive holds, itself included; this is the newest."""
    pinned: bool = False
    """The writer has pinned it to this story."""
    corrected: str = ""
    """The day it was corrected, ISO 8601, "" if it was not."""
