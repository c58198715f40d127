"""Where a page's story belongs: its section and its tags."""

from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from editorapp.archive.cleaning.json_ld import JsonLd, words
from editorapp.archive.cleaning.meta_tags import MetaTags

_LIST_KEYS = ("news_keywords", "parsely-tags", "keywords", "sailthru.tags")
_MOST_TAGS = 30
_LONGEST_TAG = 60
_LONGEST_SECTION = 50
_NO_SECTION = frozenset(
    ("accueil", "home", "homepage", "inicio", "início", "news home", "start", "startseite", "uncategorized")
)


def section_of(root: HtmlElement, meta: MetaTags, data: JsonLd, title: str, site: str) -> str:
    """The rubric, "" if the page names none but its own headline or the site."""
    said = data.story.get("articleSection")
    candidates = [words(item) for item in said] if isinstance(said, list) else [words(said)]
    candidates.append(
        meta.first("article:section", "og:article:section", "parsely-section", "section", "sailthru.section")
    )
    candidates.extend(_breadcrumbs(data, root))
    unfit = _NO_SECTION | {title.casefold(), site.casefold()}
    names = (_of_folder(text) if text.startswith("/") else text for text in candidates)
    return next((name for name in names if 0 < len(name) <= _LONGEST_SECTION and name.casefold() not in unfit), "")


def _of_folder(path: str) -> str:
    """A rubric of a folder of the site: "/world/middle_east" is "Middle east"."""
    return path.strip("/").rpartition("/")[2].replace("_", " ").replace("-", " ").capitalize()


def _breadcrumbs(data: JsonLd, root: HtmlElement) -> list[str]:
    """The rubric in a trail such as "Home > Politics > this story"."""
    for trail in data.of_type("breadcrumblist"):
        names = [_crumb(item) for item in trail.get("itemListElement") or [] if isinstance(item, dict)]
        names = [name for name in names if name]
        if len(names) > 1 or (names and names[0].casefold() not in _NO_SECTION):
            inner = (
                names[:-1]
                if len(names) > 2 or (len(names) == 2 and names[0].casefold() in _NO_SECTION and len(names[-1]) > 40)
                else names
            )
            return [name for name in reversed(inner) if len(name) <= _LONGEST_SECTION]
    for el in root.iter("nav", "ol", "ul", "div", "p"):
        if "breadcrumb" in f"{el.get('class')} {el.get('id')}".lower():
            links = [words("".join(link.itertext())) for link in el.iter("a")]
            return [name for name in reversed(links) if name and name.casefold() not in _NO_SECTION][:1]
    return []


def _crumb(item: dict[str, Any]) -> str:
    inner = item.get("item")
    return words(item.get("name")) or (words(inner.get("name")) if isinstance(inner, dict) else "")


def tags_of(root: HtmlElement, meta: MetaTags, data: JsonLd) -> tuple[str, ...]:
    """The tags or, where there are none, what it gives search engines as keywords; each once."""
    found = meta.all("article:tag") or list(_keywords(data.story.get("keywords")))
    if not found:
        found = next((list(_keywords(meta.first(name))) for name in _LIST_KEYS if meta.first(name)), [])
    if not found:
        found = [words("".join(el.itertext())) for el in root.iter("a") if "tag" in (el.get("rel") or "").split()]
    if len(found) == 1:
        found = list(_keywords(found[0]))
    unique: dict[str, str] = {}
    for tag in found:
        if 1 < len(tag) <= _LONGEST_TAG:
            unique.setdefault(tag.casefold(), tag)
    return tuple(unique.values())[:_MOST_TAGS]


def _keywords(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        text = words(item.get("name") if isinstance(item, dict) else item)
        parts = text.split(";") if ";" in text and "," not in text else text.split(",")
        yield from (tag for part in (parts if not isinstance(value, list) else [text]) if (tag := part.strip(" #")))
