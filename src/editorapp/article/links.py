"""The links in a body, and when two addresses mean the same page."""

import html
import re
import unicodedata
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from editorapp.article.verbatim import without_verbatim

LinkKind = Literal["inline", "reference", "autolink", "html", "image"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, its address, and its offsets in the body. "html" is an `<a href>`."""

    text: str
    url: str
    start: int
    end: int
    kind: LinkKind


REFERENCE = re.compile(
    r"^ {0,3}\[(?P<id>[^\[\]^\n][^\[\]\n]*+)\]:[ \t]*+(?:<(?P<angle>[^<>\n]*+)>|(?P<url>[^\s<]\S*+))"
    r"[ \t]*+(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ \t]*$",
    re.MULTILINE,
)
"""A line that gives an address a name: `[name]: address "title"`."""
_BRACKET = re.compile(r"\\.|[\[\]]|\n[ \t]*+\n", re.DOTALL)
_TITLE = r"(?:\s++(?:\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'))?"
_DESTINATION = re.compile(
    rf"\(\s*+(?:<(?P<angle>[^<>\n]*+)>|(?P<url>[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*)){_TITLE}\s*+\)"
    rf"|\([ \t]*+(?P<spaced>[^\s()<>\"'][^()<>\n\"]*+){_TITLE}\)"
)
_NAME = re.compile(r"[ \n]?\[([^\[\]]*+)\]")
_AUTOLINK = re.compile(r"<(?P<url>(?:https?|mailto):[^<>\s]++)>")
_ANCHOR = re.compile(r"<a\s(?P<inside>[^<>]*+)>|</a\s*+>", re.IGNORECASE)
_HREF = re.compile(r"(?:^|\s)href\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"']++))", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*+>")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", ""})
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|ref_src|cmpid|ocid|s_kwcid|yclid|msclkid)$", re.I
)
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*+):")
_HOST_AND_PORT = re.compile(r"^(?:[\w-]+\.[\w.-]+|localhost):\d{1,5}(?:[/?#]|$)")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.I)
_DEFAULT_PORTS: Mapping[str, str] = MappingProxyType({"http": ":80", "https": ":443"})


def find_links(body: str) -> tuple[Link, ...]:
    """Every link of the body outside code and private notes, in order; a photo may stand inside a link."""
    if "[" not in body and "<" not in body:
        return ()
    hidden = without_verbatim(body)
    found = [*_bracket_links(body, hidden), *_html_links(body, hidden)]
    found.extend(Link(m["url"], m["url"], m.start(), m.end(), "autolink") for m in _AUTOLINK.finditer(hidden))
    return tuple(sorted(found, key=lambda link: (link.start, -link.end)))


def _bracket_links(body: str, hidden: str) -> Iterator[Link]:
    definitions = list(REFERENCE.finditer(hidden)) if "]:" in hidden else []
    targets = {_name(m["id"]): m["angle"] or m["url"] or "" for m in definitions}
    defining = {m.start("id") - 1 for m in definitions}
    inside_until = 0
    for start, end in sorted(_bracket_pairs(hidden)):
        image = hidden[start - 1 : start] == "!" and hidden[start - 2 : start - 1] != "\\"
        if start in defining or (start < inside_until and not image):
            continue
        kind: LinkKind
        if destination := _DESTINATION.match(hidden, end):
            url = destination["angle"] or destination["url"] or (destination["spaced"] or "").strip()
            kind, after = "inline", destination.end()
        elif targets and (reference := _reference(body, hidden, start, end, targets)):
            (url, after), kind = reference, "reference"
        else:
            continue
        text = body[start + 1 : end - 1]
        if image:
            yield Link(text, url, start - 1, after, "image")
        else:
            inside_until = after
            yield Link(text, url, start, after, kind)


def _bracket_pairs(hidden: str) -> Iterator[tuple[int, int]]:
    """(offset of the opening bracket, offset after its closing one) of every pair within a paragraph."""
    at = hidden.find("[")
    while at >= 0:
        after = at + 1
        if not _is_escaped(hidden, at):
            after = yield from _pairs_of_paragraph(hidden, at)
        at = hidden.find("[", after)  # most paragraphs have none


def _pairs_of_paragraph(hidden: str, first: int) -> Generator[tuple[int, int], None, int]:
    """The pairs from this opening bracket on; returns where its paragraph ends."""
    opened: list[int] = []
    for mark in _BRACKET.finditer(hidden, first):
        if mark[0] == "[":
            opened.append(mark.start())
        elif mark[0] == "]" and opened:
            yield opened.pop(), mark.end()
        elif mark[0].startswith("\n"):
            return mark.end()
    return len(hidden)


def _is_escaped(text: str, at: int) -> bool:
    """Whether the backslashes before this sign leave one for it."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def _reference(body: str, hidden: str, start: int, end: int, targets: Mapping[str, str]) -> tuple[str, int] | None:
    """(address, end) of `[text][name]`, `[text][]` or `[text]`."""
    name = _NAME.match(hidden, end)
    if name and name[1] and (url := targets.get(_name(name[1]))) is not None:
        return url, name.end()
    if body.find("[", start + 1, end - 1) >= 0:
        return None  # no name has brackets, and texts within texts would be read again and again
    url = targets.get(_name(body[start + 1 : end - 1]))
    return None if url is None else (url, name.end() if name and not name[1] else end)


def _name(written: str) -> str:
    return " ".join(written.split()).casefold()


def _html_links(body: str, hidden: str) -> Iterator[Link]:
    opening: re.Match[str] | None = None
    for tag in _ANCHOR.finditer(hidden):
        if tag["inside"] is not None:
            opening = tag
        elif opening:
            if href := _HREF.search(opening["inside"]):
                text = _ANY_TAG.sub("", body[opening.end() : tag.start()])
                url = html.unescape(href[1] or href[2] or href[3] or "").strip()
                yield Link(text, url, opening.start(), tag.end(), "html")
            opening = None


def canonical_url(url: str) -> str:
    """The address by which pages are compared: no scheme, "www.", port, fragment, tracking, final slash.

    "" for what is no web address (mailto, an anchor in the page).
    """
    url = url.strip()
    scheme = None if _HOST_AND_PORT.match(url) else _SCHEME.match(url)
    if (scheme and scheme[1].lower() not in ("http", "https")) or url.startswith("#") or not url:
        return ""
    try:
        parts = urlsplit(url if scheme or url.startswith("/") or not _HOST_AND_PORT.match(url) else f"//{url}")
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
    decoded = html.unescape(html.unescape(url))  # twice: Markdown and HTML may each take an entity for a sign
    # Browsers drop white space and control characters from a scheme; which ones has changed over the years.
    cleaned = "".join(sign for sign in decoded if unicodedata.category(sign)[0] not in "CZ")
    scheme = _SCHEME.match(cleaned)
    return (scheme[1].lower() if scheme else "") in _SAFE_SCHEMES
