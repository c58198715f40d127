"""An article as a row of the store, and back."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from editorapp.archive.links_out import fold_headline, path_of, slug_of
from editorapp.archive.sketch import sketch_of
from editorapp.article.article import Article, Edge, Image
from editorapp.article.links import canonical_url
from editorapp.errors import DamagedArchiveError

COLUMNS = (
    "id", "url", "canonical", "path", "slug", "title", "folded_title", "published", "published_guessed", "modified",
    "section", "lang", "status", "generation", "content", "sketch", "authors", "tags", "source", "problems",
    "standfirst", "images", "body",
)  # fmt: skip
"""The columns of `articles` but its number; long ones last, so that reading the others is quick."""

EDGE_COLUMNS = (
    "kind", "headline", "url", "anchor", "wanted", "canonical", "path", "slug", "folded_headline",
)  # fmt: skip
"""The columns of `edges` that come from the article."""


def content_digest(article: Article) -> bytes:
    """A digest of everything a newer import may change: equal digests mean nothing changed."""
    record = article.to_record() | {"source": "", "problems": []}
    for edge in record["edges"]:
        # An exported edge has found its target since; by what it was to be found says that it is the same edge.
        edge["url"] = edge["url"] or ("" if edge["headline"] else edge["target"])
        edge["target"] = None
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).digest()[:16]


def article_row(article: Article, generation: int, sketch: bytes = b"") -> tuple[Any, ...]:
    """The values of COLUMNS for this article as it is written in `generation`; its sketch is made unless given."""
    return (
        article.id, article.url, canonical_url(article.url), path_of(article.url),
        slug_of(article.url) or slug_of("/" + article.id), article.title, fold_headline(article.title),
        article.published, int(article.published_guessed), article.modified, article.section, article.lang,
        article.status, generation, content_digest(article), sketch or sketch_of(article.body).tobytes(),
        _dump(article.authors), _dump(article.tags), article.source, _dump(article.problems), article.standfirst,
        _dump([asdict(image) for image in article.images]), article.body,
    )  # fmt: skip


def article_of(row: Sequence[Any], edges: tuple[Edge, ...]) -> Article:
    """The article in a row of COLUMNS.

    Raises DamagedArchiveError if the row cannot be read.
    """
    cell = dict(zip(COLUMNS, row, strict=True))
    try:
        return _article(cell, edges)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedArchiveError(
            f"The archive is damaged: the article “{cell['id']}” cannot be read.",
            "Nothing was changed. Import your latest “archive export” file into a new archive.",
        ) from error


def _article(cell: Mapping[str, Any], edges: tuple[Edge, ...]) -> Article:
    return Article(
        id=cell["id"],
        url=cell["url"],
        title=cell["title"],
        published=cell["published"],
        body=cell["body"],
        published_guessed=bool(cell["published_guessed"]),
        modified=cell["modified"],
        authors=tuple(json.loads(cell["authors"])),
        section=cell["section"],
        tags=tuple(json.loads(cell["tags"])),
        standfirst=cell["standfirst"],
        images=tuple(
            Image(i["src"], i["alt"], i["caption"], i["credit"], tuple(i["flags"])) for i in json.loads(cell["images"])
        ),
        edges=edges,
        lang=cell["lang"],
        source=cell["source"],
        status=cell["status"],
        problems=tuple(json.loads(cell["problems"])),
    )


def edge_row(edge: Edge) -> tuple[str, ...]:
    """An edge in the order of EDGE_COLUMNS; its target, if it names one, is the id that is wanted."""
    return (
        edge.kind, edge.headline, edge.url, edge.anchor, edge.target or "", canonical_url(edge.url),
        path_of(edge.url), slug_of(edge.url or f"/{edge.target or ''}"), fold_headline(edge.headline),
    )  # fmt: skip


def edge_of(row: Sequence[Any]) -> Edge:
    """The edge in (kind, headline, url, anchor, wanted id, target id).

    An edge that knows only the id of an article that is not here shows that id as its address.
    """
    kind, headline, url, anchor, wanted, target = row
    return Edge(kind, headline, url or ("" if target or headline else wanted), anchor, target)


def _dump(value: Any) -> str:
    return json.dumps(list(value), ensure_ascii=False)
