"""The people who wrote a story, as pages name them: in JSON-LD, in meta tags, in the line under the headline."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from editorapp.archive.cleaning.json_ld import JsonLd, words
from editorapp.archive.cleaning.meta_tags import MetaTags
from editorapp.archive.importers import bylines

_META = (
    "author", "article:author", "og:article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.author", "citation_author", "cxenseparse:author", "authors", "byline",
)  # fmt: skip
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author(?:-?_?name|s)?|writer|reporter|autor|auteur|signature)(?:$|[\s_-])", re.I
)
_NO_BYLINE = re.compile(r"bio|avatar|comment|social|image|photo|follow|related|more|widget|box|job|title|role", re.I)
_LABEL = re.compile(r"^(?:by|author|autore?|auteur|作者|文|記者|记者)\s*[:：]\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[/|•·]\s*")
_WITH = re.compile(r"\s*\((?:with|avec|mit|con|com|met|z)\s+([^()]+)\)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
_ON = re.compile(r"\s+(?:on|at|in|le|am|el|em|il|op)$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|(?:^|\s)@\w+")
_AFTER = re.compile(
    r"\s*(?:\||•|·|\b(?:published|updated|posted|last updated|publié|mis à jour|aktualisiert|publicado|actualizado)\b"
    r"|\b\d{1,2}[./:h]\d{2}\b|\b\d{1,2}\s+\w+\s+\d{4}|\b\w{3,9}\.?\s+\d{1,2},?\s+\d{4}|\b\d{4}-\d{2}-\d{2}).*$",
    re.IGNORECASE | re.DOTALL,
)
_ROLE = re.compile(
    r"\b(?:staff|writer|reporters?|correspondents?|editors?|columnist|contributors?|journalist|producer|desk|newsroom"
    r"|team|redaktion|rédaction|redacción|redação|redazione|guest|special to|associate|senior|chief|analyst|fellow)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    (
        "admin", "administrator", "anonymous", "author", "authors", "by", "editor", "editorial", "guest", "root",
        "staff", "unknown", "user", "user admin", "web desk", "webmaster", "writer",
    )
)  # fmt: skip
_DOMAIN = re.compile(r"\.(?:com|org|net|[a-z]{2})$", re.IGNORECASE)
_LONGEST = 60
_LONGEST_LINE = 500
_MOST = 12
_MANY_WORDS = 6


def authors_of(root: HtmlElement, meta: MetaTags, data: JsonLd, site: str) -> tuple[str, ...]:
    """The names, in order, each once; the newsroom itself only where no person is named."""
    said, tagged = list(_from_json_ld(data)), list(_from_meta(meta))
    for texts in (said, tagged, _from_page(root)):
        if people := names_in(text for text in texts if not _is_site(text, site)):
            return tuple(name for name in people if not _is_site(name, site)) or people
    return names_in(said) or names_in(tagged)


def names_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The names in such lines: "By Ann Lee and Bo Ek | 3 May 2024" has two."""
    found: dict[str, str] = {}
    for text in texts:
        for name in _names(text[:_LONGEST_LINE]):
            found.setdefault(name.casefold(), name)
        if len(found) >= _MOST:
            break
    return tuple(list(found.values())[:_MOST])


def _names(text: str) -> Iterator[str]:
    line = _AFTER.sub("", _ADDRESS.sub(" ", " ".join(text.split()))).strip()
    for part in _BETWEEN.split(_LABEL.sub("", _WITH.sub(r" & \1", line))):
        for piece in bylines.authors_of(part):
            name = _ON.sub("", _BRACKETS.sub(" ", piece)).strip(" .,;:-–—")
            if _is_name(name):
                yield name


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or text.casefold() in _NOBODY or len(text.split()) > _MANY_WORDS:
        return False
    if any(sign.isdigit() for sign in text) or any(sign in text for sign in "<>{}[]=\\_#!?"):
        return False
    if _ROLE.search(text):
        return False
    first = text[0]
    return first.isalpha() and (first.isupper() or not first.islower() or " " in text)


def _is_site(name: str, site: str) -> bool:
    own = _DOMAIN.sub("", site).casefold().removeprefix("the ").strip()
    return bool(own) and _DOMAIN.sub("", name).casefold().removeprefix("the ").strip() == own


def _from_json_ld(data: JsonLd) -> Iterator[str]:
    for field in ("author", "creator"):
        value = data.story.get(field)
        names = list(_people(value, data))
        yield from names
        if names:
            return


def _people(value: Any, data: JsonLd) -> Iterator[str]:
    value = data.resolved(value)
    if isinstance(value, list):
        for item in value:
            yield from _people(item, data)
    elif isinstance(value, dict):
        yield from _people(value.get("name") or "", data)
    elif isinstance(value, str):
        yield words(value)


def _from_meta(meta: MetaTags) -> Iterator[str]:
    for name in _META:
        texts = [text for text in meta.all(name) if "://" not in text]
        if names_in(texts):
            yield from texts
            return


def _from_page(root: HtmlElement) -> Iterator[str]:
    body = root.find("body")
    if body is None:
        return
    for wanted in (_is_marked, _is_byline):
        for el in body.iter():
            if isinstance(el.tag, str) and wanted(el) and not _is_elsewhere(el):
                inner = el.find(".//*[@itemprop='name']") if el.get("itemprop") else None
                text = words(" ".join((el if inner is None else inner).itertext()))
                if 1 < len(text) < 150 and names_in([text]):
                    yield text
                    if wanted is _is_byline:
                        return


def _is_marked(el: HtmlElement) -> bool:
    return "author" in (el.get("rel") or "").lower().split() or "author" in (el.get("itemprop") or "").lower().split()


def _is_byline(el: HtmlElement) -> bool:
    names = f"{el.get('class') or ''} {el.get('id') or ''}"
    return _BYLINE.search(names) is not None and _NO_BYLINE.search(names) is None


def _is_elsewhere(el: HtmlElement) -> bool:
    """Whether it stands at a comment or another story."""
    for up in el.iterancestors():
        names = f"{up.get('class') or ''} {up.get('id') or ''}".lower()
        if up.tag in ("aside", "footer", "nav") or "comment" in names or "related" in names or "sidebar" in names:
            return True
    return False
