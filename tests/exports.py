"""A small sound export of every format, with a story of a given body: to be damaged, or to bring something bad."""

import csv
import functools
import html
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.registry import importer_named
from editorapp.workspace.paths import find_paths

BODY = (
    "<p>The harbour board closed the <b>east pier</b> on Monday, after divers had found hollow footings.</p>"
    '<h2>Why now</h2><p>It had been <a href="https://post.example/old">warned before</a>. &amp; so on.</p>'
    '<figure><img src="https://post.example/a.jpg" alt="The pier">'
    "<figcaption>The pier. Photo: A/B</figcaption></figure>"
    "<ul><li>One<ul><li>Two</li></ul></li></ul><blockquote><p>“We knew.”</p></blockquote>"
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
    '<p>READ ALSO: <a href="/2023/pier">Pier to be mended</a></p>'
)
DATE = "2024-05-01T10:00:00+00:00"


def _wordpress(body: str) -> bytes:
    shown = body.replace("]]>", "]]]]><![CDATA[>")
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>Post</title><link>https://post.example</link>
<wp:wxr_version>1.2</wp:wxr_version><item><title>Pier closed</title><link>https://post.example/pier</link>
<dc:creator>una</dc:creator><guid>https://post.example/?p=7</guid><content:encoded><![CDATA[{shown}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id><wp:post_date_gmt>2024-05-01 10:00:00
</wp:post_date_gmt><wp:post_name>pier</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="news"><![CDATA[News]]></category></item></channel></rss>""".encode(
        "utf-8", "replace"
    )


def _page(body: str) -> bytes:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pier closed - Post</title>
<meta property="article:published_time" content="{DATE}"><link rel="canonical" href="https://post.example/pier">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Pier closed","author":{{"name":"Una"}}}}</script>
</head><body><nav><a href="/">Home</a></nav><article class="entry-content"><h1>Pier closed</h1>{body}</article>
<footer>Imprint</footer></body></html>""".encode("utf-8", "replace")


def _mhtml(body: str) -> bytes:
    head = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n'
        b"Snapshot-Content-Location: https://post.example/pier\r\nSubject: Pier\r\n\r\n--b\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: https://post.example/pier\r\n\r\n"
    )
    return head + _page(body) + b"\r\n--b--\r\n"


def _medium(body: str) -> bytes:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Pier closed</title></head><body>
<article class="h-entry"><header><h1 class="p-name">Pier closed</h1></header>
<section data-field="body" class="e-content">
<section class="section"><div class="section-inner">{body}</div></section></section><footer>
<p>By <a class="p-author h-card" href="https://medium.com/@una">Una</a></p><a class="p-canonical"
href="https://medium.com/@una/pier-0123456789ab">Canonical</a><time class="dt-published" datetime="{DATE}">x</time>
</footer></article></body></html>""".encode("utf-8", "replace")


def _markdown(body: str) -> bytes:
    return f"---\ntitle: Pier closed\ndate: {DATE}\ntags: [a, b]\n---\n{body}\n".encode("utf-8", "replace")


def _feed(body: str) -> bytes:
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Post</title><item><title>Pier closed</title><link>https://post.example/pier</link><guid>pier</guid>
<pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate><content:encoded>{html.escape(body)}</content:encoded></item></channel>
</rss>""".encode("utf-8", "replace")


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


def _json_feed(body: str) -> bytes:
    item = {"id": "1", "url": "https://post.example/pier", "title": "Pier closed", "content_html": body}
    return _json({"version": "https://jsonfeed.org/version/1.1", "items": [item | {"date_published": DATE}]})


def _ghost(body: str) -> bytes:
    post = {"id": "1", "title": "Pier closed", "slug": "pier", "html": body, "status": "published", "type": "post"}
    posts = [post | {"published_at": DATE}, post | {"id": "2", "html": None, "lexical": json.dumps(_lexical(body))}]
    cards = [["html", {"html": body}], ["markdown", {"markdown": body}]]
    mobiledoc = {"version": "0.3.1", "cards": cards, "markups": [], "atoms": []}
    mobiledoc |= {"sections": [[10, 0], [10, 1], [1, "p", [[0, [], 0, "Text"]]]]}
    posts.append(post | {"id": "3", "html": None, "mobiledoc": json.dumps(mobiledoc)})
    return _json({"db": [{"meta": {"version": "5.0"}, "data": {"posts": posts, "tags": [], "users": []}}]})


def _lexical(body: str) -> Any:
    text = {"type": "paragraph", "children": [{"type": "text", "text": "The pier.", "format": 1}]}
    return {"root": {"children": [text, {"type": "html", "html": body}, {"type": "markdown", "markdown": body}]}}


def _ninjs(body: str) -> bytes:
    item = {"uri": "urn:1", "type": "text", "headline": "Pier closed", "body_html": body, "versioncreated": DATE}
    return _json(item | {"pubstatus": "usable", "byline": "By Una Reid", "language": "en"})


def _newsml(body: str) -> bytes:
    return f"""<?xml version="1.0"?><newsItem guid="N1" xml:lang="en" xmlns="http://iptc.org/std/nar/2006-10-01/"
standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>{DATE}</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Pier closed</headline><by>Una</by></contentMeta>
<contentSet><inlineData contenttype="text/html">{html.escape(body)}</inlineData></contentSet></newsItem>""".encode(
        "utf-8", "replace"
    )


def _csv(body: str) -> bytes:
    table = io.StringIO()
    csv.writer(table).writerows(
        [["title", "content", "date", "url"], ["Pier closed", body, DATE, "https://post.example/p"]]
    )
    return table.getvalue().encode("utf-8", "replace")


def _docx(body: str) -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-"
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="{kind}package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    text = "".join(sign for sign in html.escape(body) if sign.isprintable())
    document = f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, content in (
            ("[Content_Types].xml", kinds), ("_rels/.rels", relations), ("word/document.xml", document),
        ):  # fmt: skip
            package.writestr(zipfile.ZipInfo(name), content.encode("utf-8", "replace"))
    return packed.getvalue()


def _json_lines(body: str) -> bytes:
    line = {"id": "1", "url": "https://post.example/pier", "title": "Pier closed", "published": DATE, "body": body}
    return _json(line | {"authors": ["Una"], "images": [{"src": "a.jpg"}], "related": ["2"]}) + b"\n"


EXPORTS: Mapping[str, tuple[str, Callable[[str], bytes]]] = MappingProxyType(
    {
        "wordpress": ("export.xml", _wordpress),
        "html": ("page.html", _page),
        "mhtml": ("page.mhtml", _mhtml),
        "markdown": ("story.md", _markdown),
        "feed": ("feed.xml", _feed),
        "jsonfeed": ("feed.json", _json_feed),
        "ghost": ("ghost.json", _ghost),
        "substack": ("posts/1.pier.html", lambda body: body.encode("utf-8", "replace")),
        "medium": ("posts/2024-05-01_Pier-1.html", _medium),
        "ninjs": ("item.json", _ninjs),
        "newsml": ("item.xml", _newsml),
        "csv": ("table.csv", _csv),
        "docx": ("story.docx", _docx),
        "text": ("story.txt", lambda body: f"Pier closed\n\nBy Una\n\n{body}\n".encode("utf-8", "replace")),
        "jsonl": ("stories.jsonl", _json_lines),
    }
)
"""The file of each format, and what makes it of a body in HTML (or Markdown)."""


@functools.cache
def _phrases() -> Phrases:
    return load_phrases(find_paths().resources / "phrases")


def write_export(name: str, folder: Path, data: bytes) -> Source:
    """This format's file with these bytes, as importers are given it."""
    path = folder / EXPORTS[name][0]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    if name == "substack":
        row = f"1.pier,{DATE},true,newsletter,everyone,Pier closed,Sub\n"
        head = "post_id,post_date,is_published,type,audience,title,subtitle\n"
        (folder / "posts.csv").write_text(head + row, "utf-8")
    return Source(folder if name in ("substack", "medium") else path, folder, str(path))


def read_export(name: str, source: Source) -> list[Item]:
    """All that the importer of this format finds, finished."""
    reader = importer_named(name).reader()
    reader.count(source)
    phrases = _phrases()
    found = reader.read(source, ImportOptions())
    return [item if isinstance(item, Item) else item.finish(phrases) for item in found]
