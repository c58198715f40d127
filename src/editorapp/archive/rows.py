"""An article as a row of the store, and back."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from editorapp.archive.links_out import fold_headline, path_of, slug_of
from editorapp.archive.sketch import make_sketch
from editorapp.article.article import Article, Edge, Image
from editorapp.article.links import canonical_url
from editorapp.article.words import plain_text, words

COLUMNS = (
    "id", "url", "canonical", "path", "slug", "title", "folded_title", "published", "published_guessed", "modified",
    "authors", "section", "tags", "standfirst", "body", "images", "lang", "source", "status", "problems", "content",
    "sketch", "generation",
)  # fmt: skip
"""The columns of `articles` but its number."""

EDGE_COLUMNS = (
    "kind", "headline", "url", "anchor", "wanted", "canonical", "path", "slug", "folded_headline",
)  # fmt: skip
"""The columns of `edges` that come from the article."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article's row: `values` in the order of COLUMNS."""

    canonical: str
    content: bytes
    values: tuple[Any, ...]


def content_digest(article: Article) -> bytes:
    """A digest of everything a newer import may change: equal digests mean nothing changed."""
    record = article.to_record() | {"source": "", "problems": []}
    for edge in record["edges"]:
        edge["target"] = None
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).digest()[:16]


def article_row(article: Article, generation: int) -> ArticleRow:
    """The row of this article as it is written in `generation`."""
    canonical = canonical_url(article.url)
    content = content_digest(article)
    sketch = make_sketch([word.lower() for word in words(plain_text(article.body))])
    values = (
        article.id, article.url, canonical, path_of(article.url), slug_of(article.url) or slug_of("/" + article.id),
        article.title, fold_headline(article.title), article.published, int(article.published_guessed),
        article.modified, _dump(article.authors), article.section, _dump(article.tags), article.standfirst,
        article.body, _dump([_image_record(image) for image in article.images]), article.lang, article.source,
        article.status, _dump(article.problems), content, sketch.tobytes(), generation,
    )  # fmt: skip
    return ArticleRow(canonical, content, values)


def article_of(row: Sequence[Any], edges: tuple[Edge, ...]) -> Article:
    """The article in a row of COLUMNS."""
    cell = dict(zip(COLUMNS, row, strict=True))
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
        path_of(edge.url), slug_of(edge.url), fold_headline(edge.headline),
    )  # fmt: skip


def edge_of(row: Sequence[Any]) -> Edge:
    """The edge in (kind, headline, url, anchor, target id)."""
    return Edge(row[0], row[1], row[2], row[3], row[4])


def _image_record(image: Image) -> dict[str, Any]:
    return {
        "src": image.src,
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
        "flags": list(image.flags),
    }


def _dump(value: Any) -> str:
    return json.dumps(list(value), ensure_ascii=False)
