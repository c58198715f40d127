"""A story's details as several targets want them."""

import hashlib
import itertools
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from editorapp.archive.cleaning.figures import gather_figures
from editorapp.archive.cleaning.tree import parse_fragment
from editorapp.article.article import Image
from editorapp.article.captions import split_caption
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.article.slug import slugify
from editorapp.article.verbatim import without_verbatim
from editorapp.publish.local_photos import is_on_the_web
from editorapp.render.notes import published
from editorapp.render.page import is_english

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACE = uuid.UUID("6f2f9c1e-6c0e-5a55-9a40-2f4a4b1f7d6b")
"""Of names that this program makes."""
_MOST_WORDS = 4
"""Of a name that nobody takes for a job or a place."""
_HTML_PHOTO = re.compile(r"<figure\b[^<>]*>.{0,5000}?</figure\s*>|<img\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_IN_A_URI = ":/?#[]@!$&'()*+,;=%~"
_LONGEST_LOGIN = 50
"""Characters; room for a number is left."""
_SMALLEST, _RANGE = 100_000_000, 900_000_000


@dataclass(frozen=True, slots=True)
class LeadPhoto:
    """The lead photo; `has_field` says that it can stand in the target's own field for it, which needs an address."""

    image: Image | None
    has_field: bool


def lead_photo(draft: Draft) -> LeadPhoto:
    """The lead photo with its credit out of the caption."""
    image = draft.lead_image
    if image is None:
        return LeadPhoto(None, False)
    caption, inner = split_caption(image.caption)
    credit = split_caption(image.credit)[1] or image.credit or inner
    clean = Image(image.src, image.alt, caption if inner in ("", credit) else image.caption, credit)
    return LeadPhoto(clean, bool(web_address(draft, image.src)))


def photos_of(draft: Draft) -> tuple[Image, ...]:
    """Every photo of the story, each once, the lead photo first."""
    lead = lead_photo(draft).image
    text = published(draft.body).text
    found: dict[str, Image] = {lead.src: lead} if lead else {}
    for image in (*body_images(text), *_html_photos(text)):
        found.setdefault(image.src, image)
    return tuple(found.values())


def byline(draft: Draft) -> str:
    """The authors in one line, as a reader expects it; names that might be read as something else stand apart."""
    names = draft.authors
    plain = all("," not in name and 2 <= len(name.split()) <= _MOST_WORDS for name in names)
    if len(names) < 2 or not plain:
        return "; ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}" if is_english(draft.lang) else ", ".join(names)


def web_address(draft: Draft, src: str) -> str:
    """The address at which every reader finds a photo, "" where there is none yet.

    One on the story's own site ("/photos/pier.jpg") is whole once the story's address is known.
    """
    src = src.strip()
    if is_on_the_web(src):
        return f"https:{src}" if src.startswith("//") else src
    page = draft.url.strip()
    if not (src.startswith("/") and page.startswith(("http://", "https://"))):
        return ""
    try:
        return urljoin(page, src)
    except ValueError:  # "http://[" and the like
        return ""


def slug_of(draft: Draft) -> str:
    """The slug, else one made of the headline, else "story"."""
    return slugify(draft.slug) or slugify(draft.title) or "story"


def slugs_of(names: Iterable[str], fallback: str, *, is_login: bool = False) -> dict[str, str]:
    """A slug for each name, no two alike: systems take names with one slug ("C++", "C#") for one.

    `is_login`: as the name of an account, of which WordPress keeps 60 letters of ASCII.
    """
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        if name in slugs:
            continue
        slug = slugify(name)
        if is_login:
            slug = slug[:_LONGEST_LOGIN] if slug.isascii() else ""
        first = slug or fallback
        numbered = map(f"{first}-{{}}".format, itertools.count(2))
        slugs[name] = next(slug for slug in itertools.chain((first,), numbered) if slug not in taken)
        taken.add(slugs[name])
    return slugs


def number_of(draft: Draft) -> int:
    """A number for a system that needs one: the same for the same story, hardly ever that of another."""
    return _SMALLEST + int.from_bytes(_digest(draft)[:8], "big") % _RANGE


def hex_id_of(draft: Draft) -> str:
    """The same as 24 hexadecimal digits."""
    return _digest(draft).hex()[:24]


def uri_of(draft: Draft) -> str:
    """The story's name among all others: its address, else one made of its details that stays the same."""
    url = draft.url.strip()
    if url.startswith(("http://", "https://")) and not re.search(r"\s", url):
        return as_uri(url)
    return f"urn:uuid:{uuid_of(draft)}"


def as_uri(url: str) -> str:
    """The address in the signs that RFC 3986 has: others percent-encoded, those of its host as IDNA has them."""
    try:
        host = urlsplit(url).hostname or ""
        known = host if host.isascii() else host.encode("idna").decode()
    except ValueError:  # also what IDNA refuses
        host = known = ""
    return quote(url.replace(host, known, 1), safe=_IN_A_URI, errors="replace")


def uuid_of(draft: Draft, part: str = "") -> str:
    """A UUID for the story, or a part of it."""
    name = f"{_digest(draft).hex()} {part}".strip()
    return str(uuid.uuid5(_SPACE, name.encode("utf-8", "replace").decode()))


def xml_safe(text: str) -> str:
    """The text without signs that XML cannot hold."""
    return _NOT_XML.sub("", text)


def _html_photos(text: str) -> tuple[Image, ...]:
    """Photos that stand in the Markdown as HTML."""
    if "<img" not in text.lower():
        return ()
    html = "".join(_HTML_PHOTO.findall(without_verbatim(text)))
    return gather_figures(parse_fragment(html), "")


def _digest(draft: Draft) -> bytes:
    """Of what tells a story from others; the text alone where it has no details."""
    telling = (draft.id, draft.url, draft.slug, draft.title, draft.date)
    words = "\n".join(telling) if any(telling) else draft.body
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).digest()
