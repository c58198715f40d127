"""The links in a body, and when two addresses mean the same page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

LinkKind = Literal["inline", "reference", "autolink", "image"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, its address, and its offsets in the body."""

    text: str
    url: str
    start: int
    end: int
    kind: LinkKind


_INLINE = re.compile(
    r"(?P<bang>!?)\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\]){0,500})\]"
    r"(?:\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<url>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
    r"|\[(?P<ref>[^\[\]]{0,200})\])"
)
_AUTOLINK = re.compile(r"<(?P<url>(?:https?|mailto):[^<>\s]+)>")
_REFERENCE = re.compile(r"^ {0,3}\[(?P<id>[^\[\]^][^\[\]]{0,200})\]:[ \t]*<?(?P<url>[^\s<>]+)>?", re.MULTILINE)
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`{1,5})(?!`)(?:[^\n]|\n(?!\n)){1,2000}?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?:(?!<!--).)*?-->",
    re.MULTILINE | re.DOTALL,
)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", ""})
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|ref_src|cmpid|ocid|s_kwcid|yclid|msclkid)$", re.I
)
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.I)
_DEFAULT_PORTS: Mapping[str, str] = MappingProxyType({"http": ":80", "https": ":443"})


def find_links(body: str) -> tuple[Link, ...]:
    """Every link of the body outside code and private notes, in order."""
    hidden = _blank_out(body) if "`" in body or "~~~" in body or "<!--" in body else body
    targets = {m["id"].casefold(): m["url"] for m in _REFERENCE.finditer(hidden)}
    found: list[Link] = []
    for match in _INLINE.finditer(hidden):
        if match["ref"] is not None:
            url = targets.get((match["ref"] or match["text"]).casefold())
            if url is None:
                continue
            kind: LinkKind = "reference"
        else:
            url, kind = match["angle"] or match["url"] or "", "inline"
        found.append(Link(match["text"], url, match.start(), match.end(), "image" if match["bang"] else kind))
    found.extend(Link(m["url"], m["url"], m.start(), m.end(), "autolink") for m in _AUTOLINK.finditer(hidden))
    return tuple(sorted(found, key=lambda link: link.start))


def canonical_url(url: str) -> str:
    """The address by which pages are compared: no scheme, "www.", port, fragment, tracking, final slash.

    "" for what is no web address (mailto, an anchor in the page).
    """
    url = url.strip()
    scheme = _SCHEME.match(url)
    if (scheme and scheme[1].lower() not in ("http", "https")) or url.startswith("#") or not url:
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return url
    if port == _DEFAULT_PORTS.get(parts.scheme.lower()):
        port = ""
    path = _INDEX.sub("", quote(unquote(parts.path), safe="/:@!$&'()*+,;=~-._")).rstrip("/").removesuffix("/amp")
    query = urlencode(
        sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k))
    )
    return urlunsplit(("", host + port, path, query, "")).removeprefix("//") or "/"


def is_safe_url(url: str) -> bool:
    """Whether a link may be followed or exported: web, mail, phone or relative; never javascript:, data: or file:."""
    cleaned = "".join(sign for sign in url if sign > " " and sign != "\x7f")
    scheme = _SCHEME.match(cleaned)
    return (scheme[1].lower() if scheme else "") in _SAFE_SCHEMES


def _blank_out(body: str) -> str:
    """The body with code and notes replaced by as many spaces, so that offsets stay."""
    return _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), body)
