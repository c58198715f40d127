"""What importers give: an article, or why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from editorapp.article.article import Article, Edge, EdgeKind, Image
from editorapp.article.links import canonical_url

_KINDS: frozenset[str] = frozenset({"read-also", "inline", "related"})


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What to take besides published articles ("drafts", "pages")."""

    include: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found in a source: its article, or the reason why it was left out.

    `outcome` "skipped" was left out on purpose (a draft, a page); "problem" could not be read, or not wholly: then
    there is an article too. `position` is a line, an entry or "" for the whole file.
    """

    source: str
    position: str = ""
    article: Article | None = None
    outcome: Literal["article", "skipped", "problem"] = "article"
    reason: str = ""


def text_of(value: Any) -> str:
    """A field that should be text: numbers are taken as they are written, anything else is ""."""
    if isinstance(value, str):
        return value.strip()
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
    if not url and ("/" in named and canonical_url(named)):
        url = named
    return Edge(known, headline, url, anchor, named or None)
