"""The tables of a Ghost export that hold what was published; everything else is dropped while the file is parsed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from editorapp.archive.importers.json_rows import BROKEN, EarlyEndError, JsonRows
from editorapp.archive.importers.records import Source, text_of, texts_of
from editorapp.archive.importers.source_files import opened
from editorapp.archive.importers.tables import encoding_of
from editorapp.errors import FormatError

_WRAPPERS = frozenset({"db", "data"})
_SMALL = frozenset({"tags", "users", "posts_tags", "posts_authors", "posts_meta", "settings", "posts"})
_KEPT = frozenset(
    {
        "data", "id", "uuid", "title", "slug", "html", "lexical", "mobiledoc", "plaintext", "markdown",
        "feature_image", "feature_image_alt", "feature_image_caption", "image", "type", "page", "status",
        "published_at", "updated_at", "created_at", "custom_excerpt", "canonical_url", "url", "name", "visibility",
        "sort_order", "post_id", "tag_id", "author_id", "author", "authors", "primary_author", "tags", "locale",
        "language",
    }
)  # fmt: skip
"""Keys of any object that are kept. No password, e-mail, key or note of anybody is among them."""
_BODIES = ("html", "lexical", "mobiledoc", "markdown", "plaintext")


@dataclass(slots=True)
class Tables:
    """What posts refer to, by id; `site` is the site's address, if the file names it."""

    site: str = ""
    tags: dict[str, str] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    tags_of: dict[str, list[str]] = field(default_factory=dict)
    authors_of: dict[str, list[str]] = field(default_factory=dict)
    meta: dict[str, Mapping[str, Any]] = field(default_factory=dict)


def read_tables(source: Source) -> Tables:
    """The small tables of this file; of a damaged one whatever is whole.

    Raises UnreadableError if it cannot be read, FormatError if it is no export of Ghost.
    """
    tables = Tables()
    tagged: dict[str, list[tuple[float, int, str]]] = {}
    written: dict[str, list[tuple[float, int, str]]] = {}
    is_ghost = False
    for table, row in _rows(source, _SMALL, _kept_of_small):
        is_ghost = is_ghost or table == "posts"
        if not isinstance(row, dict) or table in ("posts", ""):
            continue
        known = unwrapped(row)
        if table == "posts_tags":
            _refer(tagged, known, "tag_id")
        elif table == "posts_authors":
            _refer(written, known, "author_id")
        else:
            _note(tables, table, known)
    if not is_ghost:
        raise FormatError(f"“{source.shown}” is not an export of Ghost.", "It must be a JSON file with posts.")
    tables.tags_of = {post: [name for _, _, name in sorted(rows)] for post, rows in tagged.items()}
    tables.authors_of = {post: [name for _, _, name in sorted(rows)] for post, rows in written.items()}
    return tables


def posts(source: Source) -> Iterator[Any]:
    """Every post, None for one that could not be read; then EarlyEndError, if the file ends before its JSON does."""
    for table, row in _rows(source, frozenset({"posts"}), _kept):
        if table == "":
            raise EarlyEndError
        yield None if row is BROKEN else row


def unwrapped(row: dict[str, Any]) -> dict[str, Any]:
    """A row, and the `url` that stands beside it in files of Ghost's migration tools."""
    inner = row.get("data")
    return {"url": row.get("url"), **inner} if isinstance(inner, dict) else row


def names_of(value: Any) -> list[str]:
    """Names of tags or authors that stand in the post itself."""
    rows = value if isinstance(value, list) else [value]
    return [name for row in rows for name in texts_of(unwrapped(row) if isinstance(row, dict) else row)]


def _rows(source: Source, wanted: frozenset[str], hook: Any) -> Iterator[tuple[str, Any]]:
    """(table, row) of the file; ("", None) where it ends early."""
    encoding, _ = encoding_of(source)
    with opened(source) as stream:
        try:
            yield from JsonRows(stream, encoding, _WRAPPERS, hook).rows(wanted)
        except (ValueError, RecursionError):
            yield "", None


def _kept(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of a row with the keys that an article is made of, and one form of its body."""
    known = {key: value for key, value in pairs if key in _KEPT}
    for at, form in enumerate(_BODIES):
        if known.get(form):
            for other in _BODIES[at + 1 :]:
                known.pop(other, None)
            break
    return known


def _kept_of_small(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The same without any body; of the settings only the site's address."""
    if any(key == "key" for key, _ in pairs):
        setting = dict(pairs)
        return {"url": setting.get("value")} if setting.get("key") == "url" else {}
    return {key: value for key, value in pairs if key in _KEPT and key not in _BODIES}


def _note(tables: Tables, table: str, row: dict[str, Any]) -> None:
    key, name = text_of(row.get("id")), text_of(row.get("name"))
    if table == "tags":
        tables.tags[key] = name
    elif table == "users":
        tables.authors[key] = name
    elif table == "posts_meta":
        tables.meta[text_of(row.get("post_id"))] = row
    elif table == "settings":
        tables.site = tables.site or text_of(row.get("url")).rstrip("/")


def _refer(grouped: dict[str, list[tuple[float, int, str]]], row: dict[str, Any], key: str) -> None:
    """Note that a post has this tag or author; rows that do not say their order keep their place in the file."""
    rows = grouped.setdefault(text_of(row.get("post_id")), [])
    order = row.get("sort_order")
    rows.append(
        (float(order) if isinstance(order, int | float) else float(len(rows)), len(rows), text_of(row.get(key)))
    )
