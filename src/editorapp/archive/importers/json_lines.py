"""JSON lines, the archive's own format: one article a line, plain or compressed with gzip."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.records import ImportOptions, Item, images_of, related_of, text_of, texts_of
from editorapp.article.article import Article
from editorapp.errors import FormatError, UnreadableError

_ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonlines")
_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; an article is never that long, a file without line ends may be."""


def fits(path: Path) -> bool:
    """Whether this file's name or first bytes say JSON lines."""
    if not path.is_file():
        return False
    if path.name.lower().endswith(_ENDINGS):
        return True
    try:
        with _lines(path) as stream:
            first = stream.readline(65536).strip()
    except (OSError, EOFError, zlib.error, UnreadableError):
        return False
    return first.startswith(b"{") and b'"title"' in first and b'"body"' in first


def count(path: Path) -> int:
    """How many lines the file has."""
    with _lines(path) as stream:
        return sum(1 for line in stream if line.strip())


def read(path: Path, _options: ImportOptions) -> Iterator[Item]:
    """The article of each line; a line that is none is a problem with its number, and the rest goes on."""
    found = False
    with _lines(path) as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            if not line.strip():
                continue
            item = _item(path, number, line)
            found = found or item.article is not None
            yield item
    if number and not found and path.stat().st_size and not _looks_like_json(path):
        raise FormatError(f"“{path.name}” is not JSON lines.", "Each line must be one JSON object with title and body.")


def _item(path: Path, number: int, line: bytes) -> Item:
    position = f"line {number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Item(str(path), position, None, "problem", f"Not JSON ({_reason(error)}).")
    if not isinstance(record, dict):
        return Item(str(path), position, None, "problem", "Not a JSON object.")
    article = _article(path, number, record)
    if not article.title and not article.body:
        return Item(str(path), position, None, "problem", "No headline and no text; left out.")
    return Item(str(path), position, article, "problem" if article.problems else "article", " ".join(article.problems))


def _article(path: Path, number: int, record: dict[str, Any]) -> Article:
    url = text_of(record.get("url"))
    body = record.get("body") if isinstance(record.get("body"), str) else ""
    title = " ".join(text_of(record.get("title")).split())
    published, guessed = iso_date(text_of(record.get("published")))
    problems = []
    if not published:
        problems.append("No date; kept, but never shown as a follow-up.")
    if not title:
        problems.append("No headline; the first words were used.")
        title = " ".join(str(body).split()[:10])
    if not str(body).strip():
        problems.append("Empty body.")
    return Article(
        id=text_of(record.get("id")) or url or f"{path.stem.removesuffix('.jsonl')}-{number}",
        url=url,
        title=title,
        published=published,
        body=str(body).replace("\r\n", "\n").strip(),
        published_guessed=record.get("published_guessed") is True or guessed,
        modified=iso_date(text_of(record.get("modified")))[0],
        authors=texts_of(record.get("authors") or record.get("author")),
        section=text_of(record.get("section")),
        tags=texts_of(record.get("tags")),
        standfirst=text_of(record.get("standfirst")),
        images=images_of(record.get("images") or []),
        edges=(*related_of(record.get("related")), *related_of(record.get("edges"))),
        lang=text_of(record.get("lang")),
        source=text_of(record.get("source")) or str(path),
        status=text_of(record.get("status")),
        problems=tuple(problems),
    )


@contextmanager
def _lines(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed if they are gzip whatever the name says.

    Raises UnreadableError if it is missing, may not be read, or its compression is broken.
    """
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == _GZIP
            raw.seek(0)
            yield io.BufferedReader(gzip.GzipFile(fileobj=raw)) if packed else raw
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(f"“{path.name}” is damaged: its compression ends too early.", "Copy it again.") from error
    except OSError as error:
        raise UnreadableError(
            f"“{path}” could not be read ({error.strerror}).", "Check the name and rights."
        ) from error


def _looks_like_json(path: Path) -> bool:
    with _lines(path) as stream:
        return stream.read(4096).lstrip().startswith((b"{", b"[", b"\xef\xbb\xbf{"))


def _reason(error: Exception) -> str:
    return str(error).split(":")[0] if isinstance(error, ValueError) else "nested too deeply"
