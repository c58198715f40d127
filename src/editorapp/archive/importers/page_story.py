"""Makes an article of a saved page's bytes; what kind of file they were saved in is for others to know."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import quote, urljoin

from lxml import etree
from lxml.html import Element, HtmlElement

from editorapp.archive.cleaning.encodings import decode
from editorapp.archive.cleaning.lead_photo import lead_photo
from editorapp.archive.cleaning.main_text import MainText, find_main_text
from editorapp.archive.cleaning.page_details import PageDetails, read_details
from editorapp.archive.cleaning.page_kind import kind_of
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.related_links import related_edges
from editorapp.archive.cleaning.shortening import LONGEST_PAGE, LONGEST_STORY, shorten
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.cleaning.tree import LONGEST, is_cut, make_absolute, parse_page, text_of
from editorapp.archive.importers.dates import date_in_name
from editorapp.archive.importers.records import Item, Removed, Unfinished
from editorapp.article.article import Article
from editorapp.article.links import canonical_url

NO_TEXT = "No text was found on this page; left out."
UNSURE = "It is not certain that this is the article's own text, or all of it."
TOO_LONG = "The page is extremely long; only its beginning was read."
ENDS_EARLY = "The file ends early; the end of the text may be missing."
NO_TITLE = "No headline; the file name was used."
NO_DATE = "No date; kept, but never shown as a follow-up."
_FAILED = "The page could not be read ({reason}); left out."
_FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError, etree.LxmlError)
_SAVED_FROM = re.compile(
    rb"saved from url=\(\d+\)(\S{5,2000}?)(?:\s|-->)|Page saved with SingleFile\s+url:\s*(\S{5,2000})"
)
_HEAD = 8192
"""Bytes in which a browser writes where a page was saved from."""
_SHORT_TEXT = 250
_KEPT_AS_WRITTEN = "https://saved-page.invalid/"
"""Stands for the address of a file beside the page while links are made whole; RFC 2606 keeps that name free."""
_PLACEHOLDER = re.compile(re.escape(_KEPT_AS_WRITTEN) + r"(\d+)/[\w.%~-]*")
_FIRST_WORDS = 80
_MOST_REMOVED = 30
_NO_FILES: Mapping[str, str] = MappingProxyType({})


def saved_from(data: bytes) -> str:
    """The address that a browser wrote into the page when it saved it, "" if it did not."""
    match = _SAVED_FROM.search(data[:_HEAD])
    address = (match[1] or match[2]).decode("utf-8", "replace") if match else ""
    return address if address.startswith(("http://", "https://")) else ""


def ends_early(data: bytes) -> bool:
    """Whether a page breaks off: its end is not written, and something that holds the text was never closed."""
    end = data[-_HEAD:].replace(b"\x00", b"").lower()
    if b"</html" in end or b"</body" in end:
        return False
    page = data.replace(b"\x00", b"").lower()
    unclosed = max(page.count(b"<%s" % tag) - page.count(b"</%s" % tag) for tag in (b"article", b"main", b"div"))
    return b"<body" in page and (unclosed > 0 or end.rfind(b"<") > end.rfind(b">"))


def story_of_page(
    found: Unfinished,
    data: bytes,
    name: str,
    phrases: Phrases,
    address: str = "",
    is_local: Callable[[str], bool] | None = None,
    files: Mapping[str, str] = _NO_FILES,
) -> Item:
    """The article of a page, or why there is none. Never raises for what stands in the page.

    `name` is the file's, without its ending. `address` is where the page was saved from. `is_local` says whether a
    photo's address means a file beside the page, which stays as it is written; `files` are other addresses of photos.
    """
    try:
        root = parse_page(data)
        cut = TOO_LONG if len(data) > LONGEST and is_cut(decode(data)) else ENDS_EARLY if ends_early(data) else ""
        return _story(found, root, cut, name, phrases, address or saved_from(data), is_local, files)
    except _FAILURES as error:
        return Item(found.source, found.position, None, "problem", _FAILED.format(reason=type(error).__name__))


def _story(
    found: Unfinished,
    root: HtmlElement,
    cut: str,
    name: str,
    phrases: Phrases,
    address: str,
    is_local: Callable[[str], bool] | None,
    files: Mapping[str, str],
) -> Item:
    if shorten(root, LONGEST_PAGE):
        cut = TOO_LONG
    details = read_details(root, address)
    text = _main_text(root, details)
    kind = kind_of(root, details, text.chars)
    if kind.reason:
        return Item(found.source, found.position, None, "skipped", kind.reason)
    if not text.chars:
        return Item(found.source, found.position, None, "problem", NO_TEXT)
    if shorten(text.story, LONGEST_STORY):
        cut = TOO_LONG
    kept = _with_whole_addresses(text.story, _base(root, details, address), is_local, files)
    doubts = (*((kind.doubt or UNSURE,) if kind.doubt or not text.sure else ()), *((cut,) if cut else ()))
    article = _article(found, root, details, text, name, doubts)
    html = str(etree.tostring(text.story, encoding="unicode", method="html"))
    item = HtmlStory(
        found.source, found.position, found.key, found.digest, article, html, id_derived=not details.url
    ).finish(phrases)
    return _as_written(replace(item, removed=(*_removed(text), *item.removed)), kept)


def _main_text(root: HtmlElement, details: PageDetails) -> MainText:
    """The page's text, or what it gives search engines where the page itself is filled in by a script."""
    text = find_main_text(root, details.title)
    if text.chars >= _SHORT_TEXT or len(details.text) < 2 * max(text.chars, _SHORT_TEXT // 2):
        return text
    story = Element("div")
    for paragraph in re.split(r"\n+|(?<=[.!?”\"])(?=[A-ZÀ-Þ“\"])", details.text):
        if paragraph.strip():
            etree.SubElement(story, "p").text = paragraph.strip()
    return MainText(story, True, len(details.text))


def _article(
    found: Unfinished, root: HtmlElement, details: PageDetails, text: MainText, name: str, doubts: tuple[str, ...]
) -> Article:
    problems = [] if details.title else [NO_TITLE]
    published = details.published or date_in_name(name)
    if not published:
        problems.append(NO_DATE)
    photo = lead_photo(root, text.story, details)
    return Article(
        id=canonical_url(details.url) or name,
        url=details.url,
        title=details.title or _title_of(name),
        published=published,
        body="",
        published_guessed=details.published_guessed or (bool(published) and not details.published),
        modified=details.modified,
        authors=details.authors,
        section=details.section,
        tags=details.tags,
        standfirst=_standfirst(details, text_of(text.story)),
        images=(photo,) if photo else (),
        edges=related_edges(text.left_out, details.url),
        lang=details.lang,
        source=found.source,
        problems=(*problems, *doubts),
    )


def _title_of(name: str) -> str:
    return " ".join(re.split(r"[-_\s]+", name.rpartition("/")[2])).strip().capitalize()


def _standfirst(details: PageDetails, text: str) -> str:
    """What the page says it is about, unless that is the beginning of its text, or its headline again."""
    said = _letters(details.description.rstrip(" .…[]"))
    if not said or said in _letters(details.title):
        return ""
    start = _letters(text[: 2 * len(details.description) + 600])
    return "" if said[: max(40, len(said) - 20)] in start else details.description


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _base(root: HtmlElement, details: PageDetails, address: str) -> str:
    base = next((el.get("href", "").strip() for el in root.iter("base") if el.get("href")), "")
    try:
        return str(urljoin(address or details.url, base))
    except ValueError:
        return details.url


def _with_whole_addresses(
    story: HtmlElement, base: str, is_local: Callable[[str], bool] | None, files: Mapping[str, str]
) -> list[str]:
    """Make the story's addresses whole; those of files beside the page are numbered, and returned in that order."""
    kept: list[str] = []
    for el in story.iter("img", "amp-img", "source", "video", "audio"):
        for key in ("src", "data-src", "poster"):
            src = (el.get(key) or "").strip()
            if src in files:
                el.set(key, files[src])
            elif src and is_local is not None and is_local(src):
                el.set(key, f"{_KEPT_AS_WRITTEN}{len(kept)}/{quote(src.rpartition('/')[2], safe='')}")
                kept.append(src)
    make_absolute(story, base)
    return kept


def _as_written(item: Item, kept: list[str]) -> Item:
    """The item with the addresses of files beside the page as the page has them."""
    if item.article is None or not kept:
        return item

    def written(text: str) -> str:
        return str(_PLACEHOLDER.sub(lambda match: kept[int(match[1])], text))

    images = tuple(replace(image, src=written(image.src)) for image in item.article.images)
    return replace(item, article=replace(item.article, body=written(item.article.body), images=images))


def _removed(text: MainText) -> tuple[Removed, ...]:
    """What stood within the story and was left out."""
    words = (text_of(el)[:_FIRST_WORDS] for el in text.left_out)
    return tuple(Removed("page-part", said) for said in words if said)[:_MOST_REMOVED]
