"""How a story gets into an archive: the plan of it, which changes nothing, and the job."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from editorapp.archive.addresses import propose_address
from editorapp.archive.archive import Archive
from editorapp.archive.publishing import article_of, publish_draft
from editorapp.archive.publishing_plan import plan_publishing
from editorapp.archive.store import FILE, Known, Store
from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.article.stand_ins import legible
from editorapp.article.web_address import lack_of
from editorapp.article.words import Terms
from editorapp.errors import FormatError
from editorapp.workers.protocol import ArchivedStory, PlanPublishing, Publish, Published, PublishingPlanned

_ANYWHERE = "https://example.org/"
"""Stands for an address that is not known yet, so that the rest of the draft can be looked at."""


def plan(message: PlanPublishing, archive: Archive | None) -> PublishingPlanned:
    """The answer, from the archive that is open if it is the one asked about. Raises ArchiveError."""
    folder = Path(message.archive)
    draft = Draft.parse(legible(message.text))
    if archive is not None and archive.folder == folder:
        return _planned(message, draft, archive.store)
    if not (folder / FILE).exists():
        return _planned(message, draft, None)
    with closing(Store(folder)) as store:
        return _planned(message, draft, store)


def publish(message: Publish, terms: Terms) -> Published:
    """Put the story into the archive, which is made if there is none.

    An index that is missing or behind is left to be mended: that may take minutes, and the article is safe without.
    Raises as `publish_draft`.
    """
    folder = Path(message.archive)
    if not (folder / FILE).exists():
        with closing(Store(folder, create=True)):
            pass  # the first story of a new archive
    with closing(Archive(folder, terms)) as archive:
        archive.open_index()
        draft = Draft.parse(legible(message.text))
        done = publish_draft(
            archive,
            draft,
            message.url,
            message.date,
            message.source,
            modified=message.modified,
            replaces=message.replaces,
        )
    article = done.article
    return Published(
        message.archive,
        article.id,
        article.url,
        article.title,
        article.published,
        article.modified,
        done.replaced,
        str(done.unindexed or ""),
    )


def _planned(message: PlanPublishing, draft: Draft, store: Store | None) -> PublishingPlanned:
    url = message.url or draft.url
    if not message.url and store is not None:
        url = _address_of(draft, store) or url or _proposal(message, draft, store)
    is_whole = not lack_of(url)
    try:
        article = article_of(draft, url if is_whole else _ANYWHERE, message.source)
    except FormatError as error:
        return PublishingPlanned(message.request, message.archive, url, problem=error.what, hint=error.hint)
    if store is None:
        return PublishingPlanned(message.request, message.archive, url, article.id)
    found = plan_publishing(store, article if is_whole else replace(article, url=""), has_id=bool(draft.id))
    return PublishingPlanned(
        message.request,
        message.archive,
        url,
        found.article.id,
        _story(store, found.known),
        found.is_same,
        _story(store, found.owner),
    )


def _address_of(draft: Draft, store: Store) -> str:
    """Where the archive has this draft's own article; "" if it has none."""
    known = store.known(id=draft.id) if draft.id else []
    story = _story(store, known[0]) if known else None
    return story.url if story else ""


def _proposal(message: PlanPublishing, draft: Draft, store: Store) -> str:
    slug = draft.slug.strip("/") or slugify(draft.title)
    return propose_address(store, draft.section, slug, message.day)


def _story(store: Store, known: Known | None) -> ArchivedStory | None:
    if known is None:
        return None
    cells = store.cells([known.number], "id", "url", "title", "published", "modified")
    return ArchivedStory(*cells[known.number])
