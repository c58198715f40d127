"""Substack's export: a folder with posts.csv and a page of HTML for each post."""

import html
from collections.abc import Iterator
from pathlib import Path

from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of
from editorapp.archive.importers.service_story import ServiceStory
from editorapp.archive.importers.source_files import text_of_file
from editorapp.archive.importers.tables import Row, layout_of, read_table
from editorapp.article.article import Article
from editorapp.errors import FormatError, UnreadableError

_TABLE = "posts.csv"
_STORIES = frozenset({"newsletter", "post", ""})
_TRUE = frozenset({"true", "1", "yes", "t"})
_NO_DATE = "No date; kept, but never shown as a follow-up."
_NOT_LISTED = "This page is not in posts.csv; headline and date are not known."
_COLUMNS = frozenset({"post_id", "post_date", "is_published", "type", "title", "subtitle"})


def count(source: Source) -> int:
    """How many posts there are. Raises UnreadableError if the folder is missing or may not be read."""
    return max(len(_pages(source)), 1)


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """Each post of the table, then the pages that are not in it; drafts and pages are skipped unless included.

    Raises UnreadableError as `count`, FormatError if there is no posts.csv that can be read.
    """
    pages = _pages(source)
    if not (source.path / _TABLE).is_file():
        raise FormatError(f"“{source.shown}” is not an export of Substack.", "It must hold posts.csv and posts.")
    table = Source(source.path / _TABLE, source.root, f"{source.shown}/{_TABLE}")
    for row in read_table(table, layout_of(table, _COLUMNS.__contains__)):
        if isinstance(row, Item):
            yield row
            continue
        key = row.first("post_id")
        page = pages.pop(key, None) or pages.pop(_number_of(key), None)
        yield _listed(table, row, page, options)
    for page in pages.values():
        slug = page.stem.partition(".")[2]
        title = slug.replace("-", " ").capitalize()
        article = Article(
            _name_of(page.stem), "", title, "", "", source=f"{source.shown}/posts/{page.name}", problems=(_NOT_LISTED,)
        )
        yield _story(Source(page, source.root, article.source), "", article)


def _listed(table: Source, row: Row, page: Path | None, options: ImportOptions) -> Found:
    position = f"line {row.line}"
    kind = row.first("type").lower()
    if kind == "page" and "pages" not in options.include:
        return Item(table.shown, position, None, "skipped", "page")
    if kind not in _STORIES | {"page"}:
        return Item(table.shown, position, None, "skipped", f"not an article ({kind})")
    if row.first("is_published").lower() not in _TRUE and "drafts" not in options.include:
        return Item(table.shown, position, None, "skipped", "draft")
    key = row.first("post_id")
    if page is None:
        name = f"{key}.html" if key else "its page"
        return Item(table.shown, position, None, "problem", f"The text is missing ({name} is not in the folder posts).")
    published = iso_date(row.first("post_date"))
    problems = tuple(problem for problem in (row.problem, "" if published else _NO_DATE) if problem)
    article = Article(
        id=_name_of(key or page.stem),
        url=row.first("canonical_url", "url"),
        title=_words(row.first("title")),
        published=published,
        body="",
        standfirst=_words(row.first("subtitle")),
        source=f"{table.shown.removesuffix(_TABLE)}posts/{page.name}",
        problems=problems,
    )
    return _story(Source(page, table.root, article.source), position, article)


def _story(source: Source, position: str, article: Article) -> Found:
    try:
        text = text_of_file(source).text
    except UnreadableError as error:
        return Item(source.shown, position, None, "problem", error.what)
    digest = digest_of(repr(article), text)
    return ServiceStory(
        source.shown,
        position,
        f"substack:{article.id.partition('/')[0]}",
        digest,
        article,
        text,
        "substack",
        not article.published,
    )


def _number_of(key: str) -> str:
    """123401 of 123401.plain-text: the slug changes when an editor changes it, the number never does."""
    return key.partition(".")[0]


def _name_of(key: str) -> str:
    """The number, and the slug by which other posts link to it."""
    return "/".join(part for part in key.partition(".")[::2] if part)


def _words(text: str) -> str:
    """A cell's words; Substack writes some signs as entities."""
    return " ".join(html.unescape(text).split())


def _pages(source: Source) -> dict[str, Path]:
    """The pages by their name without ending, ID.slug."""
    if not source.path.is_dir():
        raise UnreadableError(f"There is no folder “{source.shown}”.", "Check the name.")
    try:
        folder = source.path / "posts"
        return {page.stem: page for page in sorted(folder.glob("*.html")) if not page.name.startswith(".")}
    except OSError as error:
        raise UnreadableError(f"“{source.shown}” could not be read.", "Check the name and rights.") from error
