"""The photo a page is known by, with the caption and credit it has wherever it stands on the page."""

import re
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from editorapp.archive.cleaning.captions import belongings_of, holder_of, words_of
from editorapp.archive.cleaning.markdown_text import plain_address
from editorapp.archive.cleaning.page_details import PageDetails
from editorapp.archive.cleaning.photo_addresses import real_address
from editorapp.article.article import Image
from editorapp.article.credits import flags_of

_SIZE = re.compile(
    r"(?:[-_@](?:\d{2,4}x\d{2,4}|\d{1,2}x|scaled|large|medium|small|thumb(?:nail)?|full|w?\d{3,4}))+$", re.IGNORECASE
)
_NO_PHOTO = re.compile(
    r"logo|default|placeholder|fallback|favicon|avatar|blank|spacer|og-?image|share-?image|social-?share", re.IGNORECASE
)
_ENDING = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)", re.IGNORECASE)
_PHOTOS = ("img", "amp-img")
_SHORTEST_NAME = 4
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "srcset", "data-srcset")


def lead_photo(root: HtmlElement, story: HtmlElement, details: PageDetails) -> Image | None:
    """The lead photo of a page; under the address it has in the story, if it stands there. None if there is none."""
    wanted = photo_name(details.image)
    if not wanted or _NO_PHOTO.search(wanted):
        return None
    for img in story.iter(*_PHOTOS):
        if _shows(img, wanted) and (src := real_address(img, details.url)):
            return Image(plain_address(src), " ".join((img.get("alt") or details.image_alt).split()))
    shown = next((img for img in root.iter(*_PHOTOS) if _shows(img, wanted)), None)
    if shown is None:
        return Image(details.image, details.image_alt)
    caption, credit = words_of(belongings_of(holder_of(shown, root)))
    alt = " ".join((shown.get("alt") or details.image_alt).split())
    return Image(details.image, alt, caption, credit, flags_of(credit))


def photo_name(address: str) -> str:
    """What a photo is known by at any size and under any of a site's addresses; "" if its name says nothing."""
    address = unquote(unquote(address))
    inner = _ENDING.search(address)
    path = address[: inner.start()] if inner else urlsplit(address.partition("?")[0]).path
    name = _SIZE.sub("", path.rpartition("/")[2].casefold())
    return name if len(name) >= _SHORTEST_NAME else ""


def _shows(img: HtmlElement, wanted: str) -> bool:
    return any(wanted == photo_name(value.split()[0]) for key in _SOURCES if (value := img.get(key)) and value.strip())
