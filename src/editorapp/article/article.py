"""An article of the archive and what belongs to it: photos, and the links it makes to other articles."""

from dataclasses import dataclass, field
from typing import Any, Literal

EdgeKind = Literal["read-also", "inline", "related"]


EMBARGOED = "embargoed"
WITHHELD = frozenset({"killed", "withdrawn", EMBARGOED, "superseded", "future"})
"""An article's status (in small letters) with which it is never offered."""


@dataclass(frozen=True, slots=True)
class Image:
    """A photo with what must stay with it. `flags` names what a desk must look at ("unlicensed-credit")."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """An article's link to another. `target` is that article's id, or None while it is not in the archive."""

    kind: EdgeKind
    headline: str = ""
    url: str = ""
    anchor: str = ""
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A published piece. Dates are ISO 8601 (a date alone is allowed), `body` is Markdown."""

    id: str
    url: str
    title: str
    published: str
    body: str
    published_guessed: bool = False
    modified: str = ""
    authors: tuple[str, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    standfirst: str = ""
    images: tuple[Image, ...] = ()
    edges: tuple[Edge, ...] = ()
    lang: str = ""
    source: str = ""
    status: str = ""
    problems: tuple[str, ...] = field(default=())

    def to_record(self) -> dict[str, Any]:
        """The fields as JSON values, in the order of the command line's contract (DESIGN, command line)."""
        return {
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "published": self.published,
            "published_guessed": self.published_guessed,
            "modified": self.modified,
            "authors": list(self.authors),
            "section": self.section,
            "tags": list(self.tags),
            "standfirst": self.standfirst,
            "body": self.body,
            "images": [
                {"src": i.src, "alt": i.alt, "caption": i.caption, "credit": i.credit, "flags": list(i.flags)}
                for i in self.images
            ],
            "edges": [
                {"kind": e.kind, "headline": e.headline, "url": e.url, "anchor": e.anchor, "target": e.target}
                for e in self.edges
            ],
            "lang": self.lang,
            "source": self.source,
            "status": self.status,
            "problems": list(self.problems),
        }
