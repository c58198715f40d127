"""Marks a draft as published: makes an article of it and puts that into the archive, in the place of an older one."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from editorapp.archive.archive import Archive
from editorapp.archive.identity import identify
from editorapp.archive.importers.dates import iso_date
from editorapp.archive.publishing_plan import other_at_address
from editorapp.archive.saving import put_article
from editorapp.archive.store import Known, Store
from editorapp.article.article import Article, Image
from editorapp.article.credits import flags_of
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.article.slug import slugify
from editorapp.article.verbatim import verbatim_spans, without_notes
from editorapp.article.web_address import lack_of
from editorapp.errors import FormatError, UnwritableError

_LINE_END = re.compile(r"(?:[ \t]*\n)+|[ \t]*\Z")
_ID = "story"
"""The id of a story whose headline has neither letter nor digit."""


def _forget(_article_id: str) -> None:
    """For drafts that lie nowhere."""


@dataclass(frozen=True, slots=True)
class Published:
    """The article as it is in the archive now; `replaced` if it was there before.

    `unindexed` is why it cannot be found yet; the index is mended when the archive is opened next.
    """

    article: Article
    replaced: bool
    unindexed: UnwritableError | None = None


def publish_draft(
    archive: Archive,
    draft: Draft,
    url: str,
    date: str = "",
    source: str = "",
    note_id: Callable[[str], None] = _forget,
    *,
    modified: str = "",
    replaces: str | None = None,
) -> Published:
    """Put a draft into the archive as it stands at `url`; from then on it is found and suggested.

    Published again it takes the place of what it was, and keeps its date unless `date` (ISO 8601) says another; it has
    changed at `modified` then, or now. `source` is where it lies. `note_id` hears the id of a draft that had none, just
    before anything is kept; nothing is where it raises. `replaces` is the id of the only article that it may take the
    place of ("": none; None: whichever it is). Private notes never go into an archive.
    Raises FormatError for a draft that has no headline or text, an address that is none, or that of another article;
    else as `put_article`.
    """
    article = article_of(draft, url, source)
    was_there = False

    def identified(store: Store, article: Article) -> tuple[Article, Known | None]:
        nonlocal was_there
        named, known = identify(store, article, derived=not draft.id, seen=())
        _check_place(store, named, known, replaces)
        was_there = known is not None
        if not draft.id:
            note_id(named.id)
        return _dated(named, known, date, modified), known

    saved = put_article(archive, article, identified)
    return Published(saved.article, was_there, saved.unindexed)


def _check_place(store: Store, article: Article, known: Known | None, replaces: str | None) -> None:
    """Raise FormatError where the article would take another's address, or the place of one that it may not."""
    other = other_at_address(store, article, known)
    if other is None and known is not None and replaces is not None and known.id != replaces:
        other = known
    if other is not None:
        title = store.cells([other.number], "title")[other.number][0]
        raise FormatError(f"“{title}” in the archive has this address already.", "Give the address of this story.")


def article_of(draft: Draft, url: str, source: str = "") -> Article:
    """The article that this draft is at its address. Raises FormatError."""
    parts = urlsplit(_checked(url))
    body = text_without_notes(draft.body)
    title = " ".join(without_notes(draft.title).split())
    if not title:
        raise FormatError("This draft has no headline.", "Write one; articles are found and linked by it.")
    if not body:
        raise FormatError("This draft has no text yet.", "Write it first.")
    name = draft.slug.strip("/") or slugify(parts.path.rstrip("/").rpartition("/")[2]) or slugify(title) or _ID
    return Article(
        id=draft.id or name,
        url=url,
        title=title,
        published=iso_date(draft.date),
        body=body,
        authors=draft.authors,
        section=draft.section,
        tags=draft.tags,
        standfirst=without_notes(draft.standfirst).strip(),
        images=_images(draft, body),
        lang=draft.lang,
        source=source,
    )


def text_without_notes(body: str) -> str:
    """The body without private notes, and without the blank lines that a note of its own block would leave."""
    kept, at = "", 0
    for span in verbatim_spans(body):
        if span.kind == "note":
            kept += body[at : span.start]
            kept, at = _joined(kept, body, span.end)
    return (kept + body[at:]).strip("\n")


def _joined(kept: str, body: str, end: int) -> tuple[str, int]:
    """(what stands before a note as it goes on after it, where that is)."""
    rest = _LINE_END.match(body, end)
    before = kept.rstrip(" \t")
    if rest is None:
        return (f"{kept} " if kept[-1:].isalnum() and body[end : end + 1].isalnum() else kept), end
    if before and not before.endswith("\n"):
        return before, end
    is_block = before.endswith("\n\n") or rest[0].count("\n") != 1
    return (before.rstrip("\n") + ("\n\n" if is_block else "\n") if before else ""), rest.end()


def _dated(article: Article, known: Known | None, date: str, modified: str) -> Article:
    """The article with the date it keeps, is given, or gets today; one that was there has changed then, or now."""
    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    first = known.published if known else ""
    changed = (modified or now) if known else ""
    return replace(article, published=date or first or article.published or now, modified=changed)


def _checked(url: str) -> str:
    if lack_of(url):
        raise FormatError(f"“{url}” is not an address.", "Give it whole, as in https://example.org/news/pier.")
    return url


def _images(draft: Draft, body: str) -> tuple[Image, ...]:
    """The lead photo, unless the text has it too, and the photos of the text."""
    lead = draft.lead_image
    found = {lead.src: replace(lead, flags=flags_of(lead.credit))} if lead else {}
    for image in body_images(body):
        found.setdefault(image.src, image)
    return tuple(found.values())
