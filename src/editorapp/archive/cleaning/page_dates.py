"""When a page's story was published and changed, and whether that is said or only guessed."""

import re
from collections.abc import Iterator
from itertools import islice

import htmldate
from lxml import etree
from lxml.html import HtmlElement

from editorapp.archive.cleaning.json_ld import JsonLd, words
from editorapp.archive.cleaning.meta_tags import MetaTags
from editorapp.archive.importers.dates import date_in_name, iso_date

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date",
    "dcterms.created", "dc.date.created", "dc.created", "article.published", "published_time", "publication_date",
    "publish_date", "publish-date", "publishdate", "pubdate", "pub_date", "og:pubdate", "og:published_time",
    "bt:pubdate", "ptime", "displaydate", "article_date_original", "originalpublicationdate", "date.release",
    "citation_publication_date", "citation_date", "rnews:datepublished", "vr:published_time", "release_date",
    "datecreated", "article.created", "timestamp", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "article:modified",
    "dcterms.modified", "dc.date.modified", "article.updated", "lastmod", "last-modified", "revised", "updated_time",
)  # fmt: skip
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_NUMBERS = re.compile(r"(?<![\d/.-])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d)")
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date(?:line)?|time(?:stamp)?|published|posted(?:-on)?|pubdate|publish(?:ed)?[-_]?(?:date|time)"
    r"|(?:entry|post|article|story)[-_]?(?:date|time|meta|info)|byline|meta|datum|fecha|data)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"modif|updat|aktual|mis à jour|actualiz|atualiz|aggiorn", re.IGNORECASE)
_MANY = 15
"""Elements; what has as many is more than a line."""
_FIRST_YEAR = 1990
_LONGEST_LINE = 200


def published_of(root: HtmlElement, meta: MetaTags, data: JsonLd, address: str) -> tuple[str, bool]:
    """(the date in ISO 8601, whether it is a guess); ("", False) if the page does not tell."""
    for date in _said(root, meta, data):
        return date, False
    for date in _guessed(root, address):
        return date, True
    return "", False


def modified_of(root: HtmlElement, meta: MetaTags, data: JsonLd) -> str:
    """When the story was changed last, "" if the page does not say."""
    values = [words(data.story.get("dateModified")), *(meta.first(name) for name in _MODIFIED)]
    values.extend(el.get("datetime") or "" for el in root.iter("time") if el.get("itemprop") == "dateModified")
    return next((date for value in values if (date := date_of(value))), "")


def date_of(text: str) -> str:
    """The date in such a field, "" if it holds none that a story may have."""
    date = iso_date(text)
    return date if date and _is_possible(date) else ""


def date_in_line(line: str) -> str:
    """The first date in a line of text, "" if there is none."""
    if match := _EAST_ASIAN.search(line):
        return date_of("-".join(match.groups()))
    if match := _NUMBERS.search(line):
        return date_of(line[match.start() :])
    return date_of(line)


def _said(root: HtmlElement, meta: MetaTags, data: JsonLd) -> Iterator[str]:
    values = [words(data.story.get("datePublished"))]
    values.extend(meta.first(name) for name in _PUBLISHED)
    values.extend((words(data.story.get("dateCreated")), words(data.story.get("uploadDate"))))
    values.append(words(data.page().get("datePublished")))
    yield from (date for value in values if (date := date_of(value)))
    yield from _times(root)


def _times(root: HtmlElement) -> Iterator[str]:
    """Those of `<time>`: what is marked as the story's own first, then what stands before any other story."""
    times = [el for el in root.iter("time", "abbr", "span", "meta", "p", "div") if _may_tell(el)]
    own = [el for el in times if el.get("pubdate") is not None or (el.get("itemprop") or "").lower() == "datepublished"]
    classed = [
        el for el in times if re.search(r"publish|entry-date|post-date|posted", el.get("class") or "", re.IGNORECASE)
    ]
    rest = [el for el in times if el.tag == "time" and not _CHANGED.search(f"{el.get('class')} {el.get('itemprop')}")]
    for el in (*own, *classed, *rest):
        if date := date_of(el.get("datetime") or el.get("content") or el.get("title") or ""):
            yield date


def _may_tell(el: HtmlElement) -> bool:
    if el.tag == "time":
        told = el.get("datetime") is not None
    else:
        told = (el.get("itemprop") or "").lower() == "datepublished" or (
            el.tag == "abbr" and el.get("title") is not None
        )
    if not told:
        return False
    for up in el.iterancestors():
        names = f"{up.get('class') or ''} {up.get('id') or ''}".lower()
        if up.tag in ("aside", "footer", "nav") or "comment" in names or "related" in names or "sidebar" in names:
            return False
    return True


def _guessed(root: HtmlElement, address: str) -> Iterator[str]:
    if date := date_in_name(address.partition("?")[0]):
        yield date
    body = root.find("body")
    for el in () if body is None else body.iter(etree.Element):
        names = f"{el.get('class') or ''} {el.get('id') or ''}"
        if (el.tag == "time" or _DATE_CLASS.search(names)) and sum(1 for _ in islice(el.iter(), _MANY)) < _MANY:
            line = " ".join(" ".join(el.itertext()).split())
            if len(line) <= _LONGEST_LINE and (date := date_in_line(line)):
                yield date
    yield from _by_htmldate(root)


def _by_htmldate(root: HtmlElement) -> Iterator[str]:
    """The library's guess, the last resort: slow, and without its extensive search, which tries 200 languages."""
    try:
        found = htmldate.find_date(root, original_date=True, extensive_search=False)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, etree.LxmlError):
        return
    if found and _is_possible(found) and not found.endswith("-01-01"):  # what it makes of a year alone
        yield found


def _is_possible(date: str) -> bool:
    return _FIRST_YEAR <= int(date[:4]) <= 2100
