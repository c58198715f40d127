"""The one place where the bench touches the program's insides: how an archive is opened and asked in this process."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import index
from whoosh.query import Or, Term

from editorapp.archive.archive import Archive
from editorapp.archive.index import FOLDER
from editorapp.archive.postings import largest
from editorapp.archive.segment import TEXT
from editorapp.article.draft import Draft
from editorapp.article.suggestion import Suggestion
from editorapp.article.words import Terms
from editorapp.suggest.query import read_draft
from editorapp.suggest.suggesting import Suggester
from editorapp.suggest.time_words import load_time_words
from editorapp.workspace.paths import find_paths

KEY_TERMS = 20
NEAREST = 200
"""Articles that a look-up of key terms gives, here and elsewhere."""
_COMMON_SHARE, _COMMON_LEAST = 0.02, 100
"""A term in more articles than this share (and in more than so many) is no key term."""


class OpenArchive:
    """An archive as the archive worker has it open, with its caches."""

    def __init__(self, folder: Path, today: int) -> None:
        """Open it; ages are counted from the day `today` (an ordinal). Raises SystemExit if it has no index."""
        self._folder = folder
        self._today = today
        self._archive = Archive(folder, Terms())
        self._archive.open_index()
        if self._archive.postings is None:
            raise SystemExit("The archive has no index.")
        self._postings = self._archive.postings
        self._suggester = Suggester(self._archive, load_time_words(find_paths().resources / "time"))
        self._idf: dict[str, float] = {}

    def suggest(self, draft: Draft) -> Sequence[Suggestion]:
        """Ten suggestions with their reasons, as the panel shows them."""
        return self._suggester.suggest(draft, self._today).items

    def key_terms(self, draft: Draft) -> tuple[str, ...]:
        """The draft's KEY_TERMS most telling terms by tf-idf that are not common."""
        total = self._postings.live
        most = max(_COMMON_SHARE * total, _COMMON_LEAST)
        weighed: list[tuple[float, str]] = []
        for term, count in read_draft(draft, self._archive.terms).terms.items():
            articles = len(self._postings.of(term).ids)
            if 0 < articles <= most:
                self._idf[term] = math.log(total / articles)
                weighed.append(((1 + math.log(count)) * self._idf[term], term))
        return tuple(term for _, term in sorted(weighed, reverse=True)[:KEY_TERMS])

    def look_up(self, chosen: Sequence[str]) -> Sequence[int]:
        """The NEAREST articles for terms that `key_terms` has chosen, from the postings alone."""
        scores = np.zeros(self._postings.size, np.float32)
        for term in chosen:
            self._postings.add_impacts(scores, term, self._idf[term])
        scores[self._postings.dead] = 0
        found: list[int] = largest(scores, NEAREST).tolist()
        return found

    def forget(self) -> None:
        """Drop the postings that were read so far, as if the program had just been started."""
        for segment in self._postings.segments:
            segment._cache.clear()
            segment._held = 0

    def whoosh_searcher(self) -> Any:
        """Whoosh's own searcher on the same index."""
        return index.open_dir(str(self._folder / FOLDER)).searcher()


def any_of(terms: Sequence[str]) -> Any:
    """Whoosh's query for articles with any of these terms."""
    return Or([Term(TEXT, term) for term in terms])
