"""Ghost's export: one JSON file with tables of posts, tags and authors.

It also holds the keys of the site, its members and their addresses: of those nothing is kept, not even while reading.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from editorapp.archive.cleaning import tree
from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.ghost_tables import Tables, names_of, posts, read_tables, unwrapped
from editorapp.archive.importers.json_rows import EarlyEndError
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of, text_of
from editorapp.archive.importers.service_story import GhostStory
from editorapp.archive.importers.source_files import scan
from editorapp.article.article import Article, Image
from editorapp.article.credits import flags_of, split_credit

_PUBLISHED_AT = re.compile(rb'"published_at"\s*:')
_LANGUAGES = ("locale", "language")
_NO_DATE = "No date; kept, but never shown as a follow-up."
_INTERNAL = "#"
"""A tag that begins so is never shown to readers."""
_FORMS = (
    ("html", "html"), ("lexical", "lexical"), ("mobiledoc", "mobiledoc"), ("markdown", "markdown"),
    ("plaintext", "text"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Post:
    """One row of the posts, and what other tables say of it."""

    row: Mapping[str, Any]
    meta: Mapping[str, Any]
    tags: tuple[str, ...]
    authors: tuple[str, ...]

    def text(self, *names: str) -> str:
        """The first of these fields that has words, in the row or its additions."""
        return next((text for name in names for row in (self.row, self.meta) if (text := text_of(row.get(name)))), "")


def count(source: Source) -> int:
    """How many posts and pages there are. Raises UnreadableError if the file is missing or may not be read."""
    return scan(source, _PUBLISHED_AT)


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """Each post; pages and drafts are skipped unless `options.include` has "pages", "drafts".

    Raises UnreadableError as `count`, FormatError if this is no export of Ghost.
    """
    tables = read_tables(source)
    number = 0
    try:
        for number, row in enumerate(posts(source), 1):
            position = f"item {number}"
            if not isinstance(row, dict):
                yield Item(source.shown, position, None, "problem", "Not a post, or damaged; left out.")
                continue
            post = _post_of(row, tables)
            if why := _left_out(post, options):
                yield Item(source.shown, position, None, "skipped", why)
            else:
                yield _story(source, position, post, tables.site)
    except EarlyEndError:
        reason = f"The file ends early after item {number}; what came before was read."
        yield Item(source.shown, f"after item {number}", None, "problem", reason)


def _post_of(row: dict[str, Any], tables: Tables) -> _Post:
    row = unwrapped(row)
    key = text_of(row.get("id"))
    tags = names_of(row.get("tags")) or [tables.tags.get(tag, "") for tag in tables.tags_of.get(key, [])]
    named = names_of(row.get("authors")) or names_of(row.get("primary_author") or row.get("author"))
    listed = tables.authors_of.get(key) or [text_of(row.get("author_id"))]
    authors = named or [tables.authors.get(author, "") for author in listed]
    shown = (tag for tag in tags if tag and not tag.startswith(_INTERNAL))
    return _Post(row, tables.meta.get(key, {}), tuple(dict.fromkeys(shown)), tuple(filter(None, authors)))


def _left_out(post: _Post, options: ImportOptions) -> str:
    """Why this is not taken, "" if it is."""
    # Ghost 1 to 2 had a column "page" in place of "type".
    if (post.text("type") == "page" or post.row.get("page") in (1, True)) and "pages" not in options.include:
        return "page"
    status = post.text("status") or "published"
    if status == "published" or "drafts" in options.include:
        return ""
    return {"sent": "sent by e-mail only", "scheduled": "scheduled"}.get(status, "draft")


def _story(source: Source, position: str, post: _Post, site: str) -> Found:
    form, written = next(
        ((form, text) for name, form in _FORMS if isinstance(text := post.row.get(name), str) and text.strip()),
        ("html", ""),
    )
    key = post.text("id", "uuid")
    title = " ".join(post.text("title").split())
    title = "" if title == "(Untitled)" else title
    if not (title or written):
        return Item(source.shown, position, None, "problem", "No headline and no text; left out.")
    published = iso_date(post.text("published_at"))
    url = _address(post, site)
    article = Article(
        id=key or post.text("slug") or url,
        url=url,
        title=title,
        published=published,
        body="",
        modified=iso_date(post.text("updated_at")),
        authors=post.authors,
        section=next(iter(post.tags), ""),
        tags=post.tags[1:],
        standfirst=_plain(post.text("custom_excerpt")),
        images=_lead_photo(post, site),
        lang=post.text(*_LANGUAGES),
        source=source.shown,
        status="" if post.text("status") in ("published", "") else post.text("status"),
        problems=() if published else (_NO_DATE,),
    )
    digest = digest_of(repr(article), written)
    named = f"ghost:{key}" if key else ""
    html = written.replace("__GHOST_URL__", site)
    return GhostStory(source.shown, position, named, digest, article, html, form)


def _address(post: _Post, site: str) -> str:
    """The address its author gave, the one the file names, or the one Ghost itself makes of the slug."""
    slug = post.text("slug")
    url = post.text("canonical_url", "url") or (f"{site}/{slug}/" if slug else "")
    return url.replace("__GHOST_URL__", site)


def _lead_photo(post: _Post, site: str) -> tuple[Image, ...]:
    src = post.text("feature_image", "image").replace("__GHOST_URL__", site)
    if not src:
        return ()
    caption, credit = split_credit(_plain(post.text("feature_image_caption")))
    return (Image(src, _plain(post.text("feature_image_alt")), caption, credit, flags_of(credit)),)


def _plain(text: str) -> str:
    """Words that may be written in HTML."""
    return tree.text_of(tree.parse_fragment(text)) if "<" in text or "&" in text else " ".join(text.split())
