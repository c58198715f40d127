"""What the window asks the archive worker about the archive itself, and the answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quality:
    """How well suggestions find the links that the archive's own authors made: each 0 to 1."""

    recall_at_5: float
    recall_at_10: float
    mrr: float
    ndcg_at_10: float


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source (a file or folder, as it was named) and how many articles came from it."""

    source: str
    articles: int


@dataclass(frozen=True, slots=True)
class DescribeArchive:
    """Everything the archive's details show."""

    request: int


@dataclass(frozen=True, slots=True)
class ArchiveDescribed:
    """The answer to DescribeArchive.

    `health` is as in ArchiveOpened; `first`, `last` and `fitted` are ISO dates or "". `weights` is "standard" or
    "own": those in use; `fitted_links` is how many links the own ones were fitted on (0: there are none), and
    `links_needed` how many it takes. `standard` and `own` are the results of the last evaluation, on
    `evaluated_drafts` articles (None: none yet). `imported` is when something was last imported, ISO 8601 or "";
    `decisions` counts what writers did with suggestions, `words` the newsroom's own ones for spelling.
    """

    request: int
    archive: str
    health: str
    articles: int
    edges: int
    open_edges: int
    orphans: int
    first: str
    last: str
    bytes_on_disk: int
    sources: tuple[SourceCount, ...]
    weights: str
    fitted_links: int
    links_needed: int
    fitted: str
    evaluated_drafts: int = 0
    standard: Quality | None = None
    own: Quality | None = None
    name: str = ""
    imported: str = ""
    decisions: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class UseWeights:
    """Rank with the archive's own weights, or (False) go back to the standard ones. Answered like DescribeArchive."""

    request: int
    own: bool


@dataclass(frozen=True, slots=True)
class Orphan:
    """An article that no other one links to; `published` is an ISO date or ""."""

    id: str
    url: str
    title: str
    published: str
    section: str


@dataclass(frozen=True, slots=True)
class ListOrphans:
    """The articles that no other one links to, newest first."""

    request: int
    limit: int = 200


@dataclass(frozen=True, slots=True)
class OrphansListed:
    """The answer to ListOrphans: at most `limit` of `total`."""

    request: int
    orphans: tuple[Orphan, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SaveOrphans:
    """Write all orphans to `target` as a table: CSV, or Markdown if its name ends in .md."""

    request: int
    target: str


@dataclass(frozen=True, slots=True)
class OrphansSaved:
    """The answer to SaveOrphans."""

    request: int
    target: str
    total: int
