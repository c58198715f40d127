"""JSON lines, the archive's own format: one article a line, plain or compressed with gzip."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.records import ImportOptions, Item, Source, images_of, related_of, text_of, texts_of
from editorapp.article.article import Article
from editorapp.article.slug import slugify
from editorapp.errors import FormatError, UnreadableError

_GZIP = b"\x1f\x8b"
_DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile)
_LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; an article is never that long, a file without line ends may be."""
_CHUNK = 1 << 20
_BAD_LINES = 200
"""Lines without an article after which a file that does not look like JSON is given up."""
_TITLE_WORDS = 10


def count(source: Source) -> int:
    """About how many lines the file has; a damaged end counts as the end.

    Raises UnreadableError if it is missing or may not be read.
    """
    lines, last = 0, b"\n"
    try:
        with _bytes_of(source.path) as stream:
            while block := stream.read(_CHUNK):
                lines, last = lines + block.count(b"\n"), block[-1:]
    except _DAMAGE:
        return lines
    return lines + (last != b"\n")


def read(source: Source, _options: ImportOptions) -> Iterator[Item]:
    """The article of each line; a line that is none is a problem with its number, and the rest goes on.

    Raises UnreadableError as `count`, FormatError if this is not JSON lines at all.
    """
    good = bad = 0
    path = source.path
    for item in _items(path, source.shown):
        good, bad = good + (item.article is not None), bad + (item.article is None)
        if not good and bad >= _BAD_LINES:
            _must_look_like_json(path)
        yield item
    if bad and not good:
        _must_look_like_json(path)


def _items(path: Path, shown: str) -> Iterator[Item]:
    number = 0
    with _bytes_of(path) as stream:
        try:
            while line := stream.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE:
                    yield Item(shown, f"line {number}", None, "problem", "Longer than 64 MB; left out.")
                    while line and not line.endswith(b"\n"):
                        line = stream.readline(_CHUNK)
                elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                    yield _item(shown, number, line)
        except _DAMAGE:
            reason = "The file is damaged and ends early here; what came before was read."
            yield Item(shown, f"after line {number}", None, "problem", reason)


def _item(source: str, number: int, line: bytes) -> Item:
    position = f"line {number}"
    try:
        text, problem = line.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text, problem = line.decode("windows-1252", "replace"), "Not UTF-8; read as Windows-1252."
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Item(source, position, None, "problem", f"Not JSON ({_reason(error)}).")
    if not isinstance(record, dict):
        return Item(source, position, None, "problem", "Not a JSON object.")
    article = _article(source, number, record)
    if not article.title and not article.body.strip():
        return Item(source, position, None, "problem", "No headline and no text; left out.")
    if problem:
        article = replace(article, problems=(*article.problems, problem))
    derived = not (text_of(record.get("id")) or article.url)
    reasons = " ".join(article.problems)
    return Item(source, position, article, "problem" if reasons else "article", reasons, derived)


def _article(source: str, number: int, record: dict[str, Any]) -> Article:
    url = text_of(record.get("url"))
    body = record["body"] if isinstance(record.get("body"), str) else ""
    title = " ".join(text_of(record.get("title")).split())
    published = iso_date(text_of(record.get("published")))
    problems = []
    if not published:
        problems.append("No date; kept, but never shown as a follow-up.")
    if not title:
        problems.append("No headline; the first words were used.")
        title = " ".join(body.split()[:_TITLE_WORDS])
    if not body.strip():
        problems.append("Empty body.")
    named = slugify(f"{published[:10]} {title}") or f"{Path(source).name.split('.')[0]}-{number}"
    return Article(
        id=text_of(record.get("id")) or url or named,
        url=url,
        title=title,
        published=published,
        body=body,
        published_guessed=record.get("published_guessed") is True,
        modified=iso_date(text_of(record.get("modified"))),
        authors=texts_of(record.get("authors") or record.get("author")),
        section=text_of(record.get("section")),
        tags=texts_of(record.get("tags")),
        standfirst=text_of(record.get("standfirst")),
        images=images_of(record.get("images") or []),
        edges=(*related_of(record.get("related")), *related_of(record.get("edges"))),
        lang=text_of(record.get("lang")),
        source=text_of(record.get("source")) or source,
        status=text_of(record.get("status")),
        problems=tuple(problems),
    )


@contextmanager
def _bytes_of(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed if they are gzip whatever the name says; what is broken raises one of _DAMAGE.

    Raises UnreadableError if it is missing or may not be read.
    """
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == _GZIP
            raw.seek(0)
            yield io.BufferedReader(gzip.GzipFile(fileobj=raw)) if packed else raw
    except gzip.BadGzipFile:
        raise
    except OSError as error:
        raise UnreadableError(
            f"“{path}” could not be read ({error.strerror or error}).", "Check the name and rights."
        ) from error


def _must_look_like_json(path: Path) -> None:
    with _bytes_of(path) as stream:
        try:
            start = stream.read(4096)
        except _DAMAGE:
            start = b""
    if not start.lstrip(b" \t\r\n\xef\xbb\xbf").startswith((b"{", b"[")):
        raise FormatError(f"“{path.name}” is not JSON lines.", "Each line must be one JSON object with title and body.")


def _reason(error: Exception) -> str:
    return str(error).split(":")[0] if isinstance(error, ValueError) else "nested too deeply"
