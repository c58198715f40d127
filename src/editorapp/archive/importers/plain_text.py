"""A story in a file of plain text: its first line is the headline, blank lines separate paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from editorapp.archive.cleaning.markdown_story import to_be_cleaned
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.dates import date_in_name, iso_date
from editorapp.archive.importers.head_lines import LONGEST_HEADLINE, Head, named_details, read_head
from editorapp.archive.importers.plain_paragraphs import blocks, is_markdown
from editorapp.archive.importers.records import (
    Found,
    ImportOptions,
    Item,
    Removed,
    Source,
    Unfinished,
    digest_of,
)
from editorapp.archive.importers.source_files import text_of_file
from editorapp.article.article import Article
from editorapp.article.read_also import is_label
from editorapp.errors import UnreadableError

_NO_DATE = "No date; kept, but never shown as a follow-up."
_FILE_NAME = "No headline; the file name was used."
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_NOTICE = re.compile(
    r"(?:for (?:immediate )?release|press release|news release|media release|embargoed\b.{0,40}|communiqué de presse"
    r"|pressemitteilung|comunicado de prensa|nota de prensa|comunicado de imprensa|comunicato stampa|persbericht)\s*:?",
    re.IGNORECASE,
)
"""What stands above a headline in releases."""
_END_MARK = re.compile(r"(?:-\s*30\s*-|#{1,5}|\(?ends?\)?|[-–—* ]*(?:ende|fin|fine)[-–—* ]*)", re.IGNORECASE)
"""What tells an editor that a story is over."""
_READ_ALSO = re.compile(r"(?P<label>[^:<>]{3,40}):\s+(?P<headline>\S[^<>]*?)\s+<(?P<url>https?://[^\s<>]+)>")
_DAMAGED = "Some letters are damaged."


@dataclass(frozen=True, slots=True)
class TextStory(Unfinished):
    """A story of plain text as HTML, and the lines of its head and end that are no part of it."""

    story: HtmlStory
    marks: tuple[Removed, ...]

    def finish(self, phrases: Phrases) -> Item:
        """The article; its marks are in `removed` too."""
        item = self.story.finish(phrases)
        return replace(item, removed=(*self.marks, *item.removed)) if item.article else item


finish_later = to_be_cleaned
"""What becomes of an article's text that is Markdown: it is cleaned by another process."""


def count(source: Source) -> int:
    """One. Raises UnreadableError if there is nothing at this path."""
    if not source.path.exists():
        raise UnreadableError(f"There is no file “{source.shown}”.", "Check the name.")
    return 1


def read(source: Source, options: ImportOptions) -> Iterator[Found]:
    """The story of this file. Raises UnreadableError if it is missing, too large, or no text."""
    text_file = text_of_file(source)
    text = text_file.text
    if not text.strip():
        yield Item(source.shown, "", None, "problem", "Empty file; left out.")
        return
    details, after = named_details([line.strip() for line in text.lstrip("\n").split("\n")])
    if after:
        text = "\n".join(text.lstrip("\n").split("\n")[after:])
    paragraphs, marks = _without_marks(blocks(text))
    if marks and marks[0].text in text[:200]:
        text = text.partition(marks[0].text)[2]
    head, rest = _head(text, paragraphs, options, "title" not in details)
    article = _article(source, details, head, options, (_DAMAGED,) if text_file.replaced else ())
    digest = digest_of(text_file.text, article.id)
    if is_markdown(text):
        yield _as_markdown(source, article, text, head)
    else:
        html = "\n".join(f"<p>{'<br>'.join(_as_html(line) for line in lines)}</p>" for lines in rest)
        story = HtmlStory(source.shown, "", "", digest, article, html, True)
        yield TextStory(source.shown, "", "", digest, story, marks)


def _as_html(line: str) -> str:
    """A line as HTML; that of a read-also with its address behind it, as we write them, with its link."""
    found = _READ_ALSO.fullmatch(line)
    if found is None or not is_label(found["label"]):
        return escape(line, quote=False)
    return f'{escape(found["label"])}: <a href="{escape(found["url"])}">{escape(found["headline"], quote=False)}</a>'


def _without_marks(paragraphs: list[list[str]]) -> tuple[list[list[str]], tuple[Removed, ...]]:
    """The paragraphs without "FOR IMMEDIATE RELEASE" before them and "###" after them, and these."""
    marks = []
    if len(paragraphs) > 1 and _NOTICE.fullmatch(" ".join(paragraphs[0])):
        marks.append(Removed("manuscript-mark", paragraphs[0][0]))
        paragraphs = paragraphs[1:]
    if len(paragraphs) > 1 and _END_MARK.fullmatch(" ".join(paragraphs[-1])):
        marks.append(Removed("manuscript-mark", paragraphs[-1][0]))
        paragraphs = paragraphs[:-1]
    return paragraphs, tuple(marks)


def _head(text: str, paragraphs: list[list[str]], options: ImportOptions, titled: bool) -> tuple[Head, list[list[str]]]:
    """The headline, byline and date, and the paragraphs after them."""
    if not paragraphs:
        return Head(), []
    written = [" ".join(line.split()) for line in text.split("\n") if line.strip()][:8]
    titled = titled and _is_headline(written, paragraphs)
    if titled and written[0].isupper():
        # A headline in capitals may go over several lines.
        while len(written) > 1 and written[1].isupper() and len(written[0]) + len(written[1]) < LONGEST_HEADLINE:
            if read_head(written[1:], options.date_order, titled=False).lines:
                break
            written[:2] = [f"{written[0]} {written[1]}"]
    head = read_head(written, options.date_order, titled)
    return head, _after(head, written, paragraphs)


def _is_headline(lines: Sequence[str], paragraphs: list[list[str]]) -> bool:
    """Whether the first line is one, and not the beginning of a sentence that goes on in the next line."""
    if len(lines[0]) > LONGEST_HEADLINE:
        return False
    if paragraphs[0] == [lines[0]] or len(lines) < 2:
        return True
    return not lines[1][:1].islower() or read_head(lines[1:], titled=False).lines > 0


def _after(head: Head, written: Sequence[str], paragraphs: list[list[str]]) -> list[list[str]]:
    """The paragraphs without the words of the head."""
    left = sum(len(word) for line in written[: head.lines] for word in line.split())
    rest = []
    for lines in paragraphs:
        kept = []
        for line in lines:
            words = line.split()
            while words and left > 0:
                left -= len(words.pop(0))
            if words:
                kept.append(" ".join(words))
        if kept:
            rest.append(kept)
    return rest


def _article(
    source: Source, details: dict[str, str], head: Head, options: ImportOptions, problems: tuple[str, ...]
) -> Article:
    place = source.path.with_suffix("").relative_to(source.root)
    published = iso_date(details.get("published", ""), options.date_order) or head.published
    named = "" if published else date_in_name(place.as_posix())
    if not (published or named):
        problems = (*problems, _NO_DATE)
    return Article(
        id=details.get("id") or place.as_posix(),
        url=details.get("url", ""),
        title=details.get("title") or head.title,
        published=published or named,
        body="",
        published_guessed=bool(named),
        modified=iso_date(details.get("modified", ""), options.date_order) or head.modified,
        authors=authors_of(details.get("authors", "")) or head.authors,
        section=details.get("section", ""),
        tags=tuple(tag.strip() for tag in details.get("tags", "").split(",") if tag.strip()),
        standfirst=details.get("standfirst", ""),
        source=source.shown,
        problems=problems,
    )


def _as_markdown(source: Source, article: Article, text: str, head: Head) -> Item:
    """A text that is written in Markdown stays as it is, below its head."""
    lines = text.split("\n")
    left = head.lines
    while left and lines:
        left -= bool(lines.pop(0).strip())
    if lines and _UNDERLINE.match(lines[0]):
        del lines[0]
    title = article.title.lstrip("# ").strip() or source.path.stem
    problems = article.problems if article.title else (*article.problems, _FILE_NAME)
    whole = replace(article, title=title, body="\n".join(lines).strip("\n"), problems=problems)
    reasons = " ".join(problems)
    return Item(source.shown, "", whole, "problem" if reasons else "article", reasons, True)
