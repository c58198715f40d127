"""What the window asks the render worker when the story is copied for another program, and the answer."""

from dataclasses import dataclass
from typing import Literal

CopyKind = Literal["rich", "html", "markdown", "wordpress-blocks"]


@dataclass(frozen=True, slots=True)
class Copy:
    """The story for the clipboard; the part from `start` to `end` (characters of its body) if that is not empty."""

    request: int
    text: str
    kind: CopyKind
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Copied:
    """The answer to Copy. `html` is "" where plain text alone goes onto the clipboard.

    `photos` counts those that have no web address, `notes` the private notes that were left out.
    """

    request: int
    plain: str
    html: str = ""
    photos: int = 0
    notes: int = 0
