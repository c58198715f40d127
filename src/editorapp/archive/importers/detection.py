"""Which format a file or folder is of, by its name and first bytes alone: nothing is loaded to find out."""

import codecs
import re
import zipfile
from pathlib import Path

HEAD = 1 << 16
"""Bytes looked at; WordPress names its namespaces, and a CMS its page's kind, well before."""
_ENDINGS = (
    ("markdown", (".md", ".mdx", ".markdown", ".mdown", ".mkd")),
    ("jsonl", (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonlines")),
    ("html", (".html", ".htm", ".xhtml", ".xht", ".shtml")),
    ("mhtml", (".mhtml", ".mht")),
    ("docx", (".docx", ".doc")),
    ("csv", (".csv", ".tsv")),
    ("text", (".txt", ".text")),
    ("wordpress", (".wxr",)),
    ("feed", (".rss", ".atom", ".rdf")),
)  # fmt: skip
"""What the name alone says; a look at the content may know better."""
_WORDPRESS = re.compile(r"wordpress\.org/export/|<wp:wxr_version|generator=\"WordPress")
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_NEWS = re.compile(r"<(?:\w+:)?(?:newsItem|newsMessage|packageItem|planningItem|conceptItem|knowledgeItem|catalogItem|nitf|NewsML)[\s>]")  # fmt: skip  # noqa: E501
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_MEDIUM = re.compile(r"<article\s+class=\"h-entry|data-field=\"body\"")
_MIME_PAGE = re.compile(r"^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location):.*multipart/related", re.I | re.S)  # fmt: skip  # noqa: E501
_JSON_FEED = re.compile(r"\"version\"\s*:\s*\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org")
_GHOST = re.compile(
    r"\"(?:exported_on|db|posts_tags|posts_authors|mobiledoc|lexical|published_at|custom_excerpt|feature_image)\"\s*:"
)
_NINJS = re.compile(r"\"(?:pubstatus|versioncreated|versionCreated|firstCreated|usageterms|usageTerms|contentCreated|body_xhtml|body_html|body_text|bodies|headlines)\"\s*:")  # fmt: skip  # noqa: E501
_JSON_LINE = re.compile(r"\s*\{.*\"title\".*\"body\"|\s*\{.*\"body\".*\"title\"")
_HEADER = re.compile(r"^[\"']?[\w .-]{2,40}[\"']?(?:[,;\t|][^\n]*)+\n")
_FRONT_MATTER = re.compile(r"^(?:---|\+\+\+)[ \t]*\r?\n")


def format_of(path: Path) -> str:
    """The name of the format of this file, "zip" for a zip archive of something, "" for what is no article.

    Raises OSError if the file may not be read.
    """
    name = path.name.lower()
    with path.open("rb") as stream:
        start = stream.read(HEAD)
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path)
    if start.startswith(b"\x1f\x8b"):
        return "jsonl" if name.endswith(".gz") else ""
    named = next((kind for kind, endings in _ENDINGS if name.endswith(endings)), "")
    if start.startswith(b"\xd0\xcf\x11\xe0"):  # Word before 2007, or a document with a password
        return named
    return _format_by_content(_decoded(start), named, name)


def package_of(folder: Path) -> str:
    """The name of the format of which this folder is an export as a whole, "" if it is a folder of files."""
    posts = folder / "posts"
    if posts.is_dir():
        if (folder / "posts.csv").is_file():
            return "substack"
        first = next((page for page in sorted(posts.glob("*.html"))), None)
        if first is not None and _MEDIUM.search(_decoded(_start_of(first))):
            return "medium"
    return ""


def _format_by_content(text: str, named: str, name: str) -> str:
    if named == "text":
        return "markdown" if _FRONT_MATTER.match(text) else named
    if named in ("markdown", "docx"):
        return named
    stripped = text.lstrip("\ufeff \t\r\n\x00")
    if stripped.startswith(("{", "[")):
        return _kind_of_json(stripped, named, name)
    if _MIME_PAGE.search(stripped[:2000]):
        return "mhtml"
    markup = _kind_of_markup(stripped)
    if markup and named not in ("csv", "html"):
        return markup
    if named == "html":
        return "medium" if _MEDIUM.search(text) else _page_unless_xml(stripped, markup)
    if named:
        return named
    return _kind_of_rest(text)


def _kind_of_markup(text: str) -> str:
    if "<" not in text:
        return ""
    if _WORDPRESS.search(text) and _FEED.search(text):
        return "wordpress"
    if _NEWS.search(text):
        return "newsml"
    # A page that shows the source of a feed is a page.
    page, feed = _PAGE.search(text), _FEED.search(text)
    if feed and (page is None or feed.start() < page.start()):
        return "feed"
    return "html" if page else ""


def _page_unless_xml(text: str, markup: str) -> str:
    """A page, unless it was saved under a page's name and says in its first words that it is something else."""
    return markup if markup not in ("", "html") and text.startswith("<?xml") and not _PAGE.search(text) else "html"


def _kind_of_json(text: str, named: str, name: str) -> str:
    if named == "jsonl":
        return named
    if _JSON_FEED.search(text):
        return "jsonfeed"
    if '"posts"' in text and _GHOST.search(text):
        return "ghost"
    if _NINJS.search(text):
        return "ninjs"
    if _JSON_LINE.match(text.partition("\n")[0]):
        return "jsonl"
    if '"db"' in text and _GHOST.search(text):  # its posts may come after its settings
        return "ghost"
    return "ninjs" if '"uri"' in text and name.endswith(".json") else ""


def _kind_of_rest(text: str) -> str:
    """Files without a telling name."""
    if _FRONT_MATTER.match(text):
        return "markdown"
    return "csv" if _HEADER.match(text) and re.search(r"title|headline", text.partition("\n")[0], re.I) else ""


def _kind_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return "docx" if path.suffix.lower() == ".docx" else "zip"
    return "docx" if "word/document.xml" in names else "zip"


def _decoded(start: bytes) -> str:
    """The beginning as text, whatever it is; no sign of it is lost that names a format."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start.decode("utf-16", "replace")
    if start[1:2] == b"\x00" and start[3:4] == b"\x00":
        return start.decode("utf-16-le", "replace")
    if start[0:1] == b"\x00" and start[2:3] == b"\x00":
        return start.decode("utf-16-be", "replace")
    return start.decode("utf-8-sig", "replace")


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(HEAD)
    except OSError:
        return b""
