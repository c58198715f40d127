"""What a word of a search may mean in this archive: its forms, accents, what it may begin, or what was meant by it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.archive.phrases import PhraseWord
from editorapp.archive.postings import Postings
from editorapp.archive.spelling import Spelling
from editorapp.article.words import Terms, fold, language_code

_PREFIX_TERMS = 40
_LEAST_PREFIX = 2
_LANGUAGES_TRIED = 3
_RARE = 0.01
"""Share of the articles up to which a word is looked for with accents too: a name, not a common word without any."""
_LONGEST_WITH_ACCENTS = 24
_MISSPELT = 0.0002
"""Share of the articles up to which a word (or one article) may be a misspelling that others share."""
_FAR_COMMONER = 20
"""How many times as often a near spelling must stand to be preferred to one that is there."""
_COMMON = 0.0005
"""Share of the articles from which a near spelling is surely a word, so that farther ones need not be looked for."""
_SAME_START = 10
"""How much likelier the first letter is right: it is in 93 of 100 misspellings and more (studies in Kukich 1992)."""
_MOST_SPELLINGS = 3
_MOST_REMEMBERED = 500
"""Words whose near spellings are kept while the next ones are typed."""
_LEAST_OF_BEST = 0.2
"""A near spelling that is so much less likely than the best one is not what was meant."""
_BEGINNING, _PERHAPS = 0.5, 0.3
"""What a longer word, or a near spelling, counts beside the word itself where that is there too."""
_ALL = 1_000_000
_ACCENTED: Mapping[str, str] = MappingProxyType(
    {
        plain: "".join(sign for sign in map(chr, range(0xE0, 0x180)) if sign.islower() and fold(sign) == plain)
        for plain in "acdeghijklnorstuwyz"
    }
)
"""The letters with accents that each letter may stand for (Latin-1 and Latin Extended-A)."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word is looked up as: index terms, each with what it counts (1: as good as the word itself).

    `sure` are those that count 1; `spelling` is set where none of the word's own forms is there.
    """

    weights: Mapping[str, float]
    misspelt: bool = False

    @property
    def sure(self) -> frozenset[str]:
        """The terms that are as good as the word itself."""
        return frozenset(term for term, weight in self.weights.items() if weight == 1)


class SearchWords:
    """The vocabulary of one snapshot, as a search asks it."""

    def __init__(self, terms: Terms, postings: Postings, languages: Sequence[str]) -> None:
        """`languages` are the archive's, the commonest first; a word is taken in the first few."""
        self._terms = terms
        self._postings = postings
        codes = dict.fromkeys(language_code(language) for language in languages)
        self._languages = tuple(codes)[:_LANGUAGES_TRIED] or ("",)
        self._meant: dict[tuple[str, int], list[str]] = {}
        self._spelling = Spelling(self._beginning_with, lambda term: postings.expand(term, 1) == [term])

    def parts(self, word: str) -> list[str]:
        """The words that this one is looked up as: pairs of signs in scripts without spaces, else itself.

        A compound with hyphens that stands nowhere is looked up in its parts.
        """
        if pairs := self._pairs(word):
            return pairs
        if "-" in word and not any(self._count(term) for term in self._stems(word)):
            return [part for part in word.split("-") if part]
        return [word]

    def exactly(self, word: str) -> frozenset[str]:
        """The index terms of a word: its stem in the archive's languages, with accents if it may have been meant so."""
        found = self._stems(word)
        found |= {fold(term) for term in found}
        if max((self._count(term) for term in found), default=0) <= _RARE * self._postings.live:
            found = found.union(*(self._with_accents(term) for term in found))
        return found

    def in_phrase(self, word: str, *, unfinished: bool) -> PhraseWord:
        """What may stand for this word in a phrase: its forms; for a stop word, or one without spaces, only itself."""
        if self._pairs(word) or self._is_stop_word(word):
            return PhraseWord(word)
        terms = self.meaning(word, unfinished=True).weights if unfinished else self.exactly(word)
        return PhraseWord(word, frozenset(terms))

    def must_hold(self, word: str, *, unfinished: bool = False) -> list[frozenset[str]]:
        """Sets of terms: an article that has this word has one of each. Empty for a stop word."""
        if pairs := self._pairs(word):
            return [frozenset({pair}) for pair in pairs]
        place = self.in_phrase(word, unfinished=unfinished)
        return [place.terms] if place.terms else []

    def meaning(self, word: str, *, unfinished: bool) -> Meaning:
        """What this word may mean; an `unfinished` one may be the beginning of another. No terms: a stop word."""
        own = dict.fromkeys(self.exactly(word), 1.0)
        if not own or self._is_stop_word(word):
            return Meaning(own)
        count = sum(self._count(term) for term in own)
        if unfinished and len(word) >= _LEAST_PREFIX:
            longer = self._postings.expand(word.lower(), _PREFIX_TERMS)
            own = dict.fromkeys(longer, _BEGINNING if count else 1.0) | own
            count = sum(self._count(term) for term in own)
        if count > max(_MISSPELT * self._postings.live, 1):
            return Meaning(own)
        near = self._meant.get((word, count))
        if near is None:
            if len(self._meant) >= _MOST_REMEMBERED:
                self._meant.clear()
            near = self._meant[word, count] = self._near(word, count)
        return Meaning(dict.fromkeys(near, _PERHAPS if count else 1.0) | own, misspelt=bool(near) and not count)

    def _pairs(self, word: str) -> list[str]:
        """The pairs of signs that a word of a script without spaces is indexed by; none for others."""
        pairs = self._terms.of(word, self._languages[0])
        return pairs if len(pairs) > 1 else []

    def _near(self, word: str, count: int) -> list[str]:
        """The terms that this word, which stands in `count` articles, may be a misspelling of; the likeliest first."""
        best: list[tuple[int, str]] = []
        guesses = Terms()  # thousands of words that nobody wrote: not to be remembered among the others

        def stems(words: Iterable[str]) -> frozenset[str]:
            text = " ".join(words)
            return frozenset(term for code in self._languages for term in guesses.of(text, code))

        for level in self._spelling.near(word, stems):
            counted = sorted(((self._likeliness(term, word), term) for term in level), reverse=True)
            if counted and counted[0][0] > _FAR_COMMONER * (best[0][0] if best else 0):
                best = counted
            if best and self._count(best[0][1]) >= max(_FAR_COMMONER, _COMMON * self._postings.live):
                break
        if not best or self._count(best[0][1]) <= _FAR_COMMONER * count:
            return []
        least = _LEAST_OF_BEST * best[0][0]
        return [term for likeliness, term in best if likeliness >= max(least, 1)][:_MOST_SPELLINGS]

    def _likeliness(self, term: str, word: str) -> int:
        """How likely this term was meant: by how many articles have it, and whether it begins as the word does."""
        return self._count(term) * (_SAME_START if fold(term)[:1] == fold(word)[:1] else 1)

    def _count(self, term: str) -> int:
        return len(self._postings.of(term).ids)

    def _stems(self, word: str) -> frozenset[str]:
        text = f"{word} {fold(word)}"
        return frozenset(term for code in self._languages for term in self._terms.of(text, code))

    def _is_stop_word(self, word: str) -> bool:
        return not all(self._terms.of(word, code) for code in self._languages)

    def _with_accents(self, term: str) -> set[str]:
        """The indexed terms that differ from this one by accents: each begins to differ at one of its letters."""
        plain = fold(term)
        if len(plain) > _LONGEST_WITH_ACCENTS:
            return set()
        seeds = (plain[:at] + accented for at, sign in enumerate(plain) for accented in _ACCENTED.get(sign, ""))
        return {found for seed in seeds for found in self._postings.expand(seed, _PREFIX_TERMS) if fold(found) == plain}

    def _beginning_with(self, letter: str) -> Sequence[str]:
        """Every indexed term that begins with this letter, accented or not."""
        return [term for start in (letter, *_ACCENTED.get(letter, "")) for term in self._postings.expand(start, _ALL)]
