"""What somebody wants imported: from where, how it is read, and into which archive."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ImportWish:
    """The answer of the import dialog. `format` "" is what is found; `include` may name "drafts" and "pages".

    `date_order` is "day-first", "month-first" or "". `target` is the folder of the archive, None for the one in use.
    """

    sources: tuple[Path, ...]
    format: str = ""
    include: tuple[str, ...] = ()
    date_order: str = ""
    target: Path | None = None
