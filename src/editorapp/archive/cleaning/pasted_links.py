"""Links of a clipboard's HTML as the writer means them: no detours, no trackers, none that lead nowhere."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml import etree
from lxml.html import HtmlElement

_DETOURS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}$"), "/url", ("q", "url")),
    (re.compile(r"[\w.-]+\.safelinks\.protection\.outlook\.com$"), "/", ("url",)),
    (re.compile(r"(?:l|lm)\.(?:facebook|instagram)\.com$"), "/", ("u",)),
    (re.compile(r"slack-redir\.net$"), "/link", ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com$"), "/redirect", ("q",)),
)
"""Hosts, how the path begins, and the parameters of addresses that only lead on to another."""
_TRACKER = re.compile(r"utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|yclid|msclkid", re.IGNORECASE)
_MOST_DETOURS = 3


def tidy_links(root: HtmlElement) -> None:
    """Make each link lead straight to its page; one to a place that is not part of what was copied is only words."""
    places = {name for el in root.iter(etree.Element) for name in (el.get("id"), el.get("name")) if name}
    for a in list(root.iter("a")):
        href = (a.get("href") or "").strip()
        a.attrib.pop("title", None)
        if href.startswith("#") and href[1:] not in places:
            a.drop_tag()
        elif href:
            a.set("href", straight(href))


def straight(url: str) -> str:
    """The address itself, without the service that only leads on to it and without what follows readers about."""
    for _ in range(_MOST_DETOURS):
        onward = _onward(url)
        if not onward:
            break
        url = onward
    return _without_trackers(url)


def _onward(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    for hosts, path, names in _DETOURS:
        if hosts.match(host) and parts.path.startswith(path):
            fields = dict(parse_qsl(parts.query))
            found = next((fields[name] for name in names if name in fields), "")
            return found if found.startswith(("https://", "http://")) else ""
    return ""


def _without_trackers(url: str) -> str:
    if "?" not in url:
        return url
    try:
        parts = urlsplit(url)
        fields = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return url
    kept = [(name, value) for name, value in fields if not _TRACKER.fullmatch(name)]
    return url if len(kept) == len(fields) else urlunsplit(parts._replace(query=urlencode(kept)))
