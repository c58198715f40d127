"""Other ways to ask an archive for the articles that share a draft's key terms, to be timed beside ours."""

import importlib
import importlib.util
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from asking import NEAREST
from workload import Workload

Ask = Callable[[Sequence[str]], Sequence[object]]
"""The best NEAREST articles for any of these terms."""


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine with an index of its own: how that is made from texts of terms, and how it is opened."""

    name: str
    make: Callable[[Iterable[str], Path], None]
    open: Callable[[Path], Ask]


def _make_fts5(texts: Iterable[str], place: Path) -> None:
    with closing(sqlite3.connect(place)) as database:
        database.execute("CREATE VIRTUAL TABLE articles USING fts5(text, content='', tokenize='unicode61')")
        database.executemany("INSERT INTO articles(rowid, text) VALUES (?, ?)", enumerate(texts, 1))
        database.execute("INSERT INTO articles(articles) VALUES ('optimize')")
        database.commit()


def _open_fts5(place: Path) -> Ask:
    """SQLite's full-text search: bm25."""
    database = sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)

    def ask(terms: Sequence[str]) -> Sequence[object]:
        wanted = " OR ".join('"{}"'.format(term.replace('"', "")) for term in terms)
        query = "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?"
        return database.execute(query, (wanted, NEAREST)).fetchall()

    return ask


def _make_tantivy(texts: Iterable[str], place: Path) -> None:
    tantivy = _tantivy()
    place.mkdir()
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="whitespace").build()
    writer = tantivy.Index(schema, str(place)).writer()
    for text in texts:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()


def _open_tantivy(place: Path) -> Ask:
    """Tantivy's search: BM25."""
    tantivy = _tantivy()
    index = tantivy.Index.open(str(place))
    searcher = index.searcher()

    def ask(terms: Sequence[str]) -> Sequence[object]:
        any_of = [
            (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "text", term, "freq")) for term in terms
        ]
        return list(searcher.search(tantivy.Query.boolean_query(any_of), NEAREST, count=False).hits)

    return ask


def _tantivy() -> Any:
    return importlib.import_module("tantivy")


FTS5, TANTIVY = "SQLite FTS5", "tantivy"
RIVALS: Mapping[str, Rival] = MappingProxyType(
    {
        FTS5: Rival("fts5", _make_fts5, _open_fts5),
        TANTIVY: Rival("tantivy", _make_tantivy, _open_tantivy),
    }
)


def is_installed(name: str) -> bool:
    """Whether this rival can be asked here."""
    return name != TANTIVY or importlib.util.find_spec("tantivy") is not None


def make_rivals(workload: Workload) -> None:
    """Make the indexes that are not there yet."""
    workload.rivals.mkdir(exist_ok=True)
    for name, rival in RIVALS.items():
        place = workload.rivals / rival.name
        if is_installed(name) and not place.exists():
            unfinished = place.with_name(f"{rival.name}.new")
            _remove(unfinished)
            rival.make(workload.indexed_texts(), unfinished)
            unfinished.rename(place)


def ask_rival(name: str, workload: Workload) -> Ask:
    """This rival, ready to be asked; it is installed and its index was made."""
    rival = RIVALS[name]
    return rival.open(workload.rivals / rival.name)


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


if __name__ == "__main__":
    make_rivals(Workload(Path(sys.argv[1])))
