"""A table (CSV) with a story in each row, as content systems and databases give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit

from editorapp.archive.cleaning import tree
from editorapp.archive.cleaning.markdown_story import to_be_cleaned
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.csv_columns import COLUMNS, TWO_PART_BODY, detail_of
from editorapp.archive.importers.dates import is_ambiguous, iso_date, order_of
from editorapp.archive.importers.plain_paragraphs import is_html, is_markdown, plain_to_html
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source, digest_of
from editorapp.archive.importers.source_files import scan
from editorapp.archive.importers.tables import Layout, Row, layout_of, read_table
from editorapp.article.article import Article, Image
from editorapp.article.credits import flags_of, split_credit
from editorapp.article.slug import slugify
from editorapp.errors import FormatError

_LINE_END = re.compile(rb"\n")
_NO_DATE = "No date; kept, but never shown as a follow-up."
_MAYBE_MONTH_FIRST = "The date {date} may be month first; it was read day first."
_BAD_DATE = "The date “{date}” could not be read."
_DAMAGED = "Some letters are damaged."
_DATES_LOOKED_AT = 20_000
"""Rows; a table whose first 20,000 dates do not tell day from month never will."""
_SIGN_OF_LIFE = 2_000
"""Rows left out in a row after which a sign of life is given."""
_BETWEEN_TAGS = re.compile(r"\s*[,;|\n]\s*")
_LIST_SIGNS = re.compile(r"^[\[{(]|[\]})]$|[\"']")
_NUMBER = re.compile(r"\d+")
_LOCAL_TIME = re.compile(r"T[\d:]+$")
_FAMILY_NAME_FIRST = re.compile(r"^([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*)$")
_EXPORT_DATE = re.compile(r"[-_ .]*\d[\d_ .-]*$")
"""At the end of a file's name: the next export has another one."""
_DRAFTS = frozenset(
    {"draft", "0", "false", "no", "unpublished", "pending", "private", "future", "scheduled", "brouillon", "entwurf",
     "borrador", "rascunho", "bozza", "concept", "szkic", "in progress", "review"}
)  # fmt: skip
_GONE = frozenset({"trash", "trashed", "deleted", "-2", "auto-draft", "inherit"})
_PAGES = frozenset({"page", "pages", "basic page", "static page"})
_NO_STORIES = frozenset({"attachment", "revision", "nav_menu_item", "menu", "webform", "user", "comment"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is the same for all rows of one table."""

    source: Source
    layout: Layout
    options: ImportOptions
    order: str


finish_later = to_be_cleaned
"""What becomes of an article's text that is Markdown: it is cleaned by another process."""


def count(source: Source) -> int:
    """About how many lines there are; a row may have several. Raises UnreadableError if the file cannot be read."""
    return max(scan(source, _LINE_END), 1)


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """The story of each row; drafts and pages are skipped unless included.

    Raises UnreadableError as `count`, FormatError if no column is a story's headline or text.
    """
    layout = _layout(source)
    order = options.date_order or order_of(_dates(source, layout))
    reading = _Reading(source, layout, options, order)
    left_out = 0
    for row in read_table(source, layout):
        found = row if isinstance(row, Item) else _found(reading, row)
        yield found
        left_out = left_out + 1 if isinstance(found, Item) else 0
        if left_out % _SIGN_OF_LIFE == _SIGN_OF_LIFE - 1:
            yield Item(source.shown, outcome="nothing")


def asks_date_order(source: Source) -> bool:
    """Whether this table has dates such as 03/04/2024, and none that tells day from month.

    Raises UnreadableError or FormatError as `read`.
    """
    dates = list(_dates(source, _layout(source)))
    return any(is_ambiguous(date) for date in dates) and not order_of(dates)


def _layout(source: Source) -> Layout:
    layout = layout_of(source, lambda name: bool(detail_of(name)))
    held = {detail_of(name) for name in layout.columns}
    if not held & {"title", "body"}:
        columns = ", ".join(name for name in layout.columns if name)
        raise FormatError(
            f"“{source.shown}” has no column with headlines or texts (it has: {columns}).",
            "Name the columns in its first line: title, body, date, author, url.",
        )
    return layout


def _dates(source: Source, layout: Layout) -> Iterator[str]:
    for number, row in enumerate(read_table(source, layout)):
        if number > _DATES_LOOKED_AT:
            return
        if isinstance(row, Row):
            yield from (value for detail in ("published", "modified") for value in _every(row, detail))


def _found(reading: _Reading, row: Row) -> Found:
    source, position = reading.source, f"line {row.line}"
    if why := _left_out(row, reading.options):
        return Item(source.shown, position, None, "skipped", why)
    title = _plain(_first(row, "title"))
    written = _body(row)
    if not (title or written):
        return Item(source.shown, position, None, "problem", "No headline and no text; left out.")
    problems = [row.problem] if row.problem else []
    if "\N{REPLACEMENT CHARACTER}" in title + written and reading.layout.damaged:
        problems.append(_DAMAGED)
    article = _article(reading, row, title, problems)
    digest = digest_of(*(value for _, value in row.cells))
    host = urlsplit(article.url).hostname or "" if article.url.startswith("http") else ""
    named = _first(row, "id")
    key = f"csv:{host}:{named}" if named and host else ""
    if written and not is_html(written) and is_markdown(written):
        return _finished(reading, position, article, written, not named, key)
    html = written if is_html(written) else plain_to_html(written)
    return HtmlStory(source.shown, position, key, digest, article, html, not (named or article.url))


def _finished(reading: _Reading, position: str, article: Article, body: str, derived: bool, key: str) -> Item:
    """The row whose text is Markdown already."""
    title = article.title or " ".join(body.split()[:10])
    problems = article.problems + (() if article.title else ("No headline; the first words were used.",))
    whole = replace(article, body=body, title=title, problems=problems)
    reasons = " ".join(problems)
    shown = reading.source.shown
    return Item(shown, position, whole, "problem" if reasons else "article", reasons, derived, key=key)


def _article(reading: _Reading, row: Row, title: str, problems: list[str]) -> Article:
    published = _published(reading, row, problems)
    addresses = (*_every(row, "url"), *(value for value in _every(row, "slug") if value.startswith("/")))
    url = next((value for value in addresses if "/" in value), "")
    section, tags = _section_and_tags(row)
    return Article(
        id=_id_of(reading.source, row, url, f"{published[:10]} {title}"),
        url=url,
        title=title,
        published=published,
        body="",
        modified=next((date for text in _every(row, "modified") if (date := iso_date(text, reading.order))), ""),
        authors=_authors(row),
        section=section,
        tags=tags,
        standfirst=_plain(_first(row, "standfirst")),
        images=_photo(row),
        lang=_first(row, "lang"),
        source=reading.source.shown,
        problems=tuple(problems),
    )


def _published(reading: _Reading, row: Row, problems: list[str]) -> str:
    """The date; the columns are asked in the order of how surely they mean the publication."""
    names = dict.fromkeys((*COLUMNS["published"], *(name for name, _ in row.cells if detail_of(name) == "published")))
    dates = [(name, value) for name in names for value in row.every(name)]
    for name, written in dates:
        if date := iso_date(written, reading.order):
            if is_ambiguous(written) and not reading.order:
                problems.append(_MAYBE_MONTH_FIRST.format(date=written))
            is_universal = name.endswith(("_gmt", "_utc")) and _LOCAL_TIME.search(date)
            return f"{date}+00:00" if is_universal else date
    words = [date for _, date in dates if date.lower() not in ("", "0", "1", "true", "false", "yes", "no")]
    problems.append(_BAD_DATE.format(date=words[0]) + " " + _NO_DATE if words else _NO_DATE)
    return ""


def _authors(row: Row) -> tuple[str, ...]:
    """The names; Drupal has the author's in a column "name", and other systems numbers in place of names."""
    written = _every(row, "authors") or (row.every("name") if row.first(*COLUMNS["title"][:-1]) else ())
    texts = (_FAMILY_NAME_FIRST.sub(r"\2 \1", _plain(text)) for text in written if not _NUMBER.fullmatch(text))
    return tuple(dict.fromkeys(name for text in texts for name in authors_of(text)))


def _left_out(row: Row, options: ImportOptions) -> str:
    kind = _first(row, "kind").lower()
    if kind in _NO_STORIES:
        return f"not an article ({kind})"
    if kind in _PAGES and "pages" not in options.include:
        return "page"
    states = [(name, value.lower()) for name, value in row.cells if detail_of(name) == "status" or name == "published"]
    for name, state in states:
        if state in _GONE:
            return "in the trash"
        is_draft = state in ("1", "true", "yes") if name == "draft" else state in _DRAFTS
        if is_draft and "drafts" not in options.include:
            return "draft" if state in ("draft", "1", "true", "yes") else "not published"
    return ""


def _body(row: Row) -> str:
    """The text; Joomla's two columns as one."""
    parts = [row.first(name) for name in TWO_PART_BODY]
    if all(parts):
        return "\n\n".join(parts)
    return _first(row, "body") or next((part for part in parts if part), "")


def _section_and_tags(row: Row) -> tuple[str, tuple[str, ...]]:
    sections = _list_of(_first(row, "section"))
    tags = [name for text in _every(row, "tags") for name in _list_of(text)]
    section = "" if not sections or _NUMBER.fullmatch(sections[0]) else sections[0]
    return section, tuple(dict.fromkeys((*tags, *sections[1:])))


def _list_of(text: str) -> list[str]:
    """Names separated by commas, semicolons, bars or line ends, also as `["a", "b"]`."""
    plain = _LIST_SIGNS.sub("", text) if text[:1] in "[{(" and text[:1] else text
    return [name.strip().strip("\"'") for name in _BETWEEN_TAGS.split(_plain(plain)) if name.strip().strip("\"'")]


def _photo(row: Row) -> tuple[Image, ...]:
    written = _first(row, "image")
    if found := re.search(r"<img\b[^>]*?\bsrc\s*=\s*[\"']([^\"']+)", written, re.IGNORECASE):
        written = found[1]
    if not ("/" in written or "." in written):
        return ()
    caption, credit = split_credit(_plain(_first(row, "image_caption")))
    credit = _plain(_first(row, "image_credit")) or credit
    return (Image(written.strip(), _plain(_first(row, "image_alt")), caption, credit, flags_of(credit)),)


def _id_of(source: Source, row: Row, url: str, derived: str) -> str:
    """A name that speaks, and is the same in the next export: the row's id with its site, its address, or its words.

    Its last part is the slug, if there is one, by which other articles may link to it.
    """
    named, slug = _first(row, "id"), _first(row, "slug").strip("/").rpartition("/")[2]
    if named and not _NUMBER.fullmatch(named):
        return named
    if named:
        host = urlsplit(url).hostname if url.startswith("http") else ""
        number = f"{host or _EXPORT_DATE.sub('', PurePath(source.shown).stem) or 'row'}-{named}"
        return f"{number}/{slug}" if slug and not host else number
    return url or slug or slugify(derived) or f"{PurePath(source.shown).stem}-{row.line}"


def _first(row: Row, detail: str) -> str:
    """The detail, from the column that most surely means it."""
    return row.first(*COLUMNS[detail]) or next(iter(_every(row, detail)), "")


def _every(row: Row, detail: str) -> tuple[str, ...]:
    return tuple(value for name, value in row.cells if value and detail_of(name) == detail)


def _plain(text: str) -> str:
    """One line of words, which content systems like to write in HTML."""
    return tree.text_of(tree.parse_fragment(text)) if "<" in text or "&" in text else " ".join(text.split())
