"""What importers give: an article, or why there is none."""

import hashlib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.article.article import Article, Edge, EdgeKind, Image
from editorapp.article.links import canonical_url

_MADE_BY = b"1"
"""Changed whenever the same source gives another article, so that importing it again makes it anew."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s")
EXCERPT_ONLY = "Only an excerpt; the feed has no full text."
"""The problem of an article that never replaces a longer one."""
_KINDS: frozenset[str] = frozenset({"read-also", "inline", "related"})


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What to take besides published articles ("drafts", "pages"), and how dates such as 03/04/2024 are read.

    `date_order` is "day-first", "month-first", or "" to go by the file's other dates.
    """

    include: frozenset[str] = frozenset()
    date_order: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or one folder that is an export as a whole.

    `root` is what the person named (its folder, if that is one file): relative names begin there. `shown` is the name a
    person knows it by, which differs from `path` inside an archive that was unpacked.
    """

    path: Path
    root: Path
    shown: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Boilerplate taken out of an article: the rule's name, and the first words."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found in a source: its article, or the reason why it was left out.

    `outcome` "skipped" was left out on purpose (a draft, a page); "problem" could not be read, or not wholly: then
    there is an article too; "nothing" is only a sign of life of a long search. `position` is a line, an entry or "" for
    the whole file. `id_derived`: the source names no id, so it was made of a file's name or a headline, and may be
    another article's. `key` names the article within all exports of its site, "" where there is no such name.
    """

    source: str
    position: str = ""
    article: Article | None = None
    outcome: Literal["article", "skipped", "problem", "nothing"] = "article"
    reason: str = ""
    id_derived: bool = False
    removed: tuple[Removed, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished(ABC):
    """Something found whose text must still be cleaned and converted: milliseconds of work for any process.

    `digest` is of all that the source says of it (`digest_of`): the same again means that nothing has changed.
    """

    source: str
    position: str
    key: str
    digest: bytes

    @abstractmethod
    def finish(self, phrases: Phrases) -> Item:
        """Do that work. `phrases` is what boilerplate says, loaded once.

        Never raises for anything that stands in a source: that is an Item of outcome "problem".
        """


Found = Item | Unfinished
"""What importers give, one by one."""


def digest_of(*parts: str | bytes) -> bytes:
    """16 bytes that stand for these texts."""
    digest = hashlib.blake2b(_MADE_BY, digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


def readable(text: str) -> str:
    """The text without control characters, half a surrogate pair (which no file can hold) replaced."""
    if _SURROGATE.search(text):
        # UTF-16 joins the halves of a whole pair again.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROL.sub("", text)


def cleaned(article: Article) -> Article:
    """The article with every text in it readable, whatever its source wrote; its body without blank lines around it."""
    values = {field.name: _cleaned(getattr(article, field.name)) for field in fields(article)}
    body = values["body"].replace("\r\n", "\n").replace("\r", "\n").rstrip().lstrip("\n")
    return Article(**values | {"id": values["id"] or "unnamed", "body": body})


def text_of(value: Any) -> str:
    """A field that should be text: numbers are taken as they are written, anything else is ""."""
    if isinstance(value, str):
        return readable(value).strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def texts_of(value: Any) -> tuple[str, ...]:
    """A field that should be a list of texts; one text is a list of one, mappings give their name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        return tuple(text for item in value for text in texts_of(item))
    text = text_of(value)
    return (text,) if text else ()


def images_of(value: Any) -> tuple[Image, ...]:
    """A field that should be a list of photos: addresses, or mappings with src, alt, caption, credit."""
    found = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and text_of(item.get("src") or item.get("url")):
            src = text_of(item.get("src") or item.get("url"))
            flags = texts_of(item.get("flags"))
            found.append(
                Image(src, text_of(item.get("alt")), text_of(item.get("caption")), text_of(item.get("credit")), flags)
            )
        elif text_of(item):
            found.append(Image(text_of(item)))
    return tuple(found)


def related_of(value: Any) -> tuple[Edge, ...]:
    """The `related` (ids, addresses, {to, anchor}) or `edges` (as `archive export` writes them) of a record."""
    return tuple(edge for item in _items(value) if (edge := _edge(item)) is not None)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if isinstance(value, Image | Edge):
        return type(value)(*(_cleaned(getattr(value, field.name)) for field in fields(value)))
    return value


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _edge(item: Any) -> Edge | None:
    if isinstance(item, dict):
        named = text_of(item.get("target")) or text_of(item.get("to"))
        url, anchor, headline = (text_of(item.get(key)) for key in ("url", "anchor", "headline"))
        kind = text_of(item.get("kind"))
        known: EdgeKind = "inline" if anchor else "related"
        if kind in _KINDS:
            known = kind  # type: ignore[assignment]  # the line above says which it is
    else:
        named, url, anchor, headline, known = text_of(item), "", "", "", "related"
    if not (named or url or headline):
        return None
    if not named and _may_be_id(url):
        # An exported edge that knows nothing but an id shows that as its address; an inline one may be a relative link.
        named, url = url, "" if known == "related" and not headline else url
    if not url and "/" in named and canonical_url(named):
        url = named
    return Edge(known, headline, url, anchor, named or None)


def _may_be_id(address: str) -> bool:
    return bool(address) and "/" not in address and ":" not in address and not _SPACE.search(address)
