"""What it takes to save one article to the archive and find it by a rare word."""

import shutil
import sys
import time
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from figures import Figure, report, share
from timing import cpu_ms
from workload import Workload

from editorapp.archive.archive import Archive
from editorapp.archive.saving import save_article
from editorapp.archive.search import search
from editorapp.article.article import Article
from editorapp.article.words import Terms

_SAVES = 20
_LIMIT, _AIM = 60.0, 25.0
"""Milliseconds of CPU that are promised."""


def main(workload: Workload) -> None:
    """Save articles into a copy of the archive, one after the other, and look each up at once."""
    copy = Path.home() / "archive"
    shutil.copytree(workload.archive, copy)
    with closing(Archive(copy, Terms())) as archive:
        archive.open_index()
        some = next(archive.store.all_articles())
        articles = [_like(some, number) for number in range(_SAVES + 1)]
        _save(archive, articles[0])
        start = time.perf_counter()
        took = [cpu_ms(partial(_save, archive, article)) for article in articles[1:]]
        wall = (time.perf_counter() - start) * 1000 / _SAVES
    note = f"p95 {share(took, 0.95):.0f}, {wall:.0f} with waiting for the disk; {_SAVES} saves"
    report(Figure("save", "save an article and find it, p50", share(took, 0.5), "ms", _LIMIT, note, _AIM))


def _like(article: Article, number: int) -> Article:
    """A new article as long as this one, with a word of its own."""
    address = f"https://bench.example/saved/{number}"
    body = f"{article.body}\n\n{_word(number)} {_word(number)}."
    return replace(article, id=f"saved-{number}", url=address, title=f"{_word(number)} again", body=body, edges=())


def _word(number: int) -> str:
    return f"qar{chr(ord('a') + number)}zub"


def _save(archive: Archive, article: Article) -> None:
    save_article(archive, article)
    word = article.title.split()[0]
    if _found(archive, word) != [article.id]:
        raise SystemExit(f"“{word}” was saved and not found.")


def _found(archive: Archive, word: str) -> list[str]:
    """The ids of the articles with this word."""
    if archive.postings is None:
        return []
    numbers = [int(archive.postings.numbers[document]) for document, _ in search(archive, word, 2)]
    return [str(row[0]) for row in archive.store.cells(numbers, "id").values()]


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
