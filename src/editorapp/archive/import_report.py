"""What one import did."""

from dataclasses import dataclass, field

from editorapp.archive.importers.records import Item


@dataclass(frozen=True, slots=True)
class Noted:
    """Something an import says about one place: what was left out, or what was wrong."""

    source: str
    position: str
    reason: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class RemovedNote:
    """Boilerplate taken out of the article with this id: the rule's name, and the first words."""

    id: str
    title: str
    rule: str
    text: str


@dataclass(slots=True)
class ImportReport:
    """What one run did, filled while it goes on; `read` counts articles found, whatever became of them."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    articles: list[tuple[str, str]] = field(default_factory=list)
    """(id, source) of everything read that is now in the archive."""
    skipped: list[Noted] = field(default_factory=list)
    problems: list[Noted] = field(default_factory=list)
    removed: list[RemovedNote] = field(default_factory=list)
    vanished: list[Noted] = field(default_factory=list)
    """Articles that their source no longer has; they are kept, and marked."""
    unreadable: list[str] = field(default_factory=list)
    """Sources somebody named that could not be read at all; `problems` says why."""
    sources: int = 0
    """How many there were."""
    cancelled: bool = False
    is_indexed: bool = True
    """Whether what was read can be found; else the index is caught up when the archive is opened."""

    def note(self, item: Item, article_id: str = "") -> None:
        """Say why something was left out, or what is wrong with the article it became."""
        if item.outcome != "nothing":
            notes = self.skipped if item.outcome == "skipped" else self.problems
            notes.append(Noted(item.source, item.position, item.reason, article_id))

    def note_removed(self, item: Item, article_id: str, title: str) -> None:
        """Say what was taken out of the article that this item became."""
        self.removed += (RemovedNote(article_id, title, removed.rule, removed.text) for removed in item.removed)
