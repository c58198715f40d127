"""The photos beside an entry of a feed: Media RSS with captions and credits, and enclosures."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from editorapp.archive.importers.news_markup import name_of, words_of
from editorapp.archive.importers.wire_story import photo
from editorapp.article.article import Image

_MEDIA = "search.yahoo.com/mrss"
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)", re.IGNORECASE)
_AVATAR = re.compile(r"^https?://(?:[\w.-]+\.)?gravatar\.com/|/avatars?/", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")


def photos_of(root: etree._Element) -> tuple[Image, ...]:
    """Each photo once, in the largest size that is offered; a thumbnail only where there is nothing else."""
    contents = [_Media(element) for element in root.iter() if _is_media(element, "content")]
    found = _largest([media for media in contents if media.is_photo])
    if not found:
        found = _largest([media for media in _enclosures(root) if media.is_photo])
    if not found:
        thumbs = [_Media(element) for element in root.iter() if _is_media(element, "thumbnail")]
        found = _largest([media for media in thumbs if media.src])[:1]
    return tuple(media.image() for media in found)


def without_media(root: etree._Element) -> bool:
    """Take Media RSS, of whose descriptions feedparser makes the entry's summary, out; whether there was any."""
    media = [element for element in root.iter() if _is_media(element)]
    for element in media:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return bool(media)


class _Media:
    """One address of a photo, with what stands in and around it."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element
        self.src = (element.get("url") or element.get("href") or "").strip()
        kind = (element.get("medium") or element.get("type") or "").lower()
        picture = kind.startswith("image") or (not kind and bool(_PICTURE.search(self.src)))
        self.is_photo = bool(picture and self.src and not _AVATAR.search(self.src))
        width = element.get("width", "")
        self.width = int(width) if width.isdecimal() else 0

    def group(self) -> object:
        """The same for all sizes of one photo: their group, else their address without its query."""
        parent = self._element.getparent()
        if parent is not None and _is_media(parent, "group"):
            return parent
        parts = urlsplit(self.src) if "[" not in self.src else None
        return parts.netloc + parts.path if parts else self.src

    def image(self) -> Image:
        """The photo with its caption and credit, which stand in it, else in its group."""
        caption = self._said("description") or self._said("text")
        title = self._said("title")
        alt = self._said("text") if caption and self._said("text") != caption else title
        return photo(self.src, alt, caption or title, self._said("credit") or self._said("copyright"))

    def _said(self, name: str) -> str:
        around: etree._Element | None = self._element
        while around is not None and (around is self._element or _is_media(around, "group") or name == "credit"):
            found = next((child for child in around if _is_media(child, name)), None)
            if found is not None:
                return " ".join(_TAGS.sub(" ", words_of(found)).split())
            around = around.getparent()
        return ""


def _largest(found: list[_Media]) -> list[_Media]:
    best: dict[object, _Media] = {}
    for media in found:
        known = best.get(media.group())
        if known is None or media.width > known.width:
            best[media.group()] = media
    return list(best.values())


def _enclosures(root: etree._Element) -> Iterator[_Media]:
    for element in root.iter():
        name = name_of(element)
        if name == "enclosure" or (name == "link" and element.get("rel") == "enclosure"):
            yield _Media(element)


def _is_media(element: etree._Element, name: str = "") -> bool:
    tag = element.tag if isinstance(element.tag, str) else ""
    return _MEDIA in tag and (not name or tag.endswith(f"}}{name}"))
