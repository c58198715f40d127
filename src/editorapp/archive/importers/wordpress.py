"""WordPress exports (WXR 1.0 to 1.2): the published posts, read twice as streams: photos and names first."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree

from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of
from editorapp.archive.importers.wordpress_post import WordPressPost
from editorapp.archive.importers.wordpress_text import LONGEST_BODY, numbers_in
from editorapp.archive.importers.wxr_details import Identity, article_of, identity_of
from editorapp.archive.importers.wxr_fields import FieldReader, Fields, plain
from editorapp.archive.importers.wxr_items import ItemParser, WxrItem
from editorapp.archive.importers.wxr_photos import WANTED, Attachments
from editorapp.archive.importers.wxr_site import Site
from editorapp.archive.importers.wxr_stream import Head
from editorapp.archive.importers.xml_guard import open_guarded
from editorapp.article.slug import slugify
from editorapp.errors import FormatError, UnreadableError

_BLOCK = 1 << 20
_STARTS = (b"<item>", b"<item ", "<item>".encode("utf-16-le"), "<item>".encode("utf-16-be"))
_WORDPRESS = re.compile(
    rb"wordpress\.org/export|<\w+:(?:wxr_version|post_type|post_id|base_\w+_url|author_login|tag_slug)\b"
)
_BLOCKS_LOOKED_AT = 8
_ENDED = re.compile(rb"</(?:\w+:)?(?:rss|RDF|channel)\s*>")
_STORIES = frozenset({"post", "article", "articles", "news", "news_item", "news-item", "newsitem", "story", "stories"})
"""Kinds of post that are articles: WordPress's own, and those newsrooms give such a name."""
_NEVER_NAMED = frozenset({"attachment", "nav_menu_item", "guest-author"})
"""Post types that are no text of their own: they need no line in a report."""
_STATUSES = ("publish", "", "future", "draft", "pending", "private")
_SIGN_OF_LIFE = 100
_USED_AGAIN = re.compile(r"<!--\s*wp:block\s*\{\s*\"ref\":\s*(\d{1,18})\s*[^<>]{0,500}?/-->")
_FOOTNOTES = re.compile(r"<!--\s*wp:footnotes\b[^<>]{0,500}?/-->")


def count(source: Source) -> int:
    """How many items the file has, attachments and pages among them. Raises UnreadableError."""
    found, held = 0, b""
    try:
        with source.path.open("rb") as file:
            while block := file.read(_BLOCK):
                data = held + block
                found += sum(data.count(start) for start in _STARTS)
                # Shorter than any of them that could be counted twice.
                held = data[-5:]
    except OSError as error:
        raise UnreadableError(f"{source.shown} could not be read: {error.strerror or error}.") from error
    return found


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """Posts as WordPressPost; what is left out or broken as Item with the reason.

    Raises UnreadableError if the file cannot be read, FormatError if it is no WordPress export or is refused.
    """
    return _Reading(source, options).run()


class _Reading:
    def __init__(self, source: Source, options: ImportOptions) -> None:
        self._source = source
        self._options = options
        self._site = Site()
        self._fields = FieldReader()
        self._attachments = Attachments()
        self._known: dict[str, bytes] = {}

    def run(self) -> Iterator[Found]:
        """The notes on what the guard repaired come last, when they are known."""
        yield from self._look_up()
        number = line = 0
        ended = False
        with open_guarded(self._source.path) as file:
            for found in ItemParser().items(file.blocks()):
                if isinstance(found, Head):
                    self._site.learn(found.data, self._fields)
                    ended = bool(_ENDED.search(found.data))
                elif found is not None:
                    number, line, ended = number + 1, found.line, found.ends_early
                    yield self._found(found)
            for note in file.notes:
                yield Item(self._source.shown, "", None, "problem", note)
        if not number:
            self._check_emptiness()
        elif not ended:
            reason = f"The file ends early after item {number} (line {line}): its last lines are missing."
            yield Item(self._source.shown, f"item {number}", None, "problem", reason)

    def _check_emptiness(self) -> None:
        """Raises FormatError if the file has no items because it is broken."""
        try:
            with open_guarded(self._source.path) as file:
                for _, element in etree.iterparse(file, huge_tree=True, resolve_entities=False, no_network=True):
                    element.clear()
        except etree.XMLSyntaxError as error:
            raise FormatError(f"{self._source.shown} has no items and is damaged: {error.msg}.") from error

    def _look_up(self) -> Iterator[Item]:
        """The first pass: what posts refer to, which may stand after them."""
        self._check_kind()
        number = 0
        with open_guarded(self._source.path) as file:
            for found in ItemParser().items(file.blocks(), WANTED):
                if isinstance(found, Head):
                    continue
                number += 1
                if number % _SIGN_OF_LIFE == 0:
                    yield Item(self._source.shown, outcome="nothing")
                if found is not None and found.element is not None:
                    self._keep(self._fields.read(found.element))

    def _check_kind(self) -> None:
        with open_guarded(self._source.path) as file:
            if not any(_WORDPRESS.search(block) for block in islice(file.blocks(), _BLOCKS_LOOKED_AT)):
                raise FormatError(
                    f"{self._source.shown} is not a WordPress export.",
                    "In WordPress, Tools, Export, “All content” makes one; a feed is read with --format feed.",
                )

    def _keep(self, fields: Fields) -> None:
        if fields.kind == "guest-author":
            name = fields.meta("cap-display_name") or fields.text("title")
            for login in (fields.meta("cap-user_login"), fields.text("wp:post_name").removeprefix("cap-")):
                self._site.add_author(login, plain(name))
        elif fields.kind in ("attachment", "wp_block"):
            self._attachments.add(fields)

    def _found(self, item: WxrItem) -> Found:
        if item.element is None:
            where = f"{item.position} (line {item.line})"
            reason = f"The file ends early at {where}." if item.ends_early else f"{where} is damaged: {item.damage}."
            if not item.ends_early:
                reason += " It was left out."
            return Item(self._source.shown, item.position, None, "problem", reason)
        fields = self._fields.read(item.element)
        item.element.clear()
        if fields.kind in _NEVER_NAMED:
            return Item(self._source.shown, item.position, outcome="nothing")
        title = plain(fields.text("title"))
        if why := self._why_not(fields):
            return Item(self._source.shown, item.position, None, "skipped", f"{why}: “{title}”" if title else why)
        if not title and not fields.text("content:encoded"):
            reason = "No headline and no text; left out."
            return Item(self._source.shown, item.position, None, "problem", reason)
        return self._post(item, fields)

    def _why_not(self, fields: Fields) -> str:
        """Why this item is left out on purpose, "" if it is not."""
        kind, status = fields.kind, fields.text("wp:status")
        if status in ("trash", "auto-draft", "inherit") or kind == "revision":
            return {"trash": "in the trash", "auto-draft": "an empty draft"}.get(status, "an earlier version")
        if kind.startswith("wp_") or kind in ("custom_css", "customize_changeset", "oembed_cache", "user_request"):
            return f"part of the site, not a post ({kind})"
        if fields.text("wp:post_password"):
            return "protected with a password"
        if kind not in _STORIES and "pages" not in self._options.include:
            return "a page" if kind == "page" else f"not a post: its type is “{kind}”"
        if status in ("publish", ""):
            return ""
        if status in _STATUSES and "drafts" in self._options.include:
            return ""
        return {"future": "scheduled, not yet published", "pending": "a draft waiting for review"}.get(
            status, f"a {status} post" if status == "private" else status if status != "draft" else "a draft"
        )

    def _post(self, item: WxrItem, fields: Fields) -> Found:
        shown = self._source.shown
        identity, problems = self._told_apart(identity_of(fields, self._site), fields)
        if identity is None:
            reason = f"The post with the number {fields.number} is in this file twice; the first one was taken."
            return Item(shown, item.position, None, "skipped", reason)
        article = article_of(fields, identity, self._site, self._attachments, shown)
        content = self._content(fields)
        uploads = self._attachments.uploaded_to(fields.number) if "[gallery" in content else []
        photos = self._attachments.photos([*numbers_in(content), *uploads])
        if item.damage:
            problems = (f"Its XML is damaged ({item.damage}); it was read as far as it goes.", *problems)
        digest = digest_of(repr(replace(article, source="")), content, repr(photos))
        article = replace(article, problems=(*problems, *article.problems))
        return WordPressPost(
            shown, item.position, identity.key, digest, article, content, photos, tuple(uploads), identity.derived
        )

    def _told_apart(self, identity: Identity, fields: Fields) -> tuple[Identity | None, tuple[str, ...]]:
        """The identity; None for a post that was there before. A number that two posts share belongs to the first."""
        words = digest_of(fields.text("title"), fields.text("link"), fields.text("wp:post_name"))
        known = self._known.setdefault(identity.id, words)
        if known is words:
            return identity, ()
        if known == words:
            return None, ()
        name = slugify(fields.text("wp:post_name") or plain(fields.text("title"))) or words.hex()[:8]
        other = Identity(f"{identity.id}-{name}", True, "")
        if self._known.setdefault(other.id, words) is not words:
            return None, ()
        return other, (f"Its number ({fields.number}) is another post's too.",)

    def _content(self, fields: Fields) -> str:
        """The text with the blocks it uses by number, and its footnotes, put in; cut where no article is that long."""
        content = fields.text("content:encoded")[: LONGEST_BODY + 1]
        if "<!-- wp:block " in content:
            content = _USED_AGAIN.sub(lambda match: self._attachments.block(int(match[1])), content)
        if "<!-- wp:footnotes" in content:
            content = _FOOTNOTES.sub(lambda _: _footnotes(fields.meta("footnotes")), content)
        return content


def _footnotes(written: str) -> str:
    try:
        notes = json.loads(written)
        texts = [str(note["content"]) for note in notes]
    except (ValueError, TypeError, LookupError, RecursionError):
        return ""
    return f"<ol>{''.join(f'<li>{text}</li>' for text in texts)}</ol>" if texts else ""
