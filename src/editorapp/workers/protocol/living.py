"""What every worker is told and tells: its settings, that it is ready, which archive answers, what failed."""

import dataclasses
from dataclasses import dataclass

SettingValue = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Configure:
    """The first message to every worker, and again whenever a setting or the archive changes."""

    archive: str = ""
    settings: dict[str, SettingValue] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Committed:
    """Another process has changed the archive: open its newest state."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker runs and reads its input."""

    worker: str
    pid: int


@dataclass(frozen=True, slots=True)
class ArchiveOpened:
    """The archive that answers from now on. `health` is "ok", "none", "indexing", "damaged", or
    "unusable" (there is one, but it cannot be opened: a Failed says why).

    `sections` and `languages` are what can be filtered by, the commonest first. `name` is what the archive is called,
    "" where there is none.
    """

    archive: str
    articles: int
    edges: int = 0
    first: str = ""
    last: str = ""
    health: str = "ok"
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """A request (0: none in particular) that could not be answered: what happened, what to do."""

    request: int
    what: str
    hint: str = ""
