"""Medium's export: a page of HTML for each post, in a folder or alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement, tostring

from editorapp.archive.cleaning import tree
from editorapp.archive.importers.dates import date_in_name, iso_date
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of
from editorapp.archive.importers.service_story import ServiceStory
from editorapp.archive.importers.source_files import bytes_of
from editorapp.article.article import Article
from editorapp.errors import UnreadableError

_LARGEST = 50 << 20
"""Bytes of one page."""
_DRAFT = "draft_"
_NO_DATE = "No date; kept, but never shown as a follow-up."
_NO_TITLE = "No headline; the file name was used."
_NUMBER = re.compile(r"-?([0-9a-f]{8,14})$")
"""The post's name for Medium, which ends its address and its file's name."""
_REPLY_WORDS = 250
"""A post without a headline of its own that has fewer words answers another post."""


def count(source: Source) -> int:
    """How many pages there are. Raises UnreadableError if there is nothing at this path."""
    return max(len(_pages(source)), 1)


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """Each post; drafts are skipped unless included, and what is only an answer to another post.

    Raises UnreadableError as `count`.
    """
    for page in _pages(source):
        shown = f"{source.shown}/{page.relative_to(source.path).as_posix()}" if page != source.path else source.shown
        try:
            yield _found(Source(page, source.root, shown), options)
        except UnreadableError as error:
            if page == source.path:
                raise
            yield Item(shown, "", None, "problem", error.what)


def _pages(source: Source) -> list[Path]:
    """The pages of this folder or its folder `posts`, or the page itself."""
    if not source.path.exists():
        raise UnreadableError(f"There is no file or folder “{source.shown}”.", "Check the name.")
    if not source.path.is_dir():
        return [source.path]
    folder = source.path / "posts"
    return sorted((folder if folder.is_dir() else source.path).glob("*.html"))


def _found(source: Source, options: ImportOptions) -> Found:
    name = source.path.stem
    if name.startswith(_DRAFT) and "drafts" not in options.include:
        return Item(source.shown, "", None, "skipped", "draft")
    data = bytes_of(source, _LARGEST)
    root = tree.parse_page(data)
    body = _first(root, ".//section[@data-field='body']", ".//*[contains(@class, 'e-content')]")
    if body is None:
        return Item(source.shown, "", None, "problem", "Not a post of Medium; left out.")
    heading = _first(root, ".//h1[contains(@class, 'p-name')]", ".//title")
    title = "" if heading is None else tree.text_of(heading)
    if _is_reply(root, body, title):
        return Item(source.shown, "", None, "skipped", "an answer to another post")
    article = _article(source, root, title)
    _without_head(body, title, article.standfirst)
    html = tostring(body, encoding="unicode")
    key = f"medium:{article.id}" if _NUMBER.search(name) else ""
    return ServiceStory(source.shown, "", key, digest_of(data), article, html, "medium", not key and not article.url)


def _article(source: Source, root: HtmlElement, title: str) -> Article:
    name = source.path.stem
    link = _first(root, ".//a[contains(@class, 'p-canonical')]", ".//link[@rel='canonical']")
    url = "" if link is None else (link.get("href") or "").strip()
    time = _first(root, ".//time[contains(@class, 'dt-published')]", ".//time")
    written = "" if time is None else time.get("datetime") or tree.text_of(time)
    published = iso_date(written) or ("" if name.startswith(_DRAFT) else date_in_name(name))
    problems = [] if published else [_NO_DATE]
    if not title:
        problems.append(_NO_TITLE)
        title = _NUMBER.sub("", name.removeprefix(_DRAFT)).strip("-_").replace("-", " ").replace("_", " ")
    subtitle = _first(root, ".//section[@data-field='subtitle']")
    author = root.xpath(".//a[contains(@class, 'p-author')]")
    number = _NUMBER.search(url.rstrip("/")) or _NUMBER.search(name)
    return Article(
        id=number[1] if number else url or name,
        url=url,
        title=title,
        published=published,
        body="",
        authors=tuple(dict.fromkeys(name for el in author if (name := tree.text_of(el)))),
        tags=tuple(tree.text_of(el) for el in root.xpath(".//a[contains(@class, 'p-category')]")),
        standfirst="" if subtitle is None else tree.text_of(subtitle),
        source=source.shown,
        problems=tuple(problems),
    )


def _is_reply(root: HtmlElement, body: HtmlElement, title: str) -> bool:
    """Medium keeps answers among the posts: they say so, or are short and have their first words as headline."""
    if _first(root, ".//a[contains(@class, 'u-in-reply-to')]") is not None:
        return True
    if _first(body, ".//h1", ".//h2", ".//h3", ".//h4", ".//img", ".//figure") is not None:
        return False
    words = tree.text_of(body)
    return len(words.split()) < _REPLY_WORDS and words.startswith(title.rstrip("…. ")[:40])


def _without_head(body: HtmlElement, title: str, standfirst: str) -> None:
    """Take the headline and standfirst out of the text: the details have them."""
    for el in body.xpath(".//h1 | .//h2 | .//h3 | .//h4")[:2]:
        words, classes = tree.text_of(el), el.get("class", "")
        is_title = words == title or "graf--title" in classes
        is_standfirst = bool(standfirst) and (words == standfirst or "graf--subtitle" in classes)
        if words and (is_title or is_standfirst):
            el.drop_tree()


def _first(root: HtmlElement, *paths: str) -> HtmlElement | None:
    for path in paths:
        for found in root.xpath(path):
            return found
    return None
