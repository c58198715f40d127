"""How a WordPress export and a folder of saved pages come in: speed, memory of all processes, update, stop."""

import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from figures import Figure, report
from processes import children_cpu_seconds, descendants, memory_mb
from workload import Workload

from editorapp.render.markdown import render_body

_POSTS_SPEED = 150.0
_PAGES_SPEED = 25.0
_MOST_MB = 300.0
_STOP_SECONDS = 1.0
"""What is promised: posts a second, pages a second of one core, memory, seconds from Ctrl+C to the end."""
_PAGES = 400
_LOOK = 0.05
"""Seconds between two looks at the memory."""
_CHANNEL = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Post</title><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://post.example</wp:base_site_url><wp:base_blog_url>https://post.example</wp:base_blog_url>
"""
_POST = """<item><title>{title}</title><link>{url}</link><dc:creator><![CDATA[una]]></dc:creator>
<content:encoded><![CDATA[{html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{date}</wp:post_date><wp:post_date_gmt>{date}</wp:post_date_gmt>
<wp:post_name>story-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:post_password></wp:post_password><category domain="category" nicename="news"><![CDATA[{section}]]></category></item>
"""
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Post</title>
<meta property="article:published_time" content="{date}+00:00"><link rel="canonical" href="{url}"></head><body>
<header><nav><ul>{menu}</ul></nav></header><div class="page"><main><article><h1>{title}</h1><p class="byline">By Una</p>
<div class="story">{html}<p>READ ALSO: <a href="/story-1/">An earlier story about the harbour and its pier</a></p></div>
<div class="share"><a href="#">Facebook</a><a href="#">WhatsApp</a></div></article><aside><h3>Most read</h3>
<ul>{menu}</ul></aside></main></div><footer><p>Copyright The Post</p></footer></body></html>
"""
_MENU = "".join(f'<li><a href="/section-{n}/">Section {n} of the paper</a></li>' for n in range(25))


def main(workload: Workload) -> None:
    """Report how the workload's articles come in when they are WordPress posts, and when they are pages."""
    with tempfile.TemporaryDirectory(prefix="read-also-formats-") as name:
        folder = Path(name)
        export, count = folder / "export.xml", workload.count()
        with export.open("w", encoding="utf-8") as stream:
            stream.write(_CHANNEL)
            stream.writelines(_POST.format_map(fields) for fields in _stories(workload))
            stream.write("</channel></rss>")
        _report_posts(export, count, folder / "posts")
        _report_stop(export, folder / "stopped")
        pages = folder / "pages"
        pages.mkdir()
        for fields in itertools.islice(_stories(workload), _PAGES):
            (pages / f"{fields['number']}.html").write_text(_PAGE.format_map(fields), "utf-8")
        _report_pages(pages, folder / "from-pages")


def _stories(workload: Workload) -> Iterator[dict[str, Any]]:
    with workload.articles.open(encoding="utf-8") as lines:
        for number, article in enumerate(map(json.loads, lines), 1):
            yield {
                "number": number,
                "title": escape(article["title"]),
                "url": f"https://post.example/story-{number}/",
                "date": f"{article['published'][:10]} 10:00:00",
                "section": article.get("section", ""),
                "html": render_body(article["body"], lang="en"),
                "menu": _MENU,
            }


def _report_posts(export: Path, count: int, archive: Path) -> None:
    seconds, memory, answer = _watched(("import", str(export), "--archive", str(archive), "--json"))
    if answer["added"] != count:
        raise SystemExit(f"Of {count:,} posts {answer['added']:,} came in.")
    note = f"{count:,} posts of {export.stat().st_size / 1e6:.0f} MB in {seconds:.1f} s, store and index"
    report(Figure("formats", "WordPress posts a second", count / seconds, "/s", _POSTS_SPEED, note, is_speed=True))
    report(Figure("formats", "memory of the importing process", memory[0], "MB", _MOST_MB, "at the most"))
    report(Figure("formats", "memory of all its processes", memory[1], "MB", None, "at the most, pages they share too"))
    seconds, _, _ = _watched(("import", "--update", "--archive", str(archive), "--json"))
    report(Figure("formats", "update when nothing has changed", seconds, "s", 5.0, "from start to end"))
    os.utime(export)
    seconds, _, answer = _watched(("import", "--update", "--archive", str(archive), "--json"))
    report(Figure("formats", "update when the file was written anew", seconds, "s", None, "with nothing new in it"))


def _report_stop(export: Path, archive: Path) -> None:
    command = _command(("import", str(export), "--archive", str(archive)))
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(3)
        begin = time.perf_counter()
        process.send_signal(signal.SIGINT)
        process.wait()
    report(Figure("formats", "from Ctrl+C to the end", time.perf_counter() - begin, "s", _STOP_SECONDS))


def _report_pages(pages: Path, archive: Path) -> None:
    begin = children_cpu_seconds()
    _watched(("import", str(pages), "--archive", str(archive), "--json"))
    rate = _PAGES / (children_cpu_seconds() - begin)
    report(Figure("formats", "saved pages a second of CPU time", rate, "/s", _PAGES_SPEED, is_speed=True))


def _watched(arguments: Sequence[str]) -> tuple[float, tuple[float, float], dict[str, Any]]:
    """(seconds, the most megabytes of the process and of it with all it has started, its answer) of a command."""
    alone = together = 0.0
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as said, subprocess.Popen(_command(arguments), stdout=said) as process:
        while process.poll() is None:
            alone = max(alone, memory_mb(process.pid))
            together = max(together, sum(map(memory_mb, {process.pid, *descendants(process.pid)})))
            time.sleep(_LOOK)
        seconds = time.perf_counter() - begin
        said.seek(0)
        return seconds, (alone, together), json.loads(said.read())


def _command(arguments: Sequence[str]) -> tuple[str, ...]:
    return (sys.executable, "-P", "-m", "editorapp", *arguments)


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
