"""The SQLite store: an archive's articles, edges and decisions. It is the truth; everything else is derived."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from editorapp.archive.checks import HEAD
from editorapp.archive.database import Database
from editorapp.archive.decision_rows import DecisionRows
from editorapp.archive.links_out import slug_of
from editorapp.archive.origins import Origins
from editorapp.archive.rows import COLUMNS, EDGE_COLUMNS, article_of, article_row, edge_of, edge_row
from editorapp.archive.store_schema import EDGES_CHANGED, RESOLVE, WAITING
from editorapp.article.article import Article, Edge
from editorapp.errors import DamagedArchiveError

FILE = "articles.db"
_ALL = ", ".join(COLUMNS)
_KNOWN = "number, id, canonical, folded_title, modified, source, content, sketch, own, length(body), published"
_INSERT = f"INSERT INTO articles ({_ALL}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_UPDATE = f"UPDATE articles SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE number = ?"  # noqa: S608
_INSERT_EDGE = f"INSERT INTO edges (source, place, {', '.join(EDGE_COLUMNS)}) VALUES (?, ?{', ?' * len(EDGE_COLUMNS)})"  # noqa: S608

_ORPHANS = """whole_heads WHERE number NOT IN (SELECT target FROM edges WHERE target IS NOT NULL)
    ORDER BY published DESC, number DESC"""


@dataclass(frozen=True, slots=True)
class StoreStatistics:
    """How much an archive holds; dates are the first ten characters of ISO 8601, "" for none.

    `open_edges` are those of `edges` whose article is not here.
    """

    articles: int
    edges: int
    first: str
    last: str
    open_edges: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the store has of an article: enough to say whether another one is the same, and whether it is newer."""

    number: int
    id: str
    canonical: str
    folded_title: str
    modified: str
    source: str
    content: bytes
    sketch: bytes
    own: int
    """Whether it was changed here: 0 or 1."""
    length: int
    """Characters of its body."""
    published: str


class Store:
    """One archive's store. Reading needs no lock; writing happens inside `writing()`.

    Every method raises DamagedArchiveError where the file turns out to be broken, BusyArchiveError where another
    process keeps it, UnwritableError where nothing can be written.
    """

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open the store in `folder`.

        Raises ArchiveError if there is none (and `create` is not set), or it is of another or a newer program.
        """
        self.folder = folder
        self._db = Database(folder / FILE, create=create)
        self.origins = Origins(self._db)
        self.decisions = DecisionRows(self._db)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def writing(self) -> AbstractContextManager[None]:
        """A transaction: all of it is kept, or nothing."""
        return self._db.transaction()

    @property
    def identity(self) -> str:
        """Tells this store from every other; made with it."""
        return str(self._db.value("SELECT value, whole FROM whole_meta WHERE key = 'identity'"))

    @property
    def generation(self) -> int:
        """Counts the changes; the index remembers which one it has reached."""
        return int(self._db.value("SELECT value, whole FROM whole_meta WHERE key = 'generation'"))

    def next_generation(self) -> int:
        """Begin a new generation (inside `writing()`) and return its number."""
        self._db.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
        return self.generation

    def known(self, **wanted: str) -> list[Known]:
        """The articles whose columns have these values, oldest first."""
        _must_be_columns(tuple(wanted))
        # "!= ''" lets SQLite use its partial indexes.
        condition = " AND ".join(f"{name} = ? AND {name} != ''" for name in wanted)
        source = f"whole_articles WHERE {condition} ORDER BY number"
        return [Known(*row) for row in self._db.whole(_KNOWN, source, tuple(wanted.values()))]

    def titled(self, folded_title: str, before: int) -> list[Known]:
        """The newest articles with this headline whose number is below `before`, 20 at the most."""
        source = "whole_articles WHERE folded_title = ? AND number < ? ORDER BY number DESC LIMIT 20"
        return [Known(*row) for row in self._db.whole(_KNOWN, source, (folded_title, before))]

    def next_number(self) -> int:
        """A number above those of all articles."""
        return 1 + int(self._db.value("SELECT coalesce(max(number), 0) FROM articles"))

    def numbers_of(self, article_id: str, canonical: str) -> list[int]:
        """The numbers of the articles with this id or at this canonical address; "" is no one's."""
        source = """whole_heads WHERE id = ? AND id != ''
            UNION SELECT number, whole FROM whole_heads WHERE canonical = ? AND canonical != ''"""
        # A draft may hold half a surrogate pair, which no column can.
        values = [value.encode("utf-8", "replace").decode() for value in (article_id, canonical)]
        return [row[0] for row in self._db.whole("number", source, values)]

    def put(
        self, article: Article, generation: int, number: int | None = None, sketch: bytes = b"", *, own: bool = False
    ) -> int:
        """Write an article (over the one with this number, if given) with its edges; returns its number.

        `sketch` is that of its body, if it is known already. `own`: from now on no import overwrites it.
        """
        values = article_row(article, generation, sketch)
        if number is None:
            number = self._db.run(_INSERT, values)
        else:
            self._db.run(_UPDATE, (*values, number))
            self._db.run("DELETE FROM edges WHERE source = ?", (number,))
        if own:
            self._db.run("UPDATE articles SET own = 1 WHERE number = ?", (number,))
        rows = [(number, place, *edge_row(edge)) for place, edge in enumerate(article.edges)]
        self._db.run_many(_INSERT_EDGE, rows)
        return number

    def remove(self, numbers: Sequence[int]) -> None:
        """Take articles out again that no index has seen yet (inside `writing()`)."""
        self._db.run_many("UPDATE edges SET target = NULL WHERE target = ?", [(number,) for number in numbers])
        self._db.run_many("DELETE FROM articles WHERE number = ?", [(number,) for number in numbers])

    def resolve_edges(self) -> None:
        """Give every open edge its article, if that is here by now (inside `writing()`)."""
        for statement in RESOLVE:
            self._db.run(statement)

    def resolve_edges_of(self, number: int) -> None:
        """The same for the edges of one article only, and for those that may lead to it."""
        sources = {number, *(row[0] for row in self._db.rows(WAITING, (number,)))}
        for source, statement in product(sorted(sources), RESOLVE):
            self._db.run(f"{statement} AND source = ?", (source,))

    def article(self, article_id: str) -> Article | None:
        """The whole article with this id, with its edges."""
        columns = f"number, {_ALL}"
        found = [*self._db.whole(columns, "whole_articles WHERE id = ?", (article_id,))]
        if not found and self._db.row("SELECT 1 FROM articles NOT INDEXED WHERE id = ?", (article_id,)):
            raise self._db.damage("the article is there, but not where it is looked up")
        return article_of(found[0][1:], self._edges(found[0][0])) if found else None

    def articles(self, numbers: Sequence[int]) -> dict[int, Article]:
        """Whole articles by number, without their edges."""
        return {number: article_of(row, ()) for number, row in self.cells(numbers, *COLUMNS).items()}

    def changed_since(self, generation: int) -> Iterator[tuple[int, Article, bytes]]:
        """(number, article without edges, its sketch) of all that changed after this generation, by number."""
        source = f"whole_articles WHERE {_changed_since(generation)}"
        for row in self._db.whole(f"number, sketch, {_ALL}", source, (generation,)):
            yield row[0], article_of(row[2:], ()), row[1]

    def numbers_changed_since(self, generation: int) -> Iterator[int]:
        """The numbers of all that changed after this generation, ascending."""
        query = f"SELECT number FROM articles WHERE {_changed_since(generation)}"  # noqa: S608
        yield from (row[0] for row in self._db.rows(query, (generation,)))

    def count_changed_since(self, generation: int) -> int:
        """How many `changed_since` will give."""
        row = self._db.row("SELECT count(*) FROM articles WHERE generation > ?", (generation,))
        return int(row[0]) if row else 0

    def all_articles(self) -> Iterator[Article]:
        """Every article with its edges, by date."""
        for row in self._db.whole(f"number, {_ALL}", "whole_articles ORDER BY published, number"):
            yield article_of(row[1:], self._edges(row[0]))

    def cells(self, numbers: Sequence[int], *names: str) -> dict[int, tuple[Any, ...]]:
        """These columns of some articles, by number."""
        _must_be_columns(names)
        query = f"SELECT number, {', '.join(names)}, whole FROM {_view_with(names)} WHERE number IN"  # noqa: S608
        found = {row[0]: row[1:-1] for row in self._db.rows_for(numbers, query)}
        if len(found) < len(set(numbers)):
            raise self._db.damage("a row is missing")
        return found

    def columns(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """These columns of every article, by number: for the arrays that ranking keeps in memory."""
        _must_be_columns(names)
        if names == ("number",):
            return self._db.rows("SELECT number FROM articles ORDER BY number")
        return self._db.whole(", ".join(names), f"{_view_with(names)} ORDER BY number")

    def newest(self, limit: int, *names: str) -> Iterator[tuple[Any, ...]]:
        """These columns of the articles that came in last, at most `limit`."""
        _must_be_columns(names)
        yield from self._db.rows(f"SELECT {', '.join(names)} FROM articles ORDER BY number DESC LIMIT ?", (limit,))  # noqa: S608

    def numbers_ending(self, name: str) -> list[int]:
        """The numbers of the articles whose address or id may end in this name, lower-case; a few others among them."""
        if slug := slug_of(f"/{name}"):
            return [row[0] for row in self._db.whole("number", "whole_heads WHERE slug = ? AND slug != ''", (slug,))]
        # Too short to be filed as a slug.
        ending = "%/" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        source = """whole_heads WHERE path LIKE ? ESCAPE '\\' AND path != ''
            UNION SELECT number, whole FROM whole_heads WHERE id = ?"""
        return [row[0] for row in self._db.whole("number", source, (ending, name))]

    def edges_changed_since(self, generation: int) -> Iterator[tuple[int, int, str, str]]:
        """(source number, target number, link text, language of the source) of edges between articles that are here.

        Of those from or to an article that changed after this generation.
        """
        for row in self._db.rows(EDGES_CHANGED, (generation, generation, generation)):
            yield row[0], row[1], row[2], row[3]

    def count_links(self) -> int:
        """How many edges lead to an article that is here."""
        return int(self._db.value("SELECT count(*) FROM edges WHERE target IS NOT NULL"))

    def link_texts(self, number: int, limit: int) -> list[tuple[str, str]]:
        """(link text, language of the source) of links to this article, at most `limit`."""
        source = """whole_edges AS edges JOIN articles ON articles.number = edges.source
            WHERE edges.target = ? AND anchor != '' LIMIT ?"""
        return [(anchor, lang) for anchor, lang in self._db.whole("anchor, articles.lang", source, (number, limit))]

    def orphans(self) -> Iterator[tuple[Any, ...]]:
        """(id, address, headline, date, section) of articles without a link from another here, the newest first."""
        self._db.row("SELECT count(whole) FROM whole_edges")
        yield from self._db.whole("id, url, title, published, section", _ORPHANS)

    def languages(self) -> tuple[str, ...]:
        """The languages the articles are in, the commonest first."""
        return _commonest(self._db, "lang")

    def sections(self) -> tuple[str, ...]:
        """The sections the articles stand in, the commonest first."""
        return _commonest(self._db, "section")

    def release(self) -> bool:
        """Before the files are taken away: make one file of them; False while anybody else has the store open."""
        return self._db.let_go_of_log()

    def statistics(self) -> StoreStatistics:
        """Counts and span."""
        span = "SELECT count(*), min(nullif(substr(published, 1, 10), '')), max(substr(published, 1, 10)) FROM articles"
        articles, first, last = self._db.row(span) or (0, "", "")
        edges, resolved = self._db.row("SELECT count(*), count(target) FROM edges") or (0, 0)
        return StoreStatistics(articles, edges, first or "", last or "", edges - resolved)

    def check(self) -> str:
        """ "ok", or what is wrong with the file: its structure, or a row that is not as it was written."""
        found = self.structure()
        try:
            for _ in self.verify_rows() if found == "ok" else ():
                pass
        except DamagedArchiveError as error:
            return error.what
        return found

    def compact(self, stopped: Callable[[], bool]) -> None:
        """Give the disk back what replaced rows have left. As it was, and CancelledError, when `stopped` says so."""
        self._db.compact(stopped)

    def structure(self, stopped: Callable[[], bool] | None = None) -> str:
        """ "ok", or SQLite's words about what is wrong with its pages: 1.5 s for 100,000 articles. CancelledError."""
        return self._db.check(stopped)

    def verify_rows(self) -> Iterator[None]:
        """Test every row against its checksum, some milliseconds between two yields. Raises DamagedArchiveError."""
        return self._db.verify_rows()

    def count_rows(self) -> int:
        """How many rows `verify_rows` looks at, a hundred between two yields at the most."""
        return self._db.count_rows()

    def numbers_in_ruins(self) -> list[int]:
        """The numbers of all articles of which any trace is left, in a store that may be damaged anywhere."""
        found: set[int] = set()
        for place in ("articles NOT INDEXED", "articles", "checks"):
            with suppress(DamagedArchiveError):
                for (number,) in self._db.rows(f"SELECT number FROM {place}"):  # noqa: S608
                    found.add(number)
        return sorted(found)

    def say_if_damaged(self, found: str) -> None:
        """Raise DamagedArchiveError unless `structure` has found it "ok"."""
        if found != "ok":
            raise self._db.damage(found)

    def _edges(self, number: int) -> tuple[Edge, ...]:
        columns = (
            "kind, headline, url, anchor, wanted, (SELECT iif(whole, id, NULL) FROM whole_heads WHERE number = target)"
        )
        rows = self._db.whole(columns, "whole_edges WHERE source = ? ORDER BY place", (number,))
        return tuple(map(edge_of, rows))


def _commonest(db: Database, name: str) -> tuple[str, ...]:
    """The values of this column, the commonest first."""
    query = f"SELECT {name} FROM articles WHERE {name} != '' GROUP BY 1 ORDER BY count(*) DESC, 1"  # noqa: S608
    return tuple(row[0] for row in db.rows(query))


def _changed_since(generation: int) -> str:
    """The condition and the order for what changed after this generation.

    With "+" SQLite looks the few up by their generation and sorts them; without it, it reads the whole table in order,
    which is right only for all.
    """
    return "generation > ? ORDER BY number" if generation < 0 else "generation > ? ORDER BY +number"


def _view_with(names: Sequence[str]) -> str:
    """The view that checks no more of an article than these columns need."""
    return "whole_heads" if set(names) <= set(HEAD) else "whole_articles"


def _must_be_columns(names: Sequence[str]) -> None:
    if not set(names) <= {*COLUMNS, "number"}:
        raise ValueError(f"unknown column in {names}")
