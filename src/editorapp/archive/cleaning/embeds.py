"""What a page shows from elsewhere, a film or a post, as an address that a reader can open."""

import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from editorapp.article.links import is_safe_url

_PLAYERS = (
    (
        re.compile(r"(?:www\.)?youtube(?:-nocookie)?\.com/embed/(?!videoseries)([\w-]{6,20})"),
        "https://www.youtube.com/watch?v={}",
    ),
    (re.compile(r"(?:www\.)?youtube(?:-nocookie)?\.com/v/([\w-]{6,20})"), "https://www.youtube.com/watch?v={}"),
    (re.compile(r"player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/{}"),
    (re.compile(r"(?:www\.)?dailymotion\.com/embed/video/(\w+)"), "https://www.dailymotion.com/video/{}"),
    (re.compile(r"geo\.dailymotion\.com/player(?:/\w+)?\.html\?video=(\w+)"), "https://www.dailymotion.com/video/{}"),
    (re.compile(r"rutube\.ru/play/embed/(\w+)"), "https://rutube.ru/video/{}/"),
    (re.compile(r"(?:www\.)?tiktok\.com/embed/(?:v2/)?(\d+)"), "https://www.tiktok.com/embed/v2/{}"),
)
"""Addresses of players, and the page of the film they show."""
_FILM_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|rutube\.ru|tiktok\.com"
    r"|facebook\.com|instagram\.com|twitter\.com|x\.com|soundcloud\.com|spotify\.com|ted\.com|brightcove\.net"
    r"|jwplatform\.com|wistia\.(?:com|net)|streamable\.com|bitchute\.com|odysee\.com|rumble\.com|archive\.org)$"
)
_SOURCES = ("src", "data-src", "data-lazy-src", "data-url")
_NO_SIZE = frozenset(("0", "1", "0px", "1px"))


def embed_address(frame: HtmlElement) -> tuple[str, bool]:
    """(address, whether it is a film or post of a known host) of an iframe; ("", False) for none, or a counter."""
    found = (frame.get(name, "").strip() for name in _SOURCES)
    url = next((value for value in found if value and not value.startswith("about:")), "")
    if frame.get("width", "").strip() in _NO_SIZE and frame.get("height", "").strip() in _NO_SIZE:
        return "", False
    if url.startswith("//"):
        url = f"https:{url}"
    if not url.startswith(("https://", "http://")) or not is_safe_url(url):
        return "", False
    bare = url.partition("://")[2]
    for pattern, page in _PLAYERS:
        if player := pattern.match(bare):
            return page.format(player[1]), True
    return url, _FILM_HOSTS.search(host_of(url)) is not None


def host_of(url: str) -> str:
    """The host of an address in lower case, "" for none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def media_address(media: HtmlElement) -> str:
    """The address of a film or sound that is part of the page, "" for none."""
    for el in (media, *media.iter("source")):
        url: str = el.get("src", "").strip()
        if url and is_safe_url(url):
            return url
    return ""
