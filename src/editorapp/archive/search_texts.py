"""The part of a search that reads what is stored: whether a text has a phrase, and which words are in a headline."""

from collections.abc import Sequence

from editorapp.archive.phrases import Phrase
from editorapp.archive.store import Store
from editorapp.article.words import Terms


class StoredTexts:
    """Looks at the articles that the index has found."""

    def __init__(self, store: Store, terms: Terms, wanted: Sequence[Phrase], unwanted: Sequence[Phrase]) -> None:
        """A text must have all `wanted` phrases and none of the `unwanted`."""
        self._store = store
        self._terms = terms
        self._wanted = tuple(wanted)
        self._unwanted = tuple(unwanted)

    @property
    def are_read(self) -> bool:
        """Whether whole texts are looked at, not headlines only."""
        return bool(self._wanted or self._unwanted)

    def headlines_of(self, numbers: Sequence[int], words: Sequence[frozenset[str]]) -> dict[int, int]:
        """How many of the words (each a set of terms) the headline has, of the articles whose text fits, by number."""
        if not (self.are_read or words):
            return dict.fromkeys(numbers, 0)
        columns = ("title", "lang", "standfirst", "body") if self.are_read else ("title", "lang")
        cells = self._store.cells(numbers, *columns)
        found = {}
        for number in numbers:
            title, language, *text = cells[number]
            if self._fits("\n\n".join((title, *text)), language):
                headline = set(self._terms.of(title, language))
                found[number] = sum(not terms.isdisjoint(headline) for terms in words)
        return found

    def _fits(self, text: str, language: str) -> bool:
        if not all(phrase.stands_in(text, language) for phrase in self._wanted):
            return False
        return not any(phrase.stands_in(text, language) for phrase in self._unwanted)
