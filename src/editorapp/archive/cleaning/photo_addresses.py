"""Where a photo really is: lazy loading and sets of sizes seen through; placeholders, counters and icons known."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from editorapp.article.links import is_safe_url

_LAZY = (
    "data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-large-file", "data-full-src",
    "data-hi-res-src", "data-img-src", "data-image", "data-original-src", "data-echo", "data-url", "data-src-medium",
    "data-delayed-url", "data-runner-src", "data-ll-src", "data-actualsrc", "data-native-src",
)  # fmt: skip
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-src-set")
_LONGEST_SET = 20_000
"""Characters of a set of sizes that are read."""
_WIDEST = 2000
"""Pixels: a larger file is for printing."""
_CANDIDATE = re.compile(
    r"(?:^|[\s,])\s*(?P<url>[^\s,]\S*?)(?:\s+(?P<size>[\d.]+)(?P<unit>[wx]))?\s*(?:,(?=\s|$|http|/)|$)"
)
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:spacer|blank|pixel|transparent|trans|placeholder|loading|loader|lazy|lazyload|grey|gray|1x1|1px"
    r"|clear|dot|shim"
    r"|x\.gif|s\.gif|t\.gif|b\.gif|empty|default-image|no-?image)(?:[-_]?(?:image|img|bg|\d+x\d+))?\.(?:gif|png|svg"
    r"|jpe?g|webp)$",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"(?:^|[./])(?:pixel\.wp\.com|stats\.wordpress\.com|pixel\.quantserve\.com|b\.scorecardresearch\.com"
    r"|sb\.scorecardresearch\.com|doubleclick\.net"
    r"|google-analytics\.com|googlesyndication\.com|feeds\.feedburner\.com/~|feedproxy\.google\.com|feedsportal\.com"
    r"|facebook\.com/tr\b"
    r"|counter\.theconversation\.com|ad\.[\w-]+\.\w+|adserver|count\.php|/pagead/|/beacon\b|/imp\b|/track(?:ing)?/)",
    re.IGNORECASE,
)
_NO_PHOTO_CLASS = re.compile(
    r"(?:^|[\s_-])(?:avatar|gravatar|icon|icons|spinner|tracking|pixel|share|social|badge|rating|author-(?:image"
    r"|photo|thumb\w*)|byline-(?:image|photo))(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_PHOTO_PATH = re.compile(
    r"gravatar\.com/|/avatars?/|/emoji/|/smilies/|(?:^|/)(?:icon|icons|sprite|logo-?icon)[-_/.]|[-_]icon\.\w+$"
    r"|/share-buttons?/|favicon",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"/emoji/|/smilies/|(?:^|[\s_-])(?:emoji|wp-smiley|smiley)(?:$|[\s_-])", re.IGNORECASE)
_SMALLEST = 40
"""Pixels a side; what is said to be smaller is an ornament."""
_SIZE = re.compile(r"\s*(\d+)")


def real_address(image: HtmlElement, base_url: str) -> str:
    """The full address of the photo's largest sensible file; "" for none, a placeholder or an unsafe one."""
    own = next((url for url in _single(image, base_url)), "")
    sets = [image.get(name) or "" for name in _SETS]
    best = _largest(sets, base_url, own)
    if own and not best:
        return own
    picture = next(image.iterancestors("picture"), None)
    if not best and picture is not None:
        sources = sorted(
            picture.iter("source"), key=lambda el: "webp" in el.get("type", "") or "avif" in el.get("type", "")
        )
        for source in sources:
            if best := _largest([source.get(name) or "" for name in _SETS], base_url, ""):
                break
    return best or own


def is_ornament(image: HtmlElement, address: str) -> bool:
    """Whether this is a counter, an icon, an avatar or another picture that is no photo of the story."""
    width, height = _side(image, "width"), _side(image, "height")
    if any(0 <= side <= _SMALLEST for side in (width, height)) and max(width, height) <= 3 * _SMALLEST:
        return True
    if "display:none" in (image.get("style") or "").replace(" ", "") or image.get("hidden") is not None:
        return not any(image.get(name) for name in _LAZY)
    named = f"{image.get('class') or ''} {image.get('id') or ''}"
    return bool(_NO_PHOTO_CLASS.search(named) or _NO_PHOTO_PATH.search(address) or _COUNTERS.search(address))


def emoji(image: HtmlElement) -> str:
    """The sign that a picture of a sign stands for, "" if it is none."""
    if not _EMOJI.search(f"{image.get('class') or ''} {image.get('src') or ''} {image.get('data-src') or ''}"):
        return ""
    return (image.get("alt") or "").strip()


def is_placeholder(url: str) -> bool:
    """Whether an address is what a page shows until the photo has come."""
    if not url or url.startswith(("data:", "about:", "blob:")) or not is_safe_url(url):
        return True
    try:
        path = urlsplit(url).path
    except ValueError:
        return True
    return _PLACEHOLDER.search(path) is not None


def is_photo_file(url: str) -> bool:
    """Whether a link leads to a picture's file: such a link only shows the photo again."""
    path = url.partition("?")[0].partition("#")[0].lower()
    return path.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))


def _single(image: HtmlElement, base_url: str) -> Iterator[str]:
    for name in ("src", *_LAZY):
        url = (image.get(name) or "").strip()
        if url and not url.startswith(("{", "[")) and not is_placeholder(url):
            yield _absolute(url, base_url)


def _largest(sets: list[str], base_url: str, own: str) -> str:
    """The largest file of these sets of sizes; "" if `own` is as large as any."""
    sizes: dict[str, float] = {}
    for text in sets:
        for found in _CANDIDATE.finditer(text.strip()[:_LONGEST_SET]) if text else ():
            url = found["url"].strip(",")
            if not is_placeholder(url):
                size = float(found["size"]) if (found["size"] or "").count(".") < 2 and found["size"] else 1.0
                sizes[_absolute(url, base_url)] = size if found["unit"] == "w" else size * 600
    fitting = {url: size for url, size in sizes.items() if size <= _WIDEST} or sizes
    if not fitting:
        return ""
    best = max(fitting, key=lambda url: fitting[url])
    return "" if own in fitting and fitting[own] >= fitting[best] else best


def _absolute(url: str, base_url: str) -> str:
    try:
        return urljoin(base_url, url) if base_url else url
    except ValueError:
        return url


def _side(image: HtmlElement, name: str) -> int:
    """The width or height in pixels, -1 if it is not said."""
    found = _SIZE.match(image.get(name) or "")
    return int(found[1][:6]) if found and "%" not in (image.get(name) or "") else -1
