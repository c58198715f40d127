"""Gets out of a damaged store what is still whole, to be taken into a new archive."""

from collections.abc import Iterator
from dataclasses import dataclass

from editorapp.archive.store import Store
from editorapp.article.article import Article
from editorapp.errors import DamagedArchiveError


@dataclass(frozen=True, slots=True)
class Lost:
    """An article that cannot be had any more, or not with its links: its id where that can be read, else its number."""

    name: str
    links_only: bool = False


def salvage(store: Store) -> Iterator[Article | Lost]:
    """Every article that is whole, in the order they came in, and what is lost between them."""
    for number in store.numbers_in_ruins():
        name = f"number {number}"
        try:
            name = store.cells([number], "id")[number][0]
            article = store.articles([number])[number]
        except DamagedArchiveError:
            yield Lost(name)
            continue
        try:
            yield store.article(name) or article
        except DamagedArchiveError:
            yield article
            yield Lost(name, links_only=True)
