"""Other ways to ask an archive for the articles that share a draft's key terms, to be timed beside ours."""

import importlib
import importlib.util
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from whoosh import index
from whoosh.query import Or, Term

from editorapp.archive.index import FOLDER, TEXT, index_terms
from editorapp.archive.store import Store
from editorapp.article.words import Terms

LIMIT = 10
"""Articles asked for."""

Ask = Callable[[Sequence[str]], Sequence[object]]
"""The best LIMIT articles for these terms."""


def whoosh_search(archive: Path, _texts: Iterable[str], _folder: Path) -> Ask:
    """Whoosh's own searcher on the archive's own index: BM25F, any of the terms."""
    searcher = index.open_dir(str(archive / FOLDER)).searcher()

    def ask(terms: Sequence[str]) -> Sequence[object]:
        return list(searcher.search(Or([Term(TEXT, term) for term in terms]), limit=LIMIT))

    return ask


def fts5_search(_archive: Path, texts: Iterable[str], folder: Path) -> Ask:
    """SQLite's full-text index of the same terms: bm25, any of the terms."""
    database = sqlite3.connect(folder / "fts5.db")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(text, content='', tokenize='unicode61')")
    database.executemany("INSERT INTO articles(rowid, text) VALUES (?, ?)", enumerate(texts, 1))
    database.execute("INSERT INTO articles(articles) VALUES ('optimize')")
    database.commit()

    def ask(terms: Sequence[str]) -> Sequence[object]:
        wanted = " OR ".join('"{}"'.format(term.replace('"', "")) for term in terms)
        query = "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?"
        return database.execute(query, (wanted, LIMIT)).fetchall()

    return ask


def tantivy_search(_archive: Path, texts: Iterable[str], folder: Path) -> Ask:
    """Tantivy's index of the same terms: BM25, any of the terms."""
    tantivy: Any = importlib.import_module("tantivy")
    schema = tantivy.SchemaBuilder().add_text_field(TEXT, tokenizer_name="whitespace").build()
    place = folder / "tantivy"
    place.mkdir()
    found = tantivy.Index(schema, str(place))
    writer = found.writer()
    for text in texts:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    found.reload()
    searcher = found.searcher()

    def ask(terms: Sequence[str]) -> Sequence[object]:
        any_of = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, TEXT, term)) for term in terms]
        return list(searcher.search(tantivy.Query.boolean_query(any_of), LIMIT).hits)

    return ask


RIVALS: Mapping[str, Callable[[Path, Iterable[str], Path], Ask]] = MappingProxyType(
    {"plain Whoosh": whoosh_search, "SQLite FTS5": fts5_search}
    | ({"tantivy": tantivy_search} if importlib.util.find_spec("tantivy") else {})
)
"""Each takes the archive's folder, its articles as `indexed_texts`, and a folder for files of its own."""


def indexed_texts(archive: Path, terms: Terms) -> Iterable[str]:
    """What our index holds of each article, as a text of terms."""
    store = Store(archive)
    yield from (" ".join(index_terms(article, terms)) for article in store.all_articles())
    store.close()
