"""A checksum for each row of the store: SQLite has none, so a bit that falls over in a text would go unseen.

Triggers keep the checksums, whatever changes a row. Views whose names begin with `whole_` have a column `whole`, which
is 1, or an error where a row does not fit its checksum: whoever relies on rows selects it too (`Database.whole`).
It must be selected: as a condition it would be asked of rows in which SQLite has put the value looked for in the place
of what is there.
An article has two checksums, so that its headline can be read without its body.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

CHECKED = 3
"""The first version of the store that has them."""
HEAD = (
    "number", "id", "url", "canonical", "path", "slug", "title", "folded_title", "published", "published_guessed",
    "modified", "section", "lang", "status", "generation", "content", "sketch", "authors", "tags", "source",
    "problems", "own",
)  # fmt: skip
"""The short columns of `articles`; the first version had no `own`."""
TEXT = ("number", "standfirst", "images", "body")
"""Its long ones; the number says which article they belong to."""

_TABLES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "meta": (("key",), ("value",)),
        "edges": (
            ("source", "place"),
            ("kind", "headline", "url", "anchor", "wanted", "canonical", "path", "slug", "folded_headline", "target"),
        ),
        "decisions": (("draft", "article", "kind"), ("made_at",)),
        "sources": (("number",), ("path", "shown", "format", "include", "date_order")),
        "files": (("source", "name"), ("size", "changed")),
        "origins": (("source", "key"), ("file", "digest", "article", "run")),
    }
)
"""The other tables: their keys, and what else they hold."""
KEYS_OF_VIEWS = (
    ("whole_articles", "number"),
    *((f"whole_{table}", ", ".join(keys)) for table, (keys, _) in _TABLES.items()),
)
"""The views that together hold everything, and the columns that their rows are in order of."""


def row_crc(*values: str | bytes | int | None) -> int:
    """The checksum of a row's values, in the order of its columns. SQL knows it by this name."""
    return zlib.crc32("\0".join(map(str, values)).encode("utf-8", "surrogatepass"))


def is_whole(crc: int | None, *values: str | bytes | int | None) -> bool:
    """True, or ValueError where the values do not fit the checksum."""
    if crc != row_crc(*values):
        raise ValueError("a row is not as it was written")
    return True


def upgrade() -> str:
    """SQL, a statement a line, that gives every row its checksum and keeps them from then on."""
    return ";\n".join([*_of_articles(), *(line for table in _TABLES for line in _of(table))]) + ";\n"


def views(version: int) -> Iterator[str]:
    """SQL that makes the `whole_` views for a store of this version; before CHECKED they give out every row."""
    checked = version >= CHECKED
    head, text = (f"(SELECT {name} FROM checks WHERE checks.number = articles.number)" for name in _CHECKS)  # noqa: S608
    heads = HEAD if version > 1 else HEAD[:-1]
    yield _view("whole_heads", "articles", heads, ((head, HEAD),) if checked else ())
    yield _view("whole_articles", "articles", (*heads, *TEXT[1:]), ((head, HEAD), (text, TEXT)) if checked else ())
    for table, (keys, values) in _TABLES.items():
        row = (*keys, *values)
        yield _view(f"whole_{table}", table, row, (("crc", row),) if checked else ())


_CHECKS = ("head", "text")


def _view(name: str, table: str, columns: Sequence[str], checks: Sequence[tuple[str, Sequence[str]]]) -> str:
    tests = " AND ".join(f"is_whole({crc}, {', '.join(row)})" for crc, row in checks) or "1"
    return f"CREATE TEMP VIEW {name} AS SELECT {', '.join(columns)}, {tests} AS whole FROM {table}"  # noqa: S608


def _crc(columns: Sequence[str], prefix: str = "") -> str:
    return f"row_crc({', '.join(prefix + column for column in columns)})"


def _of_articles() -> Iterator[str]:
    yield """CREATE TABLE checks (            -- beside its articles: read without the pages of their bodies
    number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    head INTEGER NOT NULL, text INTEGER NOT NULL
)"""
    yield f"INSERT INTO checks SELECT number, {_crc(HEAD)}, {_crc(TEXT)} FROM articles"  # noqa: S608
    values = f"NEW.number, {_crc(HEAD, 'NEW.')}, {_crc(TEXT, 'NEW.')}"
    insert = f"INSERT OR REPLACE INTO checks VALUES ({values})"  # noqa: S608
    yield f"CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN {insert}; END"
    for name, columns in zip(_CHECKS, (HEAD, TEXT), strict=True):
        update = f"UPDATE checks SET {name} = {_crc(columns, 'NEW.')} WHERE number = NEW.number"  # noqa: S608
        when = f"AFTER UPDATE OF {', '.join(columns[1:])} ON articles"
        yield f"CREATE TRIGGER articles_{name}_changed {when} BEGIN {update}; END"


def _of(table: str) -> Iterator[str]:
    keys, values = _TABLES[table]
    row = (*keys, *values)
    yield f"ALTER TABLE {table} ADD COLUMN crc INTEGER NOT NULL DEFAULT 0"
    yield f"UPDATE {table} SET crc = {_crc(row)}"  # noqa: S608
    this = " AND ".join(f"{key} = NEW.{key}" for key in keys)
    update = f"UPDATE {table} SET crc = {_crc(row, 'NEW.')} WHERE {this}"  # noqa: S608
    yield f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {update}; END"
    # Most edges that are looked at again still lead nowhere.
    differs = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in row)
    changed = f"AFTER UPDATE OF {', '.join(row)} ON {table} WHEN {differs}"
    yield f"CREATE TRIGGER {table}_changed {changed} BEGIN {update}; END"
