"""The store's tables: what an archive is, in SQL."""

from collections.abc import Mapping
from types import MappingProxyType

from editorapp.archive.checks import upgrade

VERSION = 3
"""Written to `PRAGMA user_version`; a newer store is not opened, an older one is upgraded when written to."""
APPLICATION = 0x52644173
"""Written to `PRAGMA application_id` ("RdAs"): a database of another program is left alone."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', '0');
INSERT INTO meta VALUES ('identity', lower(hex(randomblob(8))));  -- so that an index of another store is not believed

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,          -- ours, never used again; the index and the edges use it
    id TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL, canonical TEXT NOT NULL, path TEXT NOT NULL, slug TEXT NOT NULL,
    title TEXT NOT NULL, folded_title TEXT NOT NULL,
    published TEXT NOT NULL, published_guessed INTEGER NOT NULL, modified TEXT NOT NULL,
    section TEXT NOT NULL, lang TEXT NOT NULL, status TEXT NOT NULL,
    generation INTEGER NOT NULL,         -- in which generation this row last changed
    content BLOB NOT NULL,               -- digest of everything an import may change
    sketch BLOB NOT NULL,                -- bottom-64 of its shingles (sketch.py)
    authors TEXT NOT NULL, tags TEXT NOT NULL, source TEXT NOT NULL, problems TEXT NOT NULL,
    standfirst TEXT NOT NULL, images TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX articles_canonical ON articles (canonical) WHERE canonical != '';
CREATE INDEX articles_path ON articles (path) WHERE path != '';
CREATE INDEX articles_slug ON articles (slug) WHERE slug != '';
CREATE INDEX articles_title ON articles (folded_title);
CREATE INDEX articles_generation ON articles (generation);

CREATE TABLE edges (
    source INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,              -- order within the source
    kind TEXT NOT NULL, headline TEXT NOT NULL, url TEXT NOT NULL, anchor TEXT NOT NULL,
    wanted TEXT NOT NULL,                -- the id named by the source, if it named one
    canonical TEXT NOT NULL, path TEXT NOT NULL, slug TEXT NOT NULL, folded_headline TEXT NOT NULL,
    target INTEGER,                      -- articles.number once that article is here
    PRIMARY KEY (source, place)
) WITHOUT ROWID;
CREATE INDEX edges_target ON edges (target);
CREATE INDEX edges_open ON edges (source) WHERE target IS NULL;

CREATE TABLE decisions (                 -- what writers did with suggestions
    draft TEXT NOT NULL, article TEXT NOT NULL, kind TEXT NOT NULL, made_at TEXT NOT NULL,
    PRIMARY KEY (draft, article, kind)
) WITHOUT ROWID;
"""

_SOURCES = """
CREATE TABLE sources (                   -- what was imported, to be read again by an update
    number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, shown TEXT NOT NULL,
    format TEXT NOT NULL, include TEXT NOT NULL, date_order TEXT NOT NULL
);
CREATE TABLE files (                     -- each file of a source as it was when it was last read to its end
    source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
    name TEXT NOT NULL,                  -- relative to the source
    size INTEGER NOT NULL, changed INTEGER NOT NULL,
    PRIMARY KEY (source, name)
) WITHOUT ROWID;
CREATE TABLE origins (                   -- which article each thing in a file became
    source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
    key TEXT NOT NULL,                   -- its name within its site, or its file and content
    file TEXT NOT NULL, digest BLOB NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    run INTEGER NOT NULL,                -- in which import it was last seen
    PRIMARY KEY (source, key)
) WITHOUT ROWID;
CREATE INDEX origins_key ON origins (key);
CREATE INDEX origins_article ON origins (article);
CREATE INDEX origins_file ON origins (source, file);
ALTER TABLE articles ADD COLUMN own INTEGER NOT NULL DEFAULT 0;  -- changed here: no import overwrites it
"""

UPGRADES: Mapping[int, str] = MappingProxyType({1: _SOURCES, 2: upgrade()})
"""What brings a store of a version to the next."""

RESOLVE = (
    """UPDATE edges SET target = (SELECT number FROM articles WHERE id = edges.wanted)
       WHERE target IS NULL AND wanted != ''""",
    """UPDATE edges SET target = (SELECT min(number) FROM articles
           WHERE articles.canonical = edges.canonical AND articles.canonical != '')
       WHERE target IS NULL AND canonical != ''""",
    # A site's own links are often written without its host, and exports without any host at all.
    """UPDATE edges SET target = (
           SELECT min(number) FROM articles WHERE articles.path = edges.path AND articles.path != ''
           AND (substr(edges.canonical, 1, 1) = '/' OR substr(articles.canonical, 1, 1) = '/'
                OR articles.canonical = '') HAVING count(*) = 1)
       WHERE target IS NULL AND path != ''""",
    """UPDATE edges SET target = (SELECT min(number) FROM articles
           WHERE articles.slug = edges.slug AND articles.slug != '' HAVING count(*) = 1)
       WHERE target IS NULL AND slug != ''""",
    """UPDATE edges SET target = (SELECT min(number) FROM articles WHERE folded_title = edges.folded_headline
           HAVING count(*) = 1)
       WHERE target IS NULL AND folded_headline != '' AND kind != 'inline'""",
    "UPDATE edges SET target = NULL WHERE target = source",
)
"""How open edges find their article, surest way first: id, address, address without host, slug, exact headline.

`!= ''` looks needless beside `=`, but without it SQLite does not use a partial index.
"""

WAITING = """
    SELECT DISTINCT edges.source FROM edges, articles AS new WHERE new.number = ? AND edges.target IS NULL AND (
        edges.wanted = new.id OR (edges.canonical = new.canonical AND new.canonical != '')
        OR (edges.path = new.path AND new.path != '') OR (edges.slug = new.slug AND new.slug != '')
        OR (edges.folded_headline = new.folded_title AND new.folded_title != ''))
"""
"""The articles with an open edge that may be meant for the article of this number: one look at all open edges."""

EDGES_CHANGED = """
    SELECT edges.source, edges.target, edges.anchor, articles.lang, edges.whole FROM articles
        JOIN whole_edges AS edges ON edges.source = articles.number
        WHERE articles.generation > ? AND edges.target IS NOT NULL
    UNION ALL
    SELECT edges.source, edges.target, edges.anchor, source.lang, edges.whole FROM articles
        JOIN whole_edges AS edges ON edges.target = articles.number
        JOIN articles AS source ON source.number = edges.source
        WHERE articles.generation > ? AND source.generation <= ?
"""
"""Edges from changed articles, then those from unchanged to changed ones; each edge once."""
